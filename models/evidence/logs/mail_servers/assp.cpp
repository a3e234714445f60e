// ASSP, the Anti-Spam SMTP Proxy: "Apr-07-13 07:08:36 m1-25391-06124 [Worker_1] [TLS-out] [RelayAttempt] 192.0.2.1
// <a@example.org> to: b@example.org text". Local time. One message id is one mail transaction; lines without an id tell of the
// connection alone.
#include "evidence/format.h"
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/syslog_line.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t stampLength = 18;

/// "Apr-07-13 07:08:36": wall clock, unknownTime when it is none.
Micros stamp(std::string_view text)
{
    if (text.size() < stampLength || text[3] != '-' || text[6] != '-' || text[9] != ' ')
        return unknownTime;
    const int month = monthOf(text);
    const int day = timestamp::digits2(text.data() + 4);
    const int year = timestamp::digits2(text.data() + 7);
    const Micros ofDay = parseTimeOfDay(text.substr(10, 8));
    if (year < 0 || !isValidDate(2000 + year, month, day) || ofDay == unknownTime)
        return unknownTime;
    return daysFromCivil(2000 + year, month, day) * microsPerDay + ofDay;
}

/// "m1-25391-06124", "id-58735-04172": the length of the id, 0 for none.
std::size_t idLength(std::string_view text)
{
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (word.size() < 8 || word.size() > 32 || std::count(word.begin(), word.end(), '-') != 2 || word.find('.') != std::string_view::npos)
        return 0;
    return word.back() >= '0' && word.back() <= '9' ? end : 0;
}

class AsspReader : public LineReader
{
public:
    AsspReader(const ReaderOptions& options, RecordSink& target) : LineReader(target), m_join(target), m_clock(options) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#')
            return;
        const Micros local = stamp(line.text);
        if (local == unknownTime) {
            reject(line, "no time stamp of an ASSP log");
            return;
        }
        const Micros time = m_clock.toUtc(local);
        accepted(time);
        std::string_view text = line.text.substr(std::min(stampLength + 1, line.text.size()));
        const std::size_t length = idLength(text);
        const std::string_view id = text.substr(0, length);
        text.remove_prefix(std::min(text.size(), length == 0 ? 0 : length + 1));
        entry(line, time, id, text);
    }
    void end() override { m_join.finishAll(); }

