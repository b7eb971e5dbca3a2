// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStackedWidget>
#include <QString>

class QPlainTextEdit;

namespace quantscope {

/// A picture as large as it fits, or text as it will stand in the file.
class ExportPreview : public QStackedWidget {
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// `picture` in the words of screen readers.
    void showPicture(const QImage& picture, const QString& description);
    void showText(const QString& text);

private:
    class Picture;

    Picture* picture_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
};

}  // namespace quantscope
