#include "evidence/smtp/rejection_words.h"
#include <algorithm>

namespace delist::smtp {

namespace {

constexpr ListName lists[] = {
    {"spamhaus", "Spamhaus"},
    {"abuseat.org", "Spamhaus"}, // CBL, part of XBL since 2021
    {"spamcop", "SpamCop"},
    {"barracudacentral", "Barracuda"},
    {"barracuda", "Barracuda"},
    {"sorbs", "SORBS"},
    {"uceprotect", "UCEPROTECT"},
    {"backscatterer", "UCEPROTECT"},
    {"surriel", "PSBL"},
    {"psbl", "PSBL"},
    {"mailspike", "Mailspike"},
    {"anubisnetworks", "Mailspike"},
    {"invaluement", "Invaluement"},
    {"ivmsip", "Invaluement"},
    {"ivmuri", "Invaluement"},
    {"surbl", "SURBL"},
    {"uribl", "URIBL"},
    {"spameatingmonkey", "Spam Eating Monkey"},
    {"spfbl", "SPFBL"},
    {"spamrats", "SpamRATS"},
    {"blocklist.de", "blocklist.de"},
    {"dronebl", "DroneBL"},
    {"abusix", "Abusix"},
    {"hostkarma", "HostKarma"},
    {"junkemailfilter", "HostKarma"},
    {"nixspam", "NiX Spam"},
    {"manitu.net", "NiX Spam"},
    {"gbudb", "GBUdb"},
    {"wpbl", "WPBL"},
    {"swinog", "SwiNOG"},
    {"0spam", "0Spam"},
    {"senderscore", "Validity"},
    {"returnpath", "Validity"},
    {"mail-abuse.com", "Trend Micro"},
    {"mail-abuse.org", "Trend Micro"},
    {"ers.trendmicro", "Trend Micro"},
    {"csi.cloudmark", "Cloudmark"},
    {"cloudmark", "Cloudmark"},
    {"ipcheck.proofpoint", "Proofpoint"},
    {"proofpoint", "Proofpoint"},
    {"senderbase", "Cisco Talos"},
    {"talosintelligence", "Cisco Talos"},
    {"ipremoval.sms.symantec", "Symantec"},
    {"brightmail", "Symantec"},
    {"fortiguard", "Fortinet"},
    {"njabl", "NJABL"},
    {"ordb.org", "ORDB"},
    {"ahbl", "AHBL"},
    {"dsbl", "DSBL"},
};

constexpr ProviderMark providers[] = {
    {"protection.outlook.com", "Microsoft"},
    {"prod.outlook.com", "Microsoft"},
    {"olc.protection", "Microsoft"},
    {"sender.office.com", "Microsoft"},
    {"postmaster.live.com", "Microsoft"},
    {"mail.live.com", "Microsoft"},
    {"hotmail", "Microsoft"},
    {"(s3140)", "Microsoft"},
    {"(s3150)", "Microsoft"},
    {"(s775)", "Microsoft"},
    {"as(", "Microsoft"},
    {"(as16012", "Microsoft"},
    {"sc-001", "Microsoft"},
    {"sc-002", "Microsoft"},
    {"banned sending ip", "Microsoft"},
    {"delist@microsoft.com", "Microsoft"},
    {"delist@messaging.microsoft.com", "Microsoft"},
    {"rp-001", "Microsoft"},
    {"dy-001", "Microsoft"},
    {"gsmtp", "Google"},
    {"support.google.com", "Google"},
    {"google.com/mail", "Google"},
    {"our system has detected that this message is likely unsolicited", "Google"},
    {"yahooinc.com", "Yahoo"},
    {"yahoo.com", "Yahoo"},
    {"[tss", "Yahoo"},
    {"[bl2", "Yahoo"},
    {"[ph01", "Yahoo"},
    {"postmaster.aol.com", "Yahoo"},
    {"[hm08]", "Apple"},
    {"[cs01]", "Apple"},
    {"support.apple.com", "Apple"},
    {"icloud", "Apple"},
    {"postmaster.gmx", "United Internet"},
    {"postmaster.web.de", "United Internet"},
    {"postmaster.1und1", "United Internet"},
    {"nemesis esmtp", "United Internet"},
    {"t-online.de", "Telekom"},
    {"mimecast", "Mimecast"},
    {"orange.fr", "Orange"},
    {"ofr_", "Orange"},
    {"ofr0", "Orange"},
    {"gu_eib", "SFR"},
    {"postmaster.free.fr", "Free"},
    {"lpn", "LaPoste"},
    {"comcast", "Comcast"},
    {"xfinity", "Comcast"},
    {"mail.ru", "Mail.ru"},
    {"yandex", "Yandex"},
    {"cox.net", "Cox"},
    {"charter.net", "Charter"},
    {"att.net", "AT&T"},
    {"qq.com", "Tencent"},
    {"iphmx.com", "Cisco"},
    {"sending mta's poor reputation", "Cisco"},
    {"ipcheck.proofpoint", "Proofpoint"},
    {"support.proofpoint", "Proofpoint"},
    {"csi.cloudmark", "Cloudmark"},
    {"messagelabs", "Symantec"},
    {"secureserver.net", "GoDaddy"},
    {"ppops.net", "Proofpoint"},
    {"barracudanetworks", "Barracuda"},
};

constexpr ListRefusalMark refusals[] = {
    {"open resolver", ""},
    {"public resolver", ""},
    {"open/public resolver", ""},
    {"public/open resolver", ""},
    {"spamhaus.org/returnc/", ""}, // pub, vol: where the text of Spamhaus' 127.255.255.x leads to
    {"127.255.255.", ""},
    {"excessive number of queries", ""},
    {"excessive queries", ""},
    {"too many queries", ""},
    {"query limit", ""},
    {"query refused", ""},
    {"uribl.com/refused", ""},
    {"127.0.0.1", "URIBL"},
    {"127.0.0.255", "URIBL"},
    {"127.0.0.1", "SURBL"},
    {"no ip queries", "Spamhaus"}, // an address was asked of a list of domains
    {"127.0.1.255", "Spamhaus"},
};

constexpr SubjectMark subjects[] = {
    // Google counts mail by the domain that SPF or DKIM vouch for: that it is vouched for is not the trouble.
    {"your spf domain", RefusalSubject::SenderDomain},
    {"your dkim domain", RefusalSubject::SenderDomain},
    // What has to do with the DNS and signatures of the sender: fixed by the sender, never by a removal page.
    {"5.7.26", RefusalSubject::Authentication},
    {"4.7.26", RefusalSubject::Authentication},
    {"5.7.27", RefusalSubject::Authentication},
    {"5.7.23", RefusalSubject::Authentication},
    {"5.7.24", RefusalSubject::Authentication},
    {"5.7.20", RefusalSubject::Authentication},
    {"5.7.21", RefusalSubject::Authentication},
    {"5.7.22", RefusalSubject::Authentication},
    {"5.7.509", RefusalSubject::Authentication},
    {"4.7.27", RefusalSubject::Authentication},
    {"4.7.30", RefusalSubject::Authentication},
    {"4.7.31", RefusalSubject::Authentication},
    {"4.7.32", RefusalSubject::Authentication},
    {"dmarc", RefusalSubject::Authentication},
    {"dkim", RefusalSubject::Authentication},
    {"spf", RefusalSubject::Authentication},
    {"sender policy framework", RefusalSubject::Authentication},
    {"domainkeys identified", RefusalSubject::Authentication},
    {"unauthenticated email", RefusalSubject::Authentication},
    {"unauthenticated and poses", RefusalSubject::Authentication},
    {"5.7.25", RefusalSubject::ReverseName},
    {"reverse dns", RefusalSubject::ReverseName},
    {"reverse-dns", RefusalSubject::ReverseName},
    {"rdns", RefusalSubject::ReverseName},
    {"ptr record", RefusalSubject::ReverseName},
    {"a ptr", RefusalSubject::ReverseName},
    {"no ptr", RefusalSubject::ReverseName},
    {"cannot find your hostname", RefusalSubject::ReverseName},
    {"cannot find your reverse hostname", RefusalSubject::ReverseName},
    {"bad dns ptr", RefusalSubject::ReverseName},
    {"unverified client host [", RefusalSubject::SenderDomain}, // the name of its PTR record, on a list of domains
    {"unverified client host", RefusalSubject::ReverseName},
    {"helo command", RefusalSubject::Helo},
    {"helo name", RefusalSubject::Helo},
    {"ehlo/helo", RefusalSubject::Helo},
    {"helo/ehlo", RefusalSubject::Helo},
    {"helo domain", RefusalSubject::Helo},
    {"helo hostname", RefusalSubject::Helo},
    {"helo", RefusalSubject::Helo},
    {"ehlo", RefusalSubject::Helo},
    {"sender address", RefusalSubject::SenderDomain},
    {"sender domain", RefusalSubject::SenderDomain},
    {"sender's domain", RefusalSubject::SenderDomain},
    {"sending domain", RefusalSubject::SenderDomain},
    {"domain of sender", RefusalSubject::SenderDomain},
    {"from domain", RefusalSubject::SenderDomain},
    {"mailfrom domain", RefusalSubject::SenderDomain},
    {"the domain", RefusalSubject::SenderDomain},
    {"banned sender", RefusalSubject::SenderDomain},
    {"bad outbound sender", RefusalSubject::SenderDomain},
    {"rhsbl", RefusalSubject::SenderDomain},
    {"envelope sender", RefusalSubject::SenderDomain},
    {"message contains a url", RefusalSubject::Url},
    {"(hvu:", RefusalSubject::Url},
    {"url", RefusalSubject::Url},
    {"uri", RefusalSubject::Url},
    {"links in", RefusalSubject::Url},
    {"a link", RefusalSubject::Url},
    {"multi.surbl.org", RefusalSubject::Url},
    {"multi.uribl.com", RefusalSubject::Url},
    {"domain in message", RefusalSubject::Url},
    {"domain in body", RefusalSubject::Url},
    {"having a domain present in", RefusalSubject::Url},
    {"uribl", RefusalSubject::Url},
    {"surbl", RefusalSubject::Url},
    // A list of domains knows no addresses.
    {"dbl.spamhaus", RefusalSubject::SenderDomain},
    {"spamhaus.org/dbl", RefusalSubject::SenderDomain},
    {"spamhaus dbl", RefusalSubject::SenderDomain},
    {"their network", RefusalSubject::Network},
    {"your network", RefusalSubject::Network},
    {"netblock", RefusalSubject::Network},
    {"network range", RefusalSubject::Network},
    {"ip range", RefusalSubject::Network},
    {"asn", RefusalSubject::Network},
    {"autonomous system", RefusalSubject::Network},
    {"dnsbl-2.uceprotect", RefusalSubject::Network},
    {"dnsbl-3.uceprotect", RefusalSubject::Network},
    // The address itself.
    {"client host", RefusalSubject::Address},
    {"client [", RefusalSubject::Address},
    {"ip address", RefusalSubject::Address},
    {"sending ip", RefusalSubject::Address},
    {"sending mta", RefusalSubject::Address},
    {"sender ip", RefusalSubject::Address},
    {"poor reputation sender", RefusalSubject::Address},
    {"this ip", RefusalSubject::Address},
    {"an ip", RefusalSubject::Address},
    {"ip temporarily", RefusalSubject::Address},
    {"e-mail system has been rejected", RefusalSubject::Address},
    {"not allowed to connect", RefusalSubject::Address},
    {"connection rejected by policy", RefusalSubject::Address},
    {"ofr_999", RefusalSubject::Address},
    {"ofr006_102", RefusalSubject::Address},
    {"your ip", RefusalSubject::Address},
    {"ip in", RefusalSubject::Address},
    {"the ip", RefusalSubject::Address},
    {"ip reputation", RefusalSubject::Address},
    {"mail server", RefusalSubject::Address},
    {"messages from", RefusalSubject::Address},
    {"connections from", RefusalSubject::Address},
    {"will not be accepted from", RefusalSubject::Address},
    {"listed by", RefusalSubject::Address},
};

} // namespace

std::span<const ListName> listNames()
{
    return lists;
}

std::span<const ProviderMark> providerMarks()
{
    return providers;
}

std::span<const ListRefusalMark> listRefusalMarks()
{
    return refusals;
}

std::span<const SubjectMark> subjectMarks()
{
    return subjects;
}

std::string_view mailOperatorOf(std::string_view hostOrDomain)
{
    struct Suffix
    {
        std::string_view name;
        std::string_view provider;
    };
    static constexpr Suffix suffixes[] = {
        {"outlook.com", "Microsoft"},     {"hotmail.com", "Microsoft"},    {"hotmail.co.uk", "Microsoft"},
        {"hotmail.de", "Microsoft"},      {"hotmail.fr", "Microsoft"},     {"hotmail.it", "Microsoft"},
        {"hotmail.es", "Microsoft"},      {"live.com", "Microsoft"},       {"msn.com", "Microsoft"},
        {"outlook.de", "Microsoft"},      {"outlook.fr", "Microsoft"},     {"live.de", "Microsoft"},
        {"live.co.uk", "Microsoft"},      {"office365.us", "Microsoft"},   {"gmail.com", "Google"},
        {"googlemail.com", "Google"},     {"google.com", "Google"},        {"psmtp.com", "Google"},
        {"yahoo.com", "Yahoo"},           {"yahoo.co.uk", "Yahoo"},        {"yahoo.de", "Yahoo"},
        {"yahoo.fr", "Yahoo"},            {"ymail.com", "Yahoo"},          {"rocketmail.com", "Yahoo"},
        {"aol.com", "Yahoo"},             {"yahoodns.net", "Yahoo"},       {"icloud.com", "Apple"},
        {"me.com", "Apple"},              {"mac.com", "Apple"},            {"mail.icloud.com", "Apple"},
        {"gmx.net", "United Internet"},   {"gmx.de", "United Internet"},   {"gmx.com", "United Internet"},
        {"gmx.at", "United Internet"},    {"gmx.ch", "United Internet"},   {"web.de", "United Internet"},
        {"kundenserver.de", "United Internet"}, {"1and1.com", "United Internet"}, {"t-online.de", "Telekom"},
        {"mimecast.com", "Mimecast"},     {"pphosted.com", "Proofpoint"},  {"ppe-hosted.com", "Proofpoint"},
        {"messagelabs.com", "Symantec"},  {"barracudanetworks.com", "Barracuda"}, {"iphmx.com", "Cisco"},
        {"trendmicro.com", "Trend Micro"}, {"orange.fr", "Orange"},        {"wanadoo.fr", "Orange"},
        {"free.fr", "Free"},              {"laposte.net", "LaPoste"},      {"comcast.net", "Comcast"},
        {"att.net", "AT&T"},              {"cox.net", "Cox"},              {"mail.ru", "Mail.ru"},
        {"yandex.ru", "Yandex"},          {"yandex.net", "Yandex"},        {"qq.com", "Tencent"},
        {"secureserver.net", "GoDaddy"},  {"emailsrvr.com", "Rackspace"},  {"zoho.com", "Zoho"},
    };
    if (hostOrDomain.empty() || hostOrDomain.size() > 255)
        return {};
    char lowered[256];
    std::size_t size = 0;
    for (const char c : hostOrDomain)
        lowered[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    std::string_view name(lowered, size);
    if (name.ends_with('.'))
        name.remove_suffix(1);
    const auto found = std::ranges::find_if(suffixes, [&](const Suffix& suffix) {
        return name == suffix.name || (name.size() > suffix.name.size() && name.ends_with(suffix.name) &&
                                       name[name.size() - suffix.name.size() - 1] == '.');
    });
    return found == std::end(suffixes) ? std::string_view() : found->provider;
}

const char* refusalSubjectWord(RefusalSubject subject)
{
    switch (subject) {
    case RefusalSubject::Address:
        return "address";
    case RefusalSubject::Network:
        return "network";
    case RefusalSubject::Helo:
        return "helo";
    case RefusalSubject::SenderDomain:
        return "sender-domain";
    case RefusalSubject::Url:
        return "url";
    case RefusalSubject::Authentication:
        return "authentication";
    case RefusalSubject::ReverseName:
        return "reverse-name";
    case RefusalSubject::Content:
        return "content";
    case RefusalSubject::Resolver:
        return "resolver-error";
    }
    return "address";
}

} // namespace delist::smtp
