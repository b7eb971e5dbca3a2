// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTableView>

#include <functional>

#include "ui/pages/matmul_page.h"
#include "ui/theme/theme.h"

namespace quantscope {

// The page with the state it needs, on a screen that nobody sees.
struct MatmulFixture {
    SessionStore store{defaultScenario()};
    Analyzer analyzer;
    Settings settings;
    PinResults pinned{analyzer};
    MatmulPage page{PageServices{store, analyzer, settings, pinned}};

    MatmulFixture() {
        page.showTheme(theme(ThemeId::Light));
        page.resize(1000, 700);
        page.show();
    }

    template <class Panel>
    Panel* panel() {
        return page.findChild<Panel*>();
    }
    QTableView* table(const char* name) {
        return page.findChild<QTableView*>(QString::fromLatin1(name));
    }
    QString cell(const char* name, int row, int column) {
        return table(name)->model()->index(row, column).data().toString();
    }
    void apply(const char* control, const std::function<void(MatmulSpec&)>& change) {
        Scenario next = store.scenario();
        change(next.matmul);
        store.apply(control, next);
    }
};

}  // namespace quantscope
