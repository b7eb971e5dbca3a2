// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/scenario/session_json.h"
#include "ui/state/worker.h"

namespace quantscope {

/// Work that a window left behind which did not end in the ordinary way.
struct Leftover {
    Session session;
    QDateTime saved;
};

/// Keeps what somebody is at in a file of this window's own, so that a crash costs ten seconds at
/// most; an ordinary end takes the file away. A lock beside each file says whether its window
/// still runs: several windows never touch each other's, and what a killed one leaves is found by
/// the next that starts.
class Autosave : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kDelay{10'000};

    /// What takeLeftover() came across.
    struct Found {
        std::optional<Leftover> leftover;  ///< The newest; older ones wait for the next start.
        std::optional<Message> complaint;  ///< A file that could not be read, and where it is now.
    };

    /// In `folder`, made when it is not there. `session` says what to keep, `delay` after a change.
    Autosave(const QString& folder, std::function<Session()> session,
             std::chrono::milliseconds delay = kDelay, QObject* parent = nullptr);
    /// Stops writing; the file stays, as after a kill. An ordinary end calls finish().
    ~Autosave() override;

    /// Looks for work left behind and claims it: no other window will find it until it is given
    /// back by ending.
    Found takeLeftover();
    /// What was claimed goes on here: once it is written as this window's own, the old file goes.
    void adoptLeftover();
    /// Deletes what was claimed.
    void discardLeftover();

    /// Something changed. It is written `delay` later, together with what comes until then.
    void noteChange();
    /// Ends the ordinary way: nothing is left of this window.
    void finish();

signals:
    /// Once per window: work cannot be kept, and why.
    void failed(const Error& error);
    /// Everything that has been noted so far is in the file.
    void written();

private:
    QString fileOf(const QString& name) const;
    QString lockOf(const QString& name) const;
    void write();
    void setAside(const QString& name, Found& found);

    QString folder_;
    QString name_;
    std::function<Session()> session_;
    std::unique_ptr<QLockFile> lock_;
    QTimer timer_;
    std::optional<Session> last_;  ///< As written, or as it was at the start.

    QString claimed_;  ///< Name of the leftover; empty: none.
    std::unique_ptr<QLockFile> claim_;
    bool adopting_ = false;
    bool hasFailed_ = false;
    std::unique_ptr<Worker> worker_;  ///< Null once finished.
};

}  // namespace quantscope
