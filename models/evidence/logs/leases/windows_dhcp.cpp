// The format windows-dhcp: audit logs of the Windows DHCP server (DhcpSrvLog-Mon.log, DhcpV6SrvLog-Mon.log): a page of
// event meanings, then "ID,Date,Time,Description,IP Address,Host Name,MAC Address,…". Dates are MM/DD/YY whatever the
// country (unless the user says that this one is not), times local. (learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2008-R2-and-2008/dd759178)
#include "evidence/format.h"
#include "evidence/logs/leases/leases.h"
#include "evidence/smtp/command.h"
#include "evidence/text/csv.h"
#include "evidence/text/day_month.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

using smtp::trimmed;

enum : std::size_t { Id, Date, Clock, Description, Address, Name, Mac, DuidOfV6 = 8 };

/// Leases given, renewed, given back, expired. All else (start, audit, DNS updates) says nothing of who had an address.
bool assigns(int id)
{
    return id == 10 || id == 11 || id == 20 || id == 21 || id == 11002 || id == 11004 || id == 11005; // 110xx: DHCPv6
}
constexpr int renewal = 11, logStarted = 0;
bool ends(int id)
{
    return id == 12 || id == 16 || id == 17 || id == 18 || id == 11007 || id == 11016 || id == 11018;
}

/// The event of a row, negative when it is none; \p local gets its time.
int parse(std::string_view line, FieldSplitter& fields, Micros& local, DateOrder order)
{
    fields.splitCsv(line);
    int id = 0;
    const std::string_view text = trimmed(fields[Id]);
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), id);
    if (fields.size() < Mac || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || id < 0)
        return -1;
    const Micros midnight = parseCountryDate(trimmed(fields[Date]), order);
    const Micros ofDay = parseCountryTime(trimmed(fields[Clock]));
    if (midnight == unknownTime || ofDay == unknownTime)
        return -1;
    local = midnight + ofDay;
    return id;
}

/// Without the header other tables have rows that begin with a number, a date and a time, too.
bool looksLikeRow(int id, const FieldSplitter& fields)
{
    constexpr int mostOfV4 = 99, firstOfV6 = 11000, lastOfV6 = 11999;
    const bool v6 = id >= firstOfV6 && id <= lastOfV6;
    if (!v6 && id > mostOfV4)
        return false;
    const std::string_view given = trimmed(fields[Address]);
    const auto address = IpAddress::parse(given);
    if (IpAddress::parse(trimmed(fields[Description])) || (address ? address->isV4() == v6 : !given.empty()))
        return false;
    const std::string_view mac = trimmed(fields[Mac]); // longer where a client goes by another id; of DHCPv6 an error code
    return std::all_of(mac.begin(), mac.end(), [](char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') || c == '-'; });
}

bool isHeader(std::string_view line)
{
    return smtp::startsWithNoCase(line, "ID,Date,Time,Description,");
}

class WindowsDhcpReader final : public LineReader
{
public:
    WindowsDhcpReader(const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_localToUtc(options.localToUtc), m_dates(options.fileName, options.dateOrder), m_leases(target)
    {
        m_dates.force(options.dateOrder == DateOrder::Unknown ? DateOrder::MonthFirst : options.dateOrder);
        m_given = options.dateOrder != DateOrder::Unknown;
    }

protected:
    void line(const Line& line) override
    {
        Micros local = unknownTime;
        const int id = parse(line.text, m_fields, local, m_dates.order());
        if (id < 0) {
            // The page above the header, in the server's language.
            if (m_rows && !isHeader(line.text))
                reject(line, "no row of a DHCP log");
            m_rows = m_rows || isHeader(line.text);
            return;
        }
        m_rows = true;
        m_dates.see(trimmed(m_fields[Date]));
        const Micros time = m_localToUtc ? m_localToUtc(local) : local;
        accepted(time);
        if (m_since == unknownTime) { // a file for each day of the week
            const Micros midnight = local - ((local % microsPerDay) + microsPerDay) % microsPerDay;
            m_since = id == logStarted ? time : m_localToUtc ? m_localToUtc(midnight) : midnight;
        }
        const auto address = IpAddress::parse(trimmed(m_fields[Address]));
        if (!address)
            return;
        // "ID,Date,Time,Description,IPv6 Address,Host Name,Error Code,Duid Length,Duid Bytes(Hex),…"
        const std::string mac = address->isV4() ? macFromText(trimmed(m_fields[Mac])) : macText(hardwareOfDuid(duidFromText(trimmed(m_fields[DuidOfV6]))));
        const Leases::Device device{mac, trimmed(m_fields[Name])};
        if (id == renewal)
            m_leases.renewed(*address, device, time, line.offset, m_since);
        else if (assigns(id))
            m_leases.assigned(*address, device, time, line.offset);
        else if (ends(id))
            m_leases.ended(*address, device, time, line.offset);
    }
    void end() override
    {
        if (m_given) // the format leaves no doubt
            readDatesAs(m_dates);
        m_leases.finish();
    }

private:
    std::function<Micros(Micros)> m_localToUtc;
    DateOrderChoice m_dates;
    bool m_given = false;
    FieldSplitter m_fields;
    Leases m_leases;
    bool m_rows = false;
    Micros m_since = unknownTime; ///< what happened from then on is in the log
};

Detection detect(const Sample& sample)
{
    bool header = false;
    std::size_t rows = 0;
    std::size_t others = 0;
    FieldSplitter fields;
    Micros local = unknownTime;
    for (const std::string_view line : sample.lines) {
        header = header || isHeader(line);
        if (const int id = parse(line, fields, local, DateOrder::MonthFirst); id >= 0 && looksLikeRow(id, fields))
            ++rows;
        else if (rows > 0)
            ++others;
    }
    if (header)
        return {0.97, "the header of a Windows DHCP server's log"};
    if (rows > 0 && others <= rows && fields.size() >= Mac)
        return {0.6, std::to_string(rows) + " rows like those of a Windows DHCP server's log, without its header"};
    return {0, "no header \"ID,Date,Time,Description,…\""};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<WindowsDhcpReader>(options, sink);
}

} // namespace

extern const Format windowsDhcpFormat{"windows-dhcp", "Windows DHCP server log", Vantage::Report, FormatClock::Local, true, detect, open};

} // namespace delist
