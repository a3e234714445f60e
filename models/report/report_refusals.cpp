// When receivers began to refuse: the onset of each listing, as the refusals in the evidence show it.
#include "case/lists/refusal_store.h"
#include "report/report_builder.h"

namespace delist {

namespace {

constexpr std::size_t mostOnsets = 40;

} // namespace

void ReportBuilder::addRefusals(ReportSection& section)
{
    const auto about = [](smtp::RefusalSubject subject) {
        switch (subject) {
        case smtp::RefusalSubject::Address:
            return tr("our address");
        case smtp::RefusalSubject::Network:
            return tr("our network");
        case smtp::RefusalSubject::Helo:
            return tr("our HELO name");
        case smtp::RefusalSubject::SenderDomain:
            return tr("the sender’s domain");
        case smtp::RefusalSubject::Url:
            return tr("a link in the mail");
        case smtp::RefusalSubject::Authentication:
            return tr("SPF, DKIM or DMARC");
        case smtp::RefusalSubject::ReverseName:
            return tr("the PTR record");
        case smtp::RefusalSubject::Content:
            return tr("the content");
        case smtp::RefusalSubject::Resolver:
            return tr("no listing: the receiver may not ask the list");
        }
        return QString();
    };
    const std::vector<ListingOnset> onsets = listingOnsets(m_database);
    if (onsets.empty())
        return;
    ReportTable table;
    table.title = tr("When receivers began to refuse us");
    table.columns = {{tr("Refused by"), 1.8, ReportColumn::Text}, {tr("About"), 1.8, ReportColumn::Text}, {tr("List"), 1.8, ReportColumn::Text},
                     {tr("Last accepted before (UTC)"), 0.2, ReportColumn::Moment}, {tr("First and last refused (UTC)"), 0.2, ReportColumn::Moment},
                     {tr("Refusals"), 0.2, ReportColumn::Number}};
    for (const ListingOnset& onset : onsets) {
        if (table.rows.size() == mostOnsets)
            break;
        QString named = about(onset.subject);
        if (!onset.address.empty())
            named += u'\n' + QString::fromStdString(onset.address);
        const QString list = onset.list.empty() ? tr("its own reputation") : QString::fromStdString(onset.list);
        table.rows.push_back({QString::fromStdString(onset.operatorName), named, list,
                              onset.lastAccepted == unknownTime ? tr("none in the evidence") : utc(onset.lastAccepted),
                              utc(onset.firstRefused) + u'\n' + utc(onset.lastRefused), count(onset.refusals)});
    }
    table.note = shortened(table.rows.size(), static_cast<qint64>(onsets.size()));
    section.blocks.push_back(std::move(table));
}

} // namespace delist
