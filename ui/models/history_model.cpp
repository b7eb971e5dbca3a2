// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_model.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

#include "ui/text/pin_names.h"

namespace quantscope {

namespace {

bool sameStep(const History::Step& a, const History::Step& b) {
    return a.control == b.control && a.scenario == b.scenario && a.pins == b.pins;
}

}  // namespace

HistoryModel::HistoryModel(QObject* parent) : QAbstractListModel(parent) {
}

void HistoryModel::setHistory(const History& history) {
    const auto steps = history.steps();
    const auto [mine, theirs] = std::ranges::mismatch(steps_, steps, sameStep);
    const auto same = static_cast<std::size_t>(mine - steps_.begin());
    if (same < steps_.size()) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(steps_.size()) - 1);
        steps_.erase(mine, steps_.end());
        names_.resize(same);
        endRemoveRows();
    }
    if (same < steps.size()) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(steps.size()) - 1);
        steps_.insert(steps_.end(), theirs, steps.end());
        for (std::size_t step = same; step < steps_.size(); ++step)
            names_.push_back(nameOfStep(step));
        endInsertRows();
    }
    current_ = history.position();
    emit dataChanged(index(0), index(rowCount() - 1));
}

void HistoryModel::retranslate() {
    for (std::size_t step = 0; step < steps_.size(); ++step)
        names_[step] = nameOfStep(step);
    if (!steps_.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString HistoryModel::nameOfStep(std::size_t step) const {
    if (step == 0)
        return tr("Start");
    return stepName(steps_[step - 1], steps_[step]);
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(steps_.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto step = static_cast<std::size_t>(index.row());
    switch (role) {
        case Qt::DisplayRole: return names_[step];
        case Qt::AccessibleTextRole:
            return step == current_ ? tr("%1, current step").arg(names_[step]) : names_[step];
        case Qt::FontRole: {
            QFont font = QGuiApplication::font();
            font.setBold(step == current_);
            return font;
        }
        case Qt::ForegroundRole:
            if (step > current_)
                return QGuiApplication::palette().brush(QPalette::PlaceholderText);
            return {};
        case CurrentRole: return step == current_;
        default: return {};
    }
}

}  // namespace quantscope
