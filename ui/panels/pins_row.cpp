// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pins_row.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

#include "core/figure/pin_figures.h"
#include "ui/theme/marker.h"
#include "ui/widgets/flow_layout.h"

namespace quantscope {

namespace {

constexpr QSize kSignSize(26, 14);
constexpr int kGap = 4;

// The line and the marker that the pin has in charts.
QIcon signOf(const RoleStyle& style, const QWidget& on) {
    const double ratio = on.devicePixelRatioF();
    QPixmap pixmap(kSignSize * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRectF area(QPointF(0, 0), QSizeF(kSignSize));
    painter.setPen(style.pen());
    painter.drawLine(QPointF(0, area.center().y()), QPointF(area.right(), area.center().y()));
    paintMarker(painter, area.center(), style, style.fill, 4.5);
    return pixmap;
}

QToolButton* makeButton(const char* name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

PinsRow::PinsRow(QWidget* parent)
    : QWidget(parent),
      none_(new QLabel(this)),
      name_(new QLineEdit(this)),
      pin_(makeButton("pins.add", this)),
      compare_(makeButton("pins.compare", this)),
      hold_(makeButton("pins.hold", this)) {
    setObjectName(QStringLiteral("pins"));
    name_->setObjectName(QStringLiteral("pins.name"));
    name_->setMaxLength(static_cast<int>(Pins::kLongestName) / 2);
    name_->installEventFilter(this);
    name_->hide();
    auto* row = new FlowLayout(this, kGap);
    row->setContentsMargins(8, 3, 8, 3);
    row->addWidget(none_);
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        chips_[i] = makeChip(Pins::kLetters[i]);
        row->addWidget(chips_[i]);
    }
    for (QWidget* widget : {static_cast<QWidget*>(name_), static_cast<QWidget*>(pin_),
                            static_cast<QWidget*>(compare_), static_cast<QWidget*>(hold_)})
        row->addWidget(widget);
    // The chips were made after the buttons and come before them.
    QWidget* last = chips_.back();
    for (QWidget* widget : {static_cast<QWidget*>(name_), static_cast<QWidget*>(pin_),
                            static_cast<QWidget*>(compare_), static_cast<QWidget*>(hold_)}) {
        setTabOrder(last, widget);
        last = widget;
    }
    connect(pin_, &QToolButton::clicked, this, &PinsRow::pinRequested);
    connect(compare_, &QToolButton::clicked, this, &PinsRow::compareRequested);
    connect(hold_, &QToolButton::pressed, this, [this] { emit heldChanged(true); });
    connect(hold_, &QToolButton::released, this, [this] { emit heldChanged(false); });
    connect(name_, &QLineEdit::editingFinished, this, [this] { endRename(true); });
    retranslate();
    showPins({});
}

QToolButton* PinsRow::chip(char letter) const {
    return find(letter) ? chips_[Pins::kLetters.find(letter)] : nullptr;
}

const PinChip* PinsRow::find(char letter) const {
    const auto found = std::ranges::find(pins_, letter, &PinChip::letter);
    return found == pins_.end() ? nullptr : &*found;
}

void PinsRow::showPins(const std::vector<PinChip>& pins) {
    const auto focused =
        std::ranges::find_if(chips_, [](const QToolButton* each) { return each->hasFocus(); });
    pins_ = pins;
    for (std::size_t i = 0; i < chips_.size(); ++i)
        chips_[i]->setVisible(find(Pins::kLetters[i]));
    // Somebody who walks the chips by keys stays among them.
    if (focused != chips_.end() && (*focused)->isHidden())
        (pins_.empty() ? pin_ : chip(pins_.back().letter))->setFocus();
    none_->setVisible(pins_.empty());
    compare_->setVisible(!pins_.empty());
    hold_->setVisible(!pins_.empty());
    hold_->setEnabled(find('A'));
    chooseLength();
    describeChips();
}

void PinsRow::showStyle(const PlotStyle& style) {
    style_ = style;
    describeChips();
}

QToolButton* PinsRow::makeChip(char letter) {
    auto* made = makeButton("", this);
    made->setObjectName(QStringLiteral("pins.%1").arg(QLatin1Char(letter)));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setIconSize(kSignSize);
    made->setPopupMode(QToolButton::MenuButtonPopup);
    made->setMenu(new QMenu(made));
    made->installEventFilter(this);
    connect(made->menu(), &QMenu::aboutToShow, this,
            [this, menu = made->menu(), letter] { fillMenu(*menu, letter); });
    connect(made, &QToolButton::clicked, this, [this, letter] { emit loadRequested(letter); });
    return made;
}

void PinsRow::fillMenu(QMenu& menu, char letter) {
    menu.clear();
    connect(menu.addAction(tr("Go to this state")), &QAction::triggered, this,
            [this, letter] { emit loadRequested(letter); });
    connect(menu.addAction(tr("Replace by the state of now")), &QAction::triggered, this,
            [this, letter] { emit replaceRequested(letter); });
    connect(menu.addAction(tr("Rename…") + u'\t' +
                           QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText)),
            &QAction::triggered, this, [this, letter] { beginRename(letter); });
    connect(menu.addAction(tr("Remove") + u'\t' +
                           QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)),
            &QAction::triggered, this, [this, letter] { emit removeRequested(letter); });
}

QString PinsRow::chipText(const PinChip& pin, bool brief) const {
    const QChar letter = QLatin1Char(pin.letter);
    return brief ? QStringLiteral("%1  %2").arg(letter, pin.result)
                 : QStringLiteral("%1  %2  %3").arg(letter, pin.name, pin.result);
}

int PinsRow::lengthOfChips(bool brief) const {
    int length = 0;
    for (const PinChip& pin : pins_) {
        QToolButton* shown = chip(pin.letter);
        shown->setText(chipText(pin, brief).replace(u'&', u"&&"_qs));
        length += shown->sizeHint().width() + kGap;
    }
    return length;
}

void PinsRow::chooseLength() {
    int buttons = 0;
    for (const QToolButton* button : {pin_, compare_, hold_})
        if (button->isVisibleTo(this))
            buttons += button->sizeHint().width() + kGap;
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - buttons;
    brief_ = lengthOfChips(false) > room;
    if (brief_)
        lengthOfChips(true);
}

void PinsRow::describeChips() {
    for (const PinChip& pin : pins_) {
        QToolButton* shown = chip(pin.letter);
        shown->setIcon(signOf(style_.of(roleOfPin(pin.letter)), *this));
        shown->setToolTip(pin.details);
        shown->setAccessibleName(
            tr("Pin %1: %2, %3").arg(QLatin1Char(pin.letter)).arg(pin.name, pin.result));
        shown->setAccessibleDescription(pin.details);
    }
}

void PinsRow::beginRename(char letter) {
    const PinChip* pin = find(letter);
    if (!pin)
        return;
    renaming_ = letter;
    name_->setText(pin->name);
    name_->setAccessibleName(tr("Name of pin %1").arg(QLatin1Char(letter)));
    name_->selectAll();
    name_->show();
    name_->setFocus(Qt::OtherFocusReason);
}

void PinsRow::endRename(bool take) {
    const char letter = renaming_;
    if (letter == 0)
        return;
    renaming_ = 0;
    const bool typing = name_->hasFocus();
    name_->hide();
    const PinChip* pin = find(letter);
    if (pin && typing)
        chip(letter)->setFocus(Qt::OtherFocusReason);
    if (take && pin && name_->text().trimmed() != pin->name)
        emit renamed(letter, name_->text().trimmed());
}

bool PinsRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == name_ && key == Qt::Key_Escape) {
        endRename(false);
        return true;
    }
    const auto of = std::ranges::find(chips_, watched);
    if (of == chips_.end())
        return QWidget::eventFilter(watched, event);
    const char letter = Pins::kLetters[static_cast<std::size_t>(of - chips_.begin())];
    if (key == Qt::Key_F2)
        beginRename(letter);
    else if (key == Qt::Key_Delete)
        emit removeRequested(letter);
    else if (key == Qt::Key_Menu || key == Qt::Key_Down)
        (*of)->showMenu();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        emit loadRequested(letter);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void PinsRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    chooseLength();
}

void PinsRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PinsRow::retranslate() {
    setAccessibleName(tr("Pins"));
    none_->setText(tr("Pin the current state to compare it"));
    pin_->setText(tr("+ Pin this"));
    pin_->setToolTip(
        tr("Keeps the state of now under a letter, to compare others with it "
           "(Ctrl+D)"));
    pin_->setAccessibleName(tr("Pin this state"));
    compare_->setText(tr("Table"));
    compare_->setToolTip(tr("Compares two pins side by side"));
    compare_->setAccessibleName(tr("Compare pins"));
    hold_->setText(tr("Hold C: A"));
    hold_->setToolTip(tr("Shows pin A for as long as it is held (C in a chart)"));
    hold_->setAccessibleName(tr("Show pin A while held"));
    chooseLength();
    describeChips();
}

}  // namespace quantscope
