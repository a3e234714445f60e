// What is kept and told of a piece of evidence once it was read: its EvidenceRow from what the reader learned, and the same
// for people and `import --json`.
#pragma once
#include "case/writing/case_writer.h"
#include "evidence/format.h"
#include "evidence/reader.h"
#include "jobs/import.h"
#include "jobs/read_as.h"

namespace delist {

/// What reading it from front to back gave.
struct BytesRead
{
    std::uint64_t bytes = 0;
    std::string sha256;
    std::optional<Error> error; ///< it broke off there
    bool parsed = false;        ///< false: stopped, or there was not enough memory
};

struct ClockUsed
{
    std::string zone;
    std::string source; ///< format | option | case | asked
    bool used = false;  ///< a stamp needed the zone
};

/// All but path, time of the file, detection and duration. \p codePage: what was asked for; may be null.
/// \p recognised: the format would have been taken without being chosen by the user.
EvidenceRow describe(const ReadSummary& summary, const BytesRead& read, const Format& format, const ReadingOptions& reading,
                     const ClockUsed& clock, const CodePage* codePage, bool recognised);
void addNote(EvidenceRow& row, const std::string& sentence);
/// \p note of a capture that goes on from the one at \p before; empty: from none.
[[nodiscard]] std::string goingOnFrom(const std::string& before, std::string note);

/// So much could not be read that the format may be the wrong one.
[[nodiscard]] bool isDoubtful(const ReadSummary& summary, bool recognised);

[[nodiscard]] ImportedEvidence imported(const EvidenceRow& row, Vantage vantage);

} // namespace delist
