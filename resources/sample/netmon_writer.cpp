#include "sample/netmon_writer.h"
#include <algorithm>
#include <ctime>

namespace delist {

namespace {

void put(std::string& out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += i < 8 ? static_cast<char>(value >> 8 * i & 0xff) : '\0';
}

void putBig(std::string& out, std::uint64_t value, int bytes)
{
    for (int i = bytes - 1; i >= 0; --i)
        out += static_cast<char>(value >> 8 * i & 0xff);
}

/// ASCII as UTF-16LE, with its NUL.
std::string utf16(std::string_view text)
{
    std::string out;
    for (const char c : text)
        put(out, static_cast<unsigned char>(c), 2);
    put(out, 0, 2);
    return out;
}

std::uint64_t fileTime(Micros time)
{
    return static_cast<std::uint64_t>(time) * 10 + 116444736000000000;
}

void putSystemTime(std::string& out, Micros local)
{
    const std::time_t seconds = local / 1000000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    for (const int field : {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_wday, parts.tm_mday, parts.tm_hour, parts.tm_min,
                            parts.tm_sec, static_cast<int>(local % 1000000 / 1000)})
        put(out, static_cast<std::uint64_t>(field), 2);
}

void putAddress(std::string& out, const IpAddress& address)
{
    if (address.isV4()) {
        putBig(out, address.v4HostOrder(), 4);
        out.append(12, '\0');
    } else {
        const auto bytes = address.bytes();
        out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
}

std::string socketEntry(const NetmonSocket& socket)
{
    std::string out;
    const std::string path = utf16(socket.path);
    put(out, path.size(), 4);
    out += path;
    put(out, 4, 4);
    out += "ICON";
    put(out, socket.pid, 4);
    put(out, socket.local.port, 4);
    put(out, socket.remote.port, 4);
    put(out, socket.local.address.isV4() ? 0 : 1, 4);
    putAddress(out, socket.local.address);
    putAddress(out, socket.remote.address);
    return out;
}

class FileWriter
{
public:
    FileWriter(const std::vector<NetmonFrameToWrite>& frames, const NetmonStyle& style) : m_frames(frames), m_style(style) {}

    std::string write()
    {
        m_out.assign(m_style.headerBytes, '\0');
        std::vector<std::size_t> order = m_style.physicalOrder;
        for (std::size_t i = 0; order.size() < m_frames.size(); ++i)
            order.push_back(i);
        m_offsets.resize(m_frames.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            frame(order[i]);
            if (m_style.holeBytes > 0 && i % 2 == 1)
                m_out.append(m_style.holeBytes, static_cast<char>(0xa5));
        }
        std::uint32_t places[10]{}; // from offset 24 on: frame table, user data, comments, processes, extended information
        places[0] = static_cast<std::uint32_t>(m_out.size());
        for (const std::uint32_t offset : m_offsets)
            put(m_out, offset, 4);
        places[1] = static_cast<std::uint32_t>(m_out.size()) - places[0];
        comments(places);
        sockets(places);
        if (m_style.major == 2 && m_style.minor >= 3 && m_style.extendedInfo) {
            places[8] = static_cast<std::uint32_t>(m_out.size());
            put(m_out, 1, 2);
            put(m_out, fileTime(m_style.start), 8);
            put(m_out, 0, 1);
            places[9] = static_cast<std::uint32_t>(m_out.size()) - places[8];
        }
        std::string header(m_style.major == 1 ? "RTSS" : "GMBU");
        put(header, m_style.minor, 1);
        put(header, m_style.major, 1);
        put(header, m_style.minor >= 1 && m_style.major == 2 ? 1U : m_frames.empty() ? 1U : m_frames.front().macType, 2);
        putSystemTime(header, m_style.start + m_style.zone);
        for (const std::uint32_t place : places)
            put(header, place, 4);
        m_out.replace(0, header.size(), header);
        return m_out;
    }

private:
    void frame(std::size_t index)
    {
        const NetmonFrameToWrite& frame = m_frames[index];
        m_offsets[index] = static_cast<std::uint32_t>(m_out.size());
        const std::size_t original = frame.originalLength ? frame.originalLength : frame.data.size();
        const Micros delta = frame.time - m_style.start;
        if (m_style.major == 1) {
            put(m_out, static_cast<std::uint64_t>(delta / 1000), 4);
            put(m_out, original, 2);
            put(m_out, frame.data.size(), 2);
        } else {
            put(m_out, static_cast<std::uint64_t>(delta), 8);
            put(m_out, original, 4);
            put(m_out, frame.data.size(), 4);
        }
        m_out += frame.data;
        if (m_style.major == 1 || m_style.minor == 0)
            return;
        std::string trailer;
        put(trailer, frame.macType, 2);
        if (m_style.minor >= 2)
            put(trailer, frame.process, 4);
        if (m_style.minor >= 3) {
            put(trailer, fileTime(frame.time), 8);
            put(trailer, 0xff, 1);
        }
        m_out += trailer.substr(0, m_style.trailerBytes);
    }

    void comments(std::uint32_t* places)
    {
        if (m_style.comments.empty())
            return;
        places[4] = static_cast<std::uint32_t>(m_out.size());
        for (const NetmonComment& comment : m_style.comments) {
            put(m_out, 1, 4);
            put(m_out, m_offsets[comment.frame], 4);
            const std::string title = utf16(comment.title);
            put(m_out, title.size(), 4);
            m_out += title;
            put(m_out, comment.description.size(), 4);
            m_out += comment.description;
        }
        places[5] = static_cast<std::uint32_t>(m_out.size()) - places[4];
    }

    void sockets(std::uint32_t* places)
    {
        if (m_style.sockets.empty())
            return;
        places[6] = static_cast<std::uint32_t>(m_out.size());
        places[7] = static_cast<std::uint32_t>(m_style.sockets.size());
        put(m_out, 1, 2);
        for (const NetmonSocket& socket : m_style.sockets)
            m_out += socketEntry(socket);
    }

    const std::vector<NetmonFrameToWrite>& m_frames;
    const NetmonStyle& m_style;
    std::string m_out;
    std::vector<std::uint32_t> m_offsets;
};

} // namespace

std::vector<NetmonFrameToWrite> netmonFrames(const std::vector<CapturedPacket>& packets)
{
    std::vector<NetmonFrameToWrite> frames;
    for (const CapturedPacket& packet : packets) {
        const auto link = static_cast<std::uint16_t>(packet.linkType);
        frames.push_back({packet.time, packet.data, packet.originalLength,
                          link == 1 ? std::uint16_t{1} : static_cast<std::uint16_t>(0xe000 | link), 0xffffffff});
    }
    return frames;
}

std::string netmonFile(const std::vector<NetmonFrameToWrite>& frames, const NetmonStyle& style)
{
    return FileWriter(frames, style).write();
}

std::string netmonFilterFrame(std::string_view application, std::string_view filter, bool capture)
{
    std::string out;
    putBig(out, 1, 2);
    putBig(out, capture ? 1 : 2, 4);
    putBig(out, 3, 4);
    putBig(out, 4, 4);
    return out + utf16(application) + utf16(filter);
}

std::string netmonMachineFrame(std::string_view computer, std::string_view mac6, const std::vector<std::uint32_t>& ipv4)
{
    std::string out;
    putBig(out, 1, 2);
    putBig(out, 1, 2);
    out += utf16(computer) + utf16("Internal") + utf16("Example adapter") + utf16("{01234567-89ab-cdef-0123-456789abcdef}");
    putBig(out, 0, 4);
    putBig(out, 1500, 4);
    putBig(out, 1000000000, 8);
    out += mac6;
    for (const std::size_t count : {ipv4.size(), std::size_t{1}, std::size_t{1}, std::size_t{0}, std::size_t{0}, std::size_t{0}})
        putBig(out, count, 2);
    for (const std::uint32_t address : ipv4)
        putBig(out, address, 4);
    for (std::size_t i = 0; i < ipv4.size(); ++i)
        putBig(out, 0xffffff00, 4);
    out += std::string("\xfe\x80\0\0\0\0\0\0\0\0\0\0\0\0\0\1", 16);
    putBig(out, 0x0a000001, 4); // gateway
    return out;
}

std::string netmonEventFrame(const EtwEventToWrite& event)
{
    std::string out;
    put(out, 80, 2);
    put(out, 0, 2);
    put(out, 0x40, 2);
    put(out, 0, 2);
    put(out, 77, 4);
    put(out, event.process, 4);
    put(out, 0, 8);
    out += event.provider;
    put(out, event.id, 2);
    put(out, event.version, 1);
    put(out, 0, 2);
    put(out, event.opcode, 1);
    put(out, 0, 2);
    put(out, event.keyword, 8);
    put(out, 0, 24);
    out.resize(80, '\0');
    put(out, 0, 2);
    put(out, 1, 2);
    put(out, 1, 2); // one extended item
    put(out, event.data.size(), 2);
    put(out, 0, 1);
    put(out, 0, 2);
    put(out, 3, 2);
    put(out, 0, 2);
    put(out, 4, 2);
    return out + "item" + event.data;
}

std::string netmonProcessStart(std::uint32_t pid, std::string_view image, std::string_view commandLine)
{
    EtwEventToWrite event;
    event.provider = std::string("\xd0\xa8\x6f\x3d\x05\xfe\xd0\x11\x9d\xda\x00\xc0\x4f\xd7\xba\x7c", 16);
    event.version = 4;
    event.opcode = 1;
    put(event.data, 1, 8);
    put(event.data, pid, 4);
    put(event.data, 4, 4);
    put(event.data, 1, 4);
    put(event.data, 0, 4);
    put(event.data, 2, 8);
    put(event.data, 0, 4);
    put(event.data, 1, 8); // a token: two pointers, then the SID S-1-5-18
    put(event.data, 0, 8);
    event.data += std::string("\x01\x01\0\0\0\0\0\x05", 8);
    put(event.data, 18, 4);
    event.data += image;
    event.data += '\0';
    event.data += utf16(commandLine);
    return netmonEventFrame(event);
}

std::string netmonNdisFrame(std::string_view packet, std::uint32_t pid, bool sent)
{
    EtwEventToWrite event;
    event.provider = std::string("\x6e\x00\xd6\x2e\x29\x47\x09\x46\xb4\x23\x3e\xe7\xbc\xd6\x78\xef", 16);
    event.id = 1001;
    event.keyword = 0xc0000001 | (sent ? 0x100000000ULL : 0x200000000ULL);
    event.process = pid;
    put(event.data, 5, 4);
    put(event.data, 5, 4);
    put(event.data, packet.size(), 4);
    event.data += packet;
    return netmonEventFrame(event);
}

} // namespace delist
