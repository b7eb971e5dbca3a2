// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/data_opener.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

#include "ui/dialogs/tensor_picker.h"
#include "ui/export/scenario_file.h"
#include "ui/export/session_file.h"
#include "ui/export/share_code.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/window/samples.h"

namespace quantscope {

namespace {

QString readerPatterns() {
    QStringList patterns;
    for (const TensorFileReader& reader : tensorFileReaders()) {
        const auto extensions = QString::fromUtf8(reader.extensions.data(),
                                                  static_cast<qsizetype>(reader.extensions.size()));
        for (const QString& extension : extensions.split(u' ', Qt::SkipEmptyParts))
            patterns += QStringLiteral("*.") + extension;
    }
    patterns += QStringLiteral("*.qscn *.qses *.png *.svg *.pdf");
    return patterns.join(u' ');
}

QString droppedFile(const QMimeData& mime) {
    for (const QUrl& url : mime.urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

// Limits set by hand and a zoom belong to the data they were made for.
Scenario withData(Scenario scenario, const DataSpec& data) {
    scenario.data = data;
    scenario.view.visible.reset();
    if (scenario.calibration.method == "manual")
        scenario.calibration = {};
    return scenario;
}

}  // namespace

DataOpener::DataOpener(SessionStore& store, Analyzer& analyzer, Settings& settings, QWidget* window)
    : QObject(window),
      store_(store),
      analyzer_(analyzer),
      settings_(settings),
      recents_(settings, Setting::RecentFiles),
      recentSessions_(settings, Setting::RecentSessions),
      window_(window) {
    connect(&analyzer_, &Analyzer::opened, this, &DataOpener::adopt);
    connect(&lister_, &Worker::finished, this, &DataOpener::startListing);
}

void DataOpener::openDialog() {
    askForFile(tr("Open"),
               tr("Tensors and scenarios (%1)").arg(readerPatterns()) + QStringLiteral(";;") +
                   tr("All files (*)"),
               [this](const QString& path) { openInput(path); });
}

void DataOpener::locate(const RecentFile& missing, Recents& list) {
    const QString name = QFileInfo(missing.path).fileName();
    askForFile(tr("Where is %1 now?").arg(name),
               QStringLiteral("*.%1;;").arg(QFileInfo(name).suffix()) + tr("All files (*)"),
               [this, missing, &list](const QString& path) {
                   list.remove(missing);
                   openInput(RecentFile{path, missing.tensor}.input());
               });
}

void DataOpener::askForFile(const QString& title, const QString& filter,
                            const std::function<void(const QString& path)>& use) {
    auto* dialog =
        new QFileDialog(window_, title, settings_.value(Setting::LastFolder).toString(), filter);
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, use](const QString& path) {
        settings_.setValue(Setting::LastFolder, QFileInfo(path).absolutePath());
        use(path);
    });
    dialog->open();
}

void DataOpener::openInput(const QString& input) {
    // A file's name may itself contain "::".
    const qsizetype split = QFileInfo::exists(input) ? -1 : input.indexOf(QStringLiteral("::"));
    const QString path = QFileInfo(input.left(split)).absoluteFilePath();
    if (split < 0 && opensAsSession(path)) {
        openSession(path);
        return;
    }
    // A tensor's name asks for numbers, also of a table that carries a scenario.
    if (split < 0 && opensAsScenario(path))
        openScenario(path);
    else
        listFile(path, split < 0 ? QString() : input.mid(split + 2));
}

void DataOpener::openText(const QString& words) {
    const QString trimmed = words.trimmed();
    const QUrl url(trimmed);
    const QString path = url.isLocalFile() ? url.toLocalFile() : trimmed;
    if (!path.contains(u'\n') && QFileInfo(path).isFile()) {
        openInput(path);
        return;
    }
    if (isShareCode(trimmed)) {
        takeScenario(readShareCode(trimmed), tr("the share code"));
        return;
    }
    if (trimmed.startsWith(u'{')) {
        takeScenario(parseScenario(trimmed.toStdString()), tr("the pasted scenario"));
        return;
    }
    const std::string utf8 = words.toStdString();
    const auto tensor = parseNumbers(utf8, tr("the pasted text").toStdString());
    if (!tensor) {
        emit refused(tensor.error());
        return;
    }
    const auto values = tensor.value().values.values();
    PastedData data;
    data.values.assign(values.begin(), values.end());
    analyzer_.open(data);
}

void DataOpener::pasteClipboard() {
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (mime && mime->hasUrls() && !droppedFile(*mime).isEmpty())
        openInput(droppedFile(*mime));
    else
        openText(QApplication::clipboard()->text());
}

QString DataOpener::dropHint(const QMimeData& mime) const {
    const QString file = droppedFile(mime);
    if (!file.isEmpty()) {
        const QString name = QFileInfo(file).fileName();
        if (opensAsSession(file))
            return tr("Load the session of %1").arg(name);
        return opensAsScenario(file) ? tr("Load the scenario of %1").arg(name)
                                     : tr("Open %1").arg(name);
    }
    if (!mime.hasText())
        return {};
    if (isShareCode(mime.text()))
        return tr("Load the scenario of %1").arg(tr("the share code"));
    const auto tensor = parseNumbers(mime.text().toStdString(), {});
    if (!tensor)
        return {};
    return tr("Import %1 numbers")
        .arg(shownCount(static_cast<std::int64_t>(tensor.value().values.size())));
}

void DataOpener::drop(const QMimeData& mime) {
    const QString file = droppedFile(mime);
    if (file.isEmpty())
        openText(mime.text());
    else
        openInput(file);
}

void DataOpener::openScenario(const QString& path) {
    if (takeScenario(readScenarioFile(path), QFileInfo(path).fileName()))
        recentSessions_.add(path);
}

// Its pins look for their data when somebody asks for their results.
void DataOpener::openSession(const QString& path) {
    auto read = readSessionFile(path);
    if (!read) {
        emit refused(read.error());
        return;
    }
    SessionState state = std::move(read.value().session.state);
    if (auto* data = std::get_if<FileData>(&state.scenario.data)) {
        const auto found = foundData(*data);
        if (!found) {
            emit refused(found.error());
            return;
        }
        *data = found.value();
    }
    store_.applyState("session.open", std::move(state));
    recentSessions_.add(path);
    emit pageWanted(QString::fromStdString(read.value().session.page));
    emit opened(QFileInfo(path).fileName());
    if (!read.value().notes.empty())
        emit remarked(read.value().notes);
}

bool DataOpener::takeScenario(Result<ReadScenario> read, const QString& name) {
    if (!read) {
        emit refused(read.error());
        return false;
    }
    Scenario scenario = std::move(read.value().scenario);
    if (auto* data = std::get_if<FileData>(&scenario.data)) {
        const auto found = foundData(*data);
        if (!found) {
            emit refused(found.error());
            return false;
        }
        *data = found.value();
    }
    store_.apply("scenario.open", std::move(scenario));
    emit opened(name);
    if (!read.value().notes.empty())
        emit remarked(read.value().notes);
    return true;
}

// A picture travels without the data it shows: when they are not beside it, they may be among the
// files opened before, or come with the program.
Result<FileData> DataOpener::foundData(FileData data) const {
    const QFileInfo wanted(QString::fromStdString(data.path));
    if (wanted.isFile())
        return data;
    for (const RecentFile& recent : recents_.files()) {
        const QFileInfo file(recent.path);
        const bool sameSize = data.size == 0 || file.size() == static_cast<qint64>(data.size);
        if (file.fileName() != wanted.fileName() || !file.isFile() || !sameSize)
            continue;
        data.path = recent.path.toStdString();
        return data;
    }
    for (const Sample& sample : samples()) {
        if (wanted.fileName() != QLatin1String(sample.file))
            continue;
        const auto path = unpackedSample(sample);
        if (!path)
            return path.error();
        data.path = path.value().toStdString();
        return data;
    }
    return Error{Errc::Io,
                 {QUANTSCOPE_TEXT("core",
                                  "The scenario is about %1, which is not in %2. Put the "
                                  "file there, or open it first."),
                  {wanted.fileName().toStdString(), wanted.absolutePath().toStdString()}}};
}

void DataOpener::listFile(const QString& path, const QString& tensor) {
    waiting_ = Listing{path, tensor};
    if (lister_.busy())
        lister_.stop();
    else
        startListing();
}

void DataOpener::startListing() {
    if (!waiting_ || lister_.busy())
        return;
    const Listing wanted = *std::exchange(waiting_, std::nullopt);
    lister_.start([this, wanted](const Task&) -> Worker::Delivery {
        using Opened = Result<std::unique_ptr<TensorFile>>;
        auto file = std::make_shared<Opened>(
            openTensorFile(std::filesystem::path(wanted.path.toStdString())));
        return [this, wanted, file] {
            if (waiting_)
                return;
            if (*file)
                takeListing(wanted.path, wanted.tensor, *file->value());
            else
                emit refused(file->error());
        };
    });
}

void DataOpener::takeListing(const QString& path, const QString& tensor, const TensorFile& file) {
    if (tensor.isEmpty() && file.entries().size() > 1) {
        askForTensor(path, file);
        return;
    }
    const auto entry = findEntry(file, tensor.toStdString());
    if (entry)
        load(path, file, entry.value());
    else
        emit refused(entry.error());
}

void DataOpener::askForTensor(const QString& path, const TensorFile& file) {
    if (picker_)
        picker_->reject();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < file.entries().size(); ++i)
        names.push_back(entryName(file, i));

    picker_ = new TensorPicker(QFileInfo(path).fileName(), file.entries(), window_);
    picker_->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker_, &TensorPicker::chosen, this, [this, path, names](std::size_t entry) {
        listFile(path, QString::fromStdString(names[entry]));
    });
    picker_->open();
}

void DataOpener::load(const QString& path, const TensorFile& file, std::size_t entry) {
    FileData data;
    data.path = path.toStdString();
    data.tensor = entryName(file, entry);
    data.size = static_cast<std::uint64_t>(QFileInfo(path).size());
    analyzer_.open(data);
}

void DataOpener::adopt(const DataSpec& data) {
    if (const auto* file = std::get_if<FileData>(&data))
        recents_.add(QString::fromStdString(file->path), QString::fromStdString(file->tensor));
    store_.apply("data.source", withData(store_.scenario(), data));
    emit opened(nameOf(data));
}

}  // namespace quantscope
