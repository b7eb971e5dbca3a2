// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recovery_bar.h"

#include <QLocale>

#include <utility>

#include "ui/text/messages.h"

namespace quantscope {

RecoveryBar::RecoveryBar(SessionStore& store, std::function<QString()> page, QWidget* parent)
    : MessageBar(parent), store_(store), page_(std::move(page)) {
    setObjectName(QStringLiteral("recovery"));
    connect(&store_, &SessionStore::changed, this, &RecoveryBar::noteChange);
}

Session RecoveryBar::session() const {
    return {{store_.scenario(), store_.pins()}, page_().toStdString()};
}

bool RecoveryBar::start(const QString& folder, bool keepsShown) {
    autosave_ = std::make_unique<Autosave>(folder, [this] { return session(); });
    connect(autosave_.get(), &Autosave::failed, this, &RecoveryBar::failed);
    Autosave::Found found = autosave_->takeLeftover();
    leftover_ = std::move(found.leftover);
    complaint_ = std::move(found.complaint);
    if (leftover_ && !keepsShown)
        restore();
    else if (leftover_ || complaint_)
        offer();
    return restored_;
}

void RecoveryBar::noteChange() {
    if (autosave_)
        autosave_->noteChange();
}

void RecoveryBar::finish() {
    if (autosave_)
        autosave_->finish();
}

// The same day the time is enough.
QString RecoveryBar::when() const {
    const QDateTime& saved = leftover_->saved;
    const QString time = saved.toString(QStringLiteral("HH:mm"));
    return saved.date() == QDate::currentDate()
               ? time
               : QLocale().toString(saved.date(), QLocale::ShortFormat) + u' ' + time;
}

void RecoveryBar::restore() {
    restored_ = true;
    store_.applyState("session.restore", leftover_->session.state);
    emit pageWanted(QString::fromStdString(leftover_->session.page));
    autosave_->adoptLeftover();
    offer();
}

void RecoveryBar::offer() {
    BarMessage message;
    message.text = [this] {
        const QString complaint = complaint_ ? text(*complaint_) : QString();
        if (!leftover_)
            return complaint;
        const QString offer =
            restored_ ? tr("Your work from %1 is back.").arg(when())
                      : tr("Your work from %1 was not closed in the ordinary way.").arg(when());
        return complaint.isEmpty() ? offer : offer + u' ' + complaint;
    };
    if (leftover_ && !restored_)
        message.buttons.push_back({[] { return tr("Bring it back"); }, [this] { restore(); }});
    if (leftover_) {
        message.buttons.push_back({[] { return tr("Discard it"); }, [this] { discard(); }});
        message.buttons.push_back(
            {[] { return tr("Save as…"); },
             [this] { emit saveRequested(restored_ ? session() : leftover_->session); }});
    }
    showMessage(std::move(message));
}

// Undo brings it back as long as the window is open.
void RecoveryBar::discard() {
    clear();
    autosave_->discardLeftover();
    leftover_.reset();
    if (restored_)
        store_.applyState("session.discard", {defaultScenario(), {}});
}

}  // namespace quantscope
