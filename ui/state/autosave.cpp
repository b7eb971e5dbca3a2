// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/autosave.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <utility>

namespace quantscope {

namespace {

constexpr qint64 kLargestFile = 256 * 1024 * 1024;

Error cannotKeep(const QString& path, const QString& reason) {
    return {Errc::Io,
            {QUANTSCOPE_TEXT("core",
                             "Your work cannot be kept in %1 (%2): after a crash it would be lost. "
                             "Save it yourself, or make room there."),
             {QDir::toNativeSeparators(path).toStdString(), reason.toStdString()}}};
}

// Whole or not at all: a crash in the middle leaves the former file.
std::optional<Error> writeFile(const QString& path, const std::string& json) {
    QSaveFile file(path);
    const bool done =
        file.open(QIODevice::WriteOnly) &&
        file.write(QByteArray::fromStdString(json)) == static_cast<qint64>(json.size()) &&
        file.commit();
    return done ? std::nullopt : std::optional(cannotKeep(path, file.errorString()));
}

Result<ReadSession> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return Error{Errc::Io, {"%1", {file.errorString().toStdString()}}};
    return parseSession(file.readAll().toStdString());
}

std::unique_ptr<QLockFile> lockAt(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);  // not by age: only when its process is gone
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

}  // namespace

Autosave::Autosave(const QString& folder, std::function<Session()> session,
                   std::chrono::milliseconds delay, QObject* parent)
    : QObject(parent),
      folder_(folder),
      name_(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      session_(std::move(session)),
      last_(session_()),
      worker_(std::make_unique<Worker>()) {
    QDir().mkpath(folder_);
    lock_ = lockAt(lockOf(name_));
    timer_.setSingleShot(true);
    timer_.setInterval(delay);
    connect(&timer_, &QTimer::timeout, this, &Autosave::write);
    connect(worker_.get(), &Worker::outOfMemory, this, [this] {
        last_.reset();  // the next change tries again
    });
}

Autosave::~Autosave() = default;

QString Autosave::fileOf(const QString& name) const {
    return QDir(folder_).filePath(name + QStringLiteral(".qses"));
}

QString Autosave::lockOf(const QString& name) const {
    return QDir(folder_).filePath(name + QStringLiteral(".lock"));
}

// --- What others left ------------------------------------------------------------------------

Autosave::Found Autosave::takeLeftover() {
    Found found;
    const QFileInfoList files =
        QDir(folder_).entryInfoList({QStringLiteral("*.qses")}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        const QString name = file.completeBaseName();
        auto claim = name == name_ ? nullptr : lockAt(lockOf(name));
        if (!claim)  // a window that still runs
            continue;
        auto read = readFile(file.filePath());
        if (!read) {
            setAside(name, found);
            continue;
        }
        claimed_ = name;
        claim_ = std::move(claim);
        found.leftover = Leftover{std::move(read.value().session), file.lastModified()};
        break;
    }
    return found;
}

// Out of the way of the next start, but not out of the world.
void Autosave::setAside(const QString& name, Found& found) {
    const QString aside = QDir(folder_).filePath(name + QStringLiteral(".unreadable"));
    QFile::remove(aside);
    QFile::rename(fileOf(name), aside);
    if (!found.complaint)
        found.complaint =
            Message{QUANTSCOPE_TEXT(
                        "core", "Work of a former run could not be read and was set aside as %1."),
                    {QDir::toNativeSeparators(aside).toStdString()}};
}

void Autosave::adoptLeftover() {
    adopting_ = true;
    timer_.stop();
    write();
}

void Autosave::discardLeftover() {
    if (!claimed_.isEmpty())
        QFile::remove(fileOf(std::exchange(claimed_, {})));
    claim_.reset();
    adopting_ = false;
}

// --- This window's own -----------------------------------------------------------------------

void Autosave::noteChange() {
    if (!timer_.isActive() && worker_)
        timer_.start();
}

void Autosave::write() {
    if (!worker_)
        return;
    if (worker_->busy()) {
        timer_.start();
        return;
    }
    // Without a lock another window would take the file for one that was left behind.
    if (!lock_) {
        if (!std::exchange(hasFailed_, true))
            emit failed(cannotKeep(folder_, tr("the folder cannot be written to")));
        return;
    }
    Session now = session_();
    if (last_ == now && !adopting_) {
        emit written();
        return;
    }
    last_ = now;
    worker_->start(
        [this, path = fileOf(name_), now = std::move(now)](const Task&) -> Worker::Delivery {
            const auto error = writeFile(path, sessionJson(now));
            return [this, error] {
                if (!error && adopting_)
                    discardLeftover();
                if (error)
                    last_.reset();
                if (error && !std::exchange(hasFailed_, true))
                    emit failed(*error);
                if (!error)
                    emit written();
            };
        });
}

void Autosave::finish() {
    timer_.stop();
    worker_.reset();  // waits for what is being written
    QFile::remove(fileOf(name_));
    lock_.reset();
    // What was claimed and neither taken over nor thrown away is offered again next time.
    if (adopting_)
        discardLeftover();
    claim_.reset();
}

}  // namespace quantscope
