// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

#include <array>

#include "core/calib/calibrator.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/explore_page.h"
#include "ui/text/names.h"
#include "ui/text/pin_names.h"
#include "ui/window/data_opener.h"
#include "ui/window/main_window.h"
#include "ui/window/menu_fillers.h"

namespace quantscope {

namespace {

constexpr std::array kMenuTitles{
    QT_TRANSLATE_NOOP("actions", "&File"),     QT_TRANSLATE_NOOP("actions", "&Edit"),
    QT_TRANSLATE_NOOP("actions", "&View"),     QT_TRANSLATE_NOOP("actions", "&Data"),
    QT_TRANSLATE_NOOP("actions", "&Quantize"), QT_TRANSLATE_NOOP("actions", "&Compare"),
    QT_TRANSLATE_NOOP("actions", "&Help"),
};

ActionState undoState(const MainWindow& window) {
    const History& history = window.store().history();
    return {history.canUndo(), false,
            history.canUndo() ? stepNameAt(history, history.position()) : QString()};
}

ActionState redoState(const MainWindow& window) {
    const History& history = window.store().history();
    return {history.canRedo(), false,
            history.canRedo() ? stepNameAt(history, history.position() + 1) : QString()};
}

ActionState generatedState(const MainWindow& window) {
    return {std::holds_alternative<GeneratedData>(window.store().scenario().data), false, {}};
}

ActionState logState(const MainWindow& window) {
    return {true, window.store().scenario().view.counts == CountScale::Log, {}};
}

ActionState zoomedState(const MainWindow& window) {
    return {window.store().scenario().view.visible.has_value(), false, {}};
}

ActionState selectionState(const MainWindow& window) {
    return {window.explore().hasSelection(), false, {}};
}

ActionState symmetricState(const MainWindow& window) {
    return {true, window.store().scenario().scheme.kind == SchemeKind::Symmetric, {}};
}

ActionState fullScreenState(const MainWindow& window) {
    return {true, window.isFullScreen(), {}};
}

ActionState letterKeysState(const MainWindow& window) {
    return {true, window.usesLetterKeys(), {}};
}

ActionState reducedMotionState(const MainWindow& window) {
    return {true, window.usesReducedMotion(), {}};
}

ActionState contentState(const MainWindow& window) {
    return {window.analyzer().analysis() != nullptr, false, {}};
}

ActionState bestState(const MainWindow& window) {
    return {window.analyzer().sweep() != nullptr, false, {}};
}

QList<QKeySequence> keysOf(const ActionRow& row) {
    QList<QKeySequence> keys;
    for (const QString& key : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts))
        keys += QKeySequence(key, QKeySequence::PortableText);
    return keys;
}

template <char letter>
void loadPin(MainWindow& window) {
    window.showPage(QStringLiteral("explore"));
    window.explore().loadPin(letter);
}

// Says which state it is.
template <char letter>
ActionState pinState(const MainWindow& window) {
    const Pin* pin = window.store().pins().find(letter);
    return {pin != nullptr, false, pin ? pinName(*pin) : QString()};
}

ActionState swapState(const MainWindow& window) {
    const Pins& pins = window.store().pins();
    return {pins.find('A') && pins.find('B'), false, {}};
}

}  // namespace

