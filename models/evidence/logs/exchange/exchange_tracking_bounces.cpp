#include "evidence/logs/exchange/exchange_tracking_bounces.h"
#include "evidence/mail/null_sender.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/report_cause.h"
#include "evidence/text/encoding.h"
#include <algorithm>

namespace delist::exchange {

namespace {

constexpr std::size_t maxText = 1000;

std::string bounded(std::string_view text)
{
    return std::string(boundedUtf8(text, maxText));
}

/// Message-IDs are compared as they are (RFC 5322 section 3.6.4), but some columns lose the brackets.
std::string key(std::string_view id)
{
    id = smtp::trimmed(id);
    if (id.size() >= 2 && id.front() == '<' && id.back() == '>')
        id = id.substr(1, id.size() - 2);
    return bounded(id);
}

constexpr std::string_view originalPrefix = "original ";

bool isFinal(Outcome fate)
{
    return fate == Outcome::Accepted || fate == Outcome::Rejected;
}

} // namespace

bool TrackedBounces::moreTelling(const std::string& one, const std::string& other)
{
    if (one == other)
        return false;
    const int rank = m_ranks(one);
    const int before = m_ranks(other);
    return rank != before ? rank > before : one < other;
}

TrackedBounces::Report& TrackedBounces::report(std::string_view id)
{
    std::string name = key(id);
    const auto known = m_byId.find(name);
    if (known != m_byId.end() && !name.empty())
        return *known->second;
    while (m_reports.size() >= maxReports) {
        Report& oldest = m_reports.front();
        store(oldest);
        m_byId.erase(key(oldest.id));
        m_reports.pop_front();
    }
    Report fresh;
    fresh.id = bounded(id);
    m_reports.push_back(std::move(fresh));
    // A report without an id can't be found again; it is stored with what its one row says.
    if (!name.empty())
        m_byId.emplace(std::move(name), std::prev(m_reports.end()));
    return m_reports.back();
}

void TrackedBounces::written(const Message& message, RowId row, const std::vector<std::string_view>& victims)
{
    Report& entry = report(message.messageId);
    if (entry.stored || entry.written)
        return; // the same row again
    entry.written = true;
    entry.offset = message.offset;
    entry.time = message.time;
    if (entry.message == 0)
        entry.message = row;
    if (!message.subject.empty())
        entry.subject = bounded(message.subject);
    entry.originalId = bounded(message.reference);
    if (message.direction != Direction::Unknown)
        entry.direction = message.direction;
    if (entry.victims.empty())
        for (const std::string_view victim : victims)
            entry.victims.push_back({bounded(victim), Outcome::Unknown, false});
    explain(entry);
    settle(entry);
}

void TrackedBounces::failed(std::string_view originalId, std::string_view reference, std::string_view status)
{
    const Cause cause{bounded(status), bounded(originalId)};
    const auto remember = [&](std::string name) {
        const auto [known, fresh] = m_causes.try_emplace(name, cause);
        if (!fresh) { // several recipients failed: the one that tells most, whichever came first
            if (moreTelling(cause.status, known->second.status))
                known->second = cause;
            return;
        }
        m_causeOrder.push_back(std::move(name));
        if (m_causeOrder.size() > maxCauses) {
            m_causes.erase(m_causeOrder.front());
            m_causeOrder.pop_front();
        }
    };
    bool named = false;
    while (!reference.empty()) {
        const std::size_t end = std::min(reference.find(';'), reference.size());
        const std::string name = key(reference.substr(0, end));
        reference.remove_prefix(std::min(end + 1, reference.size()));
        if (name.empty())
            continue;
        named = true;
        remember(name);
        if (const auto known = m_byId.find(name); known != m_byId.end() && !known->second->stored) {
            explain(*known->second);
            settle(*known->second);
        }
    }
    if (named || originalId.empty())
        return;
    const std::string original = key(originalId);
    remember(std::string(originalPrefix) + original);
    const auto waiting = m_reportOfOriginal.find(original);
    if (waiting == m_reportOfOriginal.end())
        return;
    if (const auto known = m_byId.find(waiting->second); known != m_byId.end() && !known->second->stored) {
        explain(*known->second);
        settle(*known->second);
    }
}

void TrackedBounces::noReport(std::string_view id)
{
    if (!key(id).empty())
        report(id).stored = true;
}

void TrackedBounces::moved(const Message& message, RowId row, const std::vector<std::string_view>& victims,
                           Outcome fate, Direction way)
{
    Report& entry = report(message.messageId);
    if (entry.stored)
        return; // another server of ours handed it on
    if (!entry.written && isOtherAutomaticMail(message.headerFrom, message.subject)) {
        entry.stored = true;
        return;
    }
    const auto addressed = [&](std::string_view address) {
        return std::any_of(entry.victims.begin(), entry.victims.end(),
                           [&](const Victim& victim) { return smtp::equalsNoCase(victim.address, address); });
    };
    if (entry.foreign && way == Direction::Outbound && std::none_of(victims.begin(), victims.end(), addressed))
        return; // a mailbox passes it on to somebody else
    if ((entry.foreign || (entry.arrived && !entry.written)) && way == Direction::Internal)
        way = Direction::Inbound;
    if (!entry.written && entry.time == unknownTime) {
        entry.offset = message.offset;
        entry.time = message.time;
    }
    if (entry.subject.empty())
        entry.subject = bounded(message.subject);
    const bool decides = isFinal(fate) && (fate == Outcome::Rejected || way != Direction::Unknown);
    if (decides || std::none_of(entry.victims.begin(), entry.victims.end(), [](const Victim& victim) { return victim.decided; })) {
        if (!entry.foreign || way == Direction::Outbound)
            entry.message = row; // the row that tells the way
        if (way != Direction::Unknown)
            entry.direction = way;
    }
    // The server may send to another spelling of the one address (a proxy address, another case).
    const bool same = entry.victims.size() == 1 && victims.size() == 1;
    for (const std::string_view address : victims) {
        auto found = std::find_if(entry.victims.begin(), entry.victims.end(), [&](const Victim& victim) {
            return same || smtp::equalsNoCase(victim.address, address);
        });
        if (found == entry.victims.end())
            found = entry.victims.insert(entry.victims.end(), {bounded(address), Outcome::Unknown, false});
        if (fate != Outcome::Unknown && !found->decided && (decides || !isFinal(found->fate)))
            found->fate = fate;
        found->decided = found->decided || decides;
    }
    settle(entry);
}

void TrackedBounces::movedIfKnown(const Message& message, RowId row, const std::vector<std::string_view>& victims,
                                  Outcome fate, Direction way)
{
    if (m_byId.contains(key(message.messageId)))
        moved(message, row, victims, fate, way);
}

void TrackedBounces::received(const Message& message, RowId row, const std::vector<std::string_view>& victims, bool fromOutside)
{
    Report& entry = report(message.messageId);
    if (entry.stored || entry.written)
        return;
    if (isOtherAutomaticMail(message.headerFrom, message.subject)) {
        entry.stored = true;
        return;
    }
    entry.arrived = true;
    if (!fromOutside || entry.foreign || entry.time != unknownTime)
        return; // the first row says it
    entry.foreign = true;
    entry.direction = Direction::Inbound;
    entry.message = row;
    entry.offset = message.offset;
    entry.time = message.time;
    entry.subject = bounded(message.subject);
    for (const std::string_view victim : victims)
        entry.victims.push_back({bounded(victim), Outcome::Accepted, false});
}

/// Looks for the failure that the report tells of.
void TrackedBounces::explain(Report& entry)
{
    auto cause = m_causes.find(key(entry.id));
    if (cause == m_causes.end() && !entry.originalId.empty()) {
        const std::string original = key(entry.originalId);
        cause = m_causes.find(std::string(originalPrefix) + original);
        if (cause == m_causes.end()) {
            if (m_reportOfOriginal.size() >= maxReports)
                m_reportOfOriginal.clear();
            m_reportOfOriginal[original] = key(entry.id);
        }
    }
    if (cause == m_causes.end() || (!entry.cause.empty() && !moreTelling(cause->second.status, entry.cause)))
        return;
    entry.cause = cause->second.status;
    if (entry.originalId.empty())
        entry.originalId = cause->second.originalId;
}

/// Stores the report when no row can add anything.
void TrackedBounces::settle(Report& entry)
{
    const bool complete = entry.foreign || (entry.written && !entry.cause.empty());
    if (entry.stored || !complete || entry.victims.empty())
        return;
    for (const Victim& victim : entry.victims)
        if (!victim.decided)
            return;
    store(entry);
}

void TrackedBounces::store(Report& entry)
{
    if (entry.stored)
        return;
    explain(entry);
    entry.stored = true;
    for (const Victim& victim : entry.victims) {
        Bounce bounce;
        bounce.offset = entry.offset;
        bounce.time = entry.time;
        bounce.message = entry.message;
        bounce.victim = victim.address;
        bounce.cause = entry.cause;
        bounce.originalMessageId = entry.originalId;
        bounce.messageId = entry.id;
        bounce.subject = entry.subject;
        bounce.fate = victim.fate;
        bounce.direction = entry.direction;
        bounce.generated = entry.written;
        m_sink.bounce(bounce);
    }
    // Only the id stays, so that later rows of the same report are known.
    entry.originalId = entry.subject = entry.cause = std::string();
    entry.victims = std::vector<Victim>();
}

void TrackedBounces::finish()
{
    for (Report& entry : m_reports)
        store(entry);
    m_reports.clear();
    m_byId.clear();
    m_causes.clear();
    m_causeOrder.clear();
    m_reportOfOriginal.clear();
}

} // namespace delist::exchange
