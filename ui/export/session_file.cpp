// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/session_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace quantscope {

namespace {

constexpr qint64 kLargestFile = 256 * 1024 * 1024;

}  // namespace

bool opensAsSession(const QString& path) {
    return QFileInfo(path).suffix().compare(u"qses", Qt::CaseInsensitive) == 0;
}

Result<ReadSession> readSessionFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            Errc::Io,
            {QUANTSCOPE_TEXT("core",
                             "%1 could not be opened (%2). Check that the file is still "
                             "there and that you may read it."),
             {QFileInfo(path).fileName().toStdString(), file.errorString().toStdString()}}};
    auto read = parseSession(file.read(kLargestFile).toStdString());
    if (read)
        read.value().session =
            locatedSession(std::move(read.value().session),
                           std::filesystem::path(QFileInfo(path).absolutePath().toStdString()));
    return read;
}

}  // namespace quantscope
