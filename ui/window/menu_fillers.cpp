// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menu_fillers.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenu>

#include <array>
#include <optional>
#include <vector>

#include "core/calib/calibrator.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/explore_page.h"
#include "ui/panels/calibration_group.h"
#include "ui/text/names.h"
#include "ui/text/pin_names.h"
#include "ui/window/actions.h"
#include "ui/window/data_opener.h"
#include "ui/window/main_window.h"
#include "ui/window/samples.h"
#include "ui/window/theme_switch.h"

namespace quantscope {

namespace {

QString fillerText(const char* english) {
    return QCoreApplication::translate("menus", english);
}

// Names of files and tensors are not menu text: a & in them is no menu key.
QString plainEntry(QString words) {
    return words.replace(u'&', u"&&"_qs);
}

// Of any page; null when the focus is elsewhere.
FigureView* focusedChart() {
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (auto* chart = qobject_cast<FigureView*>(widget))
            return chart;
    return nullptr;
}

// A file that is gone cannot be opened, but looked for, or taken off the list.
void addMissing(MainWindow& window, QMenu& menu, const RecentFile& file, Recents& list) {
    QMenu* ways = menu.addMenu(
        fillerText(QT_TRANSLATE_NOOP("menus", "%1 (not found)")).arg(plainEntry(file.label())));
    ways->addAction(plainEntry(QDir::toNativeSeparators(file.path)))->setEnabled(false);
    QObject::connect(ways->addAction(fillerText(QT_TRANSLATE_NOOP("menus", "&Locate…"))),
                     &QAction::triggered, &window,
                     [&window, &list, file] { window.opener().locate(file, list); });
    QObject::connect(ways->addAction(fillerText(QT_TRANSLATE_NOOP("menus", "&Remove"))),
                     &QAction::triggered, &window, [&list, file] { list.remove(file); });
}

void addRecents(MainWindow& window, QMenu& menu, Recents& list) {
    for (const RecentFile& file : list.files()) {
        if (!file.exists()) {
            addMissing(window, menu, file, list);
            continue;
        }
        QAction* entry = menu.addAction(plainEntry(file.label()));
        entry->setToolTip(QDir::toNativeSeparators(file.path));
        QObject::connect(entry, &QAction::triggered, &window,
                         [&window, file] { window.opener().openInput(file.input()); });
    }
}

}  // namespace

void fillRecents(MainWindow& window, QMenu& menu) {
    menu.setToolTipsVisible(true);
    addRecents(window, menu, window.opener().recents());
    const bool hasData = !menu.isEmpty();
    const qsizetype before = menu.actions().size();
    addRecents(window, menu, window.opener().recentSessions());
    if (hasData && menu.actions().size() > before)
        menu.insertSeparator(menu.actions().at(before));
    if (menu.isEmpty())
        menu.addAction(fillerText(QT_TRANSLATE_NOOP("menus", "No file opened yet")))
            ->setEnabled(false);
}

void fillSamples(MainWindow& window, QMenu& menu) {
    menu.setToolTipsVisible(true);
    for (const Sample& sample : samples()) {
        QAction* entry = menu.addAction(plainEntry(sampleName(sample)));
        entry->setToolTip(sampleOrigin(sample));
        QObject::connect(entry, &QAction::triggered, &window,
                         [&window, &sample] { window.openSample(sample); });
    }
}

void fillDocks(MainWindow& window, QMenu& menu) {
    for (QDockWidget* dock : window.docks())
        menu.addAction(dock->toggleViewAction());
}

void fillLanguages(MainWindow& window, QMenu& menu) {
    for (const Language language : {Language::English, Language::Vietnamese}) {
        QAction* entry = menu.addAction(languageName(language));
        entry->setCheckable(true);
        entry->setChecked(window.language() == language);
        QObject::connect(entry, &QAction::triggered, &window,
                         [&window, language] { window.useLanguage(language); });
    }
}

void fillThemes(MainWindow& window, QMenu& menu) {
    for (const char* id : ThemeSwitch::kChoices) {
        const QString choice = QString::fromLatin1(id);
        QAction* entry = menu.addAction(themeChoiceName(choice));
        entry->setCheckable(true);
        entry->setChecked(window.themeChoice() == choice);
        QObject::connect(entry, &QAction::triggered, &window,
                         [&window, choice] { window.useTheme(choice); });
    }
}

void fillMethods(MainWindow& window, QMenu& menu) {
    const Scenario& scenario = window.store().scenario();
    const Calibration& current = scenario.calibration;
    const auto dataset = window.analyzer().dataset();
    const auto finite = dataset ? std::optional(dataset->tensor.counts.finite) : std::nullopt;
    menu.setToolTipsVisible(true);
    for (const Calibrator& row : calibrators()) {
        if (row.id == "manual")
            continue;
        QAction* entry = menu.addAction(
            QStringLiteral("%1  (%2)").arg(methodName(row.id), QString(QLatin1Char(row.letter))));
        entry->setCheckable(true);
        entry->setChecked(current.method == row.id);
        Calibration calibration;
        calibration.method = row.id;
        calibration.parameter = row.parameterDefault;
        const QString reason = CalibrationGroup::methodReason(row.id, scenario.scheme, finite);
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        QObject::connect(entry, &QAction::triggered, &window,
                         [&window, calibration] { window.explore().adoptMethod(calibration); });
    }
}

void fillCopyAs(MainWindow& window, QMenu& menu) {
    struct Row {
        CopyAs as;
        const char* text;
    };
    static constexpr std::array rows{
        Row{CopyAs::Picture, QT_TRANSLATE_NOOP("menus", "&Picture")},
        Row{CopyAs::Svg, QT_TRANSLATE_NOOP("menus", "&SVG")},
        Row{CopyAs::Table, QT_TRANSLATE_NOOP("menus", "&Table for a spreadsheet")},
        Row{CopyAs::Markdown, QT_TRANSLATE_NOOP("menus", "Table in &Markdown")},
        Row{CopyAs::Latex, QT_TRANSLATE_NOOP("menus", "Table in &LaTeX")},
    };
    for (const Row& row : rows)
        QObject::connect(menu.addAction(fillerText(row.text)), &QAction::triggered, &window,
                         [&window, as = row.as] { window.copy(as); });
}

void fillChartMenu(MainWindow& window, QMenu& menu) {
    menu.addAction(window.menus().action("edit.copy"));
    fillCopyAs(window, *menu.addMenu(fillerText(QT_TRANSLATE_NOOP("menus", "Copy &as"))));
    menu.addAction(window.menus().action("file.export"));
    FigureView* chart = focusedChart();
    if (!chart)
        return;
    menu.addSeparator();
    QObject::connect(menu.addAction(fillerText(QT_TRANSLATE_NOOP("menus", "Show as &table"))),
                     &QAction::triggered, chart, &FigureView::tableRequested);
    QObject::connect(menu.addAction(fillerText(QT_TRANSLATE_NOOP("menus", "Ma&ximise, and back"))),
                     &QAction::triggered, chart, &FigureView::maximizeRequested);
}

QString stepNameAt(const History& history, std::size_t position) {
    const auto steps = history.steps();
    return stepName(steps[position - 1], steps[position]);
}

}  // namespace quantscope
