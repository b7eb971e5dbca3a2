// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "ui/state/analyzer.h"
#include "ui/state/session_store.h"
#include "ui/widgets/message_bar.h"

namespace quantscope {

/// What a user should know about the numbers that are shown, with what can be done about it.
class WarningBar : public MessageBar {
    Q_OBJECT

public:
    /// Both outlive the bar.
    WarningBar(SessionStore& store, Analyzer& analyzer, QWidget* parent);

private:
    void refresh();
    void replaceByZero();
    void useMinMax();
    void addSpread(double value, std::size_t count);
    void offerForNotFinite(BarMessage& message, std::shared_ptr<const Dataset> dataset);
    void offerForFewValues(BarMessage& message, const Dataset& dataset);

    SessionStore& store_;
    Analyzer& analyzer_;
    std::vector<Message> warned_;  ///< What the bar says or said when it was closed.
};

}  // namespace quantscope
