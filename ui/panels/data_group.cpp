// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/data_group.h"

#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>

#include "core/data/generators.h"
#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr NumberRange kCountRange{
    .lowest = 16, .highest = static_cast<double>(kMaxGeneratedValues), .whole = true, .factor = 2};
constexpr SliderSpan kCountSpan{.lowest = 16, .highest = 1e7, .logarithmic = true, .whole = true};
constexpr NumberRange kLocationRange{.lowest = -1e30, .highest = 1e30, .step = 0.1};
constexpr SliderSpan kLocationSpan{.lowest = -10, .highest = 10};
constexpr NumberRange kScaleRange{.lowest = 1e-30, .highest = 1e30, .factor = 1.25};
constexpr SliderSpan kScaleSpan{.lowest = 0.01, .highest = 100, .logarithmic = true};
constexpr NumberRange kTailRange{.lowest = 0.1, .highest = 1e6, .factor = 1.25};
constexpr SliderSpan kTailSpan{.lowest = 1, .highest = 100, .logarithmic = true};
// What JSON readers that use doubles still hold exactly.
constexpr NumberRange kSeedRange{.lowest = 0, .highest = 9007199254740991, .whole = true};
constexpr quint32 kNewSeedsBelow = 100000;

QString distributionId(Distribution distribution) {
    for (const DistributionInfo& row : distributions())
        if (row.distribution == distribution)
            return QString::fromUtf8(row.id.data(), static_cast<qsizetype>(row.id.size()));
    return {};
}

bool hasTail(Distribution distribution) {
    return std::ranges::any_of(distributions(), [distribution](const DistributionInfo& row) {
        return row.distribution == distribution && row.hasTail;
    });
}

QString sourceId(const DataSpec& data) {
    if (std::holds_alternative<GeneratedData>(data))
        return QStringLiteral("generated");
    return std::holds_alternative<PastedData>(data) ? QStringLiteral("pasted")
                                                    : QStringLiteral("file");
}

// "512 × 128"; one axis is just a count.
QString shapeShown(const Shape& shape) {
    QStringList sizes;
    for (const std::size_t size : shape)
        sizes += shownCount(static_cast<std::int64_t>(size));
    return sizes.join(QStringLiteral(" × "));
}

GeneratedData& generated(Scenario& scenario) {
    return std::get<GeneratedData>(scenario.data);
}

}  // namespace

DataGroup::DataGroup(QWidget* parent) : SetupGroup(QStringLiteral("setup.data"), parent) {
    source_ = new ChoiceBox(QStringLiteral("data.source"), contents());
    sourceLabel_ = addRow(source_);
    connect(source_, &ChoiceBox::chosen, this, &DataGroup::chooseSource);
    makeGeneratorRows();

    given_ = new WrapLabel(contents());
    given_->setObjectName(QStringLiteral("data.given"));
    addWide(given_);
    replace_ = new QPushButton(contents());
    replace_->setObjectName(QStringLiteral("data.replace"));
    addWide(replace_);
    connect(replace_, &QPushButton::clicked, this, [this] {
        if (std::holds_alternative<PastedData>(shown().data))
            emit pasteRequested();
        else
            emit openRequested();
    });
    retranslate();
}

void DataGroup::makeGeneratorRows() {
    distribution_ = new ChoiceBox(QStringLiteral("data.distribution"), contents());
    distributionLabel_ = addRow(distribution_);
    connect(distribution_, &ChoiceBox::chosen, this, [this](const QString& id) {
        for (const DistributionInfo& row : distributions())
            if (id == distributionId(row.distribution))
                propose(QStringLiteral("data.distribution"), [&row](Scenario& next) {
                    generated(next).distribution = row.distribution;
                });
    });

    count_ = new NumberField(QStringLiteral("data.count"), kCountRange, kCountSpan, contents());
    countLabel_ = addRow(count_);
    connectNumber(count_, QStringLiteral("data.count"), [](Scenario& next, double value) {
        generated(next).count = static_cast<std::size_t>(value);
    });
    location_ =
        new NumberField(QStringLiteral("data.location"), kLocationRange, kLocationSpan, contents());
    locationLabel_ = addRow(location_);
    connectNumber(location_, QStringLiteral("data.location"),
                  [](Scenario& next, double value) { generated(next).location = value; });
    scale_ = new NumberField(QStringLiteral("data.scale"), kScaleRange, kScaleSpan, contents());
    scaleLabel_ = addRow(scale_);
    connectNumber(scale_, QStringLiteral("data.scale"),
                  [](Scenario& next, double value) { generated(next).scale = value; });
    tail_ = new NumberField(QStringLiteral("data.tail"), kTailRange, kTailSpan, contents());
    tailLabel_ = addRow(tail_);
    connectNumber(tail_, QStringLiteral("data.tail"),
                  [](Scenario& next, double value) { generated(next).tail = value; });

    seed_ = new NumberField(QStringLiteral("data.seed"), kSeedRange, contents());
    newSeed_ = new QPushButton(contents());
    newSeed_->setObjectName(QStringLiteral("data.seed.new"));
    seed_->addAfter(newSeed_);
    seedLabel_ = addRow(seed_);
    connectNumber(seed_, QStringLiteral("data.seed"), [](Scenario& next, double value) {
        generated(next).seed = static_cast<std::uint64_t>(value);
    });
    connect(newSeed_, &QPushButton::clicked, this, &DataGroup::proposeNewSeed);
}

