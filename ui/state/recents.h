// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

#include "core/data/data_spec.h"
#include "ui/state/settings.h"

namespace quantscope {

/// One data file opened before.
struct RecentFile {
    QString path;    ///< Absolute.
    QString tensor;  ///< Empty for the only one of the file.

    FileData data() const;
    bool exists() const;
    /// "model.safetensors · conv1.weight"
    QString label() const;
    bool operator==(const RecentFile&) const = default;
};

/// The ten data files opened last, newest first, each once. Lives in the settings; files that are
/// gone stay in the list until they are removed.
class Recents {
public:
    static constexpr std::size_t kMaxFiles = 10;

    explicit Recents(Settings& settings) : settings_(settings) {}

    std::vector<RecentFile> files() const;
    /// Puts the file first. A relative path is made absolute.
    void add(const FileData& file);
    void remove(const RecentFile& file);

private:
    void store(const std::vector<RecentFile>& files);

    Settings& settings_;
};

}  // namespace quantscope
