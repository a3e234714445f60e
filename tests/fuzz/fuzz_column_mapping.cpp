// A column mapping and a table: up to the first line feed the mapping, then the table.
#include "evidence/logs/column_mapping.h"
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace delist;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t end = bytes.find('\n');
    const auto mapping = ColumnMapping::parse(bytes.substr(0, end));
    if (!mapping || end == std::string_view::npos)
        return 0;
    const std::string spec = mapping.value().toSpec();
    const auto again = ColumnMapping::parse(spec);
    if (!again || again.value().toSpec() != spec)
        std::abort();
    fuzz::SummingSink sink;
    ReaderOptions options;
    const auto reader = openMappedTable(mapping.value(), options, sink);
    reader->feed(bytes.substr(end + 1));
    reader->finish();
    return 0;
}
