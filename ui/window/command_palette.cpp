// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QTranslator>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

#include "core/scenario/fields.h"
#include "ui/pages/page.h"
#include "ui/text/names.h"
#include "ui/text/search_words.h"
#include "ui/window/actions.h"
#include "ui/window/main_window.h"

namespace quantscope {

namespace {

// Whoever uses the program in one language may know the term in the other.
class BothLanguages {
public:
    BothLanguages() { loaded_ = vietnamese_.load(QStringLiteral(":/i18n/quantscope_vi.qm")); }

    QString operator()(const char* context, const char* english) const {
        const QString source = QString::fromUtf8(english);
        const QString other = loaded_ ? vietnamese_.translate(context, english) : QString();
        return source + u' ' + other;
    }

private:
    QTranslator vietnamese_;
    bool loaded_;
};

QString withoutMenuKeys(QString text) {
    return text.remove(u'&').remove(u'…');
}

void addSubmenu(MainWindow& window, const ActionRow& row, const QString& words,
                std::vector<Command>& commands) {
    const auto menu = std::make_shared<QMenu>();
    row.fill(window, *menu);
    for (QAction* entry : menu->actions()) {
        if (entry->isSeparator() || entry->menu() || !entry->isEnabled())
            continue;
        const QString name = withoutMenuKeys(entry->text());
        commands.push_back(
            {QCoreApplication::translate("actions", "%1: %2").arg(actionName(row), name),
             entry->shortcut().toString(QKeySequence::NativeText), searchWords(words + u' ' + name),
             [menu, entry] { entry->trigger(); }});
    }
}

void addActions(MainWindow& window, const BothLanguages& both, std::vector<Command>& commands) {
    for (const ActionRow& row : actionRows()) {
        QAction* action = window.menus().action(row.id);
        const QString words = both("actions", row.text).remove(u'&');
        if (row.fill)
            addSubmenu(window, row, words, commands);
        else if (action->isEnabled())
            commands.push_back({withoutMenuKeys(action->text()),
                                action->shortcut().toString(QKeySequence::NativeText),
                                searchWords(words + u' ' + withoutMenuKeys(action->text())),
                                [action] { action->trigger(); }});
    }
}

void addPages(MainWindow& window, const BothLanguages& both, std::vector<Command>& commands) {
    const QString page = QCoreApplication::translate("commands", "Page");
    for (const PageRow& row : pageRows())
        commands.push_back({QCoreApplication::translate("actions", "%1: %2")
                                .arg(page, QCoreApplication::translate("pages", row.name)),
                            {},
                            searchWords(both("commands", QT_TRANSLATE_NOOP("commands", "Page")) +
                                        u' ' + both("pages", row.name)),
                            [&window, id = row.id] { window.showPage(QString::fromLatin1(id)); }});
}

void addControls(MainWindow& window, const BothLanguages& both, std::vector<Command>& commands) {
    const QString control = QCoreApplication::translate("commands", "Control");
    for (const Field& field : scenarioFields()) {
        const QString id =
            QString::fromUtf8(field.id.data(), static_cast<qsizetype>(field.id.size()));
        const char* name = fieldNameInEnglish(field.id);
        const auto* widget = window.findChild<QWidget*>(id);
        if (!name || !widget || !widget->isEnabled())
            continue;
        commands.push_back(
            {QCoreApplication::translate("actions", "%1: %2").arg(control, fieldName(field.id)),
             {},
             searchWords(both("commands", QT_TRANSLATE_NOOP("commands", "Control")) + u' ' +
                         both("names", name)),
             [&window, id] { window.goToControl(id); }});
    }
}

}  // namespace

std::vector<Command> commandsOf(MainWindow& window) {
    const BothLanguages both;
    std::vector<Command> commands;
    addPages(window, both, commands);
    addActions(window, both, commands);
    addControls(window, both, commands);
    return commands;
}

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget* window)
    : QDialog(window),
      commands_(std::move(commands)),
      line_(new QLineEdit(this)),
      list_(new QTreeWidget(this)),
      nothing_(new QLabel(this)) {
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Command palette"));
    line_->setObjectName(QStringLiteral("palette.line"));
    line_->setPlaceholderText(tr("Type what you look for: an action, a control, a page"));
    line_->setAccessibleName(tr("Search in all commands"));
    line_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("palette.list"));
    list_->setAccessibleName(tr("Commands"));
    list_->setColumnCount(2);
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    nothing_->setObjectName(QStringLiteral("palette.nothing"));
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);

    auto* column = new QVBoxLayout(this);
    column->addWidget(line_);
    column->addWidget(list_, 1);
    column->addWidget(nothing_, 1);
    connect(line_, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(list_, &QTreeWidget::itemActivated, this, &CommandPalette::runItem);
    connect(list_, &QTreeWidget::itemClicked, this, &CommandPalette::runItem);
    constexpr QSize kSize(560, 420);
    resize(kSize);
    move(window->geometry().center().x() - kSize.width() / 2,
         window->geometry().top() + window->height() / 8);
    showMatches();
    line_->setFocus();
}

// Those whose name begins with what was typed come first; otherwise the order of the menus.
void CommandPalette::showMatches() {
    const QString typed = searchWords(line_->text().trimmed());
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<QTreeWidgetItem*> first;
    QList<QTreeWidgetItem*> others;
    for (std::size_t i = 0; i < commands_.size(); ++i) {
        const Command& command = commands_[i];
        if (!std::ranges::all_of(
                words, [&command](const QString& word) { return command.words.contains(word); }))
            continue;
        auto* item = new QTreeWidgetItem({command.name, command.keys});
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(i));
        (searchWords(command.name).startsWith(typed) ? first : others) += item;
    }
    list_->clear();
    list_->addTopLevelItems(first + others);
    list_->setCurrentItem(list_->topLevelItem(0));
    nothing_->setText(tr("Nothing here is called “%1”").arg(line_->text().trimmed()));
    list_->setVisible(list_->topLevelItemCount() > 0);
    nothing_->setVisible(list_->topLevelItemCount() == 0);
}

// The keyboard stays in the line while the list moves.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: QCoreApplication::sendEvent(list_, event); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: runItem(list_->currentItem()); return true;
        default: return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::runItem(const QTreeWidgetItem* item) {
    if (!item)
        return;
    const auto run = commands_[item->data(0, Qt::UserRole).toULongLong()].run;
    accept();
    // Once the focus is back where it was: what is copied or maximised depends on it.
    QTimer::singleShot(0, parentWidget(), run);
}

}  // namespace quantscope