private:
    static constexpr Micros idle = 5 * 60 * microsPerSecond;

    void entry(const Line& line, Micros time, std::string_view id, std::string_view text)
    {
        bool tls = false;
        bool bounce = false;
        std::string_view verdict;
        while (!text.empty() && text.front() == '[') { // [Worker_1] [TLS-in] [RelayAttempt], [MessageOK][isbounce]
            const std::size_t close = text.find(']');
            if (close == std::string_view::npos)
                return;
            const std::string_view tag = text.substr(1, close - 1);
            if (tag.starts_with("TLS-in") || tag.starts_with("SSL-in"))
                tls = true;
            else if (tag == "isbounce")
                bounce = true;
            else if (!tag.starts_with("Worker") && !tag.starts_with("TLS-") && !tag.starts_with("SSL-") && !tag.starts_with("Main_"))
                verdict = tag;
            text.remove_prefix(close + 1);
            if (text.starts_with(' '))
                text.remove_prefix(1);
        }
        if (text.starts_with("Blocking "))
            text.remove_prefix(9);
        const std::size_t end = std::min(text.find(' '), text.size());
        const auto client = IpAddress::parse(text.substr(0, end));
        if (!client)
            return; // the proxy about itself
        text.remove_prefix(std::min(text.size(), end + 1));

        std::string_view sender;
        std::string_view recipient;
        if (!text.empty() && text.front() == '<') {
            std::size_t size = 0;
            sender = mail_log::address(text, &size);
            text.remove_prefix(std::min(text.size(), size + 1));
        } else if (bounce) {
            sender = "<>"; // it writes no sender where there is none
        }
        if (text.starts_with("to: ")) {
            text.remove_prefix(4);
            std::size_t size = 0;
            recipient = mail_log::address(text, &size);
            text.remove_prefix(std::min(text.size(), size + 1));
        }
        if (!text.empty() && text.front() == '[') { // [SMTP Error], [spam found]
            const std::size_t close = text.find(']');
            if (close != std::string_view::npos) {
                verdict = text.substr(1, close - 1);
                text.remove_prefix(std::min(text.size(), close + 2));
            }
        }
        const std::uint64_t key = mail_log::mix(id.empty() ? 5 : std::hash<std::string_view>()(id), std::hash<IpAddress>()(*client));
        if (JoinedSession* const known = m_join.findSession(key); known && isLongAfter(known->last, time, idle))
            m_join.endSession(*known);
        JoinedSession& session = m_join.session(key, time, line.offset);
        session.endless = true;
        session.silence = idle;
        session.client.address = *client;
        if (tls)
            session.tls = Tls::Yes;
        const bool authentication = text.find("authentication failed") != std::string_view::npos;
        if (authentication && text.find("Connection lost to authentication server") == std::string_view::npos)
            ++session.failedAuths;
        if (sender.empty() && recipient.empty()) {
            session.error = text.substr(0, 300);
            return;
        }
        judged(line, time, id, session, verdict, sender, recipient, text);
    }

    void judged(const Line& line, Micros time, std::string_view id, JoinedSession& session, std::string_view verdict, std::string_view sender,
                std::string_view recipient, std::string_view text)
    {
        JoinedMessage& message = id.empty() ? m_join.refusedTransaction(session, sender, time, line.offset)
                                            : m_join.message(0, id, time, line.offset);
        if (!sender.empty())
            message.set(message.mailFrom, sender);
        message.client = session.client.address;
        m_join.attach(message, session);
        // "relay attempt blocked for: x", "… for (parsing): <x>"
        if (const std::size_t blocked = text.find("relay attempt blocked for"); blocked != std::string_view::npos) {
            const std::size_t colon = text.find(": ", blocked);
            if (colon != std::string_view::npos)
                recipient = mail_log::address(text.substr(colon + 2));
        }
        const bool delayed = verdict == "Delayed" || text.starts_with("recipient delayed");
        const bool accepted = text.starts_with("message ok") || verdict == "MessageOK" || verdict == "Whitelisted" || verdict == "Local" ||
                              verdict == "NoProcessing" || text.starts_with("Message proxied without processing");
        const bool refused = text.find("blocked") != std::string_view::npos || text.find("spam found") != std::string_view::npos ||
                             verdict == "spam found" || verdict == "SMTP Error" || verdict == "InvalidAddress" || verdict == "RelayAttempt" ||
                             text.starts_with("recipient unknown") || text.find("rejected") != std::string_view::npos;
        if ((!accepted && !refused && !delayed) || recipient.empty())
            return;
        if (!verdict.empty())
            message.set(message.event, verdict);
        // "… [the subject] -> /assp/spam/2.eml"
        if (const std::size_t file = text.find("] -> "); file != std::string_view::npos)
            if (const std::size_t open = text.rfind('[', file); open != std::string_view::npos)
                message.set(message.subject, text.substr(open + 1, file - open - 1));
        const mail_log::RemoteReply reply = mail_log::replyOf(text);
        Delivery delivery;
        delivery.offset = line.offset;
        delivery.time = time;
        delivery.recipient = recipient;
        delivery.outcome = refused   ? (reply.code != 0 ? smtp::outcomeOf(reply.code) : Outcome::Rejected)
                           : delayed ? Outcome::Deferred
                                     : Outcome::Accepted;
        delivery.reply = reply.text;
        delivery.replyCode = reply.code;
        delivery.enhancedStatus = reply.enhanced;
        ++session.recipients;
        session.rejectedRecipients += delivery.outcome == Outcome::Rejected;
        session.messages += !refused && !delayed;
        m_join.deliver(message, delivery, {});
    }

    MailJoin m_join;
    SyslogParser m_clock;
};

Detection detect(const Sample& sample)
{
    std::size_t good = 0;
    std::size_t rows = 0;
    for (const std::string_view text : sample.lines) {
        if (text.front() == '#')
            continue;
        ++rows;
        good += stamp(text) != unknownTime;
    }
    if (good == 0)
        return {0, "no line begins with the time stamp of an ASSP log"};
    const double share = static_cast<double>(good) / static_cast<double>(rows);
    return {0.95 * share, std::to_string(good) + " of " + std::to_string(rows) + " lines are of an ASSP log"};
}

} // namespace

extern const Format asspFormat;
const Format asspFormat{"assp", "ASSP mail log", Vantage::MailLog, FormatClock::Local, true, &detect,
                        [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
                            return std::make_unique<AsspReader>(options, sink);
                        }};

} // namespace delist
