// Capture copies: dialogues and look-ups that several captures of one time tell of (two sniffers, a capture and a sensor's log, a
// capture that holds another). Same ends and ports at the same time, as for connections (connection_twins.h); the row that tells
// most stands for all. Files of one chain tell nothing twice, nor do captures of which one ends before the other begins: what they
// have of one dialogue are its parts. Into temp.log_copy, see log_copy_search.h.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Adds to temp.log_copy: kind 0 sessions, 1 messages, 2 DNS look-ups.
void findCaptureCopies(Database& database);

} // namespace delist
