// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <cmath>

#include "tests/support/test_classes.h"
#include "ui/export/export_settings.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"

using namespace quantscope;

namespace {

constexpr double kText = 4.5;
constexpr double kGraphics = 3;

void compareContrast(const QColor& one, const QColor& other, double atLeast, const char* what) {
    const double ratio = contrastRatio(one, other);
    QVERIFY2(ratio >= atLeast,
             qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                            .arg(QString::fromLatin1(what), one.name(), other.name())
                            .arg(ratio)));
}

void checkPlot(const PlotStyle& plot) {
    for (const QColor& behind : {plot.page, plot.plot})
        for (const QColor& words : {plot.ink, plot.muted})
            compareContrast(words, behind, kText, "text of charts");
    for (const RoleStyle& role : plot.roles) {
        // Of what is filled, such as a tag, the outline or the area stands out.
        const bool areaSeen =
            role.fill.isValid() && contrastRatio(role.fill, plot.plot) >= kGraphics;
        if (role.line.isValid() && role.width > 0 && !areaSeen)
            compareContrast(role.line, plot.plot, kGraphics, "strokes of charts");
    }
    compareContrast(plot.focus, plot.page, kGraphics, "focus in charts");
}

}  // namespace

class tst_Theme : public QObject {
    Q_OBJECT

private slots:
    // Values of the tables in WCAG 2.2's own explanations.
    void contrastIsThatOfTheStandard() {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005);
        QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.005);
    }

    void wordsAndStrokesCanBeReadInEveryTheme_data() {
        QTest::addColumn<ThemeId>("id");
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::HighContrast})
            QTest::newRow(qPrintable(themeName(id))) << id;
    }
    void wordsAndStrokesCanBeReadInEveryTheme() {
        QFETCH(ThemeId, id);
        const Theme look = theme(id);
        for (const QColor& behind : {look.window, look.base, look.button})
            compareContrast(look.text, behind, kText, "text");
        for (const QColor& behind : {look.window, look.base}) {
            compareContrast(look.muted, behind, kText, "muted text");
            compareContrast(look.border, behind, kGraphics, "borders");
            compareContrast(look.accent, behind, kGraphics, "accent");
            compareContrast(look.better, behind, kText, "better");
            compareContrast(look.worse, behind, kText, "worse");
        }
        compareContrast(look.onAccent, look.accent, kText, "text on accent");
        for (const QColor& behind : {look.note, look.warning, look.error})
            compareContrast(look.text, behind, kText, "messages");
        checkPlot(look.plot);
    }

    void exportsCanBeReadInEveryLook() {
        for (const ExportLookRow& row : exportLooks()) {
            ExportSettings settings;
            settings.look = row.look;
            PlotStyle style = exportStyle(settings);
            if (style.page.alpha() == 0)  // without a page: on paper
                style.page = style.plot = Qt::white;
            checkPlot(style);
        }
    }

    void lettersOnAnyColourCanBeRead() {
        for (int hue = 0; hue < 360; hue += 15)
            for (const int value : {40, 90, 140, 190, 255}) {
                const QColor fill = QColor::fromHsv(hue, 200, value);
                compareContrast(readableOn(fill), fill, kText, "letters");
            }
    }
};

QUANTSCOPE_TEST_CLASS(tst_Theme)
#include "tst_theme.moc"
