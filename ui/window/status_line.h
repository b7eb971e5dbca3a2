// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QStatusBar>
#include <QTimer>

#include <chrono>
#include <optional>

#include "ui/state/analyzer.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace quantscope {

/// How long a job will still take, from what it has done in `elapsed`: nothing in its first three
/// seconds and before a hundredth is done. Whole seconds, at least one.
/// `done`: from 0 to 1.
std::optional<std::chrono::seconds> timeLeft(std::chrono::milliseconds elapsed, double done);

/// The line at the bottom: data, number of values, seed, scheme, exact or approximate, the
/// scenario's share code to copy, and the running job with its progress and Cancel. A job shows
/// only after half a second: shorter waits need no sign. Longer ones say how long they still take.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(Analyzer& analyzer, QWidget* parent = nullptr);

    /// Shows `scenario`, as the analyzer has answered it so far. Emits nothing.
    void showScenario(const Scenario& scenario);
    /// What a page says of itself in place of data, scheme and certainty; empty: those again.
    void showPageStatus(const QString& status);

    QString summary() const;

signals:
    void shareCodeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshJob();
    void setJobVisible(bool visible);
    QString jobSentence(Analyzer::Job job) const;
    static QString jobName(Analyzer::Job job);
    void retranslate();

    Analyzer& analyzer_;
    Scenario scenario_;
    QString pageStatus_;
    QLabel* data_ = nullptr;
    QLabel* scheme_ = nullptr;
    QLabel* certainty_ = nullptr;
    QToolButton* share_ = nullptr;
    QLabel* jobName_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QToolButton* cancel_ = nullptr;
    QTimer untilShown_;
    QElapsedTimer sinceStart_;  ///< Of job_.
    Analyzer::Job job_ = Analyzer::Job::None;
    double done_ = 0;  ///< Of job_, from 0 to 1.
};

}  // namespace quantscope
