// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_choice.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>
#include <array>

#include "core/blocks/block_format.h"
#include "core/codebook/codebooks.h"
#include "ui/text/messages.h"
#include "ui/text/profile_names.h"
#include "ui/text/search_words.h"
#include "ui/text/table_names.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

// What a student is asked first: where the levels come from.
enum class Family { Fitted, Fixed, Floats, Blocks };
constexpr std::array kFamilies{Family::Fitted, Family::Fixed, Family::Floats, Family::Blocks};

QString familyId(Family family) {
    static constexpr std::array<const char*, kFamilies.size()> ids{"fitted", "fixed", "floats",
                                                                   "blocks"};
    return QString::fromLatin1(ids[static_cast<std::size_t>(family)]);
}

Family familyOf(const CodebookKind& kind) {
    if (kind.origin == CodebookOrigin::Fitted || kind.origin == CodebookOrigin::Scaled)
        return Family::Fitted;
    const bool isFloat = kind.id == "float" || kind.id == "fp4" || kind.id.starts_with("fp6") ||
                         kind.id.starts_with("fp8");
    return isFloat ? Family::Floats : Family::Fixed;
}

std::optional<Family> familyOf(const Scheme& scheme) {
    if (scheme.kind == SchemeKind::Format)
        return Family::Blocks;
    const auto name = parseCodebook(scheme.codebook);
    if (scheme.kind != SchemeKind::Codebook || !name)
        return std::nullopt;
    return familyOf(*name.value().kind);
}

constexpr const char* kFirstFloat = "float:4,3";

// The id that choosing a kind leads to: one with an argument needs a first one.
QString startId(const CodebookKind& kind) {
    return kind.id == "float" ? QString::fromLatin1(kFirstFloat) : idText(kind.id);
}

struct Entry {
    SchemeKind kind;
    QString id;
    QString name;
};

std::vector<Entry> allEntries() {
    std::vector<Entry> entries;
    for (const CodebookKind& kind : codebookKinds())
        if (kind.origin != CodebookOrigin::Own)
            entries.push_back({SchemeKind::Codebook, startId(kind), codebookName(kind.id)});
    for (const BlockFormat& format : blockFormats())
        entries.push_back({SchemeKind::Format, idText(format.id), formatName(format.id)});
    return entries;
}

QString whyNot(const Scheme& scheme) {
    const auto valid = validate(scheme);
    return valid ? QString() : text(valid.error().message);
}

std::array<int, 2> floatBits(const std::string& id) {
    const QStringList bits = QString::fromStdString(id).section(u':', 1).split(u',');
    return {bits.value(0).toInt(), bits.value(1).toInt()};
}

QString entryWords(const Entry& entry) {
    return searchWords(entry.name + u' ' + entry.id);
}

// Finds entries by their search words and writes their names.
class NameCompleter : public QCompleter {
public:
    enum Role { WordsRole = Qt::UserRole };

    using QCompleter::QCompleter;

    QStringList splitPath(const QString& typed) const override { return {searchWords(typed)}; }
    QString pathFromIndex(const QModelIndex& found) const override {
        return found.data(Qt::DisplayRole).toString();
    }
};

}  // namespace

