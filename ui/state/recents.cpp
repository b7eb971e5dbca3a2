// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/recents.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace quantscope {

namespace {

const QString kSeparator = QStringLiteral("::");

}  // namespace

QString RecentFile::input() const {
    return tensor.isEmpty() ? path : path + kSeparator + tensor;
}

bool RecentFile::exists() const {
    return path.startsWith(u':') || QFileInfo::exists(path);
}

QString RecentFile::label() const {
    const QString name = QFileInfo(path).fileName();
    return tensor.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, tensor);
}

std::vector<RecentFile> Recents::files() const {
    std::vector<RecentFile> files;
    for (const QString& entry : settings_.value(list_).toStringList()) {
        if (entry.isEmpty())
            continue;
        const qsizetype split = entry.indexOf(kSeparator);
        files.push_back({entry.left(split), split < 0 ? QString() : entry.mid(split + 2)});
    }
    return files;
}

void Recents::add(const QString& path, const QString& tensor) {
    const RecentFile added{QFileInfo(path).absoluteFilePath(), tensor};
    std::vector<RecentFile> all = files();
    std::erase(all, added);
    all.insert(all.begin(), added);
    all.resize(std::min(all.size(), kMaxFiles));
    store(all);
}

void Recents::remove(const RecentFile& file) {
    std::vector<RecentFile> all = files();
    std::erase(all, file);
    store(all);
}

void Recents::store(const std::vector<RecentFile>& files) {
    QStringList entries;
    for (const RecentFile& file : files)
        entries += file.input();
    settings_.setValue(list_, entries);
}

}  // namespace quantscope
