// The format exchange-queue: a list of queues or of the messages in them, exported from the Queue Viewer (TAB or comma,
// ANSI or UTF-16, localised titles, local time) or by Get-Queue and Get-Message | Export-Csv. A snapshot: it says what
// waited when it was taken, and its "Last Error" what remote servers said last. It is no history.
#include "evidence/format.h"
#include "evidence/mail/null_sender.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/last_error.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/encoding.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/written_count.h"

namespace delist {

namespace {

using smtp::trimmed;

enum class Column : std::uint8_t {
    NextHop, DeliveryType, Status, Count, NextRetry, LastRetry, LastError, From, Size, SizeKb, Scl, Queue, SourceName, SourceIp,
    Subject, Received, Expires, MessageId, Recipients
};

constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}

// English, German, French, Spanish, Italian titles; and the properties of Get-Queue and Get-Message.
constexpr ColumnName columnNames[] = {
    name("Next Hop Domain", Column::NextHop), name("Domäne des nächsten Hops", Column::NextHop),
    name("Nächste Hopdomäne", Column::NextHop), name("Domaine du tronçon suivant", Column::NextHop),
    name("Dominio del próximo salto", Column::NextHop), name("Dominio hop successivo", Column::NextHop),
    name("Delivery Type", Column::DeliveryType), name("Übermittlungstyp", Column::DeliveryType),
    name("Zustellungstyp", Column::DeliveryType), name("Type de remise", Column::DeliveryType),
    name("Tipo de entrega", Column::DeliveryType), name("Status", Column::Status), name("État", Column::Status),
    name("Statut", Column::Status), name("Estado", Column::Status), name("Stato", Column::Status),
    name("Message Count", Column::Count), name("Anzahl der Nachrichten", Column::Count),
    name("Nachrichtenanzahl", Column::Count), name("Nombre de messages", Column::Count),
    name("Número de mensajes", Column::Count), name("Next Retry Time", Column::NextRetry),
    name("Last Retry Time", Column::LastRetry), name("Letzter Wiederholungsversuch", Column::LastRetry),
    name("Zeitpunkt der letzten Wiederholung", Column::LastRetry), name("Heure de la dernière tentative", Column::LastRetry),
    name("Last Error", Column::LastError), name("Letzter Fehler", Column::LastError),
    name("Dernière erreur", Column::LastError), name("Último error", Column::LastError),
    name("Ultimo errore", Column::LastError), name("From Address", Column::From), name("Absenderadresse", Column::From),
    name("Von-Adresse", Column::From), name("Von Adresse", Column::From), name("Adresse de l'expéditeur", Column::From),
    name("De l'adresse", Column::From), name("Dirección de remitente", Column::From), name("Size (KB)", Column::SizeKb),
    name("Größe (KB)", Column::SizeKb), name("Taille (Ko)", Column::SizeKb), name("Tamaño (KB)", Column::SizeKb),
    name("Size", Column::Size), name("SCL", Column::Scl), name("Queue ID", Column::Queue), name("Queue", Column::Queue),
    name("Warteschlangen-ID", Column::Queue), name("Warteschlange", Column::Queue),
    name("ID de file d'attente", Column::Queue), name("Message Source Name", Column::SourceName),
    name("Name der Nachrichtenquelle", Column::SourceName), name("Source IP", Column::SourceIp),
    name("Quell-IP", Column::SourceIp), name("Quell-IP-Adresse", Column::SourceIp), name("IP source", Column::SourceIp),
    name("IP de origen", Column::SourceIp), name("Subject", Column::Subject), name("Betreff", Column::Subject),
    name("Objet", Column::Subject), name("Sujet", Column::Subject), name("Asunto", Column::Subject),
    name("Oggetto", Column::Subject), name("Date Received", Column::Received), name("Empfangsdatum", Column::Received),
    name("Empfangen am", Column::Received), name("Date de réception", Column::Received),
    name("Fecha de recepción", Column::Received), name("Expiration Time", Column::Expires),
    name("Ablaufzeit", Column::Expires), name("Internet Message ID", Column::MessageId),
    name("InternetMessageId", Column::MessageId), name("Internetnachrichten-ID", Column::MessageId),
    name("Internet-Nachrichten-ID", Column::MessageId), name("ID de message Internet", Column::MessageId),
    name("Identificador de mensaje de Internet", Column::MessageId), name("Recipients", Column::Recipients),
};

enum class Kind : std::uint8_t { None, Queues, Messages };

Kind kindOf(const TableColumns& columns)
{
    if (columns.has(Column::From) && columns.has(Column::Queue) && (columns.has(Column::Status) || columns.has(Column::Received)))
        return Kind::Messages;
    if (columns.has(Column::From) && columns.has(Column::LastError) && columns.has(Column::Subject))
        return Kind::Messages;
    if (columns.has(Column::NextHop) && (columns.has(Column::Count) || columns.has(Column::DeliveryType)) && columns.has(Column::Status))
        return Kind::Queues;
    return Kind::None;
}

/// The code that an error text carries: "[{LED=451 4.4.0 …}", "451 4.4.0 Primary target IP address responded with:
/// "550 5.7.1 …"": the innermost one, which is the remote server's.
std::optional<smtp::Reply> remoteReply(std::string_view text)
{
    std::optional<smtp::Reply> last;
    for (std::size_t at = 0; at + 3 < text.size(); ++at) {
        const bool starts = at == 0 || text[at - 1] == '"' || text[at - 1] == '=' || text[at - 1] == ' ' || text[at - 1] == '\'';
        if (!starts || text[at] < '2' || text[at] > '5' || (text[at + 3] != ' ' && text[at + 3] != '-'))
            continue;
        if (const auto reply = smtp::parseReply(text.substr(at)); reply && !reply->enhanced.empty())
            last = reply;
    }
    return last ? last : smtp::parseReply(text);
}

/// The transport wrote it itself: the source is DSN, or no client handed it in.
bool writtenHere(std::string_view sourceName, std::string_view sourceIp)
{
    return smtp::startsWithNoCase(sourceName, "DSN") || sourceIp == "255.255.255.255" || (sourceName.empty() && sourceIp.empty());
}

/// "{ann@larch.example}" of Get-Message; empty where there are several.
std::string_view onlyAddress(std::string_view recipients)
{
    while (!recipients.empty() && (recipients.front() == '{' || recipients.front() == ' '))
        recipients.remove_prefix(1);
    recipients = recipients.substr(0, recipients.find_first_of("; }"));
    return recipients.find(',') == std::string_view::npos && recipients.find('@') != std::string_view::npos ? recipients : std::string_view();
}

/// What waits is put off when there was an error or the queue waits for its next try; "Active" and "Ready" ones are at work.
Outcome outcomeOf(std::string_view status, std::string_view error)
{
    if (!error.empty())
        return Outcome::Deferred;
    for (const std::string_view retry : {"Retry", "Wiederholen", "Wiederholung", "Réessayer", "Nouvelle tentative", "Reintentar", "Riprova"})
        if (sameColumnName(retry, status))
            return Outcome::Deferred;
    return Outcome::Unknown;
}

class QueueReader final : public TableReader
{
public:
    QueueReader(const ReaderOptions& options, RecordSink& target) : TableReader(options, target)
    {
        note("A queue export is a snapshot of what waited when it was taken, and no history.");
    }

protected:
    bool header(const FieldSplitter& names) override
    {
        m_columns.set(names);
        m_kind = kindOf(m_columns);
        return m_kind != Kind::None;
    }

