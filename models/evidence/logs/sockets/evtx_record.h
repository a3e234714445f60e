// The record of a Windows event log at an offset, as XML.
#pragma once
#include "evidence/format.h"

namespace delist {

/// Format::recordText. Only the chunk that holds the record is read.
std::string evtxRecordText(const BytesAt& file, std::uint64_t offset);

} // namespace delist
