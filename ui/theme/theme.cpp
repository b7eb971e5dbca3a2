// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>

#include <array>

#include "ui/theme/contrast.h"
#include "ui/theme/fonts.h"
#include "ui/theme/widget_style.h"

namespace quantscope {

namespace {

// Blue, vermilion, orange, sky blue and reddish purple are those of Okabe and Ito (2008), chosen to
// stay apart for people who see colours differently; yellow vanishes on white and is left out.
constexpr QRgb kBlue = 0xff0072b2;
constexpr QRgb kVermilion = 0xffd55e00;
constexpr QRgb kOrange = 0xffe69f00;
constexpr QRgb kSkyBlue = 0xff56b4e9;
constexpr QRgb kReddishPurple = 0xffcc79a7;
constexpr QRgb kBluishGreen = 0xff009e73;

struct ThemeRow {
    ThemeId id;
    const char* name;
};
constexpr std::array kThemeRows{
    ThemeRow{ThemeId::Light, "light"},
    ThemeRow{ThemeId::Dark, "dark"},
    ThemeRow{ThemeId::HighContrast, "contrast"},
};

RoleStyle& role(PlotStyle& plot, Role which) {
    return plot.roles[static_cast<std::size_t>(which)];
}

// Six pins that a black and white print still tells apart.
void setPinStrokes(PlotStyle& plot, double width) {
    struct Stroke {
        Role which;
        Marker marker;
        QList<qreal> dashes;
    };
    const std::array strokes{
        Stroke{Role::PinA, Marker::Circle, {}},
        Stroke{Role::PinB, Marker::Triangle, {4, 2}},
        Stroke{Role::PinC, Marker::Square, {1, 1.5}},
        Stroke{Role::PinD, Marker::TriangleDown, {5, 2, 1, 2}},
        Stroke{Role::PinE, Marker::Plus, {9, 3}},
        Stroke{Role::PinF, Marker::Cross, {4, 1.5, 1, 1.5, 1, 1.5}},
    };
    for (const Stroke& stroke : strokes) {
        RoleStyle& style = role(plot, stroke.which);
        style.width = width;
        style.marker = stroke.marker;
        style.dashes = stroke.dashes;
    }
}

// Dashes, markers and hatches: the same in every theme.
void setStrokes(PlotStyle& plot, double thin, double thick) {
    for (RoleStyle& style : plot.roles)
        style.width = thin;
    for (const Role which : {Role::Total, Role::Rounding, Role::Clipping, Role::Level})
        role(plot, which).width = thick;
    role(plot, Role::Rounding).dashes = {5, 2.5};
    role(plot, Role::Clipping).dashes = {5, 2, 1.2, 2};
    role(plot, Role::Ideal).dashes = {3, 3};
    role(plot, Role::Edge).dashes = {1, 3};
    role(plot, Role::Unused).dashes = {2, 2};
    role(plot, Role::Level).marker = Marker::Circle;
    setPinStrokes(plot, thick);
    role(plot, Role::You).marker = Marker::Diamond;
    role(plot, Role::Pick).marker = Marker::Tag;
    role(plot, Role::ClipZone).hatched = true;
}

void setColor(PlotStyle& plot, Role which, ColorName name, QColor line, QColor fill = {}) {
    RoleStyle& style = role(plot, which);
    style.name = name;
    style.line = line;
    style.fill = fill;
}

PlotStyle lightPlot(const QFont& font) {
    PlotStyle plot;
    plot.page = plot.plot = QColor(Qt::white);
    plot.ink = 0xff1b1f24;
    plot.muted = 0xff4b545e;
    plot.grid = 0xffe6e9ed;
    plot.focus = kBlue;
    plot.hover = 0xfff6e3b4;
    plot.font = font;
    setStrokes(plot, 1, 2);
    setColor(plot, Role::Data, ColorName::Grey, 0xff67717c, 0xffdde2e7);
    setColor(plot, Role::Total, ColorName::Black, plot.ink);
    setColor(plot, Role::Rounding, ColorName::Blue, kBlue);
    setColor(plot, Role::Clipping, ColorName::Vermilion, kVermilion);
    setColor(plot, Role::Level, ColorName::Blue, kBlue, kBlue);
    setColor(plot, Role::Edge, ColorName::Black, 0xff3c444d, 0xff67717c);
    setColor(plot, Role::ClipZone, ColorName::Vermilion, kVermilion, 0xfffdf3ec);
    setColor(plot, Role::You, ColorName::ReddishPurple, plot.ink, kReddishPurple);
    setColor(plot, Role::Pick, ColorName::Orange, plot.ink, kOrange);
    setColor(plot, Role::Ideal, ColorName::Grey, 0xff67717c);
    setColor(plot, Role::Unused, ColorName::Grey, 0xff67717c);
    setColor(plot, Role::FirstSeries, ColorName::Blue, kBlue, kBlue);
    setColor(plot, Role::SecondSeries, ColorName::Orange, 0xff8a5a00, kOrange);
    setColor(plot, Role::ThirdSeries, ColorName::BluishGreen, kBluishGreen, kBluishGreen);
    setColor(plot, Role::PinA, ColorName::Blue, kBlue, kBlue);
    setColor(plot, Role::PinB, ColorName::Orange, 0xff8a5a00, kOrange);
    setColor(plot, Role::PinC, ColorName::BluishGreen, 0xff007a59, kBluishGreen);
    setColor(plot, Role::PinD, ColorName::Vermilion, kVermilion, kVermilion);
    setColor(plot, Role::PinE, ColorName::SkyBlue, 0xff2478a8, kSkyBlue);
    setColor(plot, Role::PinF, ColorName::Grey, 0xff4b545e, 0xff98a3ae);
    return plot;
}

PlotStyle darkPlot(const QFont& font) {
    constexpr QRgb kBrightVermilion = 0xfff07f3c;
    PlotStyle plot;
    plot.page = plot.plot = QColor(0xff15181c);
    plot.ink = 0xffe8ebee;
    plot.muted = 0xffa9b2bc;
    plot.grid = 0xff272c32;
    plot.focus = kSkyBlue;
    plot.hover = 0xff514a2c;
    plot.font = font;
    setStrokes(plot, 1, 2);
    setColor(plot, Role::Data, ColorName::Grey, 0xff98a3ae, 0xff2e353d);
    setColor(plot, Role::Total, ColorName::White, plot.ink);
    setColor(plot, Role::Rounding, ColorName::SkyBlue, kSkyBlue);
    setColor(plot, Role::Clipping, ColorName::Vermilion, kBrightVermilion);
    setColor(plot, Role::Level, ColorName::SkyBlue, kSkyBlue, kSkyBlue);
    setColor(plot, Role::Edge, ColorName::White, 0xffc6cdd4, 0xff98a3ae);
    setColor(plot, Role::ClipZone, ColorName::Vermilion, kBrightVermilion, 0xff241b17);
    setColor(plot, Role::You, ColorName::ReddishPurple, plot.ink, kReddishPurple);
    setColor(plot, Role::Pick, ColorName::Orange, plot.ink, kOrange);
    setColor(plot, Role::Ideal, ColorName::Grey, 0xff98a3ae);
    setColor(plot, Role::Unused, ColorName::Grey, 0xff98a3ae);
    setColor(plot, Role::FirstSeries, ColorName::SkyBlue, kSkyBlue, kSkyBlue);
    setColor(plot, Role::SecondSeries, ColorName::Orange, kOrange, kOrange);
    setColor(plot, Role::ThirdSeries, ColorName::BluishGreen, kBluishGreen, kBluishGreen);
    setColor(plot, Role::PinA, ColorName::SkyBlue, kSkyBlue, kSkyBlue);
    setColor(plot, Role::PinB, ColorName::Orange, kOrange, kOrange);
    setColor(plot, Role::PinC, ColorName::BluishGreen, 0xff2fc79b, kBluishGreen);
    setColor(plot, Role::PinD, ColorName::Vermilion, kBrightVermilion, kBrightVermilion);
    setColor(plot, Role::PinE, ColorName::Blue, 0xff8fa8ff, 0xff8fa8ff);
    setColor(plot, Role::PinF, ColorName::Grey, 0xffc6cdd4, 0xff98a3ae);
    return plot;
}

PlotStyle contrastPlot(const QFont& font) {
    constexpr QRgb kYellow = 0xffffd400;
    const QColor white(Qt::white);
    PlotStyle plot;
    plot.page = plot.plot = QColor(Qt::black);
    plot.ink = plot.muted = white;
    plot.grid = 0xff3a3a3a;
    plot.focus = kYellow;
    plot.hover = 0xff4a4000;
    plot.font = font;
    setStrokes(plot, 2, 3);
    setColor(plot, Role::Data, ColorName::White, white, 0xff2a2a2a);
    setColor(plot, Role::Total, ColorName::White, white);
    setColor(plot, Role::Rounding, ColorName::White, white);
    setColor(plot, Role::Clipping, ColorName::Yellow, kYellow);
    setColor(plot, Role::Level, ColorName::Yellow, kYellow, kYellow);
    setColor(plot, Role::Edge, ColorName::White, white, white);
    setColor(plot, Role::ClipZone, ColorName::Yellow, kYellow, 0xff000000);
    setColor(plot, Role::You, ColorName::Yellow, white, kYellow);
    setColor(plot, Role::Pick, ColorName::White, 0xff000000, white);
    setColor(plot, Role::Ideal, ColorName::White, white);
    setColor(plot, Role::Unused, ColorName::White, white);
    setColor(plot, Role::FirstSeries, ColorName::White, white, white);
    setColor(plot, Role::SecondSeries, ColorName::Yellow, kYellow, kYellow);
    setColor(plot, Role::ThirdSeries, ColorName::SkyBlue, kSkyBlue, kSkyBlue);
    for (const Role pin : {Role::PinA, Role::PinC, Role::PinE})
        setColor(plot, pin, ColorName::White, white, white);
    for (const Role pin : {Role::PinB, Role::PinD, Role::PinF})
        setColor(plot, pin, ColorName::Yellow, kYellow, kYellow);
    return plot;
}

Theme lightTheme() {
    Theme light;
    light.window = 0xfff3f4f6;
    light.base = QColor(Qt::white);
    light.button = 0xffffffff;
    light.text = 0xff1b1f24;
    light.muted = 0xff515b66;
    light.disabled = 0xff9098a1;
    light.border = 0xff7f8892;
    light.accent = kBlue;
    light.onAccent = QColor(Qt::white);
    light.note = 0xffe2eff8;
    light.warning = 0xfffdf0d2;
    light.error = 0xfffbe3dc;
    light.better = 0xff00654a;
    light.worse = 0xff9c3f00;
    return light;
}

Theme darkTheme() {
    Theme dark;
    dark.window = 0xff1e2227;
    dark.base = 0xff15181c;
    dark.button = 0xff2b3138;
    dark.text = 0xffe8ebee;
    dark.muted = 0xffaab3bd;
    dark.disabled = 0xff6d7681;
    dark.border = 0xff828d99;
    dark.accent = kSkyBlue;
    dark.onAccent = 0xff101316;
    dark.note = 0xff1d3345;
    dark.warning = 0xff3d3112;
    dark.error = 0xff472319;
    dark.better = 0xff4fd0a5;
    dark.worse = 0xfff79a64;
    return dark;
}

Theme contrastTheme() {
    Theme contrast;
    contrast.window = contrast.base = contrast.button = QColor(Qt::black);
    contrast.text = contrast.muted = contrast.border = QColor(Qt::white);
    contrast.disabled = 0xff9a9a9a;
    contrast.accent = 0xffffd400;
    contrast.onAccent = QColor(Qt::black);
    contrast.note = contrast.warning = contrast.error = QColor(Qt::black);
    contrast.better = QColor(Qt::white);
    contrast.worse = 0xffffd400;
    return contrast;
}

}  // namespace

QString themeName(ThemeId id) {
    for (const ThemeRow& row : kThemeRows)
        if (row.id == id)
            return QString::fromLatin1(row.name);
    return {};
}

std::optional<ThemeId> parseTheme(const QString& name) {
    for (const ThemeRow& row : kThemeRows)
        if (name == QLatin1String(row.name))
            return row.id;
    return std::nullopt;
}

Theme theme(ThemeId id, double pointSize) {
    const QFont font = textFont(pointSize);
    Theme made;
    switch (id) {
        case ThemeId::Light:
            made = lightTheme();
            made.plot = lightPlot(font);
            break;
        case ThemeId::Dark:
            made = darkTheme();
            made.plot = darkPlot(font);
            break;
        case ThemeId::HighContrast:
            made = contrastTheme();
            made.plot = contrastPlot(font);
            break;
    }
    made.id = id;
    return made;
}

QPalette Theme::palette() const {
    QPalette colors;
    const auto set = [&colors](QPalette::ColorRole where, const QColor& color) {
        colors.setColor(QPalette::All, where, color);
    };
    set(QPalette::Window, window);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, window);
    set(QPalette::Button, button);
    set(QPalette::ToolTipBase, base);
    for (const auto where : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                             QPalette::ToolTipText, QPalette::BrightText})
        set(where, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    // Fusion draws frames and grooves with these.
    set(QPalette::Light, button.lighter(115));
    set(QPalette::Midlight, button);
    set(QPalette::Mid, border);
    set(QPalette::Dark, border.darker(125));
    set(QPalette::Shadow, QColor(Qt::black));
    for (const auto where : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colors.setColor(QPalette::Disabled, where, disabled);
    colors.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return colors;
}

bool isDark(const QPalette& palette) {
    return relativeLuminance(palette.color(QPalette::WindowText)) >
           relativeLuminance(palette.color(QPalette::Window));
}

void applyTheme(QApplication& application, const Theme& theme) {
    if (!qobject_cast<WidgetStyle*>(QApplication::style()))
        QApplication::setStyle(new WidgetStyle);  // the application takes ownership
    QApplication::setPalette(theme.palette());
    QFont font = textFont(application.font().pointSizeF());
    if (application.font().families() != font.families())
        QApplication::setFont(font);
}

}  // namespace quantscope
