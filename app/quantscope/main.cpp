// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QHashSeed>
#include <QStandardPaths>

#include <cstdio>

#include "app/quantscope/options.h"
#include "app/quantscope/report.h"
#include "app/quantscope/screenshot.h"
#include "app/quantscope/start.h"
#include "ui/export/session_file.h"
#include "ui/window/data_opener.h"
#include "ui/window/main_window.h"
#include "ui/window/theme_switch.h"

using namespace quantscope;

namespace {

int exportReport(const Options& options) {
    const auto state = startState(options);
    if (!state)
        return reportError(state.error());
    ExportSettings settings;
    settings.formats = options.formats;
    if (options.theme == themeName(ThemeId::Dark))
        settings.look = ExportLook::DarkSlide;
    const auto written = writeReport(state.value(), options.page, settings, options.exportFolder);
    if (!written)
        return reportError(written.error());
    std::printf("%d files are in %s\n", written.value(), qUtf8Printable(options.exportFolder));
    return 0;
}

void applyOptions(Settings& settings, const Options& options) {
    if (options.language)
        settings.override(Setting::Language, languageId(*options.language));
    if (!options.theme.isEmpty())
        settings.override(Setting::Theme, options.theme);
}

QString autosaveFolder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("autosave"));
}

// What the window opens itself, so that it can say what is wrong with it: a file of data, or a
// session, whose pins are not part of a scenario. Empty: nothing.
QString inputForWindow(const Options& options) {
    if (namesFile(options))
        return options.inputs.front();
    return opensAsSession(options.scenario) ? options.scenario : QString();
}

int runWindow(QApplication& application, const Options& options, Settings& settings,
              LanguageSwitch& language) {
    const QString input = inputForWindow(options);
    Options first = options;
    if (namesFile(options))
        first.inputs.clear();
    if (input == first.scenario)
        first.scenario.clear();
    const auto state = startState(first);
    if (!state)
        return reportError(state.error());
    ThemeSwitch theme(application, settings.value(Setting::Theme).toString());
    MainWindow window({settings, language, theme}, state.value().scenario);
    if (!options.page.isEmpty() && !window.showPage(options.page)) {
        std::fprintf(stderr, "quantscope: there is no page called \"%s\".\n",
                     qUtf8Printable(options.page));
        return 2;
    }
    if (!first.scenario.isEmpty())
        window.opener().recentSessions().add(options.scenario);
    if (options.size)
        window.resize(*options.size);
    const bool asked = !options.inputs.isEmpty() || !options.scenario.isEmpty();
    // A picture of the window is no work to keep; who has work does not need the invitation.
    const bool isBack = options.screenshot.isEmpty() && window.keepWork(autosaveFolder(), asked);
    if (!asked && !isBack)
        window.invite(options.screenshot.isEmpty());
    else if (!input.isEmpty())
        window.opener().openInput(input);
    window.show();
    if (!options.screenshot.isEmpty())
        leaveWithScreenshot(window, options.screenshot);
    return application.exec();
}

}  // namespace

int main(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    ParsedOptions parsed = parseOptions(arguments);
    if (!parsed.options) {
        std::fputs(qUtf8Printable(parsed.text), parsed.exitCode == 0 ? stdout : stderr);
        return parsed.exitCode;
    }
    Options& options = *parsed.options;
    if (!options.needsNoDisplay() && !hasDisplay()) {
        options.exportFolder = defaultReportFolder();
        std::fprintf(stderr, "quantscope: there is no display, so a report is written instead.\n");
    }
    if (options.needsNoDisplay() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    // Qt writes the parts of a PDF in the order of a hash: the same in every run.
    if (!options.exportFolder.isEmpty())
        QHashSeed::setDeterministicGlobalSeed();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("quantscope"));
    Settings settings;
    applyOptions(settings, options);
    const QString remembered = settings.value(Setting::Language).toString();
    LanguageSwitch language(parseLanguage(remembered).value_or(systemLanguage()));
    return options.exportFolder.isEmpty() ? runWindow(application, options, settings, language)
                                          : exportReport(options);
}
