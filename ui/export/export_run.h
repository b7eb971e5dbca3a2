// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

#include "core/base/result.h"
#include "ui/export/export_files.h"

namespace quantscope {

/// Writes files one after another, one a turn of the event loop, so that the window stays alive.
/// (Charts are graphics scenes, which belong to the interface thread.)
class ExportRun : public QObject {
    Q_OBJECT

public:
    explicit ExportRun(QObject* parent = nullptr) : QObject(parent) {}

    /// @pre !isRunning().
    void start(const QString& folder, std::vector<ExportFile> files);
    /// Stops before the next file; what is written stays. finished() does not come.
    void cancel();
    bool isRunning() const { return next_ < files_.size(); }

signals:
    void progressed(int written, int of);
    void finished(int written);
    /// The first file that could not be written, and why. Nothing more is written.
    void failed(const Error& error);

private:
    void writeNext();

    QString folder_;
    std::vector<ExportFile> files_;
    std::size_t next_ = 0;
};

}  // namespace quantscope
