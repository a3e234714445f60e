#include "sample/incident.h"
#include "sample/people.h"
#include "sample/text.h"
#include <algorithm>

namespace delist::sample {

namespace {

class Script
{
public:
    Script(std::uint64_t seed, Incident& incident) : m_random(seed), m_people(m_random), m_incident(incident) {}

    void play()
    {
        m_incident.begin = utc(2026, 3, 2);
        m_incident.end = utc(2026, 3, 4);
        for (Micros day = m_incident.begin; day < m_incident.end; day += 24 * hour)
            ordinaryDay(day);
        const Micros outbreak = utc(2026, 3, 3, 7, 3, 30);
        infection(outbreak, outbreak + 5 * hour);
        contained(outbreak + 5 * hour, outbreak + 7 * hour);
        backscatter(utc(2026, 3, 3, 5, 30), utc(2026, 3, 3, 20));
        std::sort(m_incident.flows.begin(), m_incident.flows.end(), byTime<Flow>);
        std::sort(m_incident.received.begin(), m_incident.received.end(), byTime<Conversation>);
        std::sort(m_incident.sent.begin(), m_incident.sent.end(), byTime<Conversation>);
        std::sort(m_incident.captured.begin(), m_incident.captured.end(), byTime<Conversation>);
        std::sort(m_incident.tracked.begin(), m_incident.tracked.end(),
                  [](const Tracked& a, const Tracked& b) { return a.event.time < b.event.time; });
    }

private:
    template <typename T> static bool byTime(const T& a, const T& b) { return a.time < b.time; }

    // --- ordinary life
    void ordinaryDay(Micros day)
    {
        for (int i = 0; i < 260; ++i) {
            const Micros time = officeTime(day);
            if (i % 5 < 2)
                outboundMail(time);
            else if (i % 5 < 4)
                inboundMail(time);
            else
                roamingMail(time);
        }
        for (int i = 0; i < 3; ++i)
            honestBounce(officeTime(day));
        for (int i = 0; i < 5000; ++i)
            web(officeTime(day));
        // A monitoring system that looks whether two outside mail servers answer, every five minutes.
        for (Micros time = day; time < day + 24 * hour; time += 5 * minute)
            for (const char* target : {"mx.timber-trade.example", "mx.oakbank.example.org"})
                probe(time + m_random.below(4) * second, target);
    }

    Micros officeTime(Micros day) { return day + 7 * hour + static_cast<Micros>(m_random.below(11ull * hour)); }

    void web(Micros time)
    {
        Flow flow;
        flow.time = time;
        flow.duration = m_random.between(1, 90) * second;
        flow.source = {"10.20.3." + std::to_string(20 + m_random.below(60)), port(), ""};
        const bool tls = !m_random.oneIn(5);
        flow.destination = {People::addressOf("www" + std::to_string(m_random.below(400))), std::uint16_t(tls ? 443 : 80), ""};
        flow.application = tls ? "HTTPS" : "HTTP";
        flow.rule = "Web access for staff";
        flow.bytesSent = m_random.between(400, 9000);
        flow.bytesReceived = m_random.between(2000, 900000);
        m_incident.flows.push_back(flow);
    }

    void probe(Micros time, const std::string& target)
    {
        Flow flow = smtpFlow(time, {probeIp, port(), "monitor"}, {People::addressOf(target), 25, ""}, 61, 248);
        flow.duration = 300'000;
        flow.rule = "Monitoring";
        m_incident.flows.push_back(flow);
    }

    // --- mail
    Letter letter(const std::string& from, const std::vector<std::string>& to, const std::string& subject,
                  const std::string& idDomain)
    {
        Letter letter;
        letter.from = from;
        for (const std::string& address : to)
            letter.to.push_back({address});
        letter.subject = subject;
        const std::uint64_t number = m_random.next();
        letter.messageId = "<" + hex(number, 16) + "@" + idDomain + ">";
        letter.networkMessageId = guid(number, m_random.next());
        letter.internalId = ++m_internalId;
        letter.size = m_random.between(2100, 240000);
        return letter;
    }

    Conversation toUs(Micros time, const std::string& from, Letter mail)
    {
        const std::string host = "mail." + People::domainOf(from);
        Conversation conversation;
        conversation.time = time;
        conversation.client = {People::addressOf(host), port(), host};
        conversation.server = {mailServerIp, 25, mailServerName};
        conversation.letters = {std::move(mail)};
        conversation.tls = m_random.oneIn(2);
        return conversation;
    }

