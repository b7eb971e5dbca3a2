// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/pages/compare_page.h"
#include "ui/pages/explore_page.h"
#include "ui/text/messages.h"
#include "ui/text/names.h"
#include "ui/theme/motion.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/toast.h"
#include "ui/window/actions.h"
#include "ui/window/corner_switches.h"
#include "ui/window/data_opener.h"
#include "ui/window/drop_hint.h"
#include "ui/window/exporter.h"
#include "ui/window/menu_fillers.h"
#include "ui/window/rail.h"
#include "ui/window/recovery_bar.h"
#include "ui/window/status_line.h"
#include "ui/window/theme_switch.h"
#include "ui/window/warning_bar.h"

namespace quantscope {

namespace {

constexpr QSize kSmallestWindow(1024, 600);
constexpr QSize kFirstWindow(1280, 800);
constexpr int kLayoutVersion = 2;
constexpr int kDockWidth = 300;
// From this height on Results leave room for History below them.
constexpr int kTallFrom = 950;
// Below this width the rail shows icons without words.
constexpr int kNarrowRailBelow = 1100;

}  // namespace

MainWindow::MainWindow(const WindowServices& services, Scenario scenario, QWidget* parent)
    : QMainWindow(parent), services_(services), store_(std::move(scenario)), pinned_(analyzer_) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kSmallestWindow);
    setAcceptDrops(true);
    setDockOptions(AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    exporter_ = new Exporter(services_.settings, this);
    opener_ = new DataOpener(store_, analyzer_, services_.settings, this);
    makePages();
    makeFrame();
    connectState();
    retranslate();
    restoreLayout();
    analyzer_.show(store_.scenario(), false);
    refresh();
}

MainWindow::~MainWindow() = default;

bool MainWindow::settled() const {
    return analyzer_.settled() && !pinned_.running() && currentPage().settled();
}

Page& MainWindow::currentPage() const {
    return *static_cast<Page*>(pages_->currentWidget());
}

void MainWindow::makePages() {
    pages_ = new PageStack(this);
    rail_ = new Rail(this);
    addToolBar(Qt::LeftToolBarArea, rail_);
    for (const PageRow& row : pageRows()) {
        Page* page = row.make({store_, analyzer_, services_.settings, pinned_}, this);
        pages_->addWidget(page);
        if (!explore_)
            explore_ = qobject_cast<ExplorePage*>(page);
        if (!compare_)
            compare_ = qobject_cast<ComparePage*>(page);
        auto* go = new QAction(QIcon(QString::fromLatin1(row.icon)), QString(), this);
        go->setObjectName(QStringLiteral("page.") + QString::fromLatin1(row.id));
        go->setCheckable(true);
        go->setChecked(pages_->count() == 1);
        go->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(pages_->count())));
        connect(go, &QAction::triggered, this, [this, page] { changePage(page); });
        rail_->addPage(go);
        pageActions_.push_back(go);
        makeDocks(*page);

        connect(page, &Page::openRequested, opener_, &DataOpener::openDialog);
        connect(page, &Page::pasteRequested, opener_, &DataOpener::pasteClipboard);
        connect(page, &Page::pinRequested, this, [this] { explore_->pinState(); });
        connect(page, &Page::exportRequested, this, &MainWindow::openExport);
        connect(page, &Page::pinComparisonRequested, this, &MainWindow::comparePins);
        connect(page, &Page::chartMenuRequested, this, &MainWindow::openChartMenu);
        connect(page, &Page::samplesRequested, this, &MainWindow::offerSamples);
        connect(page, &Page::statusChanged, this, [this, page] {
            if (page == &currentPage())
                status_->showPageStatus(page->status());
        });
        connect(
            page, &Page::toast, this,
            [this](const QString& sentence, const QString& label,
                   const std::function<void()>& run) { toast_->showToast(sentence, label, run); });
        connect(page, &Page::dockRequested, this, [this](QWidget* content) {
            for (QDockWidget* dock : docks_) {
                if (dock->widget() != content)
                    continue;
                dock->show();
                dock->raise();
            }
        });
    }
}

void MainWindow::makeDocks(Page& page) {
    for (const PageDock& row : page.docks()) {
        auto* dock = new QDockWidget(this);
        dock->setObjectName(QString::fromLatin1(row.id));
        dock->setProperty("title", QString::fromLatin1(row.title));
        dock->setWidget(row.content);
        addDockWidget(row.area, dock);
        docks_.push_back(dock);
    }
}