TableChoice::TableChoice(QWidget* parent) : QWidget(parent), form_(new QFormLayout(this)) {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setHorizontalSpacing(6);
    form_->setVerticalSpacing(4);
    form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);

    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("scheme.search"));
    search_->setClearButtonEnabled(true);
    found_ = new QStandardItemModel(this);
    auto* completer = new NameCompleter(found_, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionRole(NameCompleter::WordsRole);
    search_->setCompleter(completer);
    searchLabel_ = addRow(search_);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            &TableChoice::chooseFound, Qt::QueuedConnection);
    connect(search_, &QLineEdit::returnPressed, this, [this] { chooseFound(search_->text()); });
    nothing_ = new WrapLabel(this);
    nothing_->setObjectName(QStringLiteral("scheme.searchNothing"));
    form_->addRow(nothing_);
    connect(search_, &QLineEdit::textChanged, this, &TableChoice::sayWhatIsFound);

    family_ = new ChoiceBox(QStringLiteral("scheme.family"), this);
    familyLabel_ = addRow(family_);
    connect(family_, &ChoiceBox::chosen, this, &TableChoice::chooseFamily);
    table_ = new ChoiceBox(QStringLiteral("scheme.codebook"), this);
    tableLabel_ = addRow(table_);
    connect(table_, &ChoiceBox::chosen, this, &TableChoice::chooseTable);

    exponentBits_ = new NumberField(QStringLiteral("scheme.codebook.exponent"),
                                    {.lowest = 1, .highest = 8, .whole = true}, this);
    exponentLabel_ = addRow(exponentBits_);
    fractionBits_ = new NumberField(QStringLiteral("scheme.codebook.fraction"),
                                    {.lowest = 0, .highest = 14, .whole = true}, this);
    fractionLabel_ = addRow(fractionBits_);
    for (NumberField* field : {exponentBits_, fractionBits_}) {
        const bool exponent = field == exponentBits_;
        const auto idWith = [this, exponent](double bits) {
            auto [e, m] = floatBits(shown_.codebook);
            (exponent ? e : m) = static_cast<int>(bits);
            return QStringLiteral("float:%1,%2").arg(e).arg(m);
        };
        field->box()->setRefusal([this, idWith](double bits) {
            return whyNot(withTable(shown_, SchemeKind::Codebook, idWith(bits).toStdString()));
        });
        connect(field, &NumberField::edited, this,
                [this, idWith](double bits) { chooseTable(idWith(bits)); });
    }
    file_ = new QPushButton(this);
    file_->setObjectName(QStringLiteral("scheme.codebook.file"));
    form_->addRow(file_);
    connect(file_, &QPushButton::clicked, this, &TableChoice::fileRequested);
    retranslate();
}

QLabel* TableChoice::addRow(QWidget* field) {
    auto* label = new QLabel(this);
    label->setBuddy(field);
    form_->addRow(label, field);
    return label;
}

Scheme TableChoice::withTable(Scheme scheme, SchemeKind kind, const std::string& id) {
    scheme.kind = kind;
    (kind == SchemeKind::Format ? scheme.format : scheme.codebook) = id;
    (kind == SchemeKind::Format ? scheme.codebook : scheme.format).clear();
    scheme.codeRange.reset();
    if (!id.starts_with("file:"))
        scheme.ownLevels.clear();
    if (kind == SchemeKind::Codebook && scheme.rounding != Rounding::HalfAway &&
        scheme.rounding != Rounding::HalfUp)
        scheme.rounding = Rounding::HalfEven;
    const auto name = parseCodebook(id);
    if (kind == SchemeKind::Codebook && name && name.value().kind->bits == 0)
        scheme.bits =
            std::clamp(scheme.bits, name.value().kind->fewestBits, name.value().kind->mostBits);
    return scheme;
}

void TableChoice::chooseFamily(const QString& family) {
    for (const Entry& entry : allEntries()) {
        const Scheme next = withTable(shown_, entry.kind, entry.id.toStdString());
        if (const auto of = familyOf(next); of && familyId(*of) == family && validate(next)) {
            emit edited(next);
            return;
        }
    }
}

void TableChoice::chooseTable(const QString& id) {
    // A name may be both: that of a codebook, and of the format that stores it in blocks.
    const bool block = family_->shownChoice() == familyId(Family::Blocks);
    emit edited(
        withTable(shown_, block ? SchemeKind::Format : SchemeKind::Codebook, id.toStdString()));
}

// By its whole name, or by a part that no other name has.
void TableChoice::chooseFound(const QString& typed) {
    const QString words = searchWords(typed.trimmed());
    std::vector<Entry> named;
    std::vector<Entry> close;
    for (const Entry& entry : allEntries()) {
        if (searchWords(entry.name) == words || entry.id == words)
            named.push_back(entry);
        else if (!words.isEmpty() && entryWords(entry).contains(words))
            close.push_back(entry);
    }
    if (named.empty() && close.size() != 1)
        return;
    const Entry chosen = named.empty() ? close.front() : named.front();
    search_->clear();
    emit edited(withTable(shown_, chosen.kind, chosen.id.toStdString()));
}

