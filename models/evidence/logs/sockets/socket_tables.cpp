// Tables of sockets and their processes: tcpview, what Sysinternals TCPView saves (with a header or without; in old versions
// "spam.exe:4312 <TAB> TCP <TAB> pc44:49152 <TAB> mx.example:25 <TAB> ESTABLISHED") and tcpvcon prints, and currports, what
// NirSoft CurrPorts exports as text or CSV, with a header line or without; as a list, see socket_lists.h. CurrPorts says when
// a socket appeared, in local time.
#include "evidence/first_line_reader.h"
#include "evidence/format.h"
#include "evidence/logs/sockets/socket_columns.h"
#include "evidence/logs/sockets/socket_lists.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/table_reader.h"

namespace delist {

namespace {

using smtp::trimmed;
using Column = SocketColumn;

class SocketTableReader final : public TableReader
{
public:
    using TableReader::TableReader;

protected:
    bool header(const FieldSplitter& names) override
    {
        m_columns.set(names);
        m_old = isOldTcpViewRow(names);
        m_tcpvcon = isTcpvconRow(names);
        SocketTool tool{};
        const char* const columns = m_old || m_tcpvcon || isSocketTable(m_columns) ? nullptr : socketHeaderOf(names, tool);
        if (columns != nullptr) {
            FieldSplitter shown;
            shown.splitCsv(columns, '\t');
            m_columns.set(shown);
        }
        if (m_old || m_tcpvcon || columns != nullptr)
            headerIsRow();
        return m_old || m_tcpvcon || isSocketTable(m_columns);
    }
    std::string_view dateOf(const FieldSplitter& fields) override { return m_columns.get(fields, timeColumn()); }
    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        if (m_old)
            return old(fields, offset);
        if (m_tcpvcon)
            return tcpvcon(fields, offset);
        const auto get = [&](Column column) { return trimmed(m_columns.get(fields, column)); };
        SocketOwner owner;
        owner.offset = offset;
        SocketNames names;
        if (const char* const why = readSocketOwner(get, owner, names))
            return why;
        tellNames(owner, names);
        if (const std::string_view when = get(timeColumn()); !when.empty())
            owner.time = time = toUtc(when, false);
        sink().socketOwner(owner);
        return nullptr;
    }

private:
    [[nodiscard]] Column timeColumn() const { return m_columns.has(Column::Added) ? Column::Added : Column::Created; }

    void tellNames(SocketOwner& owner, const SocketNames& names)
    {
        if (!names.local.empty() || !names.remote.empty())
            note(namedEndsNote);
        owner.computer = names.local;
    }

    const char* old(const FieldSplitter& fields, std::uint64_t offset)
    {
        if (!isOldTcpViewRow(fields))
            return "no row of TCPView";
        SocketOwner owner;
        owner.offset = offset;
        owner.protocol = smtp::startsWithNoCase(fields[1], "UDP") ? 17 : 6;
        const std::size_t colon = fields[0].rfind(':');
        owner.process = trimmed(fields[0].substr(0, colon));
        owner.pid = socketNumber(trimmed(fields[0].substr(colon + 1)));
        SocketNames names;
        socketEndOf(trimmed(fields[2]), owner.local, names.local);
        socketEndOf(trimmed(fields[3]), owner.remote, names.remote);
        tellNames(owner, names);
        sink().socketOwner(owner);
        return nullptr;
    }

    const char* tcpvcon(const FieldSplitter& fields, std::uint64_t offset)
    {
        if (!isTcpvconRow(fields))
            return "no row of tcpvcon";
        SocketOwner owner;
        owner.offset = offset;
        owner.protocol = smtp::startsWithNoCase(fields[0], "UDP") ? 17 : 6;
        owner.process = boundedUtf8(trimmed(fields[1]), 1000);
        owner.pid = socketNumber(trimmed(fields[2]));
        SocketNames names;
        socketEndOf(trimmed(fields[4]), owner.local, names.local);
        socketEndOf(trimmed(fields[5]), owner.remote, names.remote);
        tellNames(owner, names);
        sink().socketOwner(owner);
        return nullptr;
    }

    TableColumns m_columns{socketColumnNames()};
    bool m_old = false;
    bool m_tcpvcon = false;
};

/// A list whose values stand on lines of their own; score 0: none.
Detection detectList(const Sample& sample, SocketTool wanted)
{
    switch (socketListForm(sample.lines.front())) {
    case SocketListForm::Rules:
        if (wanted == SocketTool::CurrPorts && sample.lines.size() > 1 && smtp::startsWithNoCase(sample.lines[1], "Process Name") &&
            sample.lines[1].find(':') != std::string_view::npos)
            return {0.95, "a list of CurrPorts with a value on each line"};
        break;
    case SocketListForm::Xml:
        if (wanted == SocketTool::CurrPorts && sample.text.find("<item>") != std::string_view::npos && sample.text.find("<process_id>") != std::string_view::npos &&
            sample.text.find("<remote_port>") != std::string_view::npos)
            return {0.95, "a list of CurrPorts as XML"};
        break;
    case SocketListForm::Blocks:
        if (wanted == SocketTool::TcpView && sample.text.find("] ") != std::string_view::npos && sample.text.find("PID:") != std::string_view::npos &&
            sample.text.find("Remote:") != std::string_view::npos)
            return {0.95, "a list that tcpvcon printed"};
        break;
    case SocketListForm::None: break;
    }
    return {};
}

Detection detect(const Sample& sample, SocketTool wanted)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    const bool isTcpView = wanted == SocketTool::TcpView;
    if (Detection list = detectList(sample, wanted); list.score > 0)
        return list;
    const std::string_view first = sample.lines.front();
    FieldSplitter fields;
    fields.splitCsv(first, tableDelimiter(first));
    TableColumns columns{socketColumnNames()};
    columns.set(fields);
    SocketTool tool = SocketTool::TcpView;
    const bool row = socketHeaderOf(fields, tool) != nullptr;
    const bool tabs = first.find('\t') != std::string_view::npos;
    if (isTcpvconRow(fields) || ((isOldTcpViewRow(fields) || (row && tool == SocketTool::TcpView)) && tabs))
        return isTcpView ? Detection{0.85, "rows as TCPView saves them"} : Detection{0, "no header of CurrPorts"};
    if (row && tool == SocketTool::CurrPorts)
        return isTcpView ? Detection{0, "rows of CurrPorts"} : Detection{0.85, "rows as CurrPorts saves them, without their header"};
    if (!isSocketTable(columns))
        return {0, "no header that names process, PID and both ends of sockets"};
    if (socketToolOf(columns, fields) != wanted)
        return {0.1, isTcpView ? "the header is that of CurrPorts" : "the header is that of TCPView"};
    return {0.95, isTcpView ? "the header of a list of TCPView" : "the header of a list of CurrPorts"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<FirstLineReader>([options, &sink](std::string_view firstLine) -> std::unique_ptr<Reader> {
        if (const SocketListForm form = socketListForm(firstLine); form != SocketListForm::None)
            return openSocketList(form, options, sink);
        return std::make_unique<SocketTableReader>(options, sink);
    });
}

} // namespace

extern const Format tcpviewFormat{"tcpview", "TCPView listing", Vantage::Report, FormatClock::Local, true,
                                  [](const Sample& sample) { return detect(sample, SocketTool::TcpView); }, open};
extern const Format currportsFormat{"currports", "CurrPorts listing", Vantage::Report, FormatClock::Local, true,
                                    [](const Sample& sample) { return detect(sample, SocketTool::CurrPorts); }, open};

} // namespace delist