    std::string_view dateOf(const FieldSplitter& fields) override { return m_columns.get(fields, timeColumn()); }

    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        const auto get = [&](Column column) { return trimmed(m_columns.get(fields, column)); };
        const std::string_view when = get(timeColumn());
        time = when.empty() ? unknownTime : toUtc(when, false);
        if (time == unknownTime && !when.empty())
            return "the time stamp is none";
        const std::string_view error = get(Column::LastError);
        const auto reply = remoteReply(error);
        Message message;
        message.offset = offset;
        message.time = time;
        message.role = MessageRole::Other;
        message.status = outcomeOf(get(Column::Status), error);
        message.event = m_kind == Kind::Messages ? "queued message" : "queue";
        if (m_kind == Kind::Messages) {
            message.mailFrom = get(Column::From);
            message.subject = get(Column::Subject);
            message.messageId = get(Column::MessageId);
            if (const std::string_view source = get(Column::SourceIp); source != "255.255.255.255") // Exchange's word for none
                message.client = IpAddress::parse(source).value_or(IpAddress());
            message.sizeBytes = size(fields);
            message.internalId = get(Column::Queue);
            if (message.mailFrom.empty() && message.messageId.empty())
                return "neither sender nor message id";
        } else {
            if (const std::int64_t count = writtenCount(get(Column::Count)); count > 0)
                message.recipients = static_cast<std::uint32_t>(std::min<std::int64_t>(count, 0xffffffff));
            if (get(Column::NextHop).empty() && error.empty() && get(Column::Status).empty())
                return "no queue";
        }
        const RowId row = sink().message(message);
        if (m_kind == Kind::Messages && message.mailFrom == "<>" && !isAggregateReportSubject(message.subject) && writtenHere(get(Column::SourceName), get(Column::SourceIp))) {
            Bounce bounce;
            bounce.offset = offset;
            bounce.time = time;
            bounce.message = row;
            bounce.messageId = message.messageId;
            bounce.subject = message.subject;
            bounce.fate = message.status;
            bounce.victim = onlyAddress(get(Column::Recipients));
            sink().bounce(bounce);
        }
        if (error.empty())
            return nullptr;
        Delivery delivery;
        delivery.offset = offset;
        delivery.time = time;
        delivery.message = row;
        delivery.messageId = message.messageId;
        delivery.outcome = Outcome::Deferred;
        const smtp::LastError last = smtp::readLastError(error);
        delivery.reply = boundedUtf8(last.said.empty() ? error : last.said, 1000);
        if (reply) {
            delivery.replyCode = reply->code;
            delivery.enhancedStatus = reply->enhanced;
        }
        delivery.server = m_kind == Kind::Queues ? get(Column::NextHop) : last.server;
        if (delivery.server.empty())
            delivery.server = last.address;
        sink().delivery(delivery);
        return nullptr;
    }

private:
    [[nodiscard]] Column timeColumn() const
    {
        return m_kind == Kind::Messages ? Column::Received : m_columns.has(Column::LastRetry) ? Column::LastRetry : Column::NextRetry;
    }

