// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

#include <span>
#include <vector>

class QMenu;
class QMenuBar;
class QWidget;

namespace quantscope {

class MainWindow;

enum class MenuId { File, Edit, View, Data, Quantize, Compare, Help };

/// How an action stands at the moment.
struct ActionState {
    bool enabled = true;
    bool checked = false;
    QString detail;  ///< Follows the text: "Undo: Bits 8 to 4".
};

/// A row of the table of actions: a menu entry, its keys, its line in the list of keys.
struct ActionRow {
    const char* id;  ///< Object name; never renamed.
    MenuId menu;
    const char* text;          ///< English, of translation context "actions".
    const char* keys = "";     ///< Portable; alternatives separated by a blank.
    bool onCharts = false;     ///< Keys act only while a chart has the focus.
    bool startsGroup = false;  ///< A line above it.
    bool checkable = false;
    void (*run)(MainWindow&) = nullptr;
    /// Instead of `run`: a submenu, filled each time it opens.
    void (*fill)(MainWindow&, QMenu&) = nullptr;
    ActionState (*state)(const MainWindow&) = nullptr;
};

/// Every action of the program, in the order of the menus.
std::span<const ActionRow> actionRows();

/// Keys that charts and grips handle themselves; part of the list of keys.
struct ChartKey {
    const char* keys;
    const char* text;
};
std::span<const ChartKey> chartKeys();

/// "Undo", in the user's language, without the & of its menu key.
QString actionName(const ActionRow& row);

/// The menus, made from the table. Lives as long as the window.
class ActionMenus : public QObject {
    Q_OBJECT

public:
    /// Fills `bar`; actions with `onCharts` get their keys from `charts`.
    ActionMenus(MainWindow& window, QMenuBar& bar, QWidget& charts);

    QAction* action(const char* id) const;
    /// Asks every row for its state again.
    void refresh();
    void retranslate();
    /// Whether single letters act on charts, by themselves and through the menus' actions.
    void useLetterKeys(bool on);

private:
    void makeMenus(QMenuBar& bar);
    void makeAction(const ActionRow& row, QWidget& charts);

    MainWindow& window_;
    std::vector<QMenu*> menus_;
    QHash<QString, QAction*> actions_;
};

}  // namespace quantscope
