// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_preview.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPlainTextEdit>

namespace quantscope {

// A chequered ground shows what is transparent.
class ExportPreview::Picture : public QWidget {
public:
    using QWidget::QWidget;

    void setImage(const QImage& image) {
        image_ = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (image_.isNull())
            return;
        const QSize size = image_.size().scaled(this->size(), Qt::KeepAspectRatio);
        const QRect area(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2),
                         size);
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(area, Qt::white);
        if (image_.hasAlphaChannel())
            painter.fillRect(area, QBrush(Qt::lightGray, Qt::Dense6Pattern));
        painter.drawImage(area, image_);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }

private:
    QImage image_;
};

ExportPreview::ExportPreview(QWidget* parent)
    : QStackedWidget(parent), picture_(new Picture(this)), text_(new QPlainTextEdit(this)) {
    picture_->setObjectName(QStringLiteral("export.picture"));
    text_->setObjectName(QStringLiteral("export.text"));
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    addWidget(picture_);
    addWidget(text_);
    setMinimumSize(280, 180);
}

void ExportPreview::showPicture(const QImage& picture, const QString& description) {
    picture_->setImage(picture);
    picture_->setAccessibleName(description);
    setCurrentWidget(picture_);
}

void ExportPreview::showText(const QString& text) {
    text_->setPlainText(text);
    setCurrentWidget(text_);
}

}  // namespace quantscope
