// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QToolButton;

namespace quantscope {

/// A titled group that folds. Folded, it shows its values beside its title.
class FoldingGroup : public QWidget {
    Q_OBJECT

public:
    explicit FoldingGroup(const QString& name, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The group's values in a few words, shown while it is folded.
    void setSummary(const QString& summary);
    bool folded() const { return folded_; }
    void setFolded(bool folded);

    /// What folds away; controls go in here.
    QWidget* contents() const { return contents_; }

signals:
    void foldedChanged(bool folded);

private:
    void refresh();

    QToolButton* header_ = nullptr;
    QLabel* summaryLabel_ = nullptr;
    QWidget* contents_ = nullptr;
    QString title_;
    QString summary_;
    bool folded_ = false;
};

}  // namespace quantscope
