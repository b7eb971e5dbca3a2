// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QToolButton>
#include <QtTest/QTest>
#include <set>

#include "core/blocks/block_format.h"
#include "core/codebook/codebooks.h"
#include "core/scenario/prepare.h"
#include "core/scenario/profile_differences.h"
#include "tests/support/test_classes.h"
#include "ui/dialogs/profile_differences_dialog.h"
#include "ui/panels/setup_panel.h"
#include "ui/panels/table_choice.h"
#include "ui/text/profile_names.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_buttons.h"
#include "ui/widgets/number_box.h"

using namespace quantscope;

namespace {

Dataset matrixDataset() {
    std::vector<float> values(64);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i) / 7 - 4;
    return makeDataset(makeTensor("", {8, 8}, "float32", 32, FloatArray(std::move(values))));
}

// Why a choice of a box cannot be; empty where it can.
QString reasonIn(const ChoiceBox* box, const QString& id) {
    const int row = box->findData(id);
    if (row < 0)
        return QStringLiteral("not there");
    const auto* item = static_cast<const QStandardItemModel*>(box->model())->item(row);
    return item->isEnabled() ? QString() : item->toolTip();
}

void choose(ChoiceBox* box, const char* id) {
    const int row = box->findData(QString::fromLatin1(id));
    QVERIFY2(row >= 0, id);
    box->setCurrentIndex(row);
    emit box->activated(row);
}

}  // namespace

class tst_SetupPanel : public QObject {
    Q_OBJECT

private slots:
    void init() {
        dataset_ = matrixDataset();
        panel_ = std::make_unique<SetupPanel>();
        show(Scenario());
        connect(panel_.get(), &SetupPanel::edited, this,
                [this](const QString&, const Scenario& next) { show(next); });
    }
    void cleanup() { panel_.reset(); }

    void aScalarHasOneValue() {
        dataset_ =
            makeDataset(makeTensor("", {}, "float64", 64, FloatArray(std::vector<float>{-1.125F})));
        Scenario scenario;
        scenario.data = FileData{"scalar.npy"};
        show(scenario);
        const QString given = find<QLabel>("data.given")->text();
        QVERIFY2(given.contains(QStringLiteral("One value, float64")), qPrintable(given));
    }

    void threeKindsComeFirst() {
        const auto* kinds = find<ChoiceButtons>("scheme.kind");
        for (const char* id : {"symmetric", "asymmetric", "codebook"})
            QVERIFY2(kinds->button(QString::fromLatin1(id)), id);
        QVERIFY(find<ChoiceBox>("scheme.family")->isHidden() ||
                !find<ChoiceBox>("scheme.family")->isVisibleTo(panel_.get()));
    }

    void nonUniformOpensTheFamilies() {
        find<ChoiceButtons>("scheme.kind")->button(QStringLiteral("codebook"))->click();

        QCOMPARE(shown_.scheme.kind, SchemeKind::Codebook);
        QVERIFY(validate(shown_.scheme));
        QVERIFY(find<ChoiceBox>("scheme.family")->isVisibleTo(panel_.get()));
        QVERIFY(!find<ChoiceButtons>("scheme.codeRange")->isVisibleTo(panel_.get()));
    }

    void everyTableCanBeReached() {
        find<ChoiceButtons>("scheme.kind")->button(QStringLiteral("codebook"))->click();
        std::set<std::string> reached;
        auto* family = find<ChoiceBox>("scheme.family");
        for (int row = 0; row < family->count(); ++row) {
            family->setCurrentIndex(row);
            emit family->activated(row);
            const auto* tables = find<ChoiceBox>("scheme.codebook");
            for (int i = 0; i < tables->count(); ++i)
                reached.insert(tables->itemData(i).toString().toStdString());
        }
        for (const CodebookKind& kind : codebookKinds())
            QVERIFY2(kind.origin == CodebookOrigin::Own || reached.contains(std::string(kind.id)) ||
                         kind.id == "float",
                     std::string(kind.id).c_str());
        for (const BlockFormat& format : blockFormats())
            QVERIFY2(reached.contains(std::string(format.id)), std::string(format.id).c_str());
        QVERIFY(reached.contains("float:4,3"));
    }

