// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace quantscope {

class MainWindow;

/// Something the palette can do.
struct Command {
    QString name;   ///< "Theme: Dark"
    QString keys;   ///< As the system writes them; often empty.
    QString words;  ///< What it is found by: its names in both languages, as searchWords() has it.
    std::function<void()> run;
};

/// Pages, actions, entries of submenus, and the controls of the Setup panels, as far as they can be
/// used at the moment. They must not outlive the window.
std::vector<Command> commandsOf(MainWindow& window);

/// A line to type into and the commands that have all its words; Enter runs the chosen one.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(std::vector<Command> commands, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMatches();
    void runItem(const QTreeWidgetItem* item);

    std::vector<Command> commands_;
    QLineEdit* line_;
    QTreeWidget* list_;
    QLabel* nothing_;
};

}  // namespace quantscope
