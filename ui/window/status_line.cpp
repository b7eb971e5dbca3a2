// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>

#include "ui/text/names.h"
#include "ui/text/numbers.h"
#include "ui/text/table_names.h"

namespace quantscope {

namespace {

constexpr std::chrono::milliseconds kUnnoticedWait{500};
constexpr int kProgressSteps = 1000;

QLabel* makeStatusLabel(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

std::optional<std::chrono::seconds> timeLeft(std::chrono::milliseconds elapsed, double done) {
    constexpr std::chrono::seconds kWorthTelling{3};
    constexpr double kEnoughToTell = 0.01;
    if (elapsed < kWorthTelling || !(done >= kEnoughToTell))
        return std::nullopt;
    const std::chrono::duration<double> left = elapsed * ((1 - done) / done);
    return std::max(std::chrono::ceil<std::chrono::seconds>(left), std::chrono::seconds{1});
}

StatusLine::StatusLine(Analyzer& analyzer, QWidget* parent)
    : QStatusBar(parent),
      analyzer_(analyzer),
      data_(makeStatusLabel("status.data", this)),
      scheme_(makeStatusLabel("status.scheme", this)),
      certainty_(makeStatusLabel("status.certainty", this)),
      share_(new QToolButton(this)),
      jobName_(makeStatusLabel("status.job", this)),
      progress_(new QProgressBar(this)),
      cancel_(new QToolButton(this)) {
    progress_->setRange(0, kProgressSteps);
    progress_->setMaximumWidth(160);
    progress_->setTextVisible(false);
    progress_->setObjectName(QStringLiteral("status.progress"));
    cancel_->setObjectName(QStringLiteral("status.cancel"));
    cancel_->setFocusPolicy(Qt::StrongFocus);
    addWidget(data_);
    addWidget(scheme_);
    addWidget(certainty_);
    share_->setObjectName(QStringLiteral("status.share"));
    share_->setAutoRaise(true);
    share_->setFocusPolicy(Qt::StrongFocus);
    connect(share_, &QToolButton::clicked, this, &StatusLine::shareCodeRequested);
    for (QWidget* widget : {static_cast<QWidget*>(jobName_), static_cast<QWidget*>(progress_),
                            static_cast<QWidget*>(cancel_)}) {
        addPermanentWidget(widget);
        widget->hide();
    }
    addPermanentWidget(share_);
    setSizeGripEnabled(false);

    untilShown_.setSingleShot(true);
    untilShown_.setInterval(kUnnoticedWait);
    connect(&untilShown_, &QTimer::timeout, this, [this] { setJobVisible(true); });
    connect(cancel_, &QToolButton::clicked, &analyzer_, &Analyzer::cancel);
    connect(&analyzer_, &Analyzer::updated, this, &StatusLine::refresh);
    connect(&analyzer_, &Analyzer::jobChanged, this, &StatusLine::refreshJob);
    retranslate();
}

void StatusLine::showScenario(const Scenario& scenario) {
    scenario_ = scenario;
    refresh();
}

void StatusLine::showPageStatus(const QString& status) {
    if (pageStatus_ == status)
        return;
    pageStatus_ = status;
    refresh();
}

QString StatusLine::summary() const {
    return QStringList{data_->text(), scheme_->text(), certainty_->text()}.join(u' ').trimmed();
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStatusBar::changeEvent(event);
}

void StatusLine::refresh() {
    const bool ofPage = !pageStatus_.isEmpty();
    scheme_->setVisible(!ofPage);
    certainty_->setVisible(!ofPage);
    if (ofPage) {
        data_->setText(pageStatus_);
        scheme_->clear();
        certainty_->clear();
        return;
    }
    const auto dataset = analyzer_.dataset();
    // What is shown, not what is wanted: the numbers beside it belong to this dataset.
    const DataSpec& shown = dataset ? analyzer_.shownData() : scenario_.data;
    QString source = nameOf(shown);
    if (dataset)
        source += tr("  N = %1")
                      .arg(shownCount(static_cast<std::int64_t>(dataset->tensor.values.size())));
    if (const auto* generated = std::get_if<GeneratedData>(&shown))
        source += tr("  seed %1").arg(generated->seed);
    data_->setText(source);

    scheme_->setText(
        QStringLiteral("│  %1  │").arg(quantizerWords(scenario_.scheme, scenario_.calibration)));

    const auto analysis = analyzer_.analysis();
    if (!analysis)
        certainty_->clear();
    else if (!analyzer_.current())
        certainty_->setText(tr("not current"));
    else
        certainty_->setText(analysis->exact() ? tr("exact") : tr("approx. ≈"));
    certainty_->setAccessibleName(tr("Certainty: %1").arg(certainty_->text()));
}

void StatusLine::refreshJob() {
    const Analyzer::Job job = analyzer_.job();
    // Work that starts anew is another job too.
    const double done = analyzer_.progress();
    const bool goesOn = job == std::exchange(job_, job) && done >= done_;
    done_ = done;
    if (!goesOn)
        sinceStart_.start();
    if (job == Analyzer::Job::None) {
        untilShown_.stop();
        setJobVisible(false);
        return;
    }
    if (progress_->isHidden() && !untilShown_.isActive())
        untilShown_.start();
    jobName_->setText(jobSentence(job));
    progress_->setValue(static_cast<int>(analyzer_.progress() * kProgressSteps));
    progress_->setAccessibleName(jobName_->text());
}

void StatusLine::setJobVisible(bool visible) {
    jobName_->setVisible(visible);
    progress_->setVisible(visible);
    cancel_->setVisible(visible);
}

QString StatusLine::jobSentence(Analyzer::Job job) const {
    const auto left =
        timeLeft(std::chrono::milliseconds(sinceStart_.elapsed()), analyzer_.progress());
    if (!left)
        return jobName(job);
    const auto percent = static_cast<std::int64_t>(100 * analyzer_.progress());
    return tr("%1: %2 %, about %3 s left")
        .arg(jobName(job), shownCount(percent), shownCount(left->count()));
}

QString StatusLine::jobName(Analyzer::Job job) {
    switch (job) {
        case Analyzer::Job::None: break;
        case Analyzer::Job::Load: return tr("Reading the values");
        case Analyzer::Job::Evaluate: return tr("Computing");
        case Analyzer::Job::Index: return tr("Sorting for exact answers");
        case Analyzer::Job::Groups: return tr("Comparing the groups");
        case Analyzer::Job::Search: return tr("Noting the method's search");
        case Analyzer::Job::Selection: return tr("Measuring the selection");
        case Analyzer::Job::Sweep: return tr("Trying all limits");
    }
    return {};
}

void StatusLine::retranslate() {
    share_->setText(tr("Copy share code"));
    share_->setToolTip(
        tr("A short text that brings this scenario back when it is pasted into "
           "Quantscope (Ctrl+Shift+C)"));
    share_->setAccessibleName(share_->text());
    share_->setAccessibleDescription(share_->toolTip());
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleName(tr("Cancel the running job"));
    refresh();
    refreshJob();
}

}  // namespace quantscope