    void accept(const Conversation& conversation)
    {
        m_incident.received.push_back(conversation);
        Flow flow = smtpFlow(conversation.time, conversation.client, conversation.server,
                             conversation.letters.front().size + 600, 900);
        flow.rule = "Publish SMTP server";
        m_incident.flows.push_back(flow);
        capture(conversation);
        for (const Letter& mail : conversation.letters) {
            TrackedEvent e = event(conversation.time + 400'000, "RECEIVE", "SMTP");
            e.clientIp = conversation.client.ip;
            e.clientName = conversation.client.name;
            e.serverIp = mailServerIp;
            e.serverName = serverHost;
            e.connector = std::string(serverHost) + "\\Default Frontend " + serverHost;
            e.returnPath = mail.from.empty() ? "<>" : mail.from;
            e.directionality = "Incoming";
            e.originalClientIp = conversation.client.ip;
            m_incident.tracked.push_back({e, mail});
        }
    }

    void inboundMail(Micros time)
    {
        const std::string from = m_people.partner();
        const Conversation conversation =
            toUs(time, from, letter(from, {m_people.staff()}, m_people.subject(), People::domainOf(from)));
        accept(conversation);
        TrackedEvent e = event(time + second, "DELIVER", "STOREDRIVER");
        e.returnPath = from;
        e.directionality = "Incoming";
        e.clientName = e.serverName = serverHost;
        e.serverIp = mailServerIp;
        m_incident.tracked.push_back({e, conversation.letters.front()});
    }

    /// Leaves through the send connector to the server of the recipient's domain.
    void send(Micros time, const Letter& mail)
    {
        const std::string host = "mx." + People::domainOf(mail.to.front().address);
        Conversation conversation;
        conversation.time = time;
        conversation.client = {mailServerIp, port(), mailServerName};
        conversation.server = {People::addressOf(host), 25, host};
        conversation.letters = {mail};
        conversation.tls = m_random.oneIn(2);
        m_incident.sent.push_back(conversation);
        Flow flow = smtpFlow(time, conversation.client, conversation.server, mail.size + 500, 700);
        flow.rule = "SMTP out for the mail server";
        m_incident.flows.push_back(flow);
        capture(conversation);

        const bool accepted = mail.to.front().accepted();
        TrackedEvent e = event(time + second, accepted ? "SENDEXTERNAL" : "FAIL", "SMTP");
        e.clientIp = mailServerIp;
        e.clientName = serverHost;
        e.serverIp = conversation.server.ip;
        e.serverName = host;
        e.connector = "Internet mail";
        e.sourceContext = accepted ? ";250 2.6.0 " + mail.messageId + " Queued mail for delivery" : "";
        e.recipientStatus = accepted ? "250 2.1.5 Recipient OK" : mail.to.front().reply;
        e.returnPath = mail.from.empty() ? "<>" : mail.from;
        e.directionality = mail.from.empty() ? "Undefined" : "Originating";
        m_incident.tracked.push_back({e, mail});
    }

    void outboundMail(Micros time)
    {
        const std::string from = m_people.staff();
        Letter mail = letter(from, {m_people.partner()}, m_people.subject(), domain);
        TrackedEvent e = event(time - second, "SUBMIT", "STOREDRIVER");
        e.clientIp = "10.20.3." + std::to_string(20 + m_random.below(60));
        e.clientName = e.serverName = serverHost;
        e.serverIp = mailServerIp;
        e.returnPath = from;
        e.directionality = "Originating";
        m_incident.tracked.push_back({e, mail});
        send(time, mail);
    }

    /// Staff on the road, authenticated on port 587.
    void roamingMail(Micros time)
    {
        const std::string from = m_people.staff();
        Letter mail = letter(from, {m_people.partner()}, m_people.subject(), domain);
        Conversation conversation;
        conversation.time = time;
        conversation.client = {People::addressOf("mobile" + from), port(), "[192.168.1.20]"};
        conversation.server = {mailServerIp, 587, mailServerName};
        conversation.letters = {mail};
        conversation.tls = true;
        conversation.authenticatedAs = "LARCH\\" + from.substr(0, from.find('@'));
        accept(conversation);
        send(time + 2 * second, mail);
    }

    // --- bounces
    /// A real correspondent mistyped a name and gets an honest report.
    void honestBounce(Micros time) { bounce(time, m_people.partner(), m_people.subject(), true); }

    void bounce(Micros time, const std::string& from, const std::string& subject, bool strangerAccepts)
    {
        const std::string recipient = m_people.nobody();
        Letter mail = letter(from, {recipient}, subject, People::domainOf(from));
        accept(toUs(time, from, mail));

        Letter report = letter("", {from}, "Undeliverable: " + subject, domain);
        report.reference = mail.messageId;
        report.size = mail.size + 5200;
        if (!strangerAccepts)
            report.to.front().reply = "550 5.1.1 <" + from + ">: Recipient address rejected: User unknown";

        TrackedEvent failed = event(time + 800'000, "FAIL", "ROUTING");
        failed.serverName = serverHost;
        failed.recipientStatus = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";
        failed.returnPath = from;
        failed.directionality = "Incoming";
        failed.reference = report.messageId;
        m_incident.tracked.push_back({failed, mail});

        TrackedEvent generated = event(time + 900'000, "DSN", "DSN");
        generated.serverName = serverHost;
        generated.returnPath = "<>";
        generated.directionality = "Undefined";
        generated.reference = mail.messageId;
        m_incident.tracked.push_back({generated, report});
        send(time + 2 * second, report);
    }

    /// A spam run for mailboxes that do not exist, with forged senders: every one becomes an NDR to a stranger.
    void backscatter(Micros from, Micros to)
    {
        for (Micros time = from; time < to; time += m_random.between(20, 70) * second)
            bounce(time, m_people.stranger(), m_random.oneIn(2) ? "[SPAM] " + m_people.spamSubject() : m_people.spamSubject(),
                   m_random.below(10) < 6);
    }

    // --- the infected workstation
    void infection(Micros from, Micros to)
    {
        for (Micros time = from; time < to; time += m_random.between(1, 9) * second) {
            const std::string sender = m_people.stranger();
            const std::string victim = m_people.stranger();
            const std::string host = "mx." + People::domainOf(victim);
            Conversation conversation;
            conversation.time = time;
            conversation.client = {infectedIp, port(), m_random.oneIn(3) ? "localhost" : "user-" + hex(m_random.below(65536), 4) + ".example.net"};
            conversation.server = {People::addressOf(host), 25, host};
            Letter mail = letter(sender, {victim}, m_people.spamSubject(), People::domainOf(sender));
            mail.size = m_random.between(1500, 4500);
            if (m_random.below(10) < 4)
                mail.to.front().reply = m_random.oneIn(3)
                    ? std::string("554 5.7.1 Service unavailable; Client host [") + publicIp + "] blocked using zen.spamhaus.org"
                    : "550 5.1.1 User unknown";
            conversation.letters = {mail};
            capture(conversation);
            Flow flow = smtpFlow(time, conversation.client, conversation.server,
                                 mail.to.front().accepted() ? mail.size + 300 : 220, 480);
            flow.source.name = "WS-0344";
            flow.rule = "All outbound";
            m_incident.flows.push_back(flow);
        }
    }

    /// From now on the firewall stops it; it goes on trying.
    void contained(Micros from, Micros to)
    {
        for (Micros time = from; time < to; time += m_random.between(5, 30) * second) {
            const std::string victim = m_people.stranger();
            Flow flow = smtpFlow(time, {infectedIp, port(), "WS-0344"},
                                 {People::addressOf("mx." + People::domainOf(victim)), 25, ""}, 0, 0);
            flow.denied = true;
            flow.rule = "Only the mail server sends SMTP";
            flow.duration = 0;
            m_incident.flows.push_back(flow);
        }
    }

    // --- helpers
    static TrackedEvent event(Micros time, const char* id, const char* source)
    {
        TrackedEvent e;
        e.time = time;
        e.event = id;
        e.source = source;
        return e;
    }

    Flow smtpFlow(Micros time, const Peer& source, const Peer& destination, std::int64_t sent, std::int64_t received)
    {
        Flow flow;
        flow.time = time;
        flow.duration = m_random.between(600, 9000) * 1000;
        flow.source = source;
        flow.source.name.clear();
        flow.destination = destination;
        flow.destination.name.clear();
        flow.application = destination.port == 587 ? "SMTP submission" : "SMTP";
        flow.bytesSent = sent;
        flow.bytesReceived = received;
        return flow;
    }

    /// The capture ran for forty minutes while the outbreak began.
    void capture(const Conversation& conversation)
    {
        if (conversation.time >= utc(2026, 3, 3, 6, 50) && conversation.time < utc(2026, 3, 3, 7, 30))
            m_incident.captured.push_back(conversation);
    }

    std::uint16_t port() { return static_cast<std::uint16_t>(m_random.between(1025, 65000)); }

    Random m_random;
    People m_people;
    Incident& m_incident;
    std::uint64_t m_internalId = 70'912'345'000;
};

} // namespace

Incident makeIncident(std::uint64_t seed)
{
    Incident incident;
    Script(seed, incident).play();
    return incident;
}

} // namespace delist::sample
