// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/matmul_names.h"

#include <QCoreApplication>

namespace quantscope {

namespace {

QString matmulName(const char* english) {
    return QCoreApplication::translate("names", english);
}

}  // namespace

QString nameOf(MatmulSource source) {
    switch (source) {
        case MatmulSource::Worked:
            return matmulName(QT_TRANSLATE_NOOP("names", "Example in decimals"));
        case MatmulSource::Course:
            return matmulName(QT_TRANSLATE_NOOP("names", "The course's example"));
        case MatmulSource::Random: return matmulName(QT_TRANSLATE_NOOP("names", "Random"));
        case MatmulSource::Typed: return matmulName(QT_TRANSLATE_NOOP("names", "Typed"));
        case MatmulSource::Dataset:
            return matmulName(QT_TRANSLATE_NOOP("names", "B from the active data"));
    }
    return {};
}

QString nameOf(const RaceEntry& entry) {
    switch (entry.method) {
        case RaceMethod::Float: return matmulName(QT_TRANSLATE_NOOP("names", "float (Eigen)"));
        case RaceMethod::Simulated:
            return matmulName(QT_TRANSLATE_NOOP("names", "simulated: codes to float, then float"));
        case RaceMethod::Pipeline:
            return matmulName(
                QT_TRANSLATE_NOOP("names", "float to codes, integers, back to float"));
        case RaceMethod::Integer: break;
    }
    const std::string_view isa = isaName(entry.isa.value_or(MatmulIsa::Portable));
    return matmulName(QT_TRANSLATE_NOOP("names", "integers, %1"))
        .arg(QString::fromUtf8(isa.data(), static_cast<qsizetype>(isa.size())));
}

}  // namespace quantscope
