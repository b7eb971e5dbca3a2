// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/setup_group.h"

class QCheckBox;
class QPushButton;

namespace quantscope {

class ChoiceBox;

/// Which limits are kept: a method, or two numbers set by hand.
class CalibrationGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit CalibrationGroup(QWidget* parent = nullptr);

    /// Why a method cannot be chosen for a scheme and that many finite values (nothing: not known
    /// yet); empty where it can.
    static QString methodReason(std::string_view method, const Scheme& scheme,
                                std::optional<std::size_t> finite);

signals:
    void bestRequested();

protected:
    void showWords() override;
    void refresh() override;

private:
    struct ParameterWords {
        QString name;
        QString help;
    };
    static ParameterWords parameterWords(std::string_view method);

    void makeMethodRows();
    void makeOptionRows();
    void makeLimitRows();
    void makeBestRows();
    void proposeMethod(const QString& id);
    void proposeLimit(bool lower, double value);
    void refreshMethod();
    void refreshVariant();
    void refreshParameter();
    void refreshOptions();
    void refreshLimits();
    std::optional<ClipRange> limits() const;
    static QString levelsFromValues();
    QString noLimitReason() const;
    QString limitReason(bool lower, double value) const;
    QString summaryOf() const;

    ChoiceBox* method_ = nullptr;
    ChoiceBox* variant_ = nullptr;
    NumberField* parameter_ = nullptr;
    NumberField* bins_ = nullptr;
    NumberField* levels_ = nullptr;
    NumberField* batch_ = nullptr;
    NumberField* lower_ = nullptr;
    NumberField* upper_ = nullptr;
    QCheckBox* mirror_ = nullptr;
    ChoiceBox* metric_ = nullptr;
    QPushButton* best_ = nullptr;

    QLabel* methodLabel_ = nullptr;
    QLabel* variantLabel_ = nullptr;
    QLabel* parameterLabel_ = nullptr;
    QLabel* binsLabel_ = nullptr;
    QLabel* levelsLabel_ = nullptr;
    QLabel* batchLabel_ = nullptr;
    QLabel* lowerLabel_ = nullptr;
    QLabel* upperLabel_ = nullptr;
    QLabel* metricLabel_ = nullptr;
};

}  // namespace quantscope
