// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/dialogs/export_preview.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

constexpr NumberRange kSideRange{.lowest = 100, .highest = 4000, .whole = true, .step = 20};
constexpr NumberRange kTextRange{.lowest = 0.5, .highest = 3, .step = 0.05, .shownTimes = 100};
constexpr SliderSpan kTextSpan{.lowest = 0.5, .highest = 3};
constexpr NumberRange kDpiRange{.lowest = 48, .highest = 1200, .whole = true, .step = 10};
// Longer texts are cut in the preview; the file has all of it.
constexpr qsizetype kPreviewBytes = 20'000;

QString formatName(const QString& format) {
    if (format == QLatin1String("md"))
        return QStringLiteral("Markdown");
    if (format == QLatin1String("tex"))
        return QStringLiteral("LaTeX");
    return format.toUpper();
}

std::vector<Choice> translatedRows(const auto& rows) {
    std::vector<Choice> choices;
    for (const auto& row : rows)
        choices.push_back(
            {QString::fromLatin1(row.id), QCoreApplication::translate("export", row.name), {}, {}});
    return choices;
}

}  // namespace

ExportDialog::ExportDialog(std::shared_ptr<const ExportContent> content,
                           const ExportSettings& settings, const QString& folder, QWidget* parent)
    : QDialog(parent), content_(std::move(content)), settings_(settings) {
    setObjectName(QStringLiteral("exportDialog"));
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    export_ = buttons_->addButton(QString(), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("export.start"));

    choices_ = new QWidget(this);
    auto* columns = new QHBoxLayout(choices_);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(makeItems(), 2);
    columns->addWidget(makeChoices(), 3);
    columns->addWidget(makePreview(), 3);
    files_ = new WrapLabel(this);
    files_->setObjectName(QStringLiteral("export.files"));
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("export.progress"));
    progress_->hide();

    auto* rows = new QVBoxLayout(this);
    rows->addWidget(choices_, 1);
    rows->addWidget(files_);
    rows->addWidget(progress_);
    rows->addWidget(buttons_);
    folder_->setText(QDir::toNativeSeparators(folder));
    connectChoices();
    connectRun();
    retranslate();
    resize(960, 520);
    what_->setFocus();
}

QString ExportDialog::folder() const {
    return QDir::fromNativeSeparators(folder_->text().trimmed());
}

// --- Widgets ---------------------------------------------------------------------------------

QLabel* ExportDialog::makeLabel(const char* english) {
    auto* label = new QLabel(this);
    words_.push_back({label, english});
    return label;
}

QWidget* ExportDialog::makeItems() {
    auto* side = new QWidget(this);
    what_ = new QListWidget(side);
    what_->setObjectName(QStringLiteral("export.items"));
    what_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    all_ = new QPushButton(side);
    none_ = new QPushButton(side);
    all_->setAutoDefault(false);
    none_->setAutoDefault(false);
    auto* title = makeLabel(QT_TR_NOOP("&What"));
    title->setBuddy(what_);

    auto* both = new QHBoxLayout;
    both->addWidget(all_);
    both->addWidget(none_);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(title);
    rows->addWidget(what_, 1);
    rows->addLayout(both);
    return side;
}

QWidget* ExportDialog::makeFormats(const QStringList& formats) {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    for (const QString& format : formats) {
        auto* box = new QCheckBox(formatName(format), line);
        box->setObjectName(QStringLiteral("export.format.") + format);
        box->setProperty("format", format);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::takeFormats);
        row->addWidget(box);
        formats_.push_back(box);
    }
    row->addStretch(1);
    return line;
}

QWidget* ExportDialog::makeTarget() {
    auto* line = new QWidget(this);
    folder_ = new QLineEdit(line);
    folder_->setObjectName(QStringLiteral("export.folder"));
    browse_ = new QToolButton(line);
    browse_->setText(QStringLiteral("…"));
    browse_->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(folder_, 1);
    row->addWidget(browse_);
    line->setFocusProxy(folder_);
    return line;
}

