// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <span>

#include "core/files/tensor_file.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace quantscope {

/// Which tensor of a file with several? A list with name, shape, type and number of values, and a
/// box that narrows it by name. Show it with open(); chosen() comes once, when it is accepted.
class TensorPicker : public QDialog {
    Q_OBJECT

public:
    TensorPicker(const QString& fileName, std::span<const TensorEntry> entries,
                 QWidget* parent = nullptr);

signals:
    /// Index into `entries`.
    void chosen(std::size_t entry);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCurrent();
    void acceptCurrent();
    void selectFirst();

    QString fileName_;
    QLabel* question_ = nullptr;
    QLabel* filterLabel_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QTableView* list_ = nullptr;
    QSortFilterProxyModel* narrowed_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace quantscope