void MainWindow::makeFrame() {
    errors_ = new MessageBar(this);
    errors_->setObjectName(QStringLiteral("errors"));
    warnings_ = new WarningBar(store_, analyzer_, this);
    recovery_ = new RecoveryBar(
        store_, [this] { return pageId(); }, this);

    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(errors_);
    column->addWidget(recovery_);
    column->addWidget(warnings_);
    column->addWidget(pages_, 1);
    setCentralWidget(center);

    corner_ = new CornerSwitches(this);
    corner_->showLanguage(language());
    menuBar()->setCornerWidget(corner_, Qt::TopRightCorner);
    menus_ = new ActionMenus(*this, *menuBar(), *explore_->chartArea());
    menus_->useLetterKeys(usesLetterKeys());
    status_ = new StatusLine(analyzer_, this);
    setStatusBar(status_);
    toast_ = new Toast(this);
    dropHint_ = new DropHint(this);
}

void MainWindow::connectState() {
    connect(&store_, &SessionStore::changed, this, [this] {
        // What it would undo is no longer the last step.
        if (toast_->offers(tr("Undo")))
            toast_->hide();
        analyzer_.show(store_.scenario(), store_.dragging());
        refresh();
    });
    connect(&analyzer_, &Analyzer::failed, this, &MainWindow::showError);
    connect(&analyzer_, &Analyzer::loadCancelled, this, &MainWindow::undoCancelledLoad);
    connect(opener_, &DataOpener::refused, this, &MainWindow::showError);
    connect(opener_, &DataOpener::remarked, this, &MainWindow::showNotes);
    connect(opener_, &DataOpener::pageWanted, this, &MainWindow::showPage);
    connect(opener_, &DataOpener::opened, this, [this](const QString& name) {
        errors_->clear();
        toast_->showToast(tr("Opened %1").arg(name), tr("Undo"), [this] { store_.undo(); });
    });
    connect(exporter_, &Exporter::exported, this,
            [this](const QString& sentence, const QString& folder) {
                if (folder.isEmpty())
                    toast_->showToast(sentence, {}, {});
                else
                    toast_->showToast(sentence, tr("Open folder"), [folder] {
                        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                    });
            });
    connect(exporter_, &Exporter::failed, this, &MainWindow::showError);
    connect(recovery_, &RecoveryBar::failed, this,
            [this](const Error& error) { showNotes({error.message}); });
    connect(recovery_, &RecoveryBar::pageWanted, this, &MainWindow::showPage);
    connect(recovery_, &RecoveryBar::saveRequested, exporter_, &Exporter::saveSession);
    connect(pages_, &QStackedWidget::currentChanged, recovery_, &RecoveryBar::noteChange);
    connect(corner_, &CornerSwitches::languageChosen, this, &MainWindow::useLanguage);
    connect(corner_->themeMenu(), &QMenu::aboutToShow, this, [this] {
        corner_->themeMenu()->clear();
        fillThemes(*this, *corner_->themeMenu());
    });
    connect(&services_.theme, &ThemeSwitch::changed, this, &MainWindow::showTheme);
    connect(status_, &StatusLine::shareCodeRequested, this, &MainWindow::copyShareCode);
    connect(pages_, &QStackedWidget::currentChanged, this,
            [this] { status_->showPageStatus(currentPage().status()); });
    showTheme();
}

void MainWindow::showTheme() {
    for (int i = 0; i < pages_->count(); ++i)
        static_cast<Page*>(pages_->widget(i))->showTheme(services_.theme.current());
}

// --- Layout ----------------------------------------------------------------------------------

MainWindow::DockPlan MainWindow::planFor(const QSize& size) {
    if (size.width() < kCompactBelow)
        return DockPlan::OneColumn;
    return size.height() < kTallFrom ? DockPlan::Tabs : DockPlan::Stack;
}

