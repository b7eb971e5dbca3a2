// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/calib/profiles.h"
#include "ui/panels/setup_group.h"

class QPushButton;

namespace quantscope {

class ChoiceBox;
class ChoiceButtons;

/// A tool's own rules in one choice: which tool, for weights or activations, and what that sets.
class ProfileGroup : public SetupGroup {
    Q_OBJECT

public:
    explicit ProfileGroup(QWidget* parent = nullptr);

signals:
    /// Where two tools' codes differ is wanted, beginning with `tool` and `role`.
    void compareRequested(const quantscope::ProfileName& first);

protected:
    void showWords() override;
    void refresh() override;

private:
    void proposeProfile(const ProfileName& profile);
    std::size_t axes() const;

    TensorRole role_ = TensorRole::Weights;  ///< Last chosen: several profiles may set the same.
    const ToolProfile* tool_ = nullptr;
    ChoiceBox* tools_ = nullptr;
    ChoiceButtons* roles_ = nullptr;
    QLabel* sets_ = nullptr;
    QPushButton* compare_ = nullptr;
    QLabel* toolLabel_ = nullptr;
    QLabel* roleLabel_ = nullptr;
};

}  // namespace quantscope
