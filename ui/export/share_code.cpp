// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/share_code.h"

#include <QByteArray>
#include <QtEndian>

#include <string>

namespace quantscope {

namespace {

const QString kPrefix = QStringLiteral("QS1-");
constexpr QByteArray::Base64Options kBase64 =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kSumBytes = 2;
constexpr qsizetype kLengthBytes = 4;  // which qCompress() puts first
constexpr quint32 kLongestJson = 64 * 1024 * 1024;

// CRC-16: finds every change of one letter, which touches eight bits in a row at most.
QByteArray checkSum(const QByteArray& bytes) {
    QByteArray sum(kSumBytes, '\0');
    qToBigEndian(qChecksum(bytes), sum.data());
    return sum;
}

Error damaged() {
    return {Errc::BadInput,
            {QUANTSCOPE_TEXT("core",
                             "This share code is incomplete or changed (the check sum does "
                             "not fit). Was the end cut off? Copy it again as a whole."),
             {}}};
}

}  // namespace

QString shareCode(const Scenario& scenario) {
    const std::string json = scenarioJson(portableScenario(scenario, {}), JsonLayout::Brief);
    const QByteArray packed = qCompress(QByteArray::fromStdString(json), 9);
    return kPrefix + QString::fromLatin1((checkSum(packed) + packed).toBase64(kBase64));
}

bool isShareCode(const QString& text) {
    return text.trimmed().startsWith(kPrefix);
}

Result<ReadScenario> readShareCode(const QString& text) {
    const QString letters = text.simplified().remove(u' ').mid(kPrefix.size());
    const auto bytes = QByteArray::fromBase64Encoding(
        letters.toLatin1(), kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.size() <= kSumBytes + kLengthBytes)
        return damaged();
    const QByteArray packed = bytes.decoded.mid(kSumBytes);
    if (bytes.decoded.first(kSumBytes) != checkSum(packed) ||
        qFromBigEndian<quint32>(packed.constData()) > kLongestJson)
        return damaged();
    return parseScenario(qUncompress(packed).toStdString());
}

}  // namespace quantscope
