// CaseContext: what the views share: the open case, one filter (time range, host, mailbox, vantage, search), the selected
// row, the findings, and requests to go somewhere. No widgets, no SQL.
#pragma once
#include "analysis/analysis.h"
#include "case/tables/table_query.h"
#include "tables/case_reader.h"
#include "ui/case_session.h"
#include "ui/format.h"
#include <QObject>
#include <QUndoStack>

namespace delist {

/// The row that the inspector shows.
struct RowReference
{
    QString table;
    std::optional<qint64> evidence;
    std::optional<qint64> offset;
    std::vector<std::pair<const TableColumn*, QVariant>> fields;
    [[nodiscard]] bool isNull() const { return table.isEmpty(); }
};

class CaseContext : public QObject
{
    Q_OBJECT
public:
    explicit CaseContext(QObject* parent = nullptr);
    ~CaseContext() override;

    [[nodiscard]] CaseSession& session() { return m_session; }
    [[nodiscard]] bool isOpen() const { return m_session.isOpen(); }
    [[nodiscard]] const CaseSettings& settings() const { return m_session.settings(); }
    [[nodiscard]] const OrganisationMap& organisation() const { return m_organisation; }
    /// nullptr when no case is open.
    [[nodiscard]] CaseReader* reader() { return m_reader.get(); }
    [[nodiscard]] Formatter& format() { return m_format; }
    [[nodiscard]] const Formatter& format() const { return m_format; }
    [[nodiscard]] QUndoStack& undo() { return m_undo; }

    /// Shared by every view. Setting it is a step that back() takes back.
    [[nodiscard]] const TableFilter& filter() const { return m_filter; }
    /// What of it is about \p table: a subset is rows of the table that it was asked for alone, no other shows less for it.
    [[nodiscard]] TableFilter filterFor(const QString& table) const;
    /// The table that the filter's subset is of; empty without one.
    [[nodiscard]] const QString& subsetTable() const { return m_subsetTable; }
    void setFilter(const TableFilter& filter);
    void setTimeRange(std::optional<Micros> from, std::optional<Micros> to);
    void back();
    [[nodiscard]] bool canGoBack() const { return !m_history.empty(); }

    [[nodiscard]] const RowReference& row() const { return m_row; }
    void setRow(RowReference row);

    /// The verdict; nullptr until the first analysis has ended.
    [[nodiscard]] std::shared_ptr<const Analysis> analysis() const { return m_analysis; }
    [[nodiscard]] bool analysing() const { return m_analysing; }
    /// Why there is no verdict: the last analysis could not read the case.
    [[nodiscard]] const std::optional<Error>& analysisError() const { return m_analysisError; }
    void analyseAgain();

    /// "Show me these rows": sets the filter and brings up the view that shows the table.
    void showRows(const QString& table, const TableFilter& filter);
    void showView(const QString& id);
    void showHost(const QString& address);
    /// Inline message: what, where, what next. Not for questions.
    enum class Severity : std::uint8_t { Information, Warning, Error };
    void say(Severity severity, const QString& text);
    void sayError(const Error& error);
    void setTimeDisplay(TimeDisplay display);

Q_SIGNALS:
    void opened();
    void closed();
    void changed();             ///< also after opened(): read again
    void filterChanged();
    void rowChanged();
    void analysisChanged();
    void presentationChanged(); ///< zone of times
    void viewRequested(const QString& id);
    void tableRequested(const QString& table);
    void hostRequested(const QString& address);
    void fileWritten(const QString& path);
    void stepsChanged();        ///< a remediation step was ticked
    /// Work that is no Job, for the job bar: DNS questions.
    void countedWork(const QString& title, int done, int total, std::function<void()> cancel);
    void countedWorkEnded();
    void message(delist::CaseContext::Severity severity, const QString& text);

private:
    void adoptSettings();
    /// In the case, so that it is there at once when the case is opened again.
    void keepAnalysis();
    void adoptFilter(const TableFilter& filter, const QString& subsetTable);

    CaseSession m_session;
    std::unique_ptr<CaseReader> m_reader;
    OrganisationMap m_organisation{CaseSettings{}};
    Formatter m_format;
    TableFilter m_filter;
    QString m_subsetTable;
    std::vector<std::pair<TableFilter, QString>> m_history; ///< with the table of the subset
    RowReference m_row;
    std::shared_ptr<const Analysis> m_analysis;
    bool m_analysing = false;
    std::optional<Error> m_analysisError;
    QUndoStack m_undo;
};

/// An Error in the user's language: what happened, to what, and what to do next.
QString errorText(const Error& error);

} // namespace delist
