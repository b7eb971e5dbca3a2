// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

#include "core/scenario/prepare.h"
#include "tests/support/test_classes.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/text/language.h"

using namespace quantscope;

namespace {

std::shared_ptr<const ExportContent> defaultContent() {
    const Dataset dataset = makeDataset(loadData(defaultScenario().data, {}).value());
    const Analysis analysis = evaluate(dataset, defaultScenario()).value();
    const Sweep sweep = sweepClip(dataset, defaultScenario(), 64).value();
    return std::make_shared<const ExportContent>(exploreContent(dataset, analysis, &sweep));
}

template <class Widget>
Widget* part(const ExportDialog& dialog, const char* name) {
    return dialog.findChild<Widget*>(QString::fromLatin1(name));
}

// What the command line would write.
QHash<QString, QByteArray> plainExport(const std::shared_ptr<const ExportContent>& content,
                                       const QString& folder) {
    QHash<QString, QByteArray> files;
    for (const ExportFile& file : exportFiles(content, ExportSettings{}, folder))
        files.insert(file.name, file.make());
    return files;
}

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class tst_ExportDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { content_ = defaultContent(); }

    void enterWritesTheFilesThatTheCommandLineWrites() {
        QTemporaryDir folder;
        ExportDialog dialog(content_, {}, folder.path());
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.show();

        QTest::keyClick(&dialog, Qt::Key_Return);

        QVERIFY(exported.wait(60'000));
        const auto expected = plainExport(content_, folder.path());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), expected.size());
        for (auto file = expected.begin(); file != expected.end(); ++file)
            QVERIFY2(contentsOf(folder.filePath(file.key())) == file.value(),
                     qPrintable(file.key()));
    }

    void existingFilesAreListedBeforeAnythingIsWritten() {
        QTemporaryDir folder;
        QFile there(folder.filePath(QStringLiteral("values.svg")));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.close();
        const ExportDialog dialog(content_, {}, folder.path());
        QVERIFY(
            part<QLabel>(dialog, "export.files")->text().contains(QStringLiteral("values.svg")));
        QCOMPARE(part<QPushButton>(dialog, "export.start")->text(),
                 QStringLiteral("&Replace and export"));
    }

    void spaceTakesAnItemOut() {
        ExportDialog dialog(content_, {}, QStringLiteral("/nowhere"));
        dialog.show();
        auto* items = part<QListWidget>(dialog, "export.items");
        QCOMPARE(items->currentRow(), 0);
        QTest::keyClick(items, Qt::Key_Space);
        QVERIFY(!dialog.settings().items.contains(QStringLiteral("chart.values")));
        QVERIFY(dialog.settings().items.contains(QStringLiteral("chart.sweep")));
    }

    void nothingChosenCannotBeExported() {
        ExportDialog dialog(content_, {}, QStringLiteral("/nowhere"));
        for (QCheckBox* format : dialog.findChildren<QCheckBox*>())
            if (format->objectName().startsWith(QLatin1String("export.format")))
                format->setChecked(false);
        auto* items = part<QListWidget>(dialog, "export.items");
        for (int i = 0; i < items->count(); ++i)
            items->item(i)->setCheckState(Qt::Unchecked);
        QVERIFY(!part<QPushButton>(dialog, "export.start")->isEnabled());
    }

    void aFolderThatCannotBeIsSaidInTheDialogWhichStays() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ExportDialog dialog(content_, {}, folder.filePath(QStringLiteral("file/below")));
        dialog.show();
        part<QPushButton>(dialog, "export.start")->click();
        QTRY_VERIFY(part<QLabel>(dialog, "export.files")->text().contains(QStringLiteral("below")));
        QVERIFY(dialog.isVisible());
        QTRY_VERIFY(part<QPushButton>(dialog, "export.start")->isEnabled());
    }

    void tablesArePreviewedAsTheyWillBe() {
        ExportDialog dialog(content_, {}, QStringLiteral("/nowhere"));
        auto* items = part<QListWidget>(dialog, "export.items");
        items->setCurrentRow(static_cast<int>(content_->charts.size()));
        const QString shown = part<QPlainTextEdit>(dialog, "export.text")->toPlainText();
        QVERIFY(shown.startsWith(QStringLiteral("# Quantscope")));
        QVERIFY(shown.contains(QStringLiteral("sqnr_db")));
    }

    void theLanguageSwitchesWhileItIsOpen() {
        ExportDialog dialog(content_, {}, QStringLiteral("/nowhere"));
        dialog.show();
        const QString english = part<QPushButton>(dialog, "export.start")->text();
        const LanguageSwitch vietnamese(Language::Vietnamese);
        QTRY_VERIFY(part<QPushButton>(dialog, "export.start")->text() != english);
        for (const QWidget* widget : dialog.findChildren<QWidget*>())
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() ||
                             !widget->property("text").toString().isEmpty(),
                         qPrintable(widget->objectName()));
    }

private:
    std::shared_ptr<const ExportContent> content_;
};

QUANTSCOPE_TEST_CLASS(tst_ExportDialog)
#include "tst_export_dialog.moc"
