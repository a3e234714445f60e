// DKIM: the keys of the selectors that were given (RFC 6376 section 3.6.1, RFC 8301).
#include "dns/posture/posture.h"
#include <algorithm>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace delist::posture {

namespace {

constexpr int leastBits = 1024;
constexpr int goodBits = 2048;

/// Bits of a key in base64 (RSA: SubjectPublicKeyInfo), 0 when it cannot be read.
int keyBits(std::string text, bool ed25519)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    std::vector<unsigned char> bytes(text.size() / 4 * 3 + 3);
    if (text.empty() || text.size() % 4 != 0)
        return 0;
    int length = EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (length < 0)
        return 0;
    length -= static_cast<int>(text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0);
    if (ed25519)
        return length == 32 ? 256 : 0;
    const unsigned char* at = bytes.data();
    const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key(d2i_PUBKEY(nullptr, &at, length), EVP_PKEY_free);
    return key ? EVP_PKEY_bits(key.get()) : 0;
}

void checkKey(const std::string& domain, const std::string& selector, const std::string& record, std::vector<Line>& lines)
{
    const auto add = [&](Status status, const char* reason, std::string third = {}) {
        lines.push_back({{}, domain, status, reason, {domain, selector, std::move(third)}, record});
    };
    const auto tags = tagList(record);
    const auto tag = [&tags](const char* name) {
        const auto found = tags.find(name);
        return found == tags.end() ? std::string() : found->second;
    };
    if (!tags.count("p"))
        return add(Status::Fail, "dkim-unreadable");
    if (tag("p").empty())
        return add(Status::Fail, "dkim-revoked");
    const std::string kind = tags.count("k") ? tag("k") : "rsa";
    const int bits = keyBits(tag("p"), kind == "ed25519");
    if (bits == 0)
        return add(Status::Fail, "dkim-unreadable");
    const std::string size = std::to_string(bits);
    if (kind == "rsa" && bits < leastBits)
        return add(Status::Fail, "dkim-short", size);
    if (tag("t").find('y') != std::string::npos)
        return add(Status::Warning, "dkim-testing", size);
    if (kind == "rsa" && bits < goodBits)
        return add(Status::Warning, "dkim-shortish", size);
    add(Status::Pass, "dkim-key", kind + ' ' + size);
}

} // namespace

void checkDkim(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.ownDomains) {
        if (subjects.dkimSelectors.empty())
            lines.push_back({{}, domain, Status::Unknown, "dkim-no-selector", {domain}, {}});
        for (const std::string& selector : subjects.dkimSelectors) {
            const DnsReply* const reply = facts.dns.find(selector + "._domainkey." + domain, DnsType::Txt);
            if (reply == nullptr)
                continue;
            if (reply->failed())
                lines.push_back({{}, domain, Status::Unknown, "dkim-unanswered", {domain, selector}, {}});
            else if (reply->records.empty())
                lines.push_back({{}, domain, Status::Fail, "dkim-missing", {domain, selector}, {}});
            else
                checkKey(domain, selector, reply->records.front().text, lines);
        }
    }
}

} // namespace delist::posture
