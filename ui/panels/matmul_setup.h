// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "core/scenario/scenario.h"

namespace quantscope {

class SetupGroup;

/// Everything that can be asked of the MatMul page, in folding groups.
class MatmulSetup : public QWidget {
    Q_OBJECT

public:
    explicit MatmulSetup(QWidget* parent = nullptr);

    /// Emits nothing, can be repeated.
    void showState(const Scenario& scenario);

signals:
    void edited(const QString& control, const quantscope::Scenario& next);
    void dragStarted(const QString& control);
    void dragFinished();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<SetupGroup*> groups_;
};

}  // namespace quantscope
