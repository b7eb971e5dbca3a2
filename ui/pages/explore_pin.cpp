// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QKeyEvent>
#include <QSplitter>

#include <memory>
#include <utility>
#include <vector>

#include "core/table/comparison_table.h"
#include "ui/charts/figure_view.h"
#include "ui/pages/explore_page.h"
#include "ui/panels/pins_row.h"
#include "ui/panels/results_panel.h"
#include "ui/text/messages.h"
#include "ui/text/numbers.h"
#include "ui/text/pin_names.h"
#include "ui/text/result_text.h"

// States kept to look back at and to compare with. While C is held in a chart everything shows
// pin A, on release the live state again; the eye sees what differs where it moves.
namespace quantscope {

namespace {

std::shared_ptr<const Analysis> analysisOf(const std::shared_ptr<const PinnedResult>& result) {
    return result ? std::shared_ptr<const Analysis>(result, &result->analysis) : nullptr;
}

// Three digits: six chips stand side by side.
QString sqnrOf(const Analysis& analysis) {
    if (!analysis.errors.sqnrDb)
        return resultShown("sqnr_db", analysis, ZeroPointConvention::Onnx);
    const QString shown =
        QStringLiteral("%1 dB").arg(shownNumber(*analysis.errors.sqnrDb, /*digits=*/3));
    return analysis.exact() ? shown : QStringLiteral("≈ ") + shown;
}

PinChip chipOf(const Pin& pin, const PinResults& results) {
    PinChip chip;
    chip.letter = pin.letter;
    chip.name = pinName(pin);
    chip.details = pinDetails(pin);
    chip.result = QStringLiteral("–");
    if (const auto result = results.of(pin.scenario))
        chip.result = sqnrOf(result->analysis);
    else if (const auto failure = results.failure(pin.scenario))
        chip.details += u'\n' + text(failure->message);
    return chip;
}

std::string about(const char* command, char letter) {
    return std::string(command) + letter;
}

}  // namespace

void ExplorePage::connectPins() {
    connect(&services_.pinned, &PinResults::changed, this, &ExplorePage::refreshPins);
    connect(pins_, &PinsRow::pinRequested, this, &ExplorePage::pinState);
    connect(pins_, &PinsRow::loadRequested, this, &ExplorePage::loadPin);
    connect(pins_, &PinsRow::replaceRequested, this, &ExplorePage::replacePin);
    connect(pins_, &PinsRow::renamed, this, [this](char letter, const QString& name) {
        editPins(about("pins.rename.", letter),
                 services_.store.pins().renamed(letter, name.toStdString()));
    });
    connect(pins_, &PinsRow::removeRequested, this, [this](char letter) {
        editPins(about("pins.remove.", letter), services_.store.pins().without(letter));
    });
    connect(pins_, &PinsRow::heldChanged, this, &ExplorePage::showPinned);
    connect(pins_, &PinsRow::compareRequested, this, &Page::pinComparisonRequested);
}

void ExplorePage::refreshPins() {
    const Pins& pins = services_.store.pins();
    // Not with every frame of a drag: a pin may hold a million pasted numbers.
    if (!(pins == wantedPins_)) {
        wantedPins_ = pins;
        std::vector<Scenario> scenarios;
        for (const Pin& pin : pins.all())
            scenarios.push_back(pin.scenario);
        services_.pinned.need(this, scenarios);
    }
    std::vector<PinChip> chips;
    for (const Pin& pin : pins.all())
        chips.push_back(chipOf(pin, services_.pinned));
    pins_->showPins(chips);
    const Pin* first = pins.find('A');
    results_->showPinned(first != nullptr,
                         first ? analysisOf(services_.pinned.of(first->scenario)) : nullptr);
}

std::optional<Table> ExplorePage::comparisonWithPin() const {
    const Pin* pin = services_.store.pins().find('A');
    const auto pinned = pin ? services_.pinned.of(pin->scenario) : nullptr;
    const auto dataset = services_.analyzer.dataset();
    const auto analysis = services_.analyzer.analysis();
    if (!pinned || !dataset || !analysis)
        return std::nullopt;
    const PinnedResult live{*analysis, {}, dataset->tensor.counts, dataset->tensor.shape};
    const QString now = nowLabel(analysis->scenario);
    return comparisonTable({'A', pinLabel(*pin).toStdString(), pinned.get()},
                           {std::nullopt, now.toStdString(), &live});
}

void ExplorePage::editPins(const std::string& control, const Pins& next) {
    services_.store.applyPins(control, next);
}

void ExplorePage::pinState() {
    const Pins& pins = services_.store.pins();
    if (pins.isFull()) {
        const char oldest = pins.oldest().letter;
        emit toast(tr("There is room for six pins. The oldest is %1.").arg(pinLabel(pins.oldest())),
                   tr("Replace %1").arg(QLatin1Char(oldest)),
                   [this, oldest] { replacePin(oldest); });
        return;
    }
    const Pins next = pins.withAdded(services_.store.scenario());
    char letter = 'A';
    for (const Pin& pin : next.all())
        if (!pins.find(pin.letter))
            letter = pin.letter;
    editPins(about("pins.add.", letter), next);
    // Of the others the new chip says enough.
    if (letter == 'A')
        emit toast(tr("Pinned as A. Hold C in a chart to see it again."), tr("Undo"),
                   [store = &services_.store] { store->undo(); });
}

void ExplorePage::replacePin(char letter) {
    const Pins& pins = services_.store.pins();
    if (pins.find(letter))
        editPins(about("pins.replace.", letter),
                 pins.withReplaced(letter, services_.store.scenario()));
}

void ExplorePage::loadPin(char letter) {
    if (const Pin* pin = services_.store.pins().find(letter))
        edit(about("pins.load.", letter), loaded(*pin, services_.store.scenario()));
    else
        emit toast(tr("There is no pin %1 yet: Ctrl+D pins this state.").arg(QLatin1Char(letter)),
                   {}, {});
}

void ExplorePage::swapPins() {
    const Pins& pins = services_.store.pins();
    if (pins.find('A') && pins.find('B'))
        editPins("pins.swap.AB", pins.swapped('A', 'B'));
}

void ExplorePage::showPinned(bool pinned) {
    const Pin* pin = services_.store.pins().find('A');
    if (showsPinned_ == pinned || (pinned && !pin))
        return;
    showsPinned_ = pinned;
    const Scenario& live = services_.store.scenario();
    services_.analyzer.show(pinned ? seenLike(*pin, live) : live, false);
}

// What no chart and no grip has taken comes here.
void ExplorePage::keyPressEvent(QKeyEvent* event) {
    const QWidget* focus = QApplication::focusWidget();
    const bool inChart = focus && rows_->isAncestorOf(focus);
    if (event->key() != Qt::Key_C || event->modifiers() || !inChart || !main_->letterKeys()) {
        Page::keyPressEvent(event);
        return;
    }
    if (event->isAutoRepeat())
        return;
    if (services_.store.pins().find('A'))
        showPinned(true);
    else
        loadPin('A');  // says that there is none
}

void ExplorePage::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_C) {
        Page::keyReleaseEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        showPinned(false);
}

}  // namespace quantscope
