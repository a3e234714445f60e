// What stands in column kind of the table open_end: sessions 0, messages 1, and what deliveries miss.
#pragma once
#include "evidence/open_end_sink.h"
#include <cstdint>

namespace delist {

/// In the column session of a message: its log names no clients; or it is of rows of a table (OpenEnd).
constexpr std::int64_t openEndClientless = -1;
constexpr std::int64_t openEndTable = -2;

/// Of a delivery: there session is the message, and answers the delivery's offset.
inline std::int64_t openEndKind(OpenDelivery::Missing missing)
{
    return 2 + static_cast<std::int64_t>(missing);
}

} // namespace delist
