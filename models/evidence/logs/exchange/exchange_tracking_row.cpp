#include "evidence/logs/exchange/exchange_tracking_row.h"
#include "evidence/smtp/command.h"
#include "evidence/text/table_columns.h"
#include <algorithm>

namespace delist::exchange {

using smtp::equalsNoCase;

namespace {

constexpr std::array<std::string_view, trackingColumns> columnNames{"date-time",
                                                                    "client-ip",
                                                                    "client-hostname",
                                                                    "server-ip",
                                                                    "server-hostname",
                                                                    "source-context",
                                                                    "connector-id",
                                                                    "source",
                                                                    "event-id",
                                                                    "internal-message-id",
                                                                    "message-id",
                                                                    "network-message-id",
                                                                    "recipient-address",
                                                                    "recipient-status",
                                                                    "total-bytes",
                                                                    "recipient-count",
                                                                    "related-recipient-address",
                                                                    "reference",
                                                                    "message-subject",
                                                                    "sender-address",
                                                                    "return-path",
                                                                    "message-info",
                                                                    "directionality",
                                                                    "tenant-id",
                                                                    "original-client-ip",
                                                                    "original-server-ip",
                                                                    "custom-data",
                                                                    "transport-traffic-type",
                                                                    "log-id",
                                                                    "schema-version"};

constexpr std::size_t networkMessageId = static_cast<std::size_t>(TrackingColumn::NetworkMessageId);

struct Meaning
{
    std::string_view word;
    TrackingEvent event;
};

constexpr TrackingEvent plain{};
constexpr TrackingEvent sent{MessageRole::Sent, Outcome::Accepted, true, true, false};
/// Goes on to other recipients, which it names; what became of them is another event's.
constexpr TrackingEvent passedOn{MessageRole::Other, Outcome::Expanded, true, false, false};
constexpr TrackingEvent submitted{MessageRole::Submitted, Outcome::Accepted, false, false, false};
constexpr TrackingEvent failed{MessageRole::Failed, Outcome::Rejected, false, false, false};
/// For good, and nobody is told.
constexpr TrackingEvent dropped{MessageRole::Failed, Outcome::Rejected, true, false, false};
constexpr TrackingEvent deferred{MessageRole::Other, Outcome::Deferred, false, false, false};

// The most frequent ones first.
constexpr std::array<Meaning, 46> meanings{
    {{"RECEIVE", {MessageRole::Received, Outcome::Accepted, false, false, false}},
     {"DELIVER", {MessageRole::Delivered, Outcome::Accepted, true, false, false}},
     {"SEND", sent},
     {"SENDEXTERNAL", sent},
     {"SUBMIT", submitted},
     {"FAIL", {MessageRole::Failed, Outcome::Rejected, true, false, false}},
     {"DSN", {MessageRole::Generated, Outcome::Unknown, false, false, true}},
     {"DEFER", {MessageRole::Other, Outcome::Deferred, true, false, false}},
     {"EXPAND", passedOn},
     {"AGENTINFO", plain},
     {"HAREDIRECT", plain},
     {"HAREDIRECTFAIL", plain},
     {"HARECEIVE", plain},
     {"HADISCARD", plain},
     {"NOTIFYMAPI", plain},
     {"RESOLVE", passedOn},
     {"REDIRECT", passedOn},
     {"TRANSFER", plain},
     {"CLIENTSUBMISSION", submitted},
     {"BADMAIL", dropped},
     {"POISONMESSAGE", dropped},
     {"DROP", dropped},
     {"SUBMITFAIL", failed},
     {"SUBMITDEFER", deferred},
     {"RESUBMITDEFER", deferred},
     {"RESUBMITFAIL", plain},
     {"RESUBMIT", plain},
     {"DELIVERFAIL", plain},
     {"DUPLICATEDELIVER", plain},
     {"DUPLICATEEXPAND", plain},
     {"DUPLICATEREDIRECT", plain},
     {"INITMESSAGECREATED", plain},
     {"LOAD", plain},
     {"MODERATIONEXPIRE", plain},
     {"MODERATORAPPROVE", plain},
     {"MODERATORREJECT", plain},
     {"MODERATORSALLNDR", plain},
     {"NOTIFYSHADOW", plain},
     {"PROCESS", plain},
     {"PROCESSMEETINGMESSAGE", plain},
     {"JOURNALREPORT", plain},
     {"SUPPRESSED", plain},
     {"THROTTLE", plain},
     {"DELAY", plain},
     {"DELETE", plain},
     {"QUARANTINE", plain}}};

constexpr std::array<std::string_view, 22> sources{"SMTP",
                                                   "STOREDRIVER",
                                                   "DSN",
                                                   "AGENT",
                                                   "ROUTING",
                                                   "RESOLVER",
                                                   "QUEUE",
                                                   "DNS",
                                                   "ADMIN",
                                                   "APPROVAL",
                                                   "BOOTLOADER",
                                                   "GATEWAY",
                                                   "MAILBOXRULE",
                                                   "MEETINGMESSAGEPROCESSOR",
                                                   "ORAR",
                                                   "PICKUP",
                                                   "POISONMESSAGE",
                                                   "PUBLICFOLDER",
                                                   "REDUNDANCY",
                                                   "SAFETYNET",
                                                   "MEETINGFORWARDNOTIFICATION",
                                                   "AGGREGATION"};

const Meaning* meaningOf(std::string_view eventId)
{
    const auto* const found = std::find_if(meanings.begin(), meanings.end(),
                                           [&](const Meaning& meaning) { return equalsNoCase(meaning.word, eventId); });
    return found == meanings.end() ? nullptr : found;
}

} // namespace

TrackingEvent trackingEvent(std::string_view eventId)
{
    const Meaning* const meaning = meaningOf(eventId);
    return meaning ? meaning->event : TrackingEvent();
}

std::optional<TrackingColumn> trackingColumn(std::string_view name)
{
    for (std::size_t column = 0; column < columnNames.size(); ++column)
        if (sameColumnName(columnNames[column], name))
            return static_cast<TrackingColumn>(column);
    constexpr std::pair<std::string_view, TrackingColumn> others[] = {
        {"date_time_utc", TrackingColumn::Time},       {"Timestamp", TrackingColumn::Time},
        {"Recipients", TrackingColumn::RecipientAddress}, {"Sender", TrackingColumn::SenderAddress},
        {"EventData", TrackingColumn::CustomData},     {"Subject", TrackingColumn::MessageSubject}};
    for (const auto& [other, column] : others)
        if (sameColumnName(other, name))
            return column;
    return std::nullopt;
}

bool isTrackingEvent(std::string_view eventId)
{
    return meaningOf(eventId) != nullptr;
}

bool isTrackingSource(std::string_view source)
{
    return std::any_of(sources.begin(), sources.end(),
                       [&](std::string_view known) { return equalsNoCase(known, source); });
}

/// Exchange 2007 and 2010 RTM write 21 columns, 2010 SP 26, 2013 27, 2016 and 2019 30.
bool TrackingRow::indexOfCount(std::size_t count, TrackingIndex& index)
{
    if (count != 21 && count != 26 && count != 27 && count != 30)
        return false;
    const bool withNetworkId = count >= 27;
    std::size_t at = 0;
    for (std::size_t column = 0; column < trackingColumns; ++column) {
        const bool there = (column != networkMessageId || withNetworkId) && at < count;
        index[column] = there ? static_cast<std::int8_t>(at++) : std::int8_t{-1};
    }
    return true;
}

bool TrackingRow::setFields(std::string_view names)
{
    m_index.fill(-1);
    m_columns = 0;
    m_delimiter = delimiterOfNames(names);
    while (!names.empty()) {
        const std::size_t comma = names.find(m_delimiter);
        const std::string_view name = smtp::trimmed(names.substr(0, comma));
        std::size_t column = 0;
        while (column < columnNames.size() && !equalsNoCase(columnNames[column], name))
            ++column;
        if (column < columnNames.size() && m_index[column] < 0 && m_columns < FieldSplitter::maxFields)
            m_index[column] = static_cast<std::int8_t>(m_columns);
        ++m_columns;
        names = comma == std::string_view::npos ? std::string_view() : names.substr(comma + 1);
    }
    TrackingIndex documented{};
    m_documented = indexOfCount(m_columns, documented) && documented == m_index;
    m_readable = m_index[static_cast<std::size_t>(TrackingColumn::EventId)] >= 0;
    return m_readable && m_index[static_cast<std::size_t>(TrackingColumn::MessageId)] >= 0;
}

const char* TrackingRow::parse(std::string_view line)
{
    if (!m_readable)
        return "the columns named by #Fields are not those of a message tracking log";
    if (!m_splitter.splitCsv(line, m_delimiter))
        return "a quote never closes";
    const std::size_t size = m_splitter.size();
    if (m_columns != 0 && size == m_columns)
        m_current = m_index;
    else if (m_columns == 0 || (m_documented && (size >= 27) == (m_columns >= 27))) {
        // No header, or an update that added columns without a new one: the version that has as many.
        if (!indexOfCount(size, m_current))
            return "not the columns of any Exchange version";
    } else {
        return "not as many columns as #Fields names";
    }
    m_time = unknownTime;
    if (m_current[static_cast<std::size_t>(TrackingColumn::Time)] >= 0) {
        m_time = parseIsoTime((*this)[TrackingColumn::Time], m_dates);
        if (m_time == unknownTime)
            return "date-time is not a time";
    }
    const std::string_view event = (*this)[TrackingColumn::EventId];
    if (event.empty() || event.size() > 40 || event.find_first_of(" <@:;") != std::string_view::npos)
        return "event-id is no event";
    return nullptr;
}

} // namespace delist::exchange
