// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace quantscope {

/// A small matrix for a view: numbers in the user's locale, some of them lit. Rows and columns
/// count from 1.
class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Which cells have a light behind them.
    struct Lights {
        std::optional<int> row;
        std::optional<int> column;
        std::optional<int> strongRow;  ///< With strongColumn: the one cell of the moment.
        std::optional<int> strongColumn;

        bool operator==(const Lights&) const = default;
    };

    explicit MatrixModel(QObject* parent = nullptr);

    /// `values` row-major; each is written by `text`.
    void setValues(std::size_t rows, std::size_t columns, std::vector<double> values,
                   std::function<QString(double)> text);
    void setLights(const Lights& lights);
    /// Whether cells can be typed over; edited() proposes.
    void setEditable(bool editable);

    double value(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& typed, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited(int row, int column, double value);
    /// What was typed is no finite number of single precision; nothing changes.
    void refused(const QString& typed);

private:
    bool isLit(int row, int column) const;
    bool isStrong(int row, int column) const;

    int rows_ = 0;
    int columns_ = 0;
    std::vector<double> values_;
    std::function<QString(double)> text_;
    Lights lights_;
    bool editable_ = false;
};

}  // namespace quantscope
