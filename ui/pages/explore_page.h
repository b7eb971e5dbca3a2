// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <optional>
#include <string>

#include "core/figure/figure.h"
#include "ui/charts/grip_rules.h"
#include "ui/pages/page.h"
#include "ui/text/zero_point.h"

class QSplitter;

namespace quantscope {

class CausesRunner;
class ChartBar;
class ChartSlot;
class FigureView;
class FirstMove;
class HintLine;
class HistoryPanel;
class InspectorPanel;
class InWordsPanel;
class PinsRow;
class ResultsPanel;
class SetupPanel;
struct ProfileName;

/// The lab: the histogram with its two grips, two small charts, and around them what is asked
/// (Setup), what comes out (Results) and how it came about (History).
class ExplorePage : public Page {
    Q_OBJECT

public:
    explicit ExplorePage(const PageServices& services, QWidget* parent = nullptr);

    std::vector<PageDock> docks() override;
    void showTheme(const Theme& theme) override;
    std::optional<ExportContent> exportContent() const override;
    std::optional<CopySubject> copySubject() const override;
    bool settled() const override;

    enum class HintMotion {
        Still,
        Moving,  ///< The grip calls attention, unless the user or the desktop reduces motion.
    };
    /// Invites to drag a grip, until that is done once.
    void showHint(HintMotion motion);

    // For the window's actions.
    void newSample();
    void adoptBest();
    void adoptMethod(const Calibration& calibration);
    void changeBits(int by);
    void switchSymmetry();
    void switchLogCounts();
    void fitView();
    void clearSelection();
    /// Keeps the scenario under the next free letter; when all are taken, says so and offers to
    /// replace the oldest.
    void pinState();
    /// Goes to the pinned state. Without such a pin it says so.
    void loadPin(char letter);
    /// A and B exchange their letters.
    void swapPins();
    bool hasSelection() const { return selection_.has_value(); }

    FigureView* mainChart() const { return main_; }
    /// The chart with the keyboard, else the main one.
    FigureView* focusedChart() const;
    void showAsTable(FigureView* view);
    void maximize(FigureView* view);
    /// The area whose charts take single letters as keys.
    QWidget* chartArea() const;
    /// Every chart that is visible, the main one first.
    std::vector<FigureView*> charts() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    void makePanels();
    void arrange();
    void connectSetup();
    void connectLimits();
    void connectGrips(FigureView* view);
    void connectMarker(FigureView* view);
    void connectCharts();
    void connectChart(FigureView* view);

    void refresh();
    void refreshPanels();
    void refreshCharts();
    void refreshLimits();
    void refreshRemark();
    void retranslate();
    Figure figureOf(const std::string& chart) const;
    GripContext gripContext() const;

    void edit(const std::string& control, const Scenario& next);
    void beginLimitDrag(const std::string& control);
    void endLimitDrag();
    void moveLimit(LimitSide side, double value, bool oneSided);
    void moveSweepLimit(double limit);
    void movePercentile(LimitSide side, double limit);
    bool showsGrips(const std::string& figure) const;
    void resetLimits();
    void compareProfiles(const ProfileName& first);
    void openCodebook();
    void connectFirstRun();
    void withdrawHint();
    void startTrip();
    void noteFirstMove();
    void noteMoveByKeys();
    void celebrateFirstMove();
    /// A hovered or locked place in one chart.
    struct Pointed {
        FigureView* from = nullptr;
        std::string figure;  ///< What stood there then: another chart counts otherwise.
        ClipRange interval;
    };

    void hover(FigureView* from, std::optional<ClipRange> interval);
    void showPointed();
    void pick(FigureView* from, std::optional<ClipRange> interval);
    void markInterval(FigureView* from, std::optional<ClipRange> interval);
    void refreshSelection();
    void forgetSelectionOfOtherData();
    void connectPins();
    void refreshPins();
    void replacePin(char letter);
    void editPins(const std::string& control, const Pins& next);
    void showPinned(bool pinned);
    /// The results of now against pin A's; nothing without it.
    std::optional<Table> comparisonWithPin() const;
    /// Whether the x axis of a figure holds values of the tensor.
    static bool marksValues(const Figure& figure);
    void chooseCell(std::size_t row, std::size_t column);
    void showCloseUp(bool closeUp);
    void goToSearchStep(double step);
    void goToChosenStep();

    PageServices services_;
    CausesRunner* causes_ = nullptr;
    SetupPanel* setup_ = nullptr;
    ResultsPanel* results_ = nullptr;
    InspectorPanel* inspector_ = nullptr;
    InWordsPanel* inWords_ = nullptr;
    HistoryPanel* history_ = nullptr;
    QWidget* resultsDock_ = nullptr;

    HintLine* hint_ = nullptr;
    ChartBar* bar_ = nullptr;
    FigureView* main_ = nullptr;
    ChartSlot* left_ = nullptr;
    ChartSlot* right_ = nullptr;
    QSplitter* rows_ = nullptr;
    QSplitter* smallCharts_ = nullptr;
    PinsRow* pins_ = nullptr;

    FirstMove* firstMove_ = nullptr;
    std::optional<ClipRange> trip_;  ///< From where to where the grip moves by itself.
    QTimer keyBurst_;                ///< Since the last move by keys.
    std::optional<double> sqnrAtPress_;
    std::optional<Pointed> pointed_;  ///< By the pointer or the keys.
    std::optional<Pointed> locked_;   ///< By a click: lit whenever nothing is hovered.
    bool showsPinned_ = false;
    Pins wantedPins_;  ///< Whose results were asked for.
    std::optional<ClipRange> selection_;
    std::shared_ptr<const Dataset> selectionIn_;  ///< Where it was marked.
    FigureView* maximized_ = nullptr;
};

}  // namespace quantscope
