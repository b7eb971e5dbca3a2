// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/matmul_setup.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/panels/matrices_group.h"
#include "ui/panels/product_stages_group.h"
#include "ui/panels/sides_group.h"

namespace quantscope {

MatmulSetup::MatmulSetup(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("matmul.setup"));
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(4, 4, 4, 4);
    rows->setSpacing(6);
    groups_ = {new MatricesGroup(page), new SidesGroup(page), new ProductStagesGroup(page)};
    for (SetupGroup* group : groups_) {
        rows->addWidget(group);
        connect(group, &SetupGroup::edited, this, &MatmulSetup::edited);
        connect(group, &SetupGroup::dragStarted, this, &MatmulSetup::dragStarted);
        connect(group, &SetupGroup::dragFinished, this, &MatmulSetup::dragFinished);
    }
    rows->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void MatmulSetup::showState(const Scenario& scenario) {
    for (SetupGroup* group : groups_)
        group->showState(scenario, {});
}

void MatmulSetup::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        for (SetupGroup* group : groups_)
            group->retranslate();
}

}  // namespace quantscope
