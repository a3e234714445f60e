#include "evidence/logs/sockets/evtx_file.h"

namespace delist {

namespace {
constexpr std::size_t maxXmlBytes = 1 << 20;
}

bool evtxXml(libevtx_record_t* record, std::string& xml)
{
    std::size_t size = 0;
    if (libevtx_record_get_utf8_xml_string_size(record, &size, nullptr) != 1 || size < 2 || size > maxXmlBytes)
        return false;
    xml.resize(size);
    if (libevtx_record_get_utf8_xml_string(record, reinterpret_cast<std::uint8_t*>(xml.data()), size, nullptr) != 1)
        return false;
    xml.resize(size - 1);
    return true;
}

} // namespace delist