    /// "12", "12.5" KiB, or Get-Message's "12.34 KB (12,640 bytes)".
    [[nodiscard]] std::int64_t size(const FieldSplitter& fields) const
    {
        const std::string_view text = trimmed(m_columns.get(fields, m_columns.has(Column::SizeKb) ? Column::SizeKb : Column::Size));
        const std::size_t bracket = text.find('(');
        if (bracket != std::string_view::npos) { // "1.2 KB (1,234 bytes)", the word for bytes in any language
            const std::string_view exact = text.substr(bracket + 1);
            return writtenCount(exact.substr(0, exact.find_last_of("0123456789") + 1));
        }
        return writtenSize(text, m_columns.has(Column::SizeKb) ? 1024 : 1);
    }

    TableColumns m_columns{columnNames};
    Kind m_kind = Kind::None;
};

Detection detect(const Sample& sample)
{
    std::size_t at = 0;
    while (at < sample.lines.size() && smtp::startsWithNoCase(sample.lines[at], "#TYPE "))
        ++at;
    if (at == sample.lines.size())
        return {0, "no header row"};
    FieldSplitter fields;
    fields.splitCsv(sample.lines[at], tableDelimiter(sample.lines[at]));
    TableColumns columns{columnNames};
    columns.set(fields);
    const Kind kind = kindOf(columns);
    if (kind == Kind::None)
        return {0, "no header with the columns of the Queue Viewer"};
    return {0.95, std::string("a list of ") + (kind == Kind::Queues ? "queues" : "queued messages") + " with " +
                      std::to_string(columns.known()) + " of the Queue Viewer's columns"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<QueueReader>(options, sink);
}

} // namespace

extern const Format exchangeQueueFormat{"exchange-queue", "Exchange queue export (a snapshot)", Vantage::Report,
                                        FormatClock::Local, true, detect, open};

} // namespace delist
