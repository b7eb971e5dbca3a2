// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <vector>

#include "ui/export/clipboard.h"
#include "ui/state/analyzer.h"
#include "ui/state/pin_results.h"
#include "ui/state/session_store.h"
#include "ui/state/settings.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"

class QStackedWidget;

namespace quantscope {

class ActionMenus;
class ComparePage;
class DataOpener;
class DropHint;
class ExplorePage;
class Exporter;
class Page;
class Rail;
class RecoveryBar;
class StatusLine;
class ThemeSwitch;
class Toast;
class CornerSwitches;
class WarningBar;
struct Sample;

/// What the window is made with. All of it outlives the window.
struct WindowServices {
    Settings& settings;
    LanguageSwitch& language;
    ThemeSwitch& theme;
};

/// The window: pages, docks, menus, messages, and the state they share.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Below this width the right docks become tabs of the left one.
    static constexpr int kCompactBelow = 1280;

    /// Starts on `scenario` and computes at once what is quick.
    MainWindow(const WindowServices& services, Scenario scenario, QWidget* parent = nullptr);
    ~MainWindow() override;

    SessionStore& store() { return store_; }
    const SessionStore& store() const { return store_; }
    Analyzer& analyzer() { return analyzer_; }
    const Analyzer& analyzer() const { return analyzer_; }
    /// Whether nothing of what is shown is still being computed.
    bool settled() const;
    DataOpener& opener() { return *opener_; }
    ExplorePage& explore() { return *explore_; }
    const ExplorePage& explore() const { return *explore_; }
    const std::vector<QDockWidget*>& docks() const { return docks_; }
    ActionMenus& menus() { return *menus_; }

    /// The page of that id. False when there is none.
    bool showPage(const QString& id);
    /// Work is kept in `folder` from now on, and what a former window left there comes back; while
    /// `keepsShown`, because something else was asked for, it is only offered. Whether it came
    /// back.
    bool keepWork(const QString& folder, bool keepsShown);
    /// The first-run hint, unless it has done its work for this user. A picture of the window asks
    /// for one that stands still.
    void invite(bool moving);
    /// Shows the control of a scenario's field and gives it the keyboard.
    void goToControl(const QString& field);
    void showError(const Error& error);
    void showNotes(const std::vector<Message>& notes);

    Language language() const;
    void useLanguage(Language language);
    QString themeChoice() const;
    void useTheme(const QString& choice);

    bool usesLetterKeys() const;
    bool usesReducedMotion() const;

    // Of the actions.
    /// Both go to the page on which something changed, so that nothing changes unseen.
    void undo();
    void redo();
    void newScenario();
    void openSample(const Sample& sample);
    void openExport();
    void openPalette();
    void copy(CopyAs as);
    void copyShareCode();
    /// The two that are compared exchange their letters: A and B, unless others are in view.
    void swapPins();
    void comparePins();
    void saveScenario();
    void saveSession();
    void resetLayout();
    void focusPanel(int by);
    void switchLanguage();
    void nextTheme();
    void switchFullScreen();
    void switchLetterKeys();
    void switchReducedMotion();
    void showKeys();
    void showAbout();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Page& currentPage() const;
    QString pageId() const;
    void makePages();
    void makeDocks(Page& page);
    void makeFrame();
    void connectState();
    void offerSamples(QWidget* button);
    void openChartMenu(const QPoint& global);
    /// Where the docks go in a window of some size.
    enum class DockPlan {
        OneColumn,  ///< All in tabs on the left.
        Tabs,       ///< Setup on the left, the others in tabs on the right.
        Stack,      ///< Setup on the left, the others below each other on the right.
    };
    static DockPlan planFor(const QSize& size);
    void arrangeDocks(DockPlan plan);
    void nameDockTabs();
    void changePage(Page* page);
    void sendDocksAway();
    void showPageOfChange(const SessionState& before);
    /// Frames the field's control for a moment, or the page, where it has none.
    QWidget* pointOut(const QString& field);
    void bringDocksBack();
    void showTheme();
    void restoreLayout();
    void refresh();
    void undoCancelledLoad();
    void retranslate();

    WindowServices services_;
    SessionStore store_;
    Analyzer analyzer_;
    PinResults pinned_;

    QStackedWidget* pages_ = nullptr;
    ExplorePage* explore_ = nullptr;
    ComparePage* compare_ = nullptr;
    std::vector<QAction*> pageActions_;
    std::vector<QDockWidget*> docks_;
    QList<QDockWidget*> docksAway_;  ///< While a page stands alone.
    QList<int> widthsBefore_;        ///< Those of all docks, then.
    DataOpener* opener_ = nullptr;
    Exporter* exporter_ = nullptr;
    ActionMenus* menus_ = nullptr;
    CornerSwitches* corner_ = nullptr;
    Rail* rail_ = nullptr;
    StatusLine* status_ = nullptr;
    MessageBar* errors_ = nullptr;
    WarningBar* warnings_ = nullptr;
    RecoveryBar* recovery_ = nullptr;
    Toast* toast_ = nullptr;
    DropHint* dropHint_ = nullptr;

    DockPlan plan_ = DockPlan::Tabs;
};

}  // namespace quantscope
