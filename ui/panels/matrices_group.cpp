// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/matrices_group.h"

#include <QLabel>

#include "core/matmul/evaluate_matmul.h"
#include "ui/text/matmul_names.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/number_field.h"

namespace quantscope {

namespace {

constexpr NumberRange kSize{.lowest = 1, .highest = kLargestMatmulSide, .whole = true};
constexpr NumberRange kSeed{.lowest = 0, .highest = 9007199254740991.0, .whole = true};
constexpr NumberRange kChannels{.lowest = 0, .highest = kLargestMatmulSide, .whole = true};
constexpr NumberRange kFactor{.lowest = 1, .highest = 1000, .step = 5};

constexpr MatmulSource kSources[] = {MatmulSource::Worked, MatmulSource::Course,
                                     MatmulSource::Random, MatmulSource::Typed,
                                     MatmulSource::Dataset};

QString sourceId(MatmulSource source) {
    const std::string_view id = idOf(source);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

bool hasOwnSize(MatmulSource source) {
    return source == MatmulSource::Worked || source == MatmulSource::Course;
}

bool isSeeded(MatmulSource source) {
    return source == MatmulSource::Random || source == MatmulSource::Dataset;
}

// What is shown becomes what can be typed over.
void takeShownValues(MatmulSpec& spec) {
    if (!hasOwnSize(spec.source))
        return;
    const auto inputs = matmulInputs(spec, nullptr);
    if (!inputs)
        return;
    const auto a = inputs.value().a.values.values();
    const auto b = inputs.value().b.values.values();
    spec.a.assign(a.begin(), a.end());
    spec.b.assign(b.begin(), b.end());
    spec.rows = inputs.value().a.shape[0];
    spec.depth = inputs.value().a.shape[1];
    spec.columns = inputs.value().b.shape[1];
}

}  // namespace

MatricesGroup::MatricesGroup(QWidget* parent)
    : SetupGroup(QStringLiteral("matmul.matrices"), parent) {
    source_ = new ChoiceBox(QStringLiteral("matmul.source"), contents());
    sourceLabel_ = addRow(source_);
    connect(source_, &ChoiceBox::chosen, this, &MatricesGroup::proposeSource);
    rows_ = addNumber(QStringLiteral("matmul.rows"), kSize, [](MatmulSpec& spec, double value) {
        spec.rows = static_cast<std::size_t>(value);
    });
    depth_ = addNumber(QStringLiteral("matmul.depth"), kSize, [](MatmulSpec& spec, double value) {
        spec.depth = static_cast<std::size_t>(value);
    });
    columns_ = addNumber(
        QStringLiteral("matmul.columns"), kSize,
        [](MatmulSpec& spec, double value) { spec.columns = static_cast<std::size_t>(value); });
    seed_ = addNumber(QStringLiteral("matmul.seed"), kSeed, [](MatmulSpec& spec, double value) {
        spec.seed = static_cast<std::uint64_t>(value);
    });
    channels_ = addNumber(QStringLiteral("matmul.outlierChannels"), kChannels,
                          [](MatmulSpec& spec, double value) {
                              spec.outlierChannels = static_cast<std::size_t>(value);
                          });
    factor_ = addNumber(QStringLiteral("matmul.outlierFactor"), kFactor,
                        [](MatmulSpec& spec, double value) { spec.outlierFactor = value; });
    factor_.field->box()->setUnit(QStringLiteral("×"));
    retranslate();
}

template <class Set>
MatricesGroup::Row MatricesGroup::addNumber(const QString& field, const NumberRange& range,
                                            Set set) {
    Row row{new NumberField(field, range, contents()), nullptr};
    row.label = addRow(row.field);
    connectNumber(row.field, field,
                  [set](Scenario& next, double value) { set(next.matmul, value); });
    return row;
}

void MatricesGroup::proposeSource(const QString& id) {
    const auto source = parseMatmulSource(id.toStdString());
    if (!source)
        return;
    propose(QStringLiteral("matmul.source"), [source](Scenario& next) {
        if (*source == MatmulSource::Typed)
            takeShownValues(next.matmul);
        next.matmul.source = *source;
    });
}

void MatricesGroup::showWords() {
    setTitle(tr("Matrices"));
    sourceLabel_->setText(tr("Values"));
    rows_.label->setText(tr("Rows of A (m)"));
    depth_.label->setText(tr("Depth (k)"));
    columns_.label->setText(tr("Columns of B (n)"));
    seed_.label->setText(tr("Seed"));
    channels_.label->setText(tr("Outlier channels"));
    factor_.label->setText(tr("Their factor"));
    rows_.field->setNames(tr("Rows of A"));
    depth_.field->setNames(tr("Columns of A and rows of B"));
    columns_.field->setNames(tr("Columns of B"));
    seed_.field->setNames(tr("Seed of the random values"));
    channels_.field->setNames(tr("Outlier channels"),
                              tr("Columns of A that are made larger, as in the activations of "
                                 "large language models"));
    factor_.field->setNames(tr("Factor of the outlier channels"));
    std::vector<Choice> choices;
    for (const MatmulSource source : kSources)
        choices.push_back({sourceId(source), nameOf(source), {}, {}});
    source_->setChoices(choices);
    source_->setAccessibleName(tr("Where the matrices come from"));
}

void MatricesGroup::refresh() {
    const MatmulSpec& spec = shown().matmul;
    source_->showChoice(sourceId(spec.source));
    rows_.field->showValue(static_cast<double>(spec.rows));
    depth_.field->showValue(static_cast<double>(spec.depth));
    columns_.field->showValue(static_cast<double>(spec.columns));
    seed_.field->showValue(static_cast<double>(spec.seed));
    channels_.field->showValue(static_cast<double>(spec.outlierChannels));
    factor_.field->showValue(spec.outlierFactor);
    for (const Row& row : {rows_, depth_, columns_})
        setRowVisible(row.field, !hasOwnSize(spec.source));
    setRowVisible(seed_.field, isSeeded(spec.source) || spec.outlierChannels > 0);
    setRowVisible(factor_.field, spec.outlierChannels > 0);
    setSummary(nameOf(spec.source));
}

}  // namespace quantscope
