// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/files/tensor_file.h"
#include "core/scenario/scenario_json.h"
#include "ui/state/analyzer.h"
#include "ui/state/recents.h"
#include "ui/state/session_store.h"
#include "ui/state/settings.h"
#include "ui/state/worker.h"

class QMimeData;
class QWidget;

namespace quantscope {

class TensorPicker;

/// Every way data comes into the program: dialog, drop, paste, recent files, samples, command
/// line. The scenario changes only once the values are there; until then, and when something is
/// wrong, the former picture stays.
class DataOpener : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs. All must outlive the opener.
    DataOpener(SessionStore& store, Analyzer& analyzer, Settings& settings, QWidget* window);

    /// The system's file dialog, then openInput().
    void openDialog();

    /// "FILE", "FILE::TENSOR", a session (.qses), a scenario file (.qscn) or an exported picture or
    /// table that carries its scenario. A file with several tensors and no name asks which one. The
    /// file is read in the background.
    void openInput(const QString& input);

    /// Numbers, the path of a file, a share code or a scenario's JSON, as somebody pasted or
    /// dropped them.
    void openText(const QString& words);

    void pasteClipboard();

    /// What dropping `mime` would do, as a sentence for the window to show; empty when it can do
    /// nothing with it.
    QString dropHint(const QMimeData& mime) const;
    void drop(const QMimeData& mime);

    /// Whether the list of a file's tensors is being read. The values are the analyzer's job.
    bool isListing() const { return lister_.busy() || waiting_; }

    /// Data files, and sessions and scenarios, opened before.
    Recents& recents() { return recents_; }
    Recents& recentSessions() { return recentSessions_; }
    /// Asks where a file that is gone is now; there it is opened, and the list has it there.
    void locate(const RecentFile& missing, Recents& list);

signals:
    /// Something is wrong with what should be opened. The picture is still the former one.
    void refused(const Error& error);
    /// The scenario now holds something else; what happened can be undone.
    void opened(const QString& name);
    /// A session was left at this page.
    void pageWanted(const QString& id);
    /// What a scenario file said that was not understood, worth a line in the message bar.
    void remarked(const std::vector<Message>& notes);

private:
    void askForFile(const QString& title, const QString& filter,
                    const std::function<void(const QString& path)>& use);
    void openScenario(const QString& path);
    void openSession(const QString& path);
    /// Whether it could be taken.
    bool takeScenario(Result<ReadScenario> read, const QString& name);
    Result<FileData> foundData(FileData data) const;
    void listFile(const QString& path, const QString& tensor);
    void startListing();
    void takeListing(const QString& path, const QString& tensor, const TensorFile& file);
    void askForTensor(const QString& path, const TensorFile& file);
    void load(const QString& path, const TensorFile& file, std::size_t entry);
    void adopt(const DataSpec& data);

    SessionStore& store_;
    Analyzer& analyzer_;
    Settings& settings_;
    Recents recents_;
    Recents recentSessions_;
    QWidget* window_;
    Worker lister_;

    struct Listing {
        QString path;
        QString tensor;
    };
    std::optional<Listing> waiting_;
    QPointer<TensorPicker> picker_;
};

}  // namespace quantscope
