#include "dns/posture/posture.h"
#include <algorithm>
#include <array>
#include <libpsl.h>
#include <memory>

namespace delist::posture {

void checkMx(const Subjects&, const Facts&, std::vector<Line>&);
void checkSpf(const Subjects&, const Facts&, std::vector<Line>&);
void checkDkim(const Subjects&, const Facts&, std::vector<Line>&);
void checkDmarc(const Subjects&, const Facts&, std::vector<Line>&);
void checkReverse(const Subjects&, const Facts&, std::vector<Line>&);
void checkHelo(const Subjects&, const Facts&, std::vector<Line>&);
void checkTransport(const Subjects&, const Facts&, std::vector<Line>&);
void checkCaa(const Subjects&, const Facts&, std::vector<Line>&);
void checkRoles(const Subjects&, const Facts&, std::vector<Line>&);
void checkEgress(const Subjects&, const Facts&, std::vector<Line>&);

const std::vector<CheckEntry>& checks()
{
    // One line per check, and its declaration above; the order of the page.
    static const std::vector<CheckEntry> list = {
        {"mx", checkMx},
        {"spf", checkSpf},
        {"dkim", checkDkim},
        {"dmarc", checkDmarc},
        {"ptr", checkReverse},
        {"helo", checkHelo},
        {"transport", checkTransport},
        {"caa", checkCaa},
        {"roles", checkRoles},
        {"egress", checkEgress},
    };
    return list;
}

std::vector<Line> runChecks(const Subjects& subjects, const Facts& facts)
{
    std::vector<Line> lines;
    for (const CheckEntry& entry : checks()) {
        const std::size_t before = lines.size();
        entry.run(subjects, facts, lines);
        for (std::size_t i = before; i < lines.size(); ++i)
            lines[i].check = entry.id;
    }
    return lines;
}

const char* statusName(Status status)
{
    static constexpr std::array names = {"pass", "warning", "fail", "unknown"};
    return names[static_cast<std::size_t>(status)];
}

const Document* Documents::find(const std::string& url) const
{
    const auto found = m_documents.find(url);
    if (found != m_documents.end())
        return &found->second;
    m_missing.insert(url);
    return nullptr;
}

std::map<std::string, std::string> tagList(std::string_view text)
{
    const auto trimmed = [](std::string_view part) {
        const std::size_t from = part.find_first_not_of(" \t\r\n");
        return from == std::string_view::npos ? std::string_view() : part.substr(from, part.find_last_not_of(" \t\r\n") - from + 1);
    };
    std::map<std::string, std::string> tags;
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        const std::string_view part = text.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos)
            tags.emplace(canonicalDnsName(trimmed(part.substr(0, equals))), trimmed(part.substr(equals + 1)));
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + 1);
    }
    return tags;
}

std::optional<std::vector<std::string>> versionedTexts(const DnsFacts& dns, const std::string& name, std::string_view version, bool& failed)
{
    failed = false;
    const DnsReply* const reply = dns.find(name, DnsType::Txt);
    if (reply == nullptr)
        return std::nullopt;
    if (reply->failed()) {
        failed = true;
        return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const DnsRecord& record : reply->records)
        if (canonicalDnsName(record.text.substr(0, version.size())) == canonicalDnsName(version))
            texts.push_back(record.text);
    return texts;
}

std::string organisationalDomain(const std::string& name)
{
    // Built in, and Debian's newer copy where there is one. Kept for the life of the program; read-only, so any thread.
    static const std::unique_ptr<psl_ctx_t, void (*)(psl_ctx_t*)> suffixes(psl_latest(nullptr), psl_free);
    const std::string canonical = canonicalDnsName(name);
    const char* const domain = suffixes ? psl_registrable_domain(suffixes.get(), canonical.c_str()) : nullptr;
    return domain != nullptr ? domain : canonical;
}

} // namespace delist::posture
