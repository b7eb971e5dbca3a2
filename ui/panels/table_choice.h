// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/quant/scheme.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace quantscope {

class ChoiceBox;
class NumberField;

/// Which codebook or block format a non-uniform scheme uses: a family, then one of it, or a search
/// over all.
class TableChoice : public QWidget {
    Q_OBJECT

public:
    explicit TableChoice(QWidget* parent = nullptr);

    /// Emits nothing, can be repeated.
    void showScheme(const Scheme& scheme);
    void retranslate();

    /// `scheme` with the codebook or format `id`; what cannot stand beside it is brought to where
    /// it can.
    static Scheme withTable(Scheme scheme, SchemeKind kind, const std::string& id);

signals:
    void edited(const quantscope::Scheme& next);
    /// A codebook from a file is wanted.
    void fileRequested();

private:
    QLabel* addRow(QWidget* field);
    void chooseFamily(const QString& family);
    void chooseTable(const QString& id);
    void chooseFound(const QString& typed);
    void sayWhatIsFound();
    void refresh();
    void fillFound();

    Scheme shown_;
    QFormLayout* form_ = nullptr;
    QLineEdit* search_ = nullptr;
    QStandardItemModel* found_ = nullptr;
    QLabel* nothing_ = nullptr;
    ChoiceBox* family_ = nullptr;
    ChoiceBox* table_ = nullptr;
    NumberField* exponentBits_ = nullptr;
    NumberField* fractionBits_ = nullptr;
    QPushButton* file_ = nullptr;
    QLabel* searchLabel_ = nullptr;
    QLabel* familyLabel_ = nullptr;
    QLabel* tableLabel_ = nullptr;
    QLabel* exponentLabel_ = nullptr;
    QLabel* fractionLabel_ = nullptr;
};

}  // namespace quantscope
