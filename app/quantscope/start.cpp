// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantscope/start.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <utility>
#include <vector>

#include "core/data/generators.h"
#include "core/files/tensor_file.h"
#include "ui/export/scenario_file.h"
#include "ui/export/session_file.h"
#include "ui/text/messages.h"

namespace quantscope {

namespace {

Error cannotRead(const QString& path, const QString& reason) {
    return {Errc::Io,
            {QUANTSCOPE_TEXT("core",
                             "%1 could not be opened (%2). Check that the file is still "
                             "there and that you may read it."),
             {path.toStdString(), reason.toStdString()}}};
}

void printNotes(const std::vector<Message>& notes) {
    for (const Message& note : notes)
        std::fprintf(stderr, "quantscope: %s\n", qUtf8Printable(text(note)));
}

// Of a session, what it was left at; of a scenario, that alone.
Result<SessionState> stateFile(const QString& path) {
    if (opensAsSession(path)) {
        auto read = readSessionFile(path);
        if (!read)
            return read.error();
        printNotes(read.value().notes);
        return std::move(read.value().session.state);
    }
    auto read = readScenarioFile(path);
    if (!read)
        return read.error();
    printNotes(read.value().notes);
    return SessionState{std::move(read.value().scenario), {}};
}

Result<DataSpec> standardInput() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return cannotRead(QStringLiteral("standard input"), input.errorString());
    const auto tensor = parseNumbers(input.readAll().toStdString(), "standard input");
    if (!tensor)
        return tensor.error();
    const auto values = tensor.value().values.values();
    PastedData data;
    data.values.assign(values.begin(), values.end());
    return DataSpec(data);
}

Result<DataSpec> inputData(const QString& input) {
    if (input == QLatin1String("-"))
        return standardInput();
    if (input.startsWith(QLatin1String("gen:"))) {
        const auto generated = parseGenerated(input.mid(4).toStdString());
        if (!generated)
            return generated.error();
        return DataSpec(generated.value());
    }
    const qsizetype split = QFileInfo::exists(input) ? -1 : input.indexOf(QLatin1String("::"));
    const QFileInfo file(input.left(split));
    FileData data;
    data.path = file.absoluteFilePath().toStdString();
    data.size = static_cast<std::uint64_t>(file.size());
    if (split >= 0)
        data.tensor = input.mid(split + 2).toStdString();
    return DataSpec(data);
}

}  // namespace

bool hasDisplay() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QString defaultReportFolder() {
    return QDir::current().filePath(QStringLiteral("quantscope-report"));
}

Result<SessionState> startState(const Options& options) {
    SessionState state{defaultScenario(), {}};
    if (!options.scenario.isEmpty()) {
        auto read = stateFile(options.scenario);
        if (!read)
            return read.error();
        state = std::move(read).value();
    }
    if (!options.inputs.isEmpty()) {
        auto data = inputData(options.inputs.front());
        if (!data)
            return data.error();
        state.scenario.data = std::move(data).value();
    }
    return state;
}

bool namesFile(const Options& options) {
    return !options.inputs.isEmpty() && options.inputs.front() != QLatin1String("-") &&
           !options.inputs.front().startsWith(QLatin1String("gen:"));
}

int reportError(const Error& error) {
    std::fprintf(stderr, "quantscope: %s\n", qUtf8Printable(text(error.message)));
    return error.code == Errc::Usage ? 2 : 1;
}

}  // namespace quantscope
