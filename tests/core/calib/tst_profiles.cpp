// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "core/calib/profiles.h"
#include "tests/support/quantize_json.h"
#include "tests/support/test_classes.h"

using namespace quantscope;
using namespace quantscope::test;

class tst_Profiles : public QObject {
    Q_OBJECT

private slots:
    void golden_data();
    void golden();
    void namesComeBack();
    void unknownNamesSayWhatThereIs();
    void oneDimensionHasOneScale();
};

void tst_Profiles::golden_data() {
    QTest::addColumn<GoldenCase>("golden");
    for (const GoldenCase& golden : goldenCases("profiles.json"))
        QTest::newRow(golden.name.c_str()) << golden;
}

void tst_Profiles::golden() {
    QFETCH(GoldenCase, golden);
    const Tensor tensor = goldenTensor(golden);
    const auto profile = parseProfile(golden.options["profile"].get<std::string>()).value();
    const ProfileSettings settings =
        profileSettings(profile, golden.options.value("bits", 8), tensor.shape.size());
    GoldenRequest request{settings.scheme, settings.calibration};
    applyOptions(golden.options, request);
    request.calibration = underProfile(profile, request.calibration);

    const auto answer = quantizeJson(tensor, request);

    QVERIFY2(answer, answer ? "" : english(answer.error().message).c_str());
    QCOMPARE(goldenDifference(answer.value(), golden, {"errors.kl"}), std::string());
}

void tst_Profiles::namesComeBack() {
    for (const ToolProfile& tool : toolProfiles()) {
        const std::string id(tool.id);
        QCOMPARE(parseProfile(id).value().tool->id, tool.id);
        QVERIFY(parseProfile(id).value().role == TensorRole::Weights);
        QVERIFY(parseProfile(id + ":activations").value().role == TensorRole::Activations);
        QVERIFY(parseProfile(id + ":weights").value().role == TensorRole::Weights);
        QVERIFY(validate(profileSettings({&tool, TensorRole::Weights}, 8, 2).scheme));
        QVERIFY(validate(profileSettings({&tool, TensorRole::Activations}, 4, 2).scheme));
    }
}

void tst_Profiles::unknownNamesSayWhatThereIs() {
    const auto tool = parseProfile("caffe");
    const auto role = parseProfile("torch:bias");

    QVERIFY(!tool && !role);
    QVERIFY(tool.error().code == Errc::Usage && role.error().code == Errc::Usage);
    QVERIFY(english(tool.error().message).find("onnxruntime") != std::string::npos);
    QVERIFY(english(role.error().message).find("activations") != std::string::npos);
}

void tst_Profiles::oneDimensionHasOneScale() {
    const auto torch = parseProfile("torch").value();
    QVERIFY(profileSettings(torch, 8, 1).scheme.per.kind == Granularity::Kind::Tensor);
    QVERIFY(profileSettings(torch, 8, 2).scheme.per.kind == Granularity::Kind::Channel);
}

QUANTSCOPE_TEST_CLASS(tst_Profiles)
#include "tst_profiles.moc"
