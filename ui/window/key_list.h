// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QTableWidget;

namespace quantscope {

/// Every key of the program, from the table of actions and the charts' own keys.
class KeyList : public QDialog {
    Q_OBJECT

public:
    explicit KeyList(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void addKey(const QString& keys, const QString& what, const QString& where);

    QTableWidget* rows_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace quantscope
