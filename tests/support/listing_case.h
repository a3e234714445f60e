// A case of which lists were asked: their answers, a quiet log, an outbreak.
#pragma once
#include "case/lists/listing_store.h"
#include "support/case_builder.h"
#include <QtTest>

namespace delist::test {

inline const QString own = QStringLiteral("203.0.113.25");

ListingResult answer(const char* list, const char* state, const char* scope, const QString& target = own);

struct Case : CaseBuilder
{
    using CaseBuilder::CaseBuilder;
    void answers(const std::vector<ListingResult>& results)
    {
        QVERIFY(storeListings(file(), results, {QStringLiteral("ok"), {}, {}}));
    }
    /// A mail log without anything bad in it.
    void quietLog()
    {
        evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + 2 * day, [](RecordSink& sink) {
            for (int i = 0; i < 20; ++i)
                dialogue(sink, {monday + i * hour, "10.0.0.25", outside(i), "mail.example.org", "info@example.org", "someone@partner.example"});
        });
    }
    /// A workstation that sends by itself; denied since \p stopped.
    void outbreak(Micros stopped)
    {
        evidence("isa-w3c", Vantage::Firewall, monday, monday + 2 * day, [&](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                flow(sink, stopped - (300 - i) * minute, "10.0.3.44", outside(i), 25, Action::Allowed, 2000, "All Outbound");
            for (int i = 0; i < 50; ++i)
                flow(sink, stopped + (1 + i) * minute, "10.0.3.44", outside(i), 25, Action::Denied);
        });
    }
    std::vector<Finding> findings(const char* cause)
    {
        std::vector<Finding> found;
        for (Finding& finding : analyse().findings) {
            if (finding.cause == QLatin1String(cause))
                found.push_back(std::move(finding));
        }
        return found;
    }
    /// The code that says why the cause cannot be excluded; empty: it can, or it is a finding.
    QString unsure(const char* cause)
    {
        for (const CauseNote& note : analyse().cannotExclude) {
            if (note.cause == QLatin1String(cause))
                return note.because.code + (note.collect.code.isEmpty() ? QStringLiteral(" (nothing to do)") : QString());
        }
        return {};
    }
    bool excluded(const char* cause, const char* code)
    {
        for (const CauseNote& note : analyse().excluded) {
            if (note.cause == QLatin1String(cause) && note.because.code == QLatin1String(code))
                return true;
        }
        return false;
    }
};

} // namespace delist::test
