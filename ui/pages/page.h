// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "ui/export/clipboard.h"
#include "ui/export/export_content.h"
#include "ui/state/analyzer.h"
#include "ui/state/pin_results.h"
#include "ui/state/session_store.h"
#include "ui/state/settings.h"
#include "ui/theme/theme.h"

// A page arranges panels and charts and connects them with the state. The window shows one page
// at a time, with the docks it brings.
namespace quantscope {

/// What the program offers every page. All of it outlives the pages.
struct PageServices {
    SessionStore& store;
    Analyzer& analyzer;
    Settings& settings;
    PinResults& pinned;
};

/// A panel that a page puts beside itself.
struct PageDock {
    const char* id;     ///< Object name; window layouts are remembered by it.
    const char* title;  ///< English, of translation context "docks".
    Qt::DockWidgetArea area;
    QWidget* content;
};

class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Once, after construction; the window takes the contents.
    virtual std::vector<PageDock> docks() = 0;
    virtual void showTheme(const Theme& theme) = 0;
    /// Whether the docks of other pages say nothing about this one and leave while it is shown.
    virtual bool standsAlone() const { return false; }

    /// What the status line says of a page that shows something else than the dataset and its
    /// scheme; empty otherwise.
    virtual QString status() const { return {}; }

    /// Whether nothing of what the page shows is still being computed.
    virtual bool settled() const { return true; }

    /// What Export can write of this page; nothing while there is nothing to show.
    virtual std::optional<ExportContent> exportContent() const { return std::nullopt; }
    /// What Copy would copy: the chart or table that has the focus, else the most telling one.
    virtual std::optional<CopySubject> copySubject() const { return std::nullopt; }

signals:
    /// status() is another one.
    void statusChanged();
    /// Done, with something that can be done about it (an empty label: nothing).
    void toast(const QString& sentence, const QString& label, std::function<void()> run);
    void openRequested();
    /// The tensors that come with the program are wanted, as a menu below `button`.
    void samplesRequested(QWidget* button);
    void pasteRequested();
    void pinRequested();
    void exportRequested();
    /// Pins are wanted side by side.
    void pinComparisonRequested();
    /// Somebody asked for the menu of the chart that has the focus.
    void chartMenuRequested(const QPoint& global);
    /// The dock whose panel has something to show.
    void dockRequested(QWidget* content);
};

/// A row of the table of pages, in the order of the rail.
struct PageRow {
    const char* id;    ///< "explore": of --page and of settings; never renamed.
    const char* name;  ///< English, of translation context "pages".
    const char* icon;  ///< Resource path.
    Page* (*make)(const PageServices& services, QWidget* parent);
};

std::span<const PageRow> pageRows();

}  // namespace quantscope
