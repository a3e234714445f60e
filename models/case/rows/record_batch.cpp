#include "case/rows/record_batch.h"
#include "case/sql/utf8.h"
#include "evidence/text/encoding.h"

namespace delist {

TextRef RecordBatch::keep(std::string_view text, std::size_t maxBytes)
{
    if (text.empty())
        return {};
    TextRef ref;
    ref.offset = static_cast<std::uint32_t>(arena.size());
    if (text.size() > maxBytes)
        text = boundedUtf8(text, maxBytes);
    if (isStorableUtf8(text))
        arena.append(text);
    else
        arena.append(toStorableUtf8(text));
    ref.length = static_cast<std::uint32_t>(arena.size() - ref.offset);
    return ref;
}

} // namespace delist
