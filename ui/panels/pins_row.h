// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <vector>

#include "core/scenario/pins.h"
#include "ui/theme/plot_style.h"

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace quantscope {

/// A pin as its chip tells it.
struct PinChip {
    char letter = 'A';
    QString name;     ///< "MinMax 4b", or what the user called it.
    QString result;   ///< "8.31 dB"; "–" while there is none.
    QString details;  ///< One or two sentences, for the tooltip.

    bool operator==(const PinChip&) const = default;
};

/// The pins as chips, with what can be done with them. Each chip has its letter, a line and a
/// marker of its own, so that a print without colours still tells them apart.
///
/// Keys on a chip: Enter goes to it, F2 renames, Delete removes, the menu key offers all of it.
class PinsRow : public QWidget {
    Q_OBJECT

public:
    explicit PinsRow(QWidget* parent = nullptr);

    /// Emits nothing, can be repeated.
    void showPins(const std::vector<PinChip>& pins);
    void showStyle(const PlotStyle& style);

    /// Opens the name of a chip for typing.
    void beginRename(char letter);

    /// Null when there is none.
    QToolButton* chip(char letter) const;

signals:
    void pinRequested();
    void loadRequested(char letter);
    void replaceRequested(char letter);
    void renamed(char letter, const QString& name);
    void removeRequested(char letter);
    void compareRequested();
    /// Somebody holds the button, or lets it go again.
    void heldChanged(bool held);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* makeChip(char letter);
    const PinChip* find(char letter) const;
    void fillMenu(QMenu& menu, char letter);
    void describeChips();
    /// Names on the chips where all of them fit beside the buttons; else letters and results.
    void chooseLength();
    int lengthOfChips(bool brief) const;
    QString chipText(const PinChip& pin, bool brief) const;
    void endRename(bool take);
    void retranslate();

    std::vector<PinChip> pins_;
    std::array<QToolButton*, Pins::kMost> chips_{};  ///< By letter; those in use are visible.
    PlotStyle style_;
    bool brief_ = false;
    char renaming_ = 0;

    QLabel* none_ = nullptr;
    QLineEdit* name_ = nullptr;
    QToolButton* pin_ = nullptr;
    QToolButton* compare_ = nullptr;
    QToolButton* hold_ = nullptr;
};

}  // namespace quantscope
