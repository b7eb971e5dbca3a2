// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <array>

#include "ui/pages/compare_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/matmul_page.h"
#include "ui/pages/page.h"

namespace quantscope {

std::span<const PageRow> pageRows() {
    static constexpr std::array rows{
        PageRow{"explore", QT_TRANSLATE_NOOP("pages", "Explore"), ":/icons/explore.svg",
                [](const PageServices& services, QWidget* parent) -> Page* {
                    return new ExplorePage(services, parent);
                }},
        PageRow{"compare", QT_TRANSLATE_NOOP("pages", "Compare"), ":/icons/compare.svg",
                [](const PageServices& services, QWidget* parent) -> Page* {
                    return new ComparePage(services, parent);
                }},
        PageRow{"matmul", QT_TRANSLATE_NOOP("pages", "MatMul"), ":/icons/matmul.svg",
                [](const PageServices& services, QWidget* parent) -> Page* {
                    return new MatmulPage(services, parent);
                }},
    };
    return rows;
}

}  // namespace quantscope