void DataGroup::proposeNewSeed() {
    const auto* generator = std::get_if<GeneratedData>(&shown().data);
    if (!generator)
        return;
    // Another one, with few enough digits to be read out.
    std::uint64_t seed = generator->seed;
    while (seed == generator->seed)
        seed = QRandomGenerator::global()->bounded(kNewSeedsBelow);
    propose(QStringLiteral("data.seed"), [seed](Scenario& next) { generated(next).seed = seed; });
}

void DataGroup::chooseSource(const QString& id) {
    // Pasted numbers and files have to be brought by somebody; until then the source is as before.
    source_->showChoice(sourceId(shown().data));
    if (id == QStringLiteral("generated"))
        propose(QStringLiteral("data.source"),
                [](Scenario& next) { next.data = defaultScenario().data; });
    else if (id == QStringLiteral("pasted"))
        emit pasteRequested();
    else
        emit openRequested();
}

void DataGroup::showWords() {
    setTitle(tr("Data"));
    sourceLabel_->setText(tr("Source"));
    distributionLabel_->setText(tr("Shape"));
    countLabel_->setText(tr("Values"));
    locationLabel_->setText(tr("Location"));
    scaleLabel_->setText(tr("Spread"));
    tailLabel_->setText(tr("Tail"));
    seedLabel_->setText(tr("Seed"));
    source_->setAccessibleName(tr("Source of the values"));
    source_->setChoices(
        {{QStringLiteral("generated"), tr("Generated"), {}, {}},
         {QStringLiteral("pasted"), tr("Pasted"), tr("Numbers from the clipboard"), {}},
         {QStringLiteral("file"), tr("File tensor"), tr("Opens a file"), {}}});
    distribution_->setAccessibleName(tr("Shape of the distribution"));
    std::vector<Choice> shapes;
    for (const DistributionInfo& row : distributions())
        shapes.push_back({distributionId(row.distribution), nameOf(row.distribution), {}, {}});
    distribution_->setChoices(shapes);
    count_->setNames(tr("Number of values"));
    location_->setNames(tr("Location of the distribution"), tr("Where its middle lies"));
    scale_->setNames(tr("Spread of the distribution"),
                     tr("Standard deviation for the bell shape; its counterpart for the others"));
    tail_->setNames(tr("Weight of the tails"),
                    tr("Degrees of freedom: the fewer, the more far values"));
    seed_->setNames(tr("Seed"), tr("The same seed gives the same values on every computer"));
    newSeed_->setText(tr("New"));
    newSeed_->setToolTip(tr("Draw other values (Ctrl+R)"));
    newSeed_->setAccessibleName(tr("New seed"));
}

void DataGroup::refresh() {
    source_->showChoice(sourceId(shown().data));
    const auto* generator = std::get_if<GeneratedData>(&shown().data);
    for (QWidget* field :
         std::initializer_list<QWidget*>{distribution_, count_, location_, scale_, seed_})
        setRowVisible(field, generator != nullptr);
    setRowVisible(tail_, generator && hasTail(generator->distribution));
    setRowVisible(given_, !generator);
    setRowVisible(replace_, !generator);
    if (generator)
        showGenerated(*generator);
    else
        showGiven();
    setSummary(summaryOf());
}

void DataGroup::showGenerated(const GeneratedData& generator) {
    distribution_->showChoice(distributionId(generator.distribution));
    count_->showValue(static_cast<double>(generator.count));
    location_->showValue(generator.location);
    scale_->showValue(generator.scale);
    tail_->showValue(generator.tail);
    seed_->showValue(static_cast<double>(generator.seed));
}

void DataGroup::showGiven() {
    QStringList lines{nameOf(shown().data)};
    if (facts().hasData) {
        const QString type = QString::fromStdString(facts().sourceType);
        lines += facts().shape.empty() ? tr("One value, %1").arg(type)
                                       : tr("%1 values, %2").arg(shapeShown(facts().shape), type);
        const auto left = static_cast<std::int64_t>(facts().counts.nan + facts().counts.inf);
        if (left > 0)
            lines += tr("%1 not finite, left out").arg(shownCount(left));
    }
    given_->setText(lines.join(u'\n'));
    replace_->setText(std::holds_alternative<PastedData>(shown().data)
                          ? tr("Paste other numbers")
                          : tr("Open another tensor…"));
    replace_->setAccessibleName(replace_->text());
}

QString DataGroup::summaryOf() const {
    const auto* generator = std::get_if<GeneratedData>(&shown().data);
    if (!generator)
        return nameOf(shown().data);
    return tr("%1, %2 values, seed %3")
        .arg(nameOf(shown().data), shownCount(static_cast<std::int64_t>(generator->count)))
        .arg(generator->seed);
}

}  // namespace quantscope
