// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <vector>

namespace quantscope {

namespace {

std::vector<Sample> samplesInResources() {
    std::vector<Sample> found;
    const QDir folder(QStringLiteral(":/samples"));
    for (const QString& file : folder.entryList(QDir::Files, QDir::Name))
        if (!file.endsWith(u".md"_qs) && !file.endsWith(u".json"_qs))
            found.push_back({file});
    return found;
}

Error cannotUnpack(const QString& path, const QString& reason) {
    return {Errc::Io,
            {QUANTSCOPE_TEXT("core", "The sample could not be written to %1 (%2). Check that the "
                                     "folder exists and has room."),
             {path.toStdString(), reason.toStdString()}}};
}

}  // namespace

std::span<const Sample> samples() {
    static const std::vector<Sample> all = samplesInResources();
    return all;
}

QString sampleName(const Sample& sample) {
    return QCoreApplication::translate("samples",
                                       QFileInfo(sample.file).completeBaseName().toUtf8());
}

Result<QString> unpackedSample(const Sample& sample) {
    QFile packed(QStringLiteral(":/samples/") + sample.file);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                      QStringLiteral("/samples"));
    const QString path = folder.filePath(sample.file);
    if (QFileInfo(path).size() == packed.size())
        return path;
    if (!packed.open(QIODevice::ReadOnly) || !folder.mkpath(QStringLiteral(".")))
        return cannotUnpack(path, packed.errorString());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(packed.readAll()) != packed.size() ||
        !file.commit())
        return cannotUnpack(path, file.errorString());
    return path;
}

}  // namespace quantscope
