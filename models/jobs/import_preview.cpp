#include "jobs/import_preview.h"
#include "evidence/logs/column_mapping.h"
#include "evidence/text/code_page.h"
#include "evidence/text/year_note.h"
#include "jobs/mapping_store.h"
#include <QDateTime>

namespace delist {

namespace {

constexpr std::size_t mostRows = 12;
constexpr std::size_t mostRejects = 5;
constexpr qsizetype mostText = 300;

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(std::min<std::size_t>(bytes.size(), 4 * mostText))).left(mostText);
}

QString ofEnd(const Endpoint& end)
{
    if (!end.address.known())
        return {};
    const QString address = QString::fromStdString(end.address.toString());
    if (end.port == 0)
        return address;
    return (address.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address).arg(end.port);
}

QString ofAddress(const IpAddress& address)
{
    return ofEnd({address, 0});
}

/// Keeps the first of everything.
class FirstRows : public RecordSink
{
public:
    explicit FirstRows(ImportPreview& preview) : m_preview(preview) {}
    void connection(const Connection& record) override
    {
        const char* const action = record.action == Action::Allowed ? "allowed" : record.action == Action::Denied ? "denied" : "";
        add({record.time, "connection", ofEnd(record.source), ofEnd(record.destination), both(text(action), text(record.rule))});
    }
    RowId session(const Session& record) override
    {
        add({record.time, "session", ofEnd(record.client), ofEnd(record.server), both(text(record.helo), text(record.authenticatedAs))});
        return 1;
    }
    RowId message(const Message& record) override
    {
        add({record.time, "message", record.mailFrom.empty() ? ofAddress(record.client) : text(record.mailFrom), ofAddress(record.server),
             both(text(record.subject), text(record.messageId))});
        return 1;
    }
    void delivery(const Delivery& record) override { add({record.time, "delivery", {}, text(record.recipient), text(record.reply)}); }
    void bounce(const Bounce& record) override { add({record.time, "bounce", {}, text(record.victim), both(text(record.subject), text(record.cause))}); }
    void attachment(const Attachment&) override {}
    void socketOwner(const SocketOwner& record) override
    {
        add({record.time, "socket", ofEnd(record.local), ofEnd(record.remote), text(record.process)});
    }
    void hostName(const HostName& record) override { add({record.time, "name", ofAddress(record.address), text(record.name), text(record.mac)}); }
    void dnsQuery(const DnsQuery& record) override { add({record.time, "lookup", ofAddress(record.client), text(record.name), text(record.answers)}); }
    void reject(const Reject& record) override
    {
        if (m_preview.rejects.size() < mostRejects)
            m_preview.rejects.push_back({record.line, text(record.reason), text(record.text)});
    }
    void packet(const Packet&) override {}

private:
    static QString both(const QString& first, const QString& second)
    {
        return first.isEmpty() || second.isEmpty() ? first + second : first + QStringLiteral(" · ") + second;
    }
    void add(PreviewRow row)
    {
        if (m_preview.rows.size() < mostRows)
            m_preview.rows.push_back(std::move(row));
    }

    ImportPreview& m_preview;
};

/// Up to the last whole line, so that the end of the sample is no reject.
std::string_view wholeLines(const InputSample& sample)
{
    std::string_view head = sample.head;
    if (const auto end = head.rfind('\n'); !sample.whole && end != std::string_view::npos && end > 0) {
        const bool wide = head[end - 1] == '\0' || (end + 1 < head.size() && head[end + 1] == '\0'); // UTF-16
        head = head.substr(0, std::min(head.size(), end + (wide && end % 2 == 0 ? 2 : 1)));
    }
    return head;
}

} // namespace

ImportPreview previewImport(const InputSample& sample, const ReadAs& as, const CaseSettings& settings)
{
    ImportPreview preview;
    auto resolved = ReadingOptions::resolve(as, settings.timezone);
    if (!resolved) {
        preview.problem = QString::fromStdString(resolved.error().message);
        return preview;
    }
    const ReadingOptions& reading = resolved.value();
    const std::string fileName = sample.path.section(u'/', -1).toStdString();
    QString mapping = reading.mapping;
    preview.format = reading.forced;
    preview.detected = reading.forced == nullptr;
    preview.whole = sample.whole;
    if (preview.detected) {
        const Recognition recognition = recognise(sample.head, fileName, reading.codePage.get());
        preview.format = recognition.format;
        preview.reason = text(recognition.detection.reason);
        if (preview.format == nullptr) {
            const auto remembered = rememberedMapping(sample.head);
            if (!remembered)
                return preview;
            preview.format = formatById("csv");
            preview.reason = QStringLiteral("the columns that were assigned to this header before");
            mapping = *remembered;
        }
    }
    const auto columns = mapping.isEmpty() ? Result<ColumnMapping>(Error{}) : ColumnMapping::parse(mapping.toStdString());
    const ReadingOptions::Clock clock = reading.clockFor(*preview.format, columns ? columns.value().zone : std::string());
    ReaderOptions options;
    bool zoneUsed = false;
    options.localToUtc = [&zoneUsed, &clock](Micros local) {
        zoneUsed = true;
        return clock.localToUtc ? clock.localToUtc(local) : local;
    };
    options.year = reading.year;
    options.dateOrder = reading.dateOrder;
    options.modified = sample.modified;
    options.fileName = fileName;
    FirstRows sink(preview);
    const std::unique_ptr<Reader> reader = columns ? openMappedTable(columns.value(), options, sink) : preview.format->open(options, sink);
    std::shared_ptr<const CodePage> page = reading.codePage;
    if (!page && columns && !columns.value().encoding.empty())
        if (auto named = CodePage::byName(columns.value().encoding))
            page = named.take();
    reader->useCodePage(page);
    reader->feed(preview.format->text ? wholeLines(sample) : std::string_view(sample.head));
    reader->finish();
    const ReadSummary summary = reader->summary();
    preview.records = static_cast<qint64>(summary.records);
    preview.rejected = static_cast<qint64>(summary.rejected);
    preview.note = text(summary.note);
    preview.needsZone = preview.format->clock == FormatClock::Local && !summary.ownClock && zoneUsed;
    preview.timezone = preview.needsZone ? QString::fromStdString(clock.zone) : QStringLiteral("UTC");
    preview.timezoneSource = preview.needsZone ? QString::fromStdString(clock.source) : QStringLiteral("format");
    preview.yearGiven = reading.year != 0;
    preview.needsYear = saysYearWasTaken(summary.note);
    if (summary.first != unknownTime)
        preview.year = QDateTime::fromMSecsSinceEpoch(summary.first / 1000, Qt::UTC).date().year();
    preview.encoding = QString::fromStdString(summary.encoding);
    if (!preview.encoding.isEmpty())
        preview.encodingSource = page && summary.encoding == page->name() ? QStringLiteral("option") : QStringLiteral("found");
    preview.dateOrder = text(dateOrderWord(summary.dateOrder));
    if (!preview.dateOrder.isEmpty())
        preview.dateOrderSource = summary.dateOrderSource == DateOrderSource::File     ? QStringLiteral("file")
                                  : summary.dateOrderSource == DateOrderSource::Option ? QStringLiteral("option")
                                                                                       : QStringLiteral("assumed");
    return preview;
}

} // namespace delist
