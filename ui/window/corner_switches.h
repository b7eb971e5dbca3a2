// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/text/language.h"

class QMenu;
class QToolButton;

namespace quantscope {

/// Top right, always visible: the languages by their own names, and the theme.
class CornerSwitches : public QWidget {
    Q_OBJECT

public:
    explicit CornerSwitches(QWidget* parent = nullptr);

    /// Emits nothing.
    void showLanguage(Language language);
    /// Filled by the owner each time it opens.
    QMenu* themeMenu() const { return themes_; }

signals:
    void languageChosen(quantscope::Language language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QToolButton* english_ = nullptr;
    QToolButton* vietnamese_ = nullptr;
    QToolButton* theme_ = nullptr;
    QMenu* themes_ = nullptr;
};

}  // namespace quantscope
