// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

#include "ui/state/settings.h"

namespace quantscope {

/// One file opened before: of data, or of a session or a scenario.
struct RecentFile {
    QString path;    ///< Absolute.
    QString tensor;  ///< Empty for the only one of the file.

    /// "FILE" or "FILE::TENSOR", as DataOpener::openInput() takes it.
    QString input() const;
    bool exists() const;
    /// "model.safetensors · conv1.weight"
    QString label() const;
    bool operator==(const RecentFile&) const = default;
};

/// The ten files of a kind opened last, newest first, each once. Lives in the settings; files that
/// are gone stay in the list until they are removed.
class Recents {
public:
    static constexpr std::size_t kMaxFiles = 10;

    /// `list` is Setting::RecentFiles or Setting::RecentSessions.
    Recents(Settings& settings, Setting list) : settings_(settings), list_(list) {}

    std::vector<RecentFile> files() const;
    /// Puts the file first. A relative path is made absolute.
    void add(const QString& path, const QString& tensor = {});
    void remove(const RecentFile& file);

private:
    void store(const std::vector<RecentFile>& files);

    Settings& settings_;
    Setting list_;
};

}  // namespace quantscope
