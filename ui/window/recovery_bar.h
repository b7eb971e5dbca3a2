// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <optional>

#include "ui/state/autosave.h"
#include "ui/state/session_store.h"
#include "ui/widgets/message_bar.h"

namespace quantscope {

/// Keeps the work of this window safe, and offers what a former one left behind.
class RecoveryBar : public MessageBar {
    Q_OBJECT

public:
    /// The store outlives the bar. `page` gives the id of the page in view.
    RecoveryBar(SessionStore& store, std::function<QString()> page, QWidget* parent);

    /// From now on work is kept in `folder`. Work left there comes back at once, as a step that can
    /// be undone, or is only offered while `keepsShown`: somebody asked for something else. Whether
    /// it came back.
    bool start(const QString& folder, bool keepsShown);
    /// Something that is kept changed, beside what the store tells.
    void noteChange();
    /// The window ends the ordinary way.
    void finish();

signals:
    void pageWanted(const QString& page);
    /// Somebody wants a session in a file of his own.
    void saveRequested(const quantscope::Session& session);
    void failed(const quantscope::Error& error);

private:
    Session session() const;
    void restore();
    void offer();
    void discard();
    QString when() const;

    SessionStore& store_;
    std::function<QString()> page_;
    std::unique_ptr<Autosave> autosave_;
    std::optional<Leftover> leftover_;
    std::optional<Message> complaint_;
    bool restored_ = false;
};

}  // namespace quantscope
