// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profile_differences_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "core/table/tables.h"
#include "ui/dialogs/save_table.h"
#include "ui/models/table_model.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/text/profile_names.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/wrap_label.h"

namespace quantscope {

namespace {

QString choiceId(const ProfileName& profile) {
    return idText(profile.tool->id) + u':' + roleId(profile.role);
}

// Causes in the user's language for the eye; the exported table keeps its ids.
Table withCauseNames(Table table) {
    for (auto& row : table.rows)
        for (std::size_t i = 0; i < kDifferenceCauses; ++i) {
            const auto cause = static_cast<DifferenceCause>(i);
            auto* words = std::get_if<std::string>(&row.back());
            if (words && *words == idOf(cause)) {
                *words = causeName(cause).toStdString();
                break;
            }
        }
    return table;
}

}  // namespace

ProfileDifferencesDialog::ProfileDifferencesDialog(std::shared_ptr<const Dataset> dataset,
                                                   const Scenario& scenario,
                                                   const ProfileName& first, QWidget* parent)
    : QDialog(parent), dataset_(std::move(dataset)), scenario_(scenario) {
    setObjectName(QStringLiteral("profileDifferences"));
    arrange();
    fillChoices();
    const bool torch = first.tool->id == "torch";
    const auto second = parseProfile(torch ? "onnxruntime" : "torch");
    first_->showChoice(choiceId(first));
    second_->showChoice(choiceId({second.value().tool, first.role}));
    for (ChoiceBox* box : {first_, second_})
        connect(box, &ChoiceBox::chosen, this, &ProfileDifferencesDialog::start);
    connect(&worker_, &Worker::progressed, this,
            [this](double share) { progress_->setValue(static_cast<int>(share * 100)); });
    connect(&worker_, &Worker::finished, this, [this] {
        if (wanted_)
            run();
    });
    connect(&worker_, &Worker::outOfMemory, this, [this] {
        take(Error{Errc::TooLarge,
                   {QUANTSCOPE_TEXT("core",
                                    "This needs more memory than the computer has free. "
                                    "Close other programs or use fewer values."),
                    {}}});
    });
    connect(export_, &QPushButton::clicked, this, [this] {
        saveTable(this, table_, [this](const QString& words) { sentence_->setText(words); });
    });
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(660, 540);
    retranslate();
    start();
}

void ProfileDifferencesDialog::arrange() {
    first_ = new ChoiceBox(QStringLiteral("profileDifferences.first"), this);
    second_ = new ChoiceBox(QStringLiteral("profileDifferences.second"), this);
    firstLabel_ = new QLabel(this);
    secondLabel_ = new QLabel(this);
    firstParams_ = new WrapLabel(this);
    firstParams_->setObjectName(QStringLiteral("profileDifferences.firstParams"));
    secondParams_ = new WrapLabel(this);
    secondParams_->setObjectName(QStringLiteral("profileDifferences.secondParams"));
    sentence_ = new WrapLabel(this);
    sentence_->setObjectName(QStringLiteral("profileDifferences.sentence"));
    rows_ = new QTableView(this);
    rows_->setObjectName(QStringLiteral("profileDifferences.rows"));
    rows_->setTabKeyNavigation(false);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->verticalHeader()->hide();
    rows_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    progress_ = new QProgressBar(this);
    progress_->setRange(0, 100);
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Close, this);
    export_ = buttons_->addButton(QString(), QDialogButtonBox::ActionRole);
    export_->setObjectName(QStringLiteral("profileDifferences.export"));

    auto* choices = new QFormLayout;
    firstLabel_->setBuddy(first_);
    secondLabel_->setBuddy(second_);
    choices->addRow(firstLabel_, first_);
    choices->addRow(QString(), firstParams_);
    choices->addRow(secondLabel_, second_);
    choices->addRow(QString(), secondParams_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(choices);
    column->addWidget(sentence_);
    column->addWidget(rows_, 1);
    column->addWidget(progress_);
    column->addWidget(buttons_);
}

void ProfileDifferencesDialog::fillChoices() {
    std::vector<Choice> choices;
    for (const ToolProfile& tool : toolProfiles())
        for (const TensorRole role : {TensorRole::Weights, TensorRole::Activations})
            choices.push_back({choiceId({&tool, role}),
                               tr("%1, %2").arg(toolName(tool.id), roleName(role)),
                               {},
                               {}});
    first_->setChoices(choices);
    second_->setChoices(choices);
}

ProfileName ProfileDifferencesDialog::chosen(const ChoiceBox* box) const {
    return parseProfile(box->shownChoice().toStdString()).value();
}

void ProfileDifferencesDialog::start() {
    wanted_ = true;
    if (worker_.busy())
        worker_.stop();
    else
        run();
}

void ProfileDifferencesDialog::run() {
    wanted_ = false;
    progress_->setValue(0);
    progress_->setVisible(true);
    export_->setEnabled(false);
    sentence_->setText(tr("Comparing…"));
    worker_.start([this, dataset = dataset_, scenario = scenario_, first = chosen(first_),
                   second = chosen(second_)](const Task& task) -> Worker::Delivery {
        auto result = std::make_shared<Result<ProfileDifferences>>(
            profileDifferences(*dataset, scenario, first, second, kMostExamples, task));
        return [this, result] {
            if (!wanted_)
                take(std::move(*result));
        };
    });
}

void ProfileDifferencesDialog::take(Result<ProfileDifferences> result) {
    result_.reset();
    error_.reset();
    if (result)
        result_ = std::move(result).value();
    else
        error_ = result.error();
    showResult();
    emit computed();
}

void ProfileDifferencesDialog::showResult() {
    progress_->setVisible(false);
    table_ = result_ ? differencesTable(result_->codes) : Table();
    delete rows_->model();
    rows_->setModel(new TableModel(withCauseNames(table_), rows_));
    export_->setEnabled(result_ && !table_.rows.empty());
    firstParams_->setText(result_ ? parametersSentence(result_->first.scheme, result_->firstGroups)
                                  : QString());
    secondParams_->setText(
        result_ ? parametersSentence(result_->second.scheme, result_->secondGroups) : QString());
    if (error_) {
        sentence_->setText(text(error_->message));
        return;
    }
    const CodeDifferences& codes = result_->codes;
    QStringList words{tr("%1 of %2 codes differ.")
                          .arg(shownCount(static_cast<std::int64_t>(codes.different())),
                               shownCount(static_cast<std::int64_t>(codes.compared)))};
    for (std::size_t i = 0; i < kDifferenceCauses; ++i) {
        const auto cause = static_cast<DifferenceCause>(i);
        if (codes.causes[i] > 0)
            words += tr("%1 by %2: %3")
                         .arg(shownCount(static_cast<std::int64_t>(codes.causes[i])),
                              causeName(cause), causeSentence(cause));
    }
    if (codes.different() > table_.rows.size())
        words += tr("The first %1 are listed.")
                     .arg(shownCount(static_cast<std::int64_t>(table_.rows.size())));
    sentence_->setText(words.join(u' '));
}

void ProfileDifferencesDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ProfileDifferencesDialog::retranslate() {
    setWindowTitle(tr("Where two tools differ"));
    firstLabel_->setText(tr("First"));
    secondLabel_->setText(tr("Second"));
    first_->setAccessibleName(tr("First tool"));
    second_->setAccessibleName(tr("Second tool"));
    rows_->setAccessibleName(tr("Codes that differ"));
    progress_->setAccessibleName(tr("Comparing…"));
    export_->setText(tr("Export…"));
    fillChoices();
    if (result_ || error_)
        showResult();
}

}  // namespace quantscope