QWidget* ExportDialog::makeChoices() {
    auto* side = new QWidget(this);
    look_ = new ChoiceBox(QStringLiteral("export.look"), side);
    size_ = new ChoiceBox(QStringLiteral("export.size"), side);
    width_ = new NumberField(QStringLiteral("export.width"), kSideRange, side);
    height_ = new NumberField(QStringLiteral("export.height"), kSideRange, side);
    text_ = new NumberField(QStringLiteral("export.text"), kTextRange, kTextSpan, side);
    dpi_ = new NumberField(QStringLiteral("export.dpi"), kDpiRange, side);
    name_ = new QLineEdit(side);
    name_->setObjectName(QStringLiteral("export.name"));
    howMade_ = new QCheckBox(side);
    howMade_->setObjectName(QStringLiteral("export.howMade"));

    form_ = new QFormLayout(side);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this](const char* english, QWidget* field) {
        QLabel* label = makeLabel(english);
        label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
        form_->addRow(label, field);
    };
    add(QT_TR_NOOP("Charts as"), makeFormats(chartFormats()));
    add(QT_TR_NOOP("Tables as"), makeFormats(tableFormats()));
    add(QT_TR_NOOP("&Look"), look_);
    add(QT_TR_NOOP("&Size"), size_);
    add(QT_TR_NOOP("Width"), width_);
    add(QT_TR_NOOP("Height"), height_);
    add(QT_TR_NOOP("&Text"), text_);
    add(QT_TR_NOOP("PNG, &dots per inch"), dpi_);
    add(QT_TR_NOOP("&Name"), name_);
    add(QT_TR_NOOP("&Folder"), makeTarget());
    form_->addRow(howMade_);
    return side;
}

QWidget* ExportDialog::makePreview() {
    auto* side = new QWidget(this);
    preview_ = new ExportPreview(side);
    copy_ = new QPushButton(side);
    copy_->setObjectName(QStringLiteral("export.copy"));
    copy_->setAutoDefault(false);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(makeLabel(QT_TR_NOOP("Preview")));
    rows->addWidget(preview_, 1);
    rows->addWidget(copy_);
    return side;
}

void ExportDialog::connectChoices() {
    connect(what_, &QListWidget::itemChanged, this, &ExportDialog::takeItems);
    connect(what_, &QListWidget::currentRowChanged, this, &ExportDialog::refreshPreview);
    const auto checkAll = [this](Qt::CheckState state) {
        {
            const QSignalBlocker silent(what_);
            for (int i = 0; i < what_->count(); ++i)
                what_->item(i)->setCheckState(state);
        }
        takeItems();
    };
    connect(all_, &QPushButton::clicked, this, [checkAll] { checkAll(Qt::Checked); });
    connect(none_, &QPushButton::clicked, this, [checkAll] { checkAll(Qt::Unchecked); });
    connect(look_, &ChoiceBox::chosen, this, [this](const QString& id) {
        const auto row = std::ranges::find_if(
            exportLooks(), [&](const ExportLookRow& look) { return id == QLatin1String(look.id); });
        settings_.look = row->look;
        changed();
    });
    connect(size_, &ChoiceBox::chosen, this, &ExportDialog::takeSize);
    const auto number = [this](NumberField* field, auto set) {
        connect(field, &NumberField::edited, this, [this, set](double value) {
            set(settings_, value);
            changed();
        });
    };
    number(width_, [](ExportSettings& s, double value) { s.size.setWidth(value); });
    number(height_, [](ExportSettings& s, double value) { s.size.setHeight(value); });
    number(text_, [](ExportSettings& s, double value) { s.textScale = value; });
    number(dpi_, [](ExportSettings& s, double value) { s.dotsPerInch = value; });
    connect(name_, &QLineEdit::textEdited, this, [this](const QString& words) {
        settings_.nameTemplate = words.trimmed().isEmpty() ? QStringLiteral("{item}") : words;
        refreshFiles();
    });
    connect(folder_, &QLineEdit::textChanged, this, &ExportDialog::refreshFiles);
    connect(browse_, &QToolButton::clicked, this, &ExportDialog::chooseFolder);
    connect(howMade_, &QCheckBox::toggled, this, [this](bool on) {
        settings_.howMade = on;
        changed();
    });
    connect(copy_, &QPushButton::clicked, this, [this] { emit copyRequested(currentItem()); });
}

