// A block list catalogue of any bytes: what is taken from it keeps its promises, whatever is then asked and answered.
#include "dns/catalogue.cpp"
#include "dns/cause_hint.cpp"
#include "dns/check_target.cpp"
#include "dns/dns_message.cpp"
#include "dns/list_codes.cpp"
#include "dns/listing_state.cpp"
#include <cstdlib>

using namespace delist;

/// The built-in catalogue is not linked in.
int qInitResources_models()
{
    return 1;
}

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void useEntry(const BlacklistEntry& entry)
{
    require(!entry.id.isEmpty() && entry.name.size() <= maxFieldLength && entry.meaning.size() <= maxFieldLength);
    // A zone is a name that can be asked, in lower case; one that wants a key has none.
    require(entry.zone.isEmpty() || domainName(QString::fromLatin1(entry.zone)) == entry.zone);
    require(entry.zone.isEmpty() || !entry.needsKeyInZone());
    (void)entry.shownZone();
    for (const char* text : {"192.0.2.2", "2001:db8::2", "a-domain.example"}) {
        const CheckTarget target = *parseTarget(QLatin1String(text));
        const QByteArray name = queryName(target, entry.zone);
        require(name.size() <= 255);
        (void)entry.delistUrlFor(target.text);
        for (const std::uint32_t code : {0x7F000002U, 0x7F000001U, 0x7FFFFFFEU, 0x7F00000AU, 0xCB007150U, 0U}) {
            DnsAnswer answer;
            answer.outcome = DnsOutcome::Answer;
            answer.rcode = 0;
            answer.addresses = {code, 0x7F000003U};
            const AnswerReading reading = readAnswer(entry.rules, answer, target.kind);
            require(reading.state != ListingState::NotListed); // an answer never clears
            require(!(reading.state == ListingState::Listed && reading.outside));
            for (const std::size_t matched : reading.matched)
                require(matched < entry.rules.codes.size());
            (void)entry.scope(target.kind, reading.matched);
            (void)causeHint(entry, target.kind, reading.matched);
        }
    }
    for (const QString& text : entry.testEntries.listed + entry.testEntries.notListed)
        (void)queryName(testEntry(text, !entry.ipv4 && !entry.ipv6), entry.zone);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto catalogue = Catalogue::parse(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), QStringLiteral("fuzz"));
    if (!catalogue) {
        require(!catalogue.error().message.empty());
        return 0;
    }
    for (const BlacklistEntry& entry : catalogue.value().entries()) {
        useEntry(entry);
        require(catalogue.value().find(entry.id) != nullptr);
    }
    // Read twice over itself it is the same catalogue.
    require(catalogue.value().withEntries(catalogue.value().entries()).entries().size() == catalogue.value().entries().size());
    return 0;
}