void MainWindow::arrangeDocks(DockPlan plan) {
    plan_ = plan;
    widthsBefore_.clear();
    QDockWidget* setup = docks_.front();
    for (std::size_t i = 1; i < docks_.size(); ++i) {
        QDockWidget* dock = docks_[i];
        const bool wasVisible = !dock->isHidden();
        if (plan == DockPlan::OneColumn)
            tabifyDockWidget(setup, dock);
        else if (i == 1)
            addDockWidget(Qt::RightDockWidgetArea, dock);
        else if (plan == DockPlan::Stack)
            splitDockWidget(docks_[i - 1], dock, Qt::Vertical);
        else
            tabifyDockWidget(docks_[i - 1], dock);
        dock->setVisible(wasVisible);
    }
    resizeDocks({setup}, {kDockWidth}, Qt::Horizontal);
    if (plan == DockPlan::Stack)  // the last panel gets what the others do not need
        resizeDocks({docks_[1], docks_.back()}, {height(), kTallFrom / 4}, Qt::Vertical);
    (plan == DockPlan::OneColumn ? setup : docks_[1])->raise();
    nameDockTabs();
}

void MainWindow::nameDockTabs() {
    // Qt makes the tab bars of docks itself, without a name for screen readers.
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        tabs->setAccessibleName(tr("Panels"));
}

// Docks belong to all pages but those that stand alone; there they leave, and come back afterwards
// where they had not been closed. They leave before such a page comes, which would take its room
// from them.
void MainWindow::changePage(Page* page) {
    if (page->standsAlone())
        sendDocksAway();
    pages_->setCurrentWidget(page);
    if (!page->standsAlone())
        bringDocksBack();
}

void MainWindow::sendDocksAway() {
    if (!docksAway_.isEmpty())
        return;
    for (QDockWidget* dock : docks_) {
        widthsBefore_ += dock->width();
        if (!dock->isHidden())
            docksAway_ += dock;
    }
    for (QDockWidget* dock : docksAway_)
        dock->hide();
}

void MainWindow::bringDocksBack() {
    for (QDockWidget* dock : std::exchange(docksAway_, {}))
        dock->show();
    const QList<int> widths = std::exchange(widthsBefore_, {});
    if (widths.isEmpty())
        return;
    // A column is as wide as its first panel was.
    if (plan_ == DockPlan::OneColumn)
        resizeDocks({docks_[0]}, {widths[0]}, Qt::Horizontal);
    else
        resizeDocks({docks_[0], docks_[1]}, {widths[0], widths[1]}, Qt::Horizontal);
}

void MainWindow::resetLayout() {
    docksAway_.clear();
    widthsBefore_.clear();
    for (QDockWidget* dock : docks_) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, docks_.front());
    arrangeDocks(planFor(size()));
    if (plan_ != DockPlan::OneColumn)
        resizeDocks({docks_[0], docks_[1]}, {kDockWidth, kDockWidth}, Qt::Horizontal);
    if (currentPage().standsAlone())
        sendDocksAway();
}

void MainWindow::restoreLayout() {
    resize(kFirstWindow);
    restoreGeometry(services_.settings.value(Setting::WindowGeometry).toByteArray());
    resetLayout();
    const auto layout = services_.settings.value(Setting::WindowLayout).toByteArray();
    if (layout.isEmpty() || !restoreState(layout, kLayoutVersion))
        return;
    plan_ =
        dockWidgetArea(docks_[1]) == Qt::LeftDockWidgetArea ? DockPlan::OneColumn : planFor(size());
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const DockPlan plan = planFor(size());
    if (plan != plan_)
        arrangeDocks(plan);
    rail_->setNarrow(width() < kNarrowRailBelow);
    dropHint_->setGeometry(rect());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    bringDocksBack();  // the layout that is remembered is that with all docks
    services_.settings.setValue(Setting::WindowGeometry, saveGeometry());
    services_.settings.setValue(Setting::WindowLayout, saveState(kLayoutVersion));
    recovery_->finish();
    QMainWindow::closeEvent(event);
}

