// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growing_area.h"

#include <QEvent>
#include <QLayout>
#include <QVBoxLayout>

namespace quantscope {

namespace {

// Of the font everybody else has; the first that fits is taken.
constexpr double kScales[] = {2.0, 1.75, 1.5, 1.25, 1.0};

// As tall as its contents are at its width. The layout's own least height takes each wrapped text
// at its narrowest, and would ask for scroll bars where everything is in sight.
class AsTallAsNeeded : public QWidget {
public:
    explicit AsTallAsNeeded(QWidget* content) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(content);
    }
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

}  // namespace

GrowingArea::GrowingArea(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

void GrowingArea::setContent(QWidget* content) {
    content_ = content;
    setWidget(new AsTallAsNeeded(content));
}

void GrowingArea::fit() {
    if (!content_)
        return;
    const int width = viewport()->width();
    const int height = viewport()->height();
    for (const double scale : kScales) {
        QFont letters = font();
        letters.setPointSizeF(font().pointSizeF() * scale);
        content_->setFont(letters);
        arrangeFor(width, content_->fontMetrics().averageCharWidth());
        QLayout* layout = content_->layout();
        layout->activate();
        const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                       : layout->totalMinimumSize().height();
        if (layout->totalMinimumSize().width() <= width && needed <= height)
            return;
    }
}

void GrowingArea::arrangeFor(int /*width*/, int /*letter*/) {
}

void GrowingArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

void GrowingArea::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    else if (event->type() == QEvent::LanguageChange)  // the content hears of it after this
        QMetaObject::invokeMethod(this, &GrowingArea::fit, Qt::QueuedConnection);
}

}  // namespace quantscope