void ExportDialog::connectRun() {
    connect(export_, &QPushButton::clicked, this, &ExportDialog::start);
    connect(buttons_, &QDialogButtonBox::rejected, this, [this] {
        if (!run_.isRunning()) {
            reject();
            return;
        }
        run_.cancel();
        setRunning(false);
        refreshFiles();
    });
    connect(&run_, &ExportRun::progressed, progress_, [this](int written, int of) {
        progress_->setRange(0, of);
        progress_->setValue(written);
    });
    connect(&run_, &ExportRun::failed, this, &ExportDialog::showFailure);
    connect(&run_, &ExportRun::finished, this, [this](int written) {
        accept();
        emit exported(written, folder());
    });
}

// --- Choices ---------------------------------------------------------------------------------

void ExportDialog::fillItems() {
    items_ = exportItems(*content_);
    const int current = std::max(0, what_->currentRow());
    const QSignalBlocker silent(what_);
    what_->clear();
    for (const ExportItem& item : items_) {
        auto* row = new QListWidgetItem(item.title, what_);
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setToolTip(item.title);
        const bool wanted = settings_.items.isEmpty() || settings_.items.contains(item.id);
        row->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
    what_->setCurrentRow(current);
    what_->setMinimumWidth(std::min(what_->sizeHintForColumn(0) + 12, 330));
}

void ExportDialog::fillChoices() {
    look_->setChoices(translatedRows(exportLooks()));
    size_->setChoices(translatedRows(exportSizes()));
}

void ExportDialog::showSettings() {
    for (QCheckBox* box : formats_) {
        const QSignalBlocker silent(box);
        box->setChecked(settings_.formats.contains(box->property("format").toString()));
    }
    const auto look = std::ranges::find(exportLooks(), settings_.look, &ExportLookRow::look);
    look_->showChoice(QString::fromLatin1(look->id));
    size_->showChoice(settings_.sizeId);
    width_->showValue(settings_.size.width());
    height_->showValue(settings_.size.height());
    text_->showValue(settings_.textScale);
    dpi_->showValue(settings_.dotsPerInch);
    const bool custom = settings_.sizeId == QLatin1String("custom");
    form_->setRowVisible(width_, custom);
    form_->setRowVisible(height_, custom);
    if (!name_->hasFocus())
        name_->setText(settings_.nameTemplate);
    const QSignalBlocker silent(howMade_);
    howMade_->setChecked(settings_.howMade);
}

void ExportDialog::takeItems() {
    settings_.items.clear();
    int chosen = 0;
    for (int i = 0; i < what_->count(); ++i)
        if (what_->item(i)->checkState() == Qt::Checked) {
            settings_.items += items_[static_cast<std::size_t>(i)].id;
            ++chosen;
        }
    if (chosen == 0)
        settings_.items = QStringList{QString()};  // nothing, which is not the same as everything
    refreshFiles();
}

void ExportDialog::takeFormats() {
    settings_.formats.clear();
    for (const QCheckBox* box : formats_)
        if (box->isChecked())
            settings_.formats += box->property("format").toString();
    changed();
}

void ExportDialog::takeSize(const QString& id) {
    settings_.sizeId = id;
    for (const ExportSizeRow& row : exportSizes())
        if (id == QLatin1String(row.id) && id != QLatin1String("custom")) {
            settings_.size = row.size;
            settings_.dotsPerInch = row.dotsPerInch;
        }
    changed();
}

void ExportDialog::changed() {
    showSettings();
    refreshPreview();
    refreshFiles();
}

QString ExportDialog::currentItem() const {
    const int row = what_->currentRow();
    return row < 0 ? QString() : items_[static_cast<std::size_t>(row)].id;
}

void ExportDialog::refreshPreview() {
    const QString id = currentItem();
    for (const ExportChart& chart : content_->charts) {
        if (id != QStringLiteral("chart.") + QString::fromStdString(chart.figure.id))
            continue;
        ChartExport options = chartExport(*content_, chart, settings_);
        options.dotsPerInch = std::min(options.dotsPerInch, 96.0 * devicePixelRatioF());
        preview_->showPicture(chartImage(chart.figure, exportStyle(settings_), options),
                              text(chart.figure.summary));
        return;
    }
    // The first file that this item becomes, as it will be.
    ExportSettings only = settings_;
    only.items = QStringList{id};
    if (std::ranges::none_of(tableFormats(),
                             [&](const QString& f) { return only.formats.contains(f); }))
        only.formats += tableFormats().front();
    if (id == QLatin1String("report"))
        only.formats += QStringLiteral("md");
    const auto files = exportFiles(content_, only, folder());
    preview_->showText(files.empty() ? QString()
                                     : QString::fromUtf8(files.front().make().left(kPreviewBytes)));
}

void ExportDialog::refreshFiles() {
    const auto files = exportFiles(content_, settings_, folder());
    QStringList existing;
    for (const ExportFile& file : files)
        if (QFileInfo::exists(QDir(folder()).filePath(file.name)))
            existing += file.name;
    const bool nowhere = folder().isEmpty();
    const QString count = shownCount(static_cast<std::int64_t>(files.size()));
    export_->setEnabled(!files.empty() && !nowhere);
    export_->setText(existing.isEmpty() ? tr("&Export") : tr("&Replace and export"));
    if (nowhere)
        files_->setText(tr("Choose a folder."));
    else if (files.empty())
        files_->setText(tr("Nothing is chosen, or no format for it."));
    else if (existing.isEmpty())
        files_->setText(tr("Files to write: %1. The first is %2.").arg(count, files.front().name));
    else
        files_->setText(tr("Files to write: %1. These exist and will be replaced: %2")
                            .arg(count, existing.join(QStringLiteral(", "))));
}

void ExportDialog::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for the files"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { folder_->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

// --- Writing ---------------------------------------------------------------------------------

void ExportDialog::start() {
    if (run_.isRunning())
        return;
    setRunning(true);
    run_.start(folder(), exportFiles(content_, settings_, folder()));
}

void ExportDialog::setRunning(bool running) {
    choices_->setEnabled(!running);
    export_->setEnabled(!running);
    progress_->setRange(0, 0);
    progress_->setVisible(running);
}

void ExportDialog::showFailure(const Error& error) {
    setRunning(false);
    files_->setText(text(error.message));
    folder_->setFocus();
}

void ExportDialog::done(int result) {
    run_.cancel();
    QDialog::done(result);
}

void ExportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportDialog::retranslate() {
    setWindowTitle(tr("Export"));
    for (const Words& row : words_)
        row.label->setText(tr(row.english));
    all_->setText(tr("&All"));
    none_->setText(tr("N&one"));
    what_->setAccessibleName(tr("What to export"));
    look_->setAccessibleName(tr("Look of the charts"));
    size_->setAccessibleName(tr("Size of the charts"));
    width_->setNames(tr("Width in pixels"));
    width_->box()->setUnit(QStringLiteral("px"));
    height_->setNames(tr("Height in pixels"));
    height_->box()->setUnit(QStringLiteral("px"));
    text_->setNames(tr("Size of text and lines"));
    text_->box()->setUnit(QStringLiteral("%"));
    dpi_->setNames(tr("Dots per inch of PNG files"));
    const QString parts = QStringLiteral("{scenario} {item} {look} {lang} {date}");
    name_->setAccessibleName(tr("Names of the files"));
    name_->setToolTip(tr("Names are made from these parts: %1").arg(parts));
    folder_->setAccessibleName(tr("Folder for the files"));
    browse_->setAccessibleName(tr("Choose the folder"));
    browse_->setToolTip(tr("Choose the folder"));
    howMade_->setText(tr("Write &how it was made into each file"));
    preview_->setAccessibleName(tr("Preview"));
    copy_->setText(tr("&Copy this one"));
    progress_->setAccessibleName(tr("Files written"));
    fillItems();
    fillChoices();
    changed();
}

}  // namespace quantscope
