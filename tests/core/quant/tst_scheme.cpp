// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "core/quant/scheme.h"
#include "tests/support/test_classes.h"

using namespace quantscope;

namespace {

Scheme schemeOf(SchemeKind kind, int bits, std::optional<CodeRange> range = std::nullopt) {
    Scheme scheme;
    scheme.kind = kind;
    scheme.bits = bits;
    scheme.codeRange = range;
    return scheme;
}

std::string whyNot(const Scheme& scheme) {
    const auto valid = validate(scheme);
    return valid ? std::string() : english(valid.error().message);
}

}  // namespace

class tst_Scheme : public QObject {
    Q_OBJECT

private slots:
    void codesOfEachRange();
    void kindsHaveTheirOwnRange();
    void oneBitNarrowNamesWhatToChoose();
    void badFieldsAreRefused_data();
    void badFieldsAreRefused();
    void everyBitWidthIsAccepted();
    void idsComeBack();
    void granularityComesBack();
    void badGranularityIsRefused();
};

void tst_Scheme::codesOfEachRange() {
    QCOMPARE(codeSpan(CodeRange::Narrow, 8), (CodeSpan{-127, 127}));
    QCOMPARE(codeSpan(CodeRange::Full, 8), (CodeSpan{-128, 127}));
    QCOMPARE(codeSpan(CodeRange::Unsigned, 8), (CodeSpan{0, 255}));
    QCOMPARE(codeSpan(CodeRange::Full, 1), (CodeSpan{-1, 0}));
    QCOMPARE(codeSpan(CodeRange::Unsigned, 16), (CodeSpan{0, 65535}));
    QCOMPARE(codeSpan(CodeRange::Narrow, 4).levels(), std::size_t{15});
}

void tst_Scheme::kindsHaveTheirOwnRange() {
    QVERIFY(codeRangeOf(schemeOf(SchemeKind::Symmetric, 8)) == CodeRange::Narrow);
    QVERIFY(codeRangeOf(schemeOf(SchemeKind::Asymmetric, 8)) == CodeRange::Full);
    QVERIFY(codeRangeOf(schemeOf(SchemeKind::Symmetric, 8, CodeRange::Unsigned)) ==
            CodeRange::Unsigned);
}

void tst_Scheme::oneBitNarrowNamesWhatToChoose() {
    for (const auto range : {std::optional<CodeRange>(), std::optional(CodeRange::Narrow)}) {
        const auto valid = validate(schemeOf(SchemeKind::Symmetric, 1, range));

        QVERIFY(!valid);
        QVERIFY(valid.error().code == Errc::Usage);
        const std::string sentence = english(valid.error().message);
        for (const char* way : {"full", "unsigned", "codebook binary"})
            QVERIFY2(sentence.find(way) != std::string::npos, sentence.c_str());
    }
    QCOMPARE(whyNot(schemeOf(SchemeKind::Symmetric, 1, CodeRange::Full)), std::string());
    QCOMPARE(whyNot(schemeOf(SchemeKind::Symmetric, 1, CodeRange::Unsigned)), std::string());
}

void tst_Scheme::badFieldsAreRefused_data() {
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("no bits") << schemeOf(SchemeKind::Symmetric, 0);
    QTest::newRow("too many bits") << schemeOf(SchemeKind::Asymmetric, 17);
    QTest::newRow("asymmetric narrow") << schemeOf(SchemeKind::Asymmetric, 8, CodeRange::Narrow);
    QTest::newRow("nameless codebook") << schemeOf(SchemeKind::Codebook, 4);
    QTest::newRow("nameless format") << schemeOf(SchemeKind::Format, 4);
    Scheme scheme;
    scheme.smallestScale = -1;
    QTest::newRow("negative smallest scale") << scheme;
    scheme.smallestScale = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("no number as smallest scale") << scheme;
    scheme = {};
    scheme.per = *parseGranularity("group:0");
    QTest::newRow("empty groups") << scheme;
    scheme.per = *parseGranularity("block:3,0");
    QTest::newRow("empty blocks") << scheme;
}

void tst_Scheme::badFieldsAreRefused() {
    QFETCH(Scheme, scheme);

    const auto valid = validate(scheme);

    QVERIFY(!valid);
    QVERIFY(valid.error().code == Errc::Usage);
    QVERIFY(english(valid.error().message).ends_with("."));
}

void tst_Scheme::everyBitWidthIsAccepted() {
    for (int bits = 1; bits <= 16; ++bits) {
        for (const auto range : {CodeRange::Full, CodeRange::Unsigned}) {
            QCOMPARE(whyNot(schemeOf(SchemeKind::Symmetric, bits, range)), std::string());
            QCOMPARE(whyNot(schemeOf(SchemeKind::Asymmetric, bits, range)), std::string());
        }
        if (bits > 1)
            QCOMPARE(whyNot(schemeOf(SchemeKind::Symmetric, bits)), std::string());
    }
}

void tst_Scheme::idsComeBack() {
    for (const auto kind :
         {SchemeKind::Symmetric, SchemeKind::Asymmetric, SchemeKind::Codebook, SchemeKind::Format})
        QVERIFY(parseSchemeKind(idOf(kind)) == kind);
    for (const auto range : {CodeRange::Narrow, CodeRange::Full, CodeRange::Unsigned})
        QVERIFY(parseCodeRange(idOf(range)) == range);
    for (const auto rule : {ScaleRule::Course, ScaleRule::Torch, ScaleRule::MaxOfSides})
        QVERIFY(parseScaleRule(idOf(rule)) == rule);
    for (const auto rounding : {Rounding::HalfEven, Rounding::HalfAway, Rounding::HalfUp,
                                Rounding::TowardZero, Rounding::Stochastic})
        QVERIFY(parseRounding(idOf(rounding)) == rounding);
    QCOMPARE(std::string(idOf(ScaleRule::MaxOfSides)), std::string("max-of-sides"));
    QVERIFY(!parseRounding("half"));
    QVERIFY(!parseSchemeKind(""));
}

void tst_Scheme::granularityComesBack() {
    for (const char* text : {"tensor", "channel:0", "channel:3", "group:128", "block:1,16"}) {
        const auto per = parseGranularity(text);
        QVERIFY2(per, text);
        QCOMPARE(granularityText(*per), std::string(text));
    }
}

void tst_Scheme::badGranularityIsRefused() {
    for (const char* text : {"", "channel", "channel:", "channel:-1", "channel:a", "group:1.5",
                             "group:99999999999999999999", "block:2", "block:2,", "block:,2",
                             "block:1,2,3", "tensor:1", "row:1"})
        QVERIFY2(!parseGranularity(text), text);
}

QUANTSCOPE_TEST_CLASS(tst_Scheme)
#include "tst_scheme.moc"
