// ReportBuilder: writes the sections of the incident report one by one. Internal to models/report.
#pragma once
#include "analysis/egress_map.h"
#include "case/tables/traffic_query.h"
#include "report/case_tables.h"
#include "report/incident_report.h"
#include <QCoreApplication>

namespace delist {

class ReportBuilder
{
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    ReportBuilder(CaseFile& file, const Analysis& analysis, const ReportOptions& options);

    IncidentReport build();

private:
    // report_verdict.cpp
    void writeCover();
    ReportSection verdict();
    ReportSection reasons();
    ReportSection timeline();
    ReportSection containment();
    void addFirewallRules(ReportSection& section); ///< while others than the mail servers get out
    ReportSection remediation();
    ReportSection forOperator();
    // report_annexes.cpp
    ReportSection traffic();
    ReportSection hosts();
    ReportSection bounces();
    ReportSection listings();
    void addRefusals(ReportSection& section); // report_refusals.cpp
    // report_posture.cpp
    ReportSection posture();
    void addPostureLines(const std::vector<StoredPostureLine>& lines, ReportSection& section) const;
    void addSpf(const std::vector<StoredPostureLine>& lines, ReportSection& section) const;
    void addEgressMap(const EgressMap& map, ReportSection& section) const;
    ReportSection evidence();
    ReportSection custody();

    [[nodiscard]] QString say(const Statement& statement) const { return statementText(statement, m_style); }
    [[nodiscard]] QString moment(Micros time) const { return momentText(time, m_style); }
    [[nodiscard]] QString utc(Micros time) const;
    [[nodiscard]] QString zoned(Micros time) const;
    [[nodiscard]] bool hasZone() const { return m_zoned; }
    [[nodiscard]] QString count(qint64 number) const { return m_style.locale.toString(number); }
    [[nodiscard]] QString percent(double share) const;
    /// "the first 40 of 1,234 are shown", empty when all are.
    [[nodiscard]] QString shortened(std::size_t shown, qint64 total) const;
    [[nodiscard]] QString stateWords(const QString& state) const;
    [[nodiscard]] QString shortPath(const QString& path) const;
    [[nodiscard]] QString roleWords(const QString& role) const;
    [[nodiscard]] ReportParagraph publicFaceNote() const;

    CaseFile& m_file;
    Database& m_database;
    const Analysis& m_analysis;
    ReportOptions m_options;
    CaseSettings m_settings;
    TextStyle m_style;
    bool m_zoned = false;
    std::optional<TimeExtent> m_extent;
    IncidentReport m_report;
};

} // namespace delist
