// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

// The command-line program as its users run it: a process of its own.
namespace quantscope::test {

/// What a run left behind.
struct CliRun {
    int exitCode = -1;          ///< −1: it was ended by a signal, or did not end in time.
    std::string output;         ///< Standard output.
    std::string errors;         ///< Standard error.
    std::size_t peakBytes = 0;  ///< Most memory resident at a time.
};

/// Runs quantscope-cli, with `input` on standard input. Kills it after a minute.
CliRun runCli(const std::vector<std::string>& arguments, const std::string& input = {});

/// A folder that lives as long as this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    /// A file's full name in it.
    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

}  // namespace quantscope::test
