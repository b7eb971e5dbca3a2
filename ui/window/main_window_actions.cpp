// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

#include "core/base/version.h"
#include "core/scenario/fields.h"
#include "ui/export/share_code.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/explore_page.h"
#include "ui/theme/motion.h"
#include "ui/widgets/change_mark.h"
#include "ui/widgets/toast.h"
#include "ui/window/actions.h"
#include "ui/window/command_palette.h"
#include "ui/window/data_opener.h"
#include "ui/window/exporter.h"
#include "ui/window/key_list.h"
#include "ui/window/main_window.h"
#include "ui/window/menu_fillers.h"
#include "ui/window/samples.h"
#include "ui/window/theme_switch.h"

// What the rows of the table of actions do.
namespace quantscope {

void MainWindow::undo() {
    const SessionState before{store_.scenario(), store_.pins()};
    store_.undo();
    showPageOfChange(before);
}

void MainWindow::redo() {
    const SessionState before{store_.scenario(), store_.pins()};
    store_.redo();
    showPageOfChange(before);
}

void MainWindow::showPageOfChange(const SessionState& before) {
    const auto changed = changedFields(before.scenario, store_.scenario());
    const auto products = std::ranges::count_if(
        changed, [](std::string_view id) { return id.starts_with("matmul."); });
    const bool others = products < std::ssize(changed) || before.pins != store_.pins();
    const Page* page = &currentPage();
    if (products > 0 && !others)
        showPage(QStringLiteral("matmul"));
    else if (products == 0 && others && page->objectName() == QLatin1String("page.matmul"))
        showPage(QStringLiteral("explore"));
    if (page == &currentPage())
        return;
    const std::string_view field = changed.empty() ? "pins" : changed.front();
    pointOut(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
}

// Controls have the names of their fields; what has none, like a zoom, is seen on the page itself.
QWidget* MainWindow::pointOut(const QString& field) {
    auto* control = findChild<QWidget*>(field);
    if (!control)
        control = &currentPage();
    reveal(*control);
    // Whatever had to be unfolded has its place after the next layout.
    QTimer::singleShot(0, control,
                       [this, control] { new ChangeMark(*control, !usesReducedMotion()); });
    return control;
}

void MainWindow::goToControl(const QString& field) {
    if (field.startsWith(QLatin1String("matmul.")))
        showPage(QStringLiteral("matmul"));
    else if (currentPage().standsAlone())
        showPage(QStringLiteral("explore"));
    giveKeyboard(*pointOut(field));
}

void MainWindow::openPalette() {
    auto* palette = new CommandPalette(commandsOf(*this), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::newScenario() {
    store_.apply("scenario.new", defaultScenario());
}

void MainWindow::openSample(const Sample& sample) {
    const auto path = unpackedSample(sample);
    if (path)
        opener_->openInput(path.value());
    else
        showError(path.error());
}

void MainWindow::openExport() {
    if (auto content = currentPage().exportContent())
        exporter_->openDialog(std::move(*content), services_.theme.current().id);
}

void MainWindow::copy(CopyAs as) {
    const auto content = currentPage().exportContent();
    const auto subject = currentPage().copySubject();
    if (content && subject)
        exporter_->copy(*subject, as, *content, services_.theme.current().id);
}

void MainWindow::copyShareCode() {
    QGuiApplication::clipboard()->setText(shareCode(store_.scenario()));
    toast_->showToast(tr("The share code of this scenario is on the clipboard; paste it into "
                         "Quantscope to get back here"),
                      {}, {});
}

void MainWindow::swapPins() {
    if (compare_ == &currentPage())
        compare_->swapPins();
    else
        explore_->swapPins();
}

void MainWindow::comparePins() {
    showPage(QStringLiteral("compare"));
    compare_->showPins();
}

void MainWindow::saveScenario() {
    exporter_->saveScenario(store_.scenario());
}

void MainWindow::saveSession() {
    exporter_->saveSession({{store_.scenario(), store_.pins()}, pageId().toStdString()});
}

void MainWindow::openChartMenu(const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillChartMenu(*this, *menu);
    menu->popup(global);
}

void MainWindow::offerSamples(QWidget* button) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillSamples(*this, *menu);
    menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
}

void MainWindow::switchFullScreen() {
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

bool MainWindow::usesLetterKeys() const {
    return services_.settings.value(Setting::LetterKeys).toBool();
}

bool MainWindow::usesReducedMotion() const {
    return reducesMotion(services_.settings.value(Setting::ReducedMotion).toString());
}

void MainWindow::switchLetterKeys() {
    services_.settings.setValue(Setting::LetterKeys, !usesLetterKeys());
    menus_->useLetterKeys(usesLetterKeys());
}

void MainWindow::switchReducedMotion() {
    services_.settings.setValue(Setting::ReducedMotion, !usesReducedMotion());
}

void MainWindow::showKeys() {
    auto* keys = new KeyList(this);
    keys->setAttribute(Qt::WA_DeleteOnClose);
    keys->show();
}

void MainWindow::showAbout() {
    const std::string_view number = version();
    auto* about = new QMessageBox(
        QMessageBox::Information, tr("About Quantscope"),
        tr("Quantscope %1 shows what quantizing a tensor costs. Files are read on this computer "
           "and are never changed. Free software under the GNU General Public License, version "
           "3 or later.")
            .arg(QString::fromUtf8(number.data(), static_cast<qsizetype>(number.size()))),
        QMessageBox::Close, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

}  // namespace quantscope
