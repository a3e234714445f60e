// Refused questions: what a client that asks whether senders exist (callout_clients.h) was refused is no report. Readers of dialogues cannot
// tell, because what else the client does is told later: such bounces are put aside, and nothing stands for them.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Behind all joins of rows. Inside a transaction.
void putQuestionsAside(Database& database);

} // namespace delist
