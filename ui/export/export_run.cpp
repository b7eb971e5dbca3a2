// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_run.h"

#include <QTimer>

#include <utility>

namespace quantscope {

void ExportRun::start(const QString& folder, std::vector<ExportFile> files) {
    folder_ = folder;
    files_ = std::move(files);
    next_ = 0;
    if (files_.empty())
        emit finished(0);
    else
        QTimer::singleShot(0, this, &ExportRun::writeNext);
}

void ExportRun::cancel() {
    files_.clear();
    next_ = 0;
}

void ExportRun::writeNext() {
    if (!isRunning())
        return;
    const auto written = writeExportFile(folder_, files_[next_]);
    if (!written) {
        cancel();
        emit failed(written.error());
        return;
    }
    const auto count = static_cast<int>(files_.size());
    ++next_;
    const bool last = !isRunning();
    emit progressed(static_cast<int>(next_), count);
    if (last)
        emit finished(count);
    else if (isRunning())  // nobody cancelled
        QTimer::singleShot(0, this, &ExportRun::writeNext);
}

}  // namespace quantscope
