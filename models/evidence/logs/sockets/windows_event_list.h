// Events as `wevtutil qe Security /f:text` lists them: "Event[0]:", then lines with a name and a value, the description last.
// Names are in the language of the machine; the date and the number of the event are known by their form.
#pragma once
#include "evidence/format.h"

namespace delist {

/// "Event[0]:" (older Windows), "Event[0]".
bool isEventListLine(std::string_view text);
std::unique_ptr<Reader> openEventList(const ReaderOptions& options, RecordSink& sink);

/// What a reader says of the events that it has no use for.
std::string passedOver(std::uint64_t others);

} // namespace delist
