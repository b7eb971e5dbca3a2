// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace quantscope {

/// Shows one widget whose words and numbers grow as far as there is room for all of it, so that
/// they can be read from the back of a classroom; scrolls what does not fit at the usual size.
class GrowingArea : public QScrollArea {
    Q_OBJECT

public:
    explicit GrowingArea(QWidget* parent = nullptr);

    /// @pre `content` has a layout. The area takes it.
    void setContent(QWidget* content);

    /// To be called when the content has other things to say.
    void fit();

protected:
    /// Lets the content arrange itself for a width, before it is measured. `letter` is the width
    /// of an average one.
    virtual void arrangeFor(int width, int letter);

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* content_ = nullptr;
};

}  // namespace quantscope
