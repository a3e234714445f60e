#include "case/rows/answered_queue_id.h"
#include <algorithm>

namespace delist {

std::string_view answeredQueueId(std::string_view reply)
{
    for (const std::string_view before : {" queued as ", " id="}) {
        const std::size_t at = reply.find(before);
        if (at == std::string_view::npos)
            continue;
        reply.remove_prefix(at + before.size());
        return reply.substr(0, std::min(reply.find_first_of(" ;,)"), reply.size()));
    }
    const std::size_t end = reply.find(" Message accepted");
    const std::size_t begin = end == std::string_view::npos || end == 0 ? std::string_view::npos : reply.rfind(' ', end - 1);
    return begin == std::string_view::npos ? std::string_view() : reply.substr(begin + 1, end - begin - 1);
}

} // namespace delist
