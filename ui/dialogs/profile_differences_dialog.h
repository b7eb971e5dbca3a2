// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/scenario/profile_differences.h"
#include "core/table/table.h"
#include "ui/state/worker.h"

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace quantscope {

class ChoiceBox;

/// Two tools side by side on the same values: how many codes differ, why, and which. Works off the
/// interface thread; another choice stops the work for the last one.
class ProfileDifferencesDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr std::size_t kMostExamples = 10'000;

    ProfileDifferencesDialog(std::shared_ptr<const Dataset> dataset, const Scenario& scenario,
                             const ProfileName& first, QWidget* parent = nullptr);

    /// What the list shows, empty until it is known. Column ids are those of the export.
    const Table& table() const { return table_; }

signals:
    void computed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void start();
    void run();
    void take(Result<ProfileDifferences> result);
    void showResult();
    void fillChoices();
    void retranslate();
    ProfileName chosen(const ChoiceBox* box) const;

    std::shared_ptr<const Dataset> dataset_;
    Scenario scenario_;
    Worker worker_;
    bool wanted_ = false;  ///< Another choice was made while the worker was busy.
    std::optional<ProfileDifferences> result_;
    std::optional<Error> error_;
    Table table_;

    QLabel* firstLabel_ = nullptr;
    QLabel* secondLabel_ = nullptr;
    ChoiceBox* first_ = nullptr;
    ChoiceBox* second_ = nullptr;
    QLabel* firstParams_ = nullptr;  ///< What came out of each.
    QLabel* secondParams_ = nullptr;
    QLabel* sentence_ = nullptr;
    QTableView* rows_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* export_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace quantscope
