// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_group.h"

#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/wrap_label.h"

namespace quantscope {

FoldingGroup::FoldingGroup(const QString& name, QWidget* parent) : QWidget(parent) {
    setObjectName(name);
    header_ = new QToolButton(this);
    header_->setObjectName(name + QStringLiteral(".fold"));
    header_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    header_->setAutoRaise(true);
    header_->setFocusPolicy(Qt::StrongFocus);
    header_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setBold(true);
    header_->setFont(bold);
    summaryLabel_ = new WrapLabel(this);
    summaryLabel_->setObjectName(name + QStringLiteral(".summary"));
    summaryLabel_->setIndent(fontMetrics().height());
    contents_ = new QWidget(this);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(header_);
    rows->addWidget(summaryLabel_);
    rows->addWidget(contents_);
    connect(header_, &QToolButton::clicked, this, [this] { setFolded(!folded_); });
    refresh();
}

void FoldingGroup::setTitle(const QString& title) {
    title_ = title;
    refresh();
}

void FoldingGroup::setSummary(const QString& summary) {
    if (summary == summary_)
        return;
    summary_ = summary;
    refresh();
}

void FoldingGroup::setFolded(bool folded) {
    if (folded == folded_)
        return;
    folded_ = folded;
    refresh();
    emit foldedChanged(folded_);
}

void FoldingGroup::refresh() {
    header_->setText(title_);
    header_->setArrowType(folded_ ? Qt::RightArrow : Qt::DownArrow);
    header_->setAccessibleName(folded_ ? tr("%1, folded").arg(title_) : tr("%1, open").arg(title_));
    header_->setAccessibleDescription(summary_);
    header_->setToolTip(folded_ ? tr("Show these settings") : tr("Hide these settings"));
    summaryLabel_->setText(summary_);
    summaryLabel_->setVisible(folded_ && !summary_.isEmpty());
    contents_->setVisible(!folded_);
}

}  // namespace quantscope
