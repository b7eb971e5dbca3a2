// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/save_table.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include "ui/export/export_files.h"

namespace quantscope {

namespace {

QString saveWord(const char* word) {
    return QCoreApplication::translate("SaveTable", word);
}

QString ofId(std::string_view id) {
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QString formatOf(const QString& path) {
    const QString extension = QFileInfo(path).suffix().toLower();
    for (const TableWriter& writer : tableWriters())
        if (extension == ofId(writer.extension))
            return ofId(writer.id);
    return QStringLiteral("csv");
}

QString filters() {
    QStringList kinds;
    for (const TableWriter& writer : tableWriters())
        kinds += QStringLiteral("%1 (*.%2)").arg(ofId(writer.id).toUpper(), ofId(writer.extension));
    return kinds.join(QStringLiteral(";;"));
}

}  // namespace

QString writeTable(const QString& path, const Table& table) {
    const QByteArray bytes = tableBytes(table, formatOf(path));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return saveWord(QT_TRANSLATE_NOOP("SaveTable",
                                      "%1 could not be written (%2). Choose a folder "
                                      "that you may write to and that has room."))
        .arg(QFileInfo(path).fileName(), file.errorString());
}

void saveTable(QWidget* parent, const Table& table,
               const std::function<void(const QString& sentence)>& done) {
    auto* dialog = new QFileDialog(parent, saveWord(QT_TRANSLATE_NOOP("SaveTable", "Export table")),
                                   QString(), filters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QString::fromStdString(table.id));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const qsizetype dot = filter.lastIndexOf(u'.');
        dialog->setDefaultSuffix(filter.mid(dot + 1).chopped(1));
    });
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [table, done](const QString& path) {
            const QString failure = writeTable(path, table);
            done(failure.isEmpty()
                     ? saveWord(QT_TRANSLATE_NOOP("SaveTable", "Written: %1")).arg(path)
                     : failure);
        });
    dialog->open();
}

}  // namespace quantscope
