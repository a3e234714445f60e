#include "ui/case_context.h"
#include "analysis/stored_analysis.h"
#include <tuple>

namespace delist {

namespace {
constexpr std::size_t historyLimit = 50;
}

CaseContext::CaseContext(QObject* parent) : QObject(parent)
{
    connect(&m_session, &CaseSession::aboutToClose, this, [this] {
        m_analysis.reset();
        m_analysing = false;
        m_analysisError.reset();
        Q_EMIT closed(); // models let go of the reader
        m_reader.reset();
    });
    connect(&m_session, &CaseSession::opened, this, [this] {
        m_reader = std::make_unique<CaseReader>(m_session.path());
        connect(m_reader.get(), &CaseReader::failed, this, &CaseContext::sayError);
        m_filter = {};
        m_subsetTable.clear();
        m_history.clear();
        m_row = {};
        m_undo.clear();
        adoptSettings();
        Q_EMIT opened();
        Q_EMIT filterChanged();
        Q_EMIT rowChanged();
        analyseAgain(); // first: the verdict is what is waited for
        Q_EMIT changed();
    });
    connect(&m_session, &CaseSession::changed, this, [this] {
        adoptSettings();
        analyseAgain();
        Q_EMIT changed();
    });
    connect(&m_session, &CaseSession::openFailed, this, &CaseContext::sayError);
    connect(&m_session, &CaseSession::jobFailed, this,
            [this](const QString& title, const Error& error) {
                //: %1 is the job ("Importing"), %2 the reason
                say(Severity::Error, tr("%1 failed. %2").arg(title, errorText(error)));
            });
}

CaseContext::~CaseContext()
{
    blockSignals(true);
    m_session.close();
}

void CaseContext::adoptSettings()
{
    m_organisation = OrganisationMap(settings());
    const QTimeZone zone(QByteArray::fromStdString(settings().timezone));
    m_format.setCaseZone(zone.isValid() ? zone : QTimeZone::utc());
    Q_EMIT presentationChanged();
}

void CaseContext::analyseAgain()
{
    if (!m_reader)
        return;
    m_analysing = true;
    m_analysisError.reset();
    Q_EMIT analysisChanged();
    struct Told
    {
        std::shared_ptr<const Analysis> analysis;
        bool isNew;
    };
    m_reader->read(
        this, 0,
        [settings = settings()](Database& database) {
            if (auto stored = storedAnalysis(database))
                return Told{std::make_shared<const Analysis>(std::move(*stored)), false};
            return Told{std::make_shared<const Analysis>(analyse(database, settings)), true};
        },
        [this](Told told) {
            m_analysis = std::move(told.analysis);
            m_analysing = false;
            Q_EMIT analysisChanged();
            if (told.isNew)
                keepAnalysis();
        },
        [this](const Error& error) {
            m_analysis.reset(); // of a case that nobody can read any more, or that has changed since
            m_analysing = false;
            m_analysisError = error;
            Q_EMIT analysisChanged();
        });
}

void CaseContext::keepAnalysis()
{
    if (m_session.readOnly())
        return;
    m_session.run({}, CaseSession::Effect::Unseen,
                  [analysis = m_analysis](CaseFile& file, std::stop_token, const CaseJob::Report&) -> Result<void> {
                      storeAnalysis(file, *analysis);
                      return {};
                  });
}

void CaseContext::setFilter(const TableFilter& filter)
{
    adoptFilter(filter, m_subsetTable);
}

void CaseContext::adoptFilter(const TableFilter& filter, const QString& subsetTable)
{
    const QString table = filter.subset.isEmpty() ? QString() : subsetTable;
    if (filter == m_filter && table == m_subsetTable)
        return;
    m_history.emplace_back(m_filter, m_subsetTable);
    if (m_history.size() > historyLimit)
        m_history.erase(m_history.begin());
    m_filter = filter;
    m_subsetTable = table;
    Q_EMIT filterChanged();
}

TableFilter CaseContext::filterFor(const QString& table) const
{
    TableFilter filter = m_filter;
    if (table != m_subsetTable)
        filter.subset.clear();
    return filter;
}

void CaseContext::setTimeRange(std::optional<Micros> from, std::optional<Micros> to)
{
    TableFilter filter = m_filter;
    filter.from = from;
    filter.to = to;
    setFilter(filter);
}

void CaseContext::back()
{
    if (m_history.empty())
        return;
    std::tie(m_filter, m_subsetTable) = m_history.back();
    m_history.pop_back();
    Q_EMIT filterChanged();
}

void CaseContext::setRow(RowReference row)
{
    m_row = std::move(row);
    Q_EMIT rowChanged();
}

void CaseContext::showRows(const QString& table, const TableFilter& filter)
{
    adoptFilter(filter, table);
    Q_EMIT tableRequested(table);
}

void CaseContext::showView(const QString& id)
{
    Q_EMIT viewRequested(id);
}

void CaseContext::showHost(const QString& address)
{
    Q_EMIT hostRequested(address);
}

void CaseContext::say(Severity severity, const QString& text)
{
    Q_EMIT message(severity, text);
}

void CaseContext::sayError(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        say(Severity::Error, errorText(error));
}

void CaseContext::setTimeDisplay(TimeDisplay display)
{
    m_format.setTimeDisplay(display);
    Q_EMIT presentationChanged();
}

} // namespace delist
