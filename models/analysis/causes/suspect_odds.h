// The odds that a host sends mail by itself: what speaks for it, what against it, and how much.
#pragma once
#include "analysis/causes/smtp_suspects.h"

namespace delist {

/// Fills in what SmtpSuspect calls judged from the sights, dialogues, look-ups and names that are known of it; logOdds last.
void weigh(const CaseFacts& facts, SmtpSuspect& suspect);

} // namespace delist