std::span<const ActionRow> actionRows() {
    static constexpr std::array rows{
        // File
        ActionRow{.id = "file.new",
                  .menu = MenuId::File,
                  .text = QT_TRANSLATE_NOOP("actions", "&New scenario"),
                  .keys = "Ctrl+N",
                  .run = [](MainWindow& w) { w.newScenario(); }},
        ActionRow{.id = "file.open",
                  .menu = MenuId::File,
                  .text = QT_TRANSLATE_NOOP("actions", "&Open…"),
                  .keys = "Ctrl+O",
                  .run = [](MainWindow& w) { w.opener().openDialog(); }},
        ActionRow{.id = "file.recent",
                  .menu = MenuId::File,
                  .text = QT_TRANSLATE_NOOP("actions", "Open &recent"),
                  .fill = fillRecents},
        ActionRow{.id = "file.save",
                  .menu = MenuId::File,
                  .text = QT_TRANSLATE_NOOP("actions", "&Save scenario…"),
                  .keys = "Ctrl+S",
                  .startsGroup = true,
                  .run = [](MainWindow& w) { w.saveScenario(); }},
        ActionRow{.id = "file.saveSession",
                  .menu = MenuId::File,
                  .text = QT_TRANSLATE_NOOP("actions", "Save session with &pins…"),
                  .keys = "Ctrl+Shift+S",
                  .run = [](MainWindow& w) { w.saveSession(); }},
        ActionRow{.id = "file.export",
                  .menu = MenuId::File,
                  .text = QT_TRANSLATE_NOOP("actions", "&Export…"),
                  .keys = "Ctrl+E",
                  .run = [](MainWindow& w) { w.openExport(); },
                  .state = contentState},
        ActionRow{.id = "file.quit",
                  .menu = MenuId::File,
                  .text = QT_TRANSLATE_NOOP("actions", "&Quit"),
                  .keys = "Ctrl+Q",
                  .startsGroup = true,
                  .run = [](MainWindow& w) { w.close(); }},
        // Edit
        ActionRow{.id = "edit.undo",
                  .menu = MenuId::Edit,
                  .text = QT_TRANSLATE_NOOP("actions", "&Undo"),
                  .keys = "Ctrl+Z",
                  .run = [](MainWindow& w) { w.undo(); },
                  .state = undoState},
        ActionRow{.id = "edit.redo",
                  .menu = MenuId::Edit,
                  .text = QT_TRANSLATE_NOOP("actions", "&Redo"),
                  .keys = "Ctrl+Shift+Z Ctrl+Y",
                  .run = [](MainWindow& w) { w.redo(); },
                  .state = redoState},
        ActionRow{.id = "edit.copy",
                  .menu = MenuId::Edit,
                  .text = QT_TRANSLATE_NOOP("actions", "&Copy chart or table"),
                  .keys = "Ctrl+C",
                  .startsGroup = true,
                  .run = [](MainWindow& w) { w.copy(CopyAs::Everything); },
                  .state = contentState},
        ActionRow{.id = "edit.copyAs",
                  .menu = MenuId::Edit,
                  .text = QT_TRANSLATE_NOOP("actions", "Copy &as"),
                  .fill = fillCopyAs},
        ActionRow{.id = "edit.copyShareCode",
                  .menu = MenuId::Edit,
                  .text = QT_TRANSLATE_NOOP("actions", "Copy s&hare code"),
                  .keys = "Ctrl+Shift+C",
                  .run = [](MainWindow& w) { w.copyShareCode(); }},
        ActionRow{.id = "edit.paste",
                  .menu = MenuId::Edit,
                  .text = QT_TRANSLATE_NOOP("actions", "&Paste numbers or a scenario"),
                  .keys = "Ctrl+V",
                  .run = [](MainWindow& w) { w.opener().pasteClipboard(); }},
        ActionRow{.id = "edit.palette",
                  .menu = MenuId::Edit,
                  .text = QT_TRANSLATE_NOOP("actions", "Co&mmand palette…"),
                  .keys = "Ctrl+K",
                  .startsGroup = true,
                  .run = [](MainWindow& w) { w.openPalette(); }},
        // View
        ActionRow{.id = "view.log",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "&Log counts"),
                  .keys = "L",
                  .onCharts = true,
                  .checkable = true,
                  .run = [](MainWindow& w) { w.explore().switchLogCounts(); },
                  .state = logState},
        ActionRow{.id = "view.fitAll",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "&Fit view"),
                  .run = [](MainWindow& w) { w.explore().fitView(); },
                  .state = zoomedState},
        ActionRow{.id = "view.clearSelection",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "&Clear selection"),
                  .run = [](MainWindow& w) { w.explore().clearSelection(); },
                  .state = selectionState},
        ActionRow{.id = "view.docks",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "&Panels"),
                  .startsGroup = true,
                  .fill = fillDocks},
        ActionRow{.id = "view.resetLayout",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "&Reset layout"),
                  .run = [](MainWindow& w) { w.resetLayout(); }},
        ActionRow{.id = "view.nextPanel",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "&Next panel"),
                  .keys = "F6",
                  .run = [](MainWindow& w) { w.focusPanel(1); }},
        ActionRow{.id = "view.previousPanel",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "Pre&vious panel"),
                  .keys = "Shift+F6",
                  .run = [](MainWindow& w) { w.focusPanel(-1); }},
        ActionRow{.id = "view.language",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "Lan&guage"),
                  .startsGroup = true,
                  .fill = fillLanguages},
        ActionRow{.id = "view.switchLanguage",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "Switch English and Vietnamese"),
                  .keys = "Ctrl+Shift+L",
                  .run = [](MainWindow& w) { w.switchLanguage(); }},
        ActionRow{.id = "view.theme",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "&Theme"),
                  .fill = fillThemes},
        ActionRow{.id = "view.nextTheme",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "Ne&xt theme"),
                  .keys = "Ctrl+Shift+T",
                  .run = [](MainWindow& w) { w.nextTheme(); }},
        ActionRow{.id = "view.fullScreen",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "F&ull screen"),
                  .keys = "F11",
                  .checkable = true,
                  .run = [](MainWindow& w) { w.switchFullScreen(); },
                  .state = fullScreenState},
        ActionRow{.id = "view.letterKeys",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "Letter &keys on charts"),
                  .startsGroup = true,
                  .checkable = true,
                  .run = [](MainWindow& w) { w.switchLetterKeys(); },
                  .state = letterKeysState},
        ActionRow{.id = "view.reducedMotion",
                  .menu = MenuId::View,
                  .text = QT_TRANSLATE_NOOP("actions", "Reduced &motion"),
                  .checkable = true,
                  .run = [](MainWindow& w) { w.switchReducedMotion(); },
                  .state = reducedMotionState},
        // Data
        ActionRow{.id = "data.sample",
                  .menu = MenuId::Data,
                  .text = QT_TRANSLATE_NOOP("actions", "Open a &real tensor"),
                  .fill = fillSamples},
        ActionRow{.id = "data.newSample",
                  .menu = MenuId::Data,
                  .text = QT_TRANSLATE_NOOP("actions", "New random &sample"),
                  .keys = "Ctrl+R",
                  .run = [](MainWindow& w) { w.explore().newSample(); },
                  .state = generatedState},
        // Quantize
        ActionRow{.id = "quantize.fewerBits",
                  .menu = MenuId::Quantize,
                  .text = QT_TRANSLATE_NOOP("actions", "&Fewer bits"),
                  .keys = "[",
                  .onCharts = true,
                  .run = [](MainWindow& w) { w.explore().changeBits(-1); }},
        ActionRow{.id = "quantize.moreBits",
                  .menu = MenuId::Quantize,
                  .text = QT_TRANSLATE_NOOP("actions", "&More bits"),
                  .keys = "]",
                  .onCharts = true,
                  .run = [](MainWindow& w) { w.explore().changeBits(1); }},
        ActionRow{.id = "quantize.symmetric",
                  .menu = MenuId::Quantize,
                  .text = QT_TRANSLATE_NOOP("actions", "&Symmetric"),
                  .keys = "S",
                  .onCharts = true,
                  .checkable = true,
                  .run = [](MainWindow& w) { w.explore().switchSymmetry(); },
                  .state = symmetricState},
        ActionRow{.id = "quantize.method",
                  .menu = MenuId::Quantize,
                  .text = QT_TRANSLATE_NOOP("actions", "&Calibration method"),
                  .startsGroup = true,
                  .fill = fillMethods},
        ActionRow{.id = "quantize.best",
                  .menu = MenuId::Quantize,
                  .text = QT_TRANSLATE_NOOP("actions", "&Best by the metric"),
                  .keys = "A",
                  .onCharts = true,
                  .run = [](MainWindow& w) { w.explore().adoptBest(); },
                  .state = bestState},
        // Compare
        ActionRow{.id = "edit.pin",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "&Pin this state"),
                  .keys = "Ctrl+D",
                  .run = [](MainWindow& w) { w.explore().pinState(); },
                  .state = contentState},
        ActionRow{.id = "pin.loadA",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "Go to pin &A"),
                  .keys = "Ctrl+Shift+1",
                  .startsGroup = true,
                  .run = loadPin<'A'>,
                  .state = pinState<'A'>},
        ActionRow{.id = "pin.loadB",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "Go to pin &B"),
                  .keys = "Ctrl+Shift+2",
                  .run = loadPin<'B'>,
                  .state = pinState<'B'>},
        ActionRow{.id = "pin.loadC",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "Go to pin &C"),
                  .keys = "Ctrl+Shift+3",
                  .run = loadPin<'C'>,
                  .state = pinState<'C'>},
        ActionRow{.id = "pin.loadD",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "Go to pin &D"),
                  .keys = "Ctrl+Shift+4",
                  .run = loadPin<'D'>,
                  .state = pinState<'D'>},
        ActionRow{.id = "pin.loadE",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "Go to pin &E"),
                  .keys = "Ctrl+Shift+5",
                  .run = loadPin<'E'>,
                  .state = pinState<'E'>},
        ActionRow{.id = "pin.loadF",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "Go to pin &F"),
                  .keys = "Ctrl+Shift+6",
                  .run = loadPin<'F'>,
                  .state = pinState<'F'>},
        ActionRow{.id = "pin.swap",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "&Swap pins A and B"),
                  .keys = "Ctrl+B",
                  .startsGroup = true,
                  .run = [](MainWindow& w) { w.swapPins(); },
                  .state = swapState},
        ActionRow{.id = "pin.compare",
                  .menu = MenuId::Compare,
                  .text = QT_TRANSLATE_NOOP("actions", "&Compare pins"),
                  .run = [](MainWindow& w) { w.comparePins(); }},
        // Help
        ActionRow{.id = "help.keys",
                  .menu = MenuId::Help,
                  .text = QT_TRANSLATE_NOOP("actions", "&Keys"),
                  .keys = "F1 Ctrl+?",
                  .run = [](MainWindow& w) { w.showKeys(); }},
        ActionRow{.id = "help.about",
                  .menu = MenuId::Help,
                  .text = QT_TRANSLATE_NOOP("actions", "&About Quantscope"),
                  .startsGroup = true,
                  .run = [](MainWindow& w) { w.showAbout(); }},
    };
    return rows;
}