void TableChoice::sayWhatIsFound() {
    const QString typed = search_->text().trimmed();
    const QString words = searchWords(typed);
    const std::vector<Entry> entries = allEntries();
    const bool found = std::ranges::any_of(
        entries, [&words](const Entry& entry) { return entryWords(entry).contains(words); });
    nothing_->setText(found ? QString() : tr("No codebook or format is called “%1”.").arg(typed));
    form_->setRowVisible(nothing_, !found);
}

void TableChoice::showScheme(const Scheme& scheme) {
    shown_ = scheme;
    refresh();
}

void TableChoice::refresh() {
    const auto family = familyOf(shown_);
    family_->setChoices({{familyId(Family::Fitted),
                          tr("fitted to the values"),
                          tr("Every level is computed from the values"),
                          {}},
                         {familyId(Family::Fixed),
                          tr("fixed table"),
                          tr("Levels known beforehand, scaled to the limit"),
                          {}},
                         {familyId(Family::Floats),
                          tr("small float"),
                          tr("The values of a floating-point format, scaled to the limit"),
                          {}},
                         {familyId(Family::Blocks),
                          tr("block format"),
                          tr("Codes and scales stored together, as in files and hardware"),
                          {}}});
    family_->showChoice(family ? familyId(*family) : QString());
    std::vector<Choice> tables;
    for (const Entry& entry : allEntries()) {
        const Scheme other = withTable(shown_, entry.kind, entry.id.toStdString());
        if (familyOf(other) == family)
            tables.push_back(
                {entry.id, entry.name, tableHelp(entry.id.toStdString()), whyNot(other)});
    }
    const bool isFloat =
        shown_.kind == SchemeKind::Codebook && shown_.codebook.starts_with("float:");
    QString id =
        QString::fromStdString(shown_.kind == SchemeKind::Format ? shown_.format : shown_.codebook);
    if (isFloat)
        id = QString::fromLatin1(kFirstFloat);
    if (id.startsWith(QStringLiteral("file:")))
        tables.push_back({id, codebookName(shown_.codebook), tableHelp("file"), {}});
    table_->setChoices(tables);
    table_->showChoice(id);
    form_->setRowVisible(exponentBits_, isFloat);
    form_->setRowVisible(fractionBits_, isFloat);
    if (isFloat) {
        const auto [exponent, fraction] = floatBits(shown_.codebook);
        exponentBits_->showValue(exponent);
        fractionBits_->showValue(fraction);
    }
    form_->setRowVisible(file_, family == Family::Fixed);
}

void TableChoice::fillFound() {
    found_->clear();
    for (const Entry& entry : allEntries()) {
        auto* item = new QStandardItem(entry.name);
        item->setData(entryWords(entry), NameCompleter::WordsRole);
        found_->appendRow(item);
    }
}

void TableChoice::retranslate() {
    searchLabel_->setText(tr("Search"));
    familyLabel_->setText(tr("Family"));
    tableLabel_->setText(tr("Levels"));
    exponentLabel_->setText(tr("Exponent"));
    fractionLabel_->setText(tr("Fraction"));
    search_->setPlaceholderText(tr("NF4, MXFP4, Q4_K …"));
    search_->setAccessibleName(tr("Search all codebooks and formats"));
    family_->setAccessibleName(tr("Where the levels come from"));
    table_->setAccessibleName(tr("Codebook or block format"));
    exponentBits_->setNames(tr("Exponent bits"), tr("1 to 8; more of them widen the range"));
    fractionBits_->setNames(tr("Fraction bits"), tr("More of them make the steps finer"));
    file_->setText(tr("Codebook from a file…"));
    file_->setToolTip(tr("A text file with one level after another"));
    file_->setAccessibleName(file_->text());
    file_->setAccessibleDescription(file_->toolTip());
    fillFound();
    sayWhatIsFound();
    refresh();
}

}  // namespace quantscope
