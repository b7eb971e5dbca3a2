// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QToolButton;

namespace quantscope {

/// "Done" at the bottom centre of its parent, with one thing that can be done about it. Leaves by
/// itself; stays while the pointer or the focus is on it.
class Toast : public QFrame {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kShownFor{6};

    explicit Toast(QWidget* parent);

    /// Replaces what is shown. An empty label leaves the button out.
    void showToast(const QString& sentence, const QString& label, std::function<void()> run);
    bool offers(const QString& label) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();

    QLabel* sentence_ = nullptr;
    QToolButton* button_ = nullptr;
    QTimer leave_;
    std::function<void()> run_;
};

}  // namespace quantscope
