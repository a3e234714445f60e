#include "support/report_rows.h"

namespace delist::test {

std::string id(int n)
{
    return "<" + std::to_string(n) + "@example.org>";
}

void trackedReport(RecordSink& sink, int n, Micros time, const std::string& victim, const char* cause, Outcome fate)
{
    Message message;
    message.time = time;
    message.role = MessageRole::Sent;
    message.messageId = id(n);
    message.mailFrom = "<>";
    message.client = *IpAddress::parse(server);
    message.direction = Direction::Outbound;
    message.recipients = 1;
    const std::string report = id(n);
    message.messageId = report;
    const RowId row = sink.message(message);
    Bounce bounce;
    bounce.time = time;
    bounce.message = row;
    bounce.victim = victim;
    bounce.cause = cause;
    bounce.messageId = report;
    bounce.fate = fate;
    bounce.direction = Direction::Outbound;
    sink.bounce(bounce);
}

void trackedMail(RecordSink& sink, int n, Micros time, const std::string& to)
{
    Message message;
    message.time = time;
    message.role = MessageRole::Sent;
    const std::string name = "<mail" + std::to_string(n) + "@example.org>";
    message.messageId = name;
    message.mailFrom = "anna@example.org";
    message.client = *IpAddress::parse(server);
    message.direction = Direction::Outbound;
    message.recipients = 1;
    Delivery delivery;
    delivery.time = time;
    delivery.message = sink.message(message);
    delivery.recipient = to;
    delivery.outcome = Outcome::Accepted;
    sink.delivery(delivery);
}

std::string stranger(int n)
{
    return "someone" + std::to_string(n) + "@stranger" + std::to_string(n % 40) + ".example";
}

} // namespace delist::test
