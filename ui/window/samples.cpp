// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>

namespace quantscope {

namespace {

Error cannotUnpack(const QString& path, const QString& reason) {
    return {Errc::Io,
            {QUANTSCOPE_TEXT("core",
                             "The sample could not be written to %1 (%2). Check that the "
                             "folder exists and has room."),
             {path.toStdString(), reason.toStdString()}}};
}

// Whole or untouched; a copy that says the same already is left alone.
Result<QString> unpacked(const QString& name, const QDir& folder) {
    const QString path = folder.filePath(name);
    QFile packed(QStringLiteral(":/samples/") + name);
    if (!packed.open(QIODevice::ReadOnly))
        return cannotUnpack(path, packed.errorString());
    const QByteArray bytes = packed.readAll();
    QFile there(path);
    if (there.open(QIODevice::ReadOnly) && there.readAll() == bytes)
        return path;
    if (!folder.mkpath(QStringLiteral(".")))
        return cannotUnpack(path, QDir::toNativeSeparators(folder.path()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotUnpack(path, file.errorString());
    return path;
}

}  // namespace

std::span<const Sample> samples() {
    static constexpr std::array all{
        Sample{"bell.npy", QT_TRANSLATE_NOOP("samples", "Bell-shaped: weights of an LSTM"),
               QT_TRANSLATE_NOOP("samples", "Silero VAD v5, MIT licence")},
        Sample{"outliers.npy",
               QT_TRANSLATE_NOOP("samples", "With outliers: weights of a convolution"),
               QT_TRANSLATE_NOOP("samples", "Silero VAD v5, MIT licence")},
        Sample{"one_sided.npy", QT_TRANSLATE_NOOP("samples", "One-sided: output of a ReLU"),
               QT_TRANSLATE_NOOP("samples", "PP-OCR direction classifier, Apache 2.0 licence")},
    };
    return all;
}

QString sampleName(const Sample& sample) {
    return QCoreApplication::translate("samples", sample.name);
}

QString sampleOrigin(const Sample& sample) {
    return QCoreApplication::translate("samples", sample.from);
}

Result<QString> unpackedSample(const Sample& sample) {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                      QStringLiteral("/samples"));
    // The licences ask that they stay with the files.
    for (const QString& text : QDir(QStringLiteral(":/samples")).entryList(QDir::Files, QDir::Name))
        if (!text.endsWith(QStringLiteral(".npy")))
            if (const auto written = unpacked(text, folder); !written)
                return written;
    return unpacked(QString::fromLatin1(sample.file), folder);
}

}  // namespace quantscope
