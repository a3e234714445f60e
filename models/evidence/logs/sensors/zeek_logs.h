// How files are read that hold connections of Zeek, and its mail besides.
#pragma once
#include "evidence/format.h"

namespace delist {

std::unique_ptr<Reader> openZeekConn(const ReaderOptions& options, RecordSink& sink);
std::unique_ptr<Reader> openZeekSmtp(const ReaderOptions& options, RecordSink& sink);

} // namespace delist