std::span<const ChartKey> chartKeys() {
    static constexpr std::array keys{
        ChartKey{"R", QT_TRANSLATE_NOOP("actions", "Fit view")},
        ChartKey{"T", QT_TRANSLATE_NOOP("actions", "Show the chart as a table")},
        ChartKey{"B",
                 QT_TRANSLATE_NOOP("actions", "Begin and end a selection at the walked point")},
        ChartKey{"C", QT_TRANSLATE_NOOP("actions", "Show pin A for as long as it is held")},
        ChartKey{"F", QT_TRANSLATE_NOOP("actions", "Maximise the chart, and back")},
        ChartKey{"G", QT_TRANSLATE_NOOP("actions", "Go to the next grip")},
        ChartKey{"+", QT_TRANSLATE_NOOP("actions", "Zoom in")},
        ChartKey{"-", QT_TRANSLATE_NOOP("actions", "Zoom out")},
        ChartKey{"Left Right", QT_TRANSLATE_NOOP("actions", "Walk the points; move a grip")},
        ChartKey{"Home End",
                 QT_TRANSLATE_NOOP("actions", "First and last point; a grip to the data's ends")},
        ChartKey{"PgUp PgDown", QT_TRANSLATE_NOOP("actions", "A grip to the next method's pick")},
        ChartKey{"Esc", QT_TRANSLATE_NOOP("actions", "Cancel a drag; leave the walked point")},
    };
    return keys;
}

