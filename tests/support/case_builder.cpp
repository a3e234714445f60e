#include "support/case_builder.h"
#include "case/tables/table_query.h"
#include "case/writing/case_writer.h"
#include <QtTest>

namespace delist::test {

CaseSettings smallOffice()
{
    CaseSettings settings = undeclared();
    settings.mailServers = {"10.0.0.25"};
    settings.publicIps = {"203.0.113.25"};
    settings.internal = {"10.0.0.0/8"};
    settings.domains = {"example.org"};
    return settings;
}

CaseSettings undeclared()
{
    CaseSettings settings;
    settings.title = "A small office";
    settings.organisation = "Example";
    return settings;
}

CaseBuilder::CaseBuilder(const CaseSettings& settings)
{
    auto created = CaseFile::create((m_folder.path() + QStringLiteral("/case.delist")).toStdString(), settings);
    if (!created)
        qFatal("%s", created.error().message.c_str());
    m_file = std::make_unique<CaseFile>(created.take());
}

void CaseBuilder::evidence(const char* format, Vantage vantage, Micros first, Micros last,
                           const std::function<void(RecordSink&)>& records, std::string_view note)
{
    ++m_evidence;
    CaseWriter writer(*m_file, CaseWriter::Readers::Wait);
    EvidenceStart start;
    start.path = "evidence-" + std::to_string(m_evidence) + ".log";
    start.vantage = vantage;
    start.bytes = 1000;
    writer.begin(start);
    records(writer);
    writer.flush();
    EvidenceRow row;
    row.path = start.path;
    row.sha256 = QStringLiteral("%1").arg(m_evidence, 64, 16, QLatin1Char('0')).toStdString();
    row.bytes = 1000;
    row.format = format;
    row.detection = "a test";
    row.note = note;
    row.records = 1;
    row.first = first;
    row.last = last;
    row.timezone = "UTC";
    row.timezoneSource = "format";
    writer.commit(row);
}

Analysis CaseBuilder::analyse()
{
    derive(*m_file);
    return delist::analyse(m_file->database(), m_file->settings());
}

QVariant CaseBuilder::host(const QString& address, const char* column)
{
    const TableDefinition& hosts = *tableById(u"hosts");
    TableFilter filter;
    filter.host = address;
    const TablePage page = TableQuery(m_file->database(), hosts).page(filter, 0, 1);
    return page.rows.empty() ? QVariant() : page.rows.front()[static_cast<std::size_t>(hosts.column(column))];
}

qint64 CaseBuilder::bounces(const char* subset)
{
    TableFilter filter;
    filter.subset = QString::fromLatin1(subset);
    return TableQuery(m_file->database(), *tableById(u"bounces")).count(filter);
}

void flow(RecordSink& sink, Micros time, const std::string& from, const std::string& to, int port, Action action,
             std::int64_t bytes, const char* rule)
{
    Connection record;
    record.time = time;
    record.end = time + second;
    record.source = {*IpAddress::parse(from), 40000};
    record.destination = {*IpAddress::parse(to), static_cast<std::uint16_t>(port)};
    record.action = action;
    record.bytesSent = bytes;
    record.bytesReceived = bytes;
    record.rule = rule;
    sink.connection(record);
}

void dialogue(RecordSink& sink, const Mail& mail, int port, const std::string& frontEnd)
{
    const bool accepted = mail.reply.front() == '2', deferred = mail.reply.front() == '4';
    Session session;
    session.time = mail.time;
    session.end = mail.time + second;
    session.client = {*IpAddress::parse(frontEnd.empty() ? mail.client : frontEnd), static_cast<std::uint16_t>(port)};
    session.server = {*IpAddress::parse(mail.server), 25};
    session.helo = mail.helo;
    session.direction = mail.direction;
    session.messages = accepted ? 1 : 0;
    session.recipients = 1;
    session.rejectedRecipients = accepted || deferred ? 0 : 1;
    Message message;
    message.time = mail.time;
    message.session = sink.session(session);
    message.messageId = mail.messageId;
    message.mailFrom = mail.from;
    message.subject = mail.subject;
    message.recipients = 1;
    message.client = *IpAddress::parse(mail.client);
    message.server = session.server.address;
    message.direction = mail.direction;
    message.status = accepted ? Outcome::Accepted : deferred ? Outcome::Deferred : Outcome::Unknown;
    Delivery delivery;
    delivery.time = mail.time;
    delivery.message = sink.message(message);
    delivery.recipient = mail.to;
    delivery.outcome = accepted ? Outcome::Accepted : deferred ? Outcome::Deferred : Outcome::Rejected;
    delivery.replyCode = std::stoi(mail.reply.substr(0, 3));
    const std::string enhanced = mail.reply.substr(4, 5);
    delivery.enhancedStatus = enhanced;
    delivery.reply = mail.reply;
    sink.delivery(delivery);
    if (mail.from != "<>")
        return;
    Bounce bounce;
    bounce.time = mail.time;
    bounce.message = delivery.message;
    bounce.victim = mail.to;
    bounce.messageId = mail.messageId;
    bounce.subject = mail.subject;
    bounce.fate = delivery.outcome;
    bounce.direction = mail.taken ? Direction::Inbound : mail.direction;
    sink.bounce(bounce);
}

std::string outside(int n)
{
    return "198.51." + std::to_string(100 + n / 250) + '.' + std::to_string(1 + n % 250);
}

} // namespace delist::test
