// Shorthand for causes: a statement, the rows behind it.
#pragma once
#include "analysis/finding.h"

namespace delist {

/// Without rows behind it.
inline Statement say(const char* code, QVariantMap arguments = {})
{
    Statement statement;
    statement.code = QLatin1String(code);
    statement.arguments = std::move(arguments);
    return statement;
}

/// With the rows of \p table under \p filter behind it; analyse() counts them.
inline Statement say(const char* code, QVariantMap arguments, const char* table, const TableFilter& filter)
{
    Statement statement = say(code, std::move(arguments));
    statement.table = QLatin1String(table);
    statement.filter = filter;
    return statement;
}

inline QVariant number(std::int64_t value)
{
    return QVariant::fromValue<qlonglong>(value);
}

inline QVariant vantageArgument(Vantage vantage)
{
    return static_cast<int>(vantage);
}

} // namespace delist