void MainWindow::focusPanel(int by) {
    std::vector<QWidget*> stops{rail_};
    stops.push_back(pages_->currentWidget());
    for (QDockWidget* dock : docks_)
        stops.push_back(dock->widget());
    std::erase_if(stops, [](const QWidget* stop) {
        return !stop->isVisible() || stop->visibleRegion().isEmpty();
    });

    const QWidget* focus = QApplication::focusWidget();
    const auto now = std::ranges::find_if(stops, [focus](const QWidget* stop) {
        return focus && (stop == focus || stop->isAncestorOf(focus));
    });
    const auto count = static_cast<int>(stops.size());
    const int at = now == stops.end() ? -by : static_cast<int>(now - stops.begin());
    QWidget* next = stops[static_cast<std::size_t>((at + by + count) % count)];
    for (QWidget* inside : next->findChildren<QWidget*>()) {
        if (inside->focusPolicy() & Qt::TabFocus && inside->isVisible() && inside->isEnabled()) {
            inside->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

// --- What is shown ---------------------------------------------------------------------------

void MainWindow::refresh() {
    status_->showScenario(store_.scenario());
    menus_->refresh();
}

void MainWindow::showError(const Error& error) {
    BarMessage message;
    message.kind = BarMessage::Kind::Error;
    message.text = [words = error.message] { return text(words); };
    message.buttons.push_back(
        {[] { return tr("Open another file…"); }, [this] { opener_->openDialog(); }});
    errors_->showMessage(std::move(message));
}

void MainWindow::showNotes(const std::vector<Message>& notes) {
    BarMessage message;
    message.text = [notes] { return text(notes); };
    errors_->showMessage(std::move(message));
}

void MainWindow::undoCancelledLoad() {
    // The scenario asked for values that nobody waited for: back to those that are shown.
    Scenario next = store_.scenario();
    next.data = analyzer_.shownData();
    store_.apply("data.source", std::move(next));
}

QString MainWindow::pageId() const {
    return QString::fromLatin1(pageRows()[static_cast<std::size_t>(pages_->currentIndex())].id);
}

bool MainWindow::keepWork(const QString& folder, bool keepsShown) {
    return recovery_->start(folder, keepsShown);
}

bool MainWindow::showPage(const QString& id) {
    for (std::size_t i = 0; i < pageRows().size(); ++i) {
        if (id != QLatin1String(pageRows()[i].id))
            continue;
        pageActions_[i]->trigger();
        return true;
    }
    return false;
}

void MainWindow::invite(bool moving) {
    if (!services_.settings.value(Setting::HintSeen).toBool())
        explore_->showHint(moving ? ExplorePage::HintMotion::Moving
                                  : ExplorePage::HintMotion::Still);
}

// --- Language and theme ----------------------------------------------------------------------

Language MainWindow::language() const {
    return services_.language.language();
}

void MainWindow::useLanguage(Language language) {
    services_.settings.setValue(Setting::Language, languageId(language));
    services_.language.use(language);
    corner_->showLanguage(language);
}

void MainWindow::switchLanguage() {
    useLanguage(language() == Language::English ? Language::Vietnamese : Language::English);
}

QString MainWindow::themeChoice() const {
    return services_.theme.choice();
}

void MainWindow::useTheme(const QString& choice) {
    services_.settings.setValue(Setting::Theme, choice);
    services_.theme.use(choice);
}

void MainWindow::nextTheme() {
    const auto& choices = ThemeSwitch::kChoices;
    const auto now = std::ranges::find_if(
        choices, [this](const char* id) { return themeChoice() == QLatin1String(id); });
    const auto next = (static_cast<std::size_t>(now - choices.begin()) + 1) % choices.size();
    useTheme(QString::fromLatin1(choices[next]));
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate() {
    setLocale(QLocale());
    setWindowTitle(tr("Quantscope"));
    if (!menus_)
        return;
    menus_->retranslate();
    for (std::size_t i = 0; i < pageRows().size(); ++i) {
        const QString name = QCoreApplication::translate("pages", pageRows()[i].name);
        pageActions_[i]->setText(name);
        pageActions_[i]->setToolTip(tr("%1 (%2)").arg(
            name, pageActions_[i]->shortcut().toString(QKeySequence::NativeText)));
    }
    for (QDockWidget* dock : docks_)
        dock->setWindowTitle(QCoreApplication::translate(
            "docks", dock->property("title").toString().toUtf8().constData()));
    rail_->setWindowTitle(tr("Pages"));
    rail_->setAccessibleName(tr("Pages"));
    nameDockTabs();
    // Its words have another width now; the menu bar does not notice by itself.
    menuBar()->setCornerWidget(corner_, Qt::TopRightCorner);
    corner_->show();
    refresh();
}

// --- Drag and drop ---------------------------------------------------------------------------

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QString hint = opener_->dropHint(*event->mimeData());
    if (hint.isEmpty())
        return;
    dropHint_->showHint(hint);
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event) {
    dropHint_->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    dropHint_->hide();
    event->acceptProposedAction();
    opener_->drop(*event->mimeData());
}

}  // namespace quantscope