QString actionName(const ActionRow& row) {
    QString name = QCoreApplication::translate("actions", row.text);
    return name.remove(u'&').remove(u'…');
}

ActionMenus::ActionMenus(MainWindow& window, QMenuBar& bar, QWidget& charts)
    : QObject(&window), window_(window) {
    makeMenus(bar);
    for (const ActionRow& row : actionRows())
        makeAction(row, charts);
    retranslate();
}

void ActionMenus::makeMenus(QMenuBar& bar) {
    for (std::size_t i = 0; i < kMenuTitles.size(); ++i) {
        QMenu* menu = bar.addMenu(QString());
        menu->setObjectName(QStringLiteral("menu.%1").arg(i));
        connect(menu, &QMenu::aboutToShow, this, &ActionMenus::refresh);
        menus_.push_back(menu);
    }
}

void ActionMenus::makeAction(const ActionRow& row, QWidget& charts) {
    QMenu* menu = menus_[static_cast<std::size_t>(row.menu)];
    if (row.startsGroup)
        menu->addSeparator();
    QAction* action = nullptr;
    if (row.fill) {
        QMenu* submenu = menu->addMenu(QString());
        connect(submenu, &QMenu::aboutToShow, this, [this, submenu, fill = row.fill] {
            qDeleteAll(submenu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
            submenu->clear();
            fill(window_, *submenu);
        });
        action = submenu->menuAction();
    } else {
        action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, run = row.run] {
            run(window_);
            refresh();
        });
    }
    action->setObjectName(QString::fromLatin1(row.id));
    action->setCheckable(row.checkable);
    action->setShortcuts(keysOf(row));
    if (row.onCharts) {
        // Single letters must never act while somebody types into a box.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        charts.addAction(action);
    }
    actions_.insert(QString::fromLatin1(row.id), action);
}

QAction* ActionMenus::action(const char* id) const {
    return actions_.value(QString::fromLatin1(id));
}

void ActionMenus::useLetterKeys(bool on) {
    for (const ActionRow& row : actionRows())
        if (row.onCharts)
            action(row.id)->setShortcuts(on ? keysOf(row) : QList<QKeySequence>());
    for (FigureView* view : window_.findChildren<FigureView*>())
        view->setLetterKeys(on);
}

void ActionMenus::refresh() {
    for (const ActionRow& row : actionRows()) {
        if (!row.state)
            continue;
        QAction* shown = action(row.id);
        const ActionState state = row.state(window_);
        shown->setEnabled(state.enabled);
        shown->setChecked(state.checked);
        const QString name = QCoreApplication::translate("actions", row.text);
        shown->setText(state.detail.isEmpty()
                           ? name
                           : QCoreApplication::translate("actions", "%1: %2")
                                 .arg(name, QString(state.detail).replace(u'&', u"&&"_qs)));
    }
}

void ActionMenus::retranslate() {
    for (std::size_t i = 0; i < menus_.size(); ++i)
        menus_[i]->setTitle(QCoreApplication::translate("actions", kMenuTitles[i]));
    for (const ActionRow& row : actionRows())
        action(row.id)->setText(QCoreApplication::translate("actions", row.text));
    refresh();
}

}  // namespace quantscope
