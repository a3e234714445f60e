// Ports of the connections that a case keeps: mail alone, by its port or by what was said. 25 is where servers take mail of each other.
#pragma once

/// \p port, known and not 25: where clients hand mail in (465, 587, 2525), or wherever somebody speaks SMTP.
#define DELIST_OTHER_MAIL_PORT(port) port " NOT IN (0, 25)"
