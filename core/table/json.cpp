// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/table/builtin.h"

namespace quantscope::builtin {

namespace {

using Json = nlohmann::ordered_json;

// JSON has no NaN and no infinities; they become null.
struct CellJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(double value) const { return std::isfinite(value) ? Json(value) : Json(); }
    Json operator()(const Message& value) const { return english(value); }
    template <class T>
    Json operator()(const T& value) const {
        return value;
    }
};

}  // namespace

std::string writeJson(const Table& table, std::span<const std::string>) {
    Json rows = Json::array();
    for (const auto& cells : table.rows) {
        Json row = Json::object();
        for (std::size_t i = 0; i < cells.size(); ++i)
            row[table.columns[i].id] = std::visit(CellJson{}, cells[i]);
        rows.push_back(std::move(row));
    }
    const Json document{{"table", table.id}, {"made", table.provenance}, {"rows", rows}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace quantscope::builtin