    void theSearchFindsByName() {
        find<ChoiceButtons>("scheme.kind")->button(QStringLiteral("codebook"))->click();
        auto* search = find<QLineEdit>("scheme.search");
        search->setText(QStringLiteral("fp8 e5m2"));
        QTest::keyClick(search, Qt::Key_Return);

        QCOMPARE(shown_.scheme.codebook, std::string("fp8-e5m2"));
        // The name has a longer dash than keyboards do.
        search->setText(QStringLiteral("LLOYD-max"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shown_.scheme.codebook, std::string("lloyd-max"));
        // A part of a name is enough where no other name has it.
        search->setText(QStringLiteral("dynam"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shown_.scheme.codebook, std::string("dynamic8"));
        search->setText(QStringLiteral("mxfp"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shown_.scheme.codebook, std::string("dynamic8"));
    }

    void aSearchThatFindsNothingSaysSo() {
        find<ChoiceButtons>("scheme.kind")->button(QStringLiteral("codebook"))->click();
        auto* search = find<QLineEdit>("scheme.search");
        const auto* nothing = find<QLabel>("scheme.searchNothing");

        search->setText(QStringLiteral("nf5"));
        QVERIFY(nothing->text().contains(QStringLiteral("nf5")));
        QVERIFY(!nothing->isHidden());
        search->setText(QStringLiteral("nf4"));
        QVERIFY(nothing->isHidden());
    }

    void theSearchListsByAnyPartOfAName() {
        find<ChoiceButtons>("scheme.kind")->button(QStringLiteral("codebook"))->click();
        QCompleter* completer = find<QLineEdit>("scheme.search")->completer();
        completer->setCompletionPrefix(QStringLiteral("oyd-M"));

        QCOMPARE(completer->completionCount(), 1);
        QCOMPARE(completer->currentCompletion(), QStringLiteral("Lloyd–Max"));
    }

    void anyFloatIsMadeOfItsBits() {
        show(withTable("float:4,3"));
        find<NumberBox>("scheme.codebook.exponent")->proposeValue(3);
        QCOMPARE(shown_.scheme.codebook, std::string("float:3,3"));
        find<NumberBox>("scheme.codebook.fraction")->proposeValue(14);
        QCOMPARE(shown_.scheme.codebook, std::string("float:3,3"));
        QVERIFY(!find<NumberBox>("scheme.codebook.fraction")->reason().isEmpty());
    }

    void methodsThatCannotServeSayWhy() {
        const auto* methods = find<ChoiceBox>("calibration.method");
        QVERIFY(!reasonIn(methods, QStringLiteral("hqq")).isEmpty());
        QVERIFY(reasonIn(methods, QStringLiteral("sqnr")).isEmpty());
        Scenario oneSided;
        oneSided.scheme.codeRange = CodeRange::Unsigned;
        show(oneSided);
        QVERIFY(!reasonIn(methods, QStringLiteral("sqnr")).isEmpty());
        show(withTable("nf4"));
        QVERIFY(!reasonIn(methods, QStringLiteral("entropy")).isEmpty());
        QVERIFY(reasonIn(methods, QStringLiteral("mse")).isEmpty());
    }

    void roundingThatACodebookHasNotIsOff() {
        show(withTable("nf4"));
        const auto* rounding = find<ChoiceBox>("scheme.rounding");
        QVERIFY(!reasonIn(rounding, QStringLiteral("stochastic")).isEmpty());
        QVERIFY(reasonIn(rounding, QStringLiteral("half-even")).isEmpty());
    }

    void blocksNeedTwoAxes() {
        const auto* per = find<ChoiceButtons>("scheme.per");
        QVERIFY(per->button(QStringLiteral("block"))->isEnabled());
        per->button(QStringLiteral("block"))->click();
        QCOMPARE(shown_.scheme.per.kind, Granularity::Kind::Block);
        find<NumberBox>("scheme.per.rows")->proposeValue(4);
        QCOMPARE(shown_.scheme.per.rows, std::size_t{4});

        dataset_ = makeDataset(
            makeTensor("", {3}, "float32", 32, FloatArray(std::vector<float>{1, 2, 3})));
        show(Scenario());
        QVERIFY(!per->button(QStringLiteral("block"))->isEnabled());
        QVERIFY(!per->button(QStringLiteral("block"))->accessibleDescription().isEmpty());
    }

    void aRowNeedsNoSizeAndAGroupGetsOneBack() {
        const auto* per = find<ChoiceButtons>("scheme.per");
        per->button(QStringLiteral("row"))->click();
        QCOMPARE(granularityText(shown_.scheme.per), std::string("row"));
        QVERIFY(per->button(QStringLiteral("row"))->isChecked());
        QVERIFY(find<NumberBox>("scheme.per.size")->isHidden() ||
                !find<NumberBox>("scheme.per.size")->isVisibleTo(find<QWidget>("setup.scheme")));
        per->button(QStringLiteral("group"))->click();
        QCOMPARE(granularityText(shown_.scheme.per), std::string("group:128"));
    }

    void fittedLevelsHaveNoScaleToRound() {
        show(withTable("nf4"));
        QVERIFY(find<QCheckBox>("scheme.powerOfTwoScale")->isEnabled());
        show(withTable("lloyd-max"));
        QVERIFY(!find<QCheckBox>("scheme.powerOfTwoScale")->isEnabled());
        QVERIFY(!find<QCheckBox>("scheme.powerOfTwoScale")->toolTip().isEmpty());
    }

    void entropyHasItsToolsBinsAndLevels() {
        Scenario scenario;
        scenario.calibration.method = "entropy";
        show(scenario);
        choose(find<ChoiceBox>("calibration.variant"), "mxnet");
        QCOMPARE(shown_.calibration.variant, std::string("mxnet"));
        QCOMPARE(find<NumberBox>("calibration.bins")->value(), 8001.0);
        find<NumberBox>("calibration.bins")->proposeValue(512);
        QVERIFY(shown_.calibration.bins == std::size_t{512});
        find<NumberBox>("calibration.levels")->proposeValue(64);
        QVERIFY(shown_.calibration.levels == std::size_t{64});
        choose(find<ChoiceBox>("calibration.variant"), "tensorrt");
        QVERIFY(!shown_.calibration.bins && !shown_.calibration.levels);
    }

    void aProfileSetsEverythingAndIsRecognised() {
        for (const ToolProfile& tool : toolProfiles()) {
            for (const TensorRole role : {TensorRole::Weights, TensorRole::Activations}) {
                find<ChoiceButtons>("profile.role")
                    ->button(role == TensorRole::Weights ? QStringLiteral("weights")
                                                         : QStringLiteral("activations"))
                    ->click();
                choose(find<ChoiceBox>("profile.tool"), std::string(tool.id).c_str());
                const Scenario wanted = withProfile(shown_, {&tool, role}, 2);
                QVERIFY(shown_.scheme == wanted.scheme);
                QVERIFY(shown_.calibration == wanted.calibration);
                QCOMPARE(find<ChoiceBox>("profile.tool")->shownChoice().toStdString(),
                         std::string(tool.id));
            }
        }
        Scenario other = shown_;
        other.scheme.powerOfTwoScale = true;
        show(other);
        QVERIFY(find<ChoiceBox>("profile.tool")->shownChoice().isEmpty());
    }

    void differencesOfTwoToolsAreListed() {
        const auto dataset = std::make_shared<const Dataset>(matrixDataset());
        const ProfileName first = parseProfile("onnxruntime").value();
        ProfileDifferencesDialog dialog(dataset, Scenario(), first);
        QSignalSpy computed(&dialog, &ProfileDifferencesDialog::computed);
        QTRY_VERIFY_WITH_TIMEOUT(!computed.isEmpty(), 30'000);

        const auto expected =
            profileDifferences(*dataset, Scenario(), first, parseProfile("torch").value(),
                               ProfileDifferencesDialog::kMostExamples);
        QCOMPARE(dialog.table().rows.size(), expected.value().codes.examples.size());
        QVERIFY(!dialog.table().rows.empty());
        QCOMPARE(dialog.table().columns.back().id, std::string("cause"));
        for (const auto& [name, scenario, groups] :
             {std::tuple{"firstParams", expected.value().first, expected.value().firstGroups},
              std::tuple{"secondParams", expected.value().second, expected.value().secondGroups}}) {
            const auto* label =
                dialog.findChild<QLabel*>(QStringLiteral("profileDifferences.") + name);
            QVERIFY(!groups.empty());
            QCOMPARE(label->text(), parametersSentence(scenario.scheme, groups));
        }

        computed.clear();
        choose(dialog.findChild<ChoiceBox*>(QStringLiteral("profileDifferences.second")),
               "onnxruntime:weights");
        QTRY_VERIFY_WITH_TIMEOUT(!computed.isEmpty(), 30'000);
        QVERIFY(dialog.table().rows.empty());
    }

private:
    template <class T>
    T* find(const char* name) const {
        return panel_->findChild<T*>(QString::fromLatin1(name));
    }

    Scenario withTable(const char* id) const {
        Scenario scenario;
        scenario.scheme = TableChoice::withTable({}, SchemeKind::Codebook, id);
        return scenario;
    }

    void show(const Scenario& scenario) {
        shown_ = scenario;
        panel_->showState(shown_, nullptr, &dataset_);
    }

    Dataset dataset_;
    Scenario shown_;
    std::unique_ptr<SetupPanel> panel_;
};

#include "tst_setup_panel.moc"
QUANTSCOPE_TEST_CLASS(tst_SetupPanel)
