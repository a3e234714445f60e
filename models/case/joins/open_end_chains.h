// Which rows of several files tell of one session or one message: those that have the same name, one after the other in order of
// time, where the file before shows no end and the next no beginning.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <vector>

namespace delist {

/// What a file shows of one session or message.
struct OpenEndRow
{
    RowId row = 0, evidence = 0;
    Micros first = unknownTime, last = unknownTime;
    bool begun = false, ended = false;
    bool answers = false; ///< a report on another message
    bool table = false;   ///< rows of a table (OpenEnd)
    RowId client = 0, server = 0; ///< of a session; 0: not told
    bool named = false;   ///< by what its log has instead of an id
    bool hello = false;   ///< it begins with a HELO, which may be another one of the same session
    bool ready = false;   ///< it begins with a 220, which may answer STARTTLS
    bool bare = false;    ///< nothing but greetings was said
    bool waits = false;   ///< one command waits that is none of a transaction
    bool endless = false; ///< its log tells neither beginning nor end
    bool countsAll = false, butMessages = false, attempts = false; ///< OpenEnd
    bool cut = false;     ///< a capture's, in the middle of a flow that the one before has the beginning of
    std::int64_t firstNumber = unknownCount, lastNumber = unknownCount; ///< of its rows, where they have numbers
};
using OpenEndChain = std::vector<OpenEndRow>; ///< of two and more

std::vector<OpenEndChain> sessionChains(Database& database);
/// Of what was heard: pieces of one capture; and sensors name their connections, and say where a transaction is not the first.
std::vector<OpenEndChain> heardSessionChains(Database& database);
std::vector<OpenEndChain> messageChains(Database& database);

} // namespace delist
