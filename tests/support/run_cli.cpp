// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_cli.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace quantscope::test {

namespace {

// What hangs is ended. Without optimization the textbook loops of the calibration bench alone take
// a minute.
#ifdef __OPTIMIZE__
constexpr unsigned kMostSeconds = 60;
#else
constexpr unsigned kMostSeconds = 240;
#endif

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// In the child: standard streams from and to files, then the program. An alarm survives exec.
[[noreturn]] void become(const std::vector<char*>& arguments, const TemporaryFolder& folder) {
    const auto redirect = [&](const char* name, int flags, int stream) {
        constexpr int kOwner = 0600;
        const int file = open(folder.file(name).c_str(), flags, kOwner);
        if (file < 0 || dup2(file, stream) < 0)
            _exit(126);
    };
    redirect("in", O_RDONLY, STDIN_FILENO);
    redirect("out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect("err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    alarm(kMostSeconds);
    execv(QUANTSCOPE_CLI, arguments.data());
    _exit(127);
}

}  // namespace

CliRun runCli(const std::vector<std::string>& arguments, const std::string& input) {
    const TemporaryFolder folder;
    std::ofstream(folder.file("in"), std::ios::binary) << input;
    std::vector<std::string> words{"quantscope-cli"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    const pid_t child = fork();
    if (child == 0)
        become(pointers, folder);
    CliRun run;
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        return run;
    if (WIFEXITED(status))
        run.exitCode = WEXITSTATUS(status);
    run.output = contents(folder.file("out"));
    run.errors = contents(folder.file("err"));
    constexpr std::size_t kKib = 1024;
    run.peakBytes = static_cast<std::size_t>(usage.ru_maxrss) * kKib;
    return run;
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "quantscope-test-XXXXXX").string();
    if (!mkdtemp(name.data()))
        std::abort();
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace quantscope::test
