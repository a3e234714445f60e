#include "evidence/logs/sockets/socket_lists.h"
#include "evidence/logs/sockets/socket_columns.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/wall_clock.h"
#include <array>

namespace delist {

namespace {

using smtp::trimmed;
using Column = SocketColumn;

bool isRule(std::string_view line)
{
    line = trimmed(line);
    return line.size() >= 20 && line.find_first_not_of('=') == std::string_view::npos;
}

/// "[TCP] spam.exe", "[UDPV6] System": the protocol; empty for another line.
std::string_view blockProtocol(std::string_view line)
{
    const std::size_t close = line.substr(0, 8).find("] ");
    if (close == std::string_view::npos || (!line.starts_with("[TCP") && !line.starts_with("[UDP")))
        return {};
    return line.substr(1, close - 1);
}

class SocketListReader final : public LineReader
{
public:
    SocketListReader(SocketListForm form, const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_form(form), m_localToUtc(options.localToUtc), m_dates(options.fileName, options.dateOrder)
    {
        m_dates.force(options.dateOrder);
    }

protected:
    void line(const Line& line) override
    {
        switch (m_form) {
        case SocketListForm::Xml: tags(line); break;
        case SocketListForm::Blocks: block(line); break;
        default: ruled(line); break;
        }
    }
    void end() override
    {
        store();
        readDatesAs(m_dates);
    }

private:
    /// "Process Name      : spam.exe".
    void ruled(const Line& line)
    {
        const std::size_t colon = line.text.find(':');
        if (isRule(line.text)) {
            store();
        } else if (colon == std::string_view::npos) {
            reject(line, "no value of a socket");
        } else {
            begin(line);
            keep(socketColumnOf(trimmed(line.text.substr(0, colon))), line.text.substr(colon + 1));
        }
    }

    /// "    Local:   pc44:49152" below "[TCP] spam.exe".
    void block(const Line& line)
    {
        if (const std::string_view protocol = blockProtocol(line.text); !protocol.empty()) {
            store();
            begin(line);
            keep(Column::Protocol, protocol);
            keep(Column::Process, line.text.substr(protocol.size() + 3));
            return;
        }
        const std::size_t colon = line.text.find(':');
        if (!m_open || colon == std::string_view::npos)
            return; // the banner
        const std::string_view name = trimmed(line.text.substr(0, colon));
        const std::string_view value = trimmed(line.text.substr(colon + 1));
        const bool local = name == "Local";
        if (local || name == "Remote") {
            const std::size_t port = std::min(value.rfind(':'), value.size());
            keep(local ? Column::LocalAddress : Column::RemoteAddress, value.substr(0, port));
            keep(local ? Column::LocalPort : Column::RemotePort, value.substr(std::min(port + 1, value.size())));
        } else {
            keep(socketColumnOf(name), value);
        }
    }

    /// <item><process_name>spam.exe</process_name>…</item>, on one line or many.
    void tags(const Line& line)
    {
        std::string_view text = line.text;
        for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<')) {
            const std::size_t close = text.find('>', at);
            if (close == std::string_view::npos)
                return;
            const std::string_view tag = text.substr(at + 1, close - at - 1);
            text.remove_prefix(close + 1);
            if (tag == "item") {
                store();
                begin({line.text, line.offsetOf(static_cast<std::size_t>(text.data() - line.text.data()) - 6), line.number});
            } else if (tag == "/item") {
                store();
            } else if (m_open) {
                if (const Column column = socketColumnOf(tag); column != Column::Count && !tag.starts_with('/'))
                    keep(column, xmlText(text.substr(0, text.find('<'))));
            }
        }
    }

    void begin(const Line& line)
    {
        if (m_open)
            return;
        m_open = true;
        m_offset = line.offset;
        m_number = line.number;
        m_first = line.text.substr(0, 200);
    }

    void keep(Column column, std::string_view value)
    {
        if (column != Column::Count)
            m_values[static_cast<std::size_t>(column)] = boundedUtf8(trimmed(value), 1000);
    }

    void store()
    {
        if (!m_open)
            return;
        m_open = false;
        const auto get = [this](Column column) -> std::string_view { return m_values[static_cast<std::size_t>(column)]; };
        SocketOwner owner;
        owner.offset = m_offset;
        SocketNames names;
        const std::string_view when = get(get(Column::Added).empty() ? Column::Created : Column::Added);
        if (!when.empty()) {
            m_dates.see(datePart(when));
            const Micros local = parseWallClock(when, m_dates.order() == DateOrder::Unknown ? DateOrder::MonthFirst : m_dates.order());
            owner.time = local == unknownTime || !m_localToUtc ? local : m_localToUtc(local);
        }
        if (const char* const why = readSocketOwner(get, owner, names)) {
            reject({m_first, m_offset, m_number}, why);
        } else {
            if (!names.local.empty() || !names.remote.empty())
                note(namedEndsNote);
            sink().socketOwner(owner);
            accepted(owner.time);
        }
        for (std::string& value : m_values)
            value.clear();
    }

    SocketListForm m_form;
    std::function<Micros(Micros)> m_localToUtc;
    DateOrderChoice m_dates;
    std::array<std::string, static_cast<std::size_t>(Column::Count)> m_values;
    bool m_open = false;
    std::uint64_t m_offset = 0, m_number = 0;
    std::string m_first;
};

} // namespace

SocketListForm socketListForm(std::string_view line)
{
    const std::string_view text = trimmed(line);
    if (isRule(text))
        return SocketListForm::Rules;
    if (text.starts_with('<'))
        return SocketListForm::Xml;
    const bool banner = text.starts_with("TCPView v") || text.starts_with("Tcpvcon v") || text.starts_with("TCPVcon v");
    return banner || !blockProtocol(line).empty() ? SocketListForm::Blocks : SocketListForm::None;
}

std::unique_ptr<Reader> openSocketList(SocketListForm form, const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<SocketListReader>(form, options, sink);
}

} // namespace delist
