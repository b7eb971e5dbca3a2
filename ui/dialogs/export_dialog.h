// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <memory>
#include <vector>

#include "core/base/result.h"
#include "ui/export/export_files.h"
#include "ui/export/export_run.h"
#include "ui/export/export_settings.h"

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace quantscope {

class ChoiceBox;
class ExportPreview;
class NumberField;
class WrapLabel;

/// What to export, as what, how it looks, where to; with a preview by the renderer that writes the
/// files. Existing files are listed before anything is written. Errors stay in the dialog.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(std::shared_ptr<const ExportContent> content, const ExportSettings& settings,
                 const QString& folder, QWidget* parent = nullptr);

    /// As chosen so far.
    const ExportSettings& settings() const { return settings_; }
    QString folder() const;

signals:
    /// All files are written; the dialog has closed.
    void exported(int files, const QString& folder);
    /// The item of the preview is wanted on the clipboard.
    void copyRequested(const QString& item);

protected:
    void changeEvent(QEvent* event) override;
    void done(int result) override;

private:
    /// A label whose English words are a translation of this class.
    struct Words {
        QLabel* label;
        const char* english;
    };

    QWidget* makeItems();
    QWidget* makeChoices();
    QWidget* makeFormats(const QStringList& formats);
    QWidget* makeTarget();
    QWidget* makePreview();
    QLabel* makeLabel(const char* english);
    void connectChoices();
    void connectRun();

    void fillItems();
    void fillChoices();
    void showSettings();
    void takeItems();
    void takeFormats();
    void takeSize(const QString& id);
    void changed();
    void refreshPreview();
    void refreshFiles();
    void chooseFolder();
    void start();
    void setRunning(bool running);
    void showFailure(const Error& error);
    void retranslate();
    QString currentItem() const;

    std::shared_ptr<const ExportContent> content_;
    ExportSettings settings_;
    std::vector<ExportItem> items_;
    ExportRun run_;
    std::vector<Words> words_;

    QWidget* choices_ = nullptr;
    QFormLayout* form_ = nullptr;
    QListWidget* what_ = nullptr;
    QPushButton* all_ = nullptr;
    QPushButton* none_ = nullptr;
    std::vector<QCheckBox*> formats_;
    ChoiceBox* look_ = nullptr;
    ChoiceBox* size_ = nullptr;
    NumberField* width_ = nullptr;
    NumberField* height_ = nullptr;
    NumberField* text_ = nullptr;
    NumberField* dpi_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* folder_ = nullptr;
    QToolButton* browse_ = nullptr;
    QCheckBox* howMade_ = nullptr;
    ExportPreview* preview_ = nullptr;
    QPushButton* copy_ = nullptr;
    WrapLabel* files_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
    QPushButton* export_ = nullptr;
};

}  // namespace quantscope
