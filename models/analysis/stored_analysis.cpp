#include "analysis/stored_analysis.h"
#include "analysis/finding_json.h"
#include "case/file/case_state.h"
#include "case/questions/analysis_queries.h"
#include "case/sql/meta_value.h"
#include "generated/rules_hash.h"
#include <QJsonDocument>

namespace delist {

namespace {

constexpr const char* stateKey = "analysis_state";
constexpr const char* notesKey = "analysis_notes"; ///< what it says beside the findings
constexpr const char* derivedKey = "derived_state";

std::string text(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject object(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// Empty stays empty.
std::string byTheseRules(std::string state)
{
    return state.empty() ? state : DELIST_RULES_HASH ":" + state;
}

} // namespace

std::string analysisState(Database& database)
{
    return byTheseRules(caseState(database));
}

std::optional<Analysis> storedAnalysis(Database& database)
{
    const ReadTransaction together(database);
    const std::string state = analysisState(database);
    if (state.empty() || metaValue(database, stateKey) != state)
        return std::nullopt;
    Analysis analysis = notesFromStoredJson(object(metaValue(database, notesKey)));
    analysis.state = state;
    for (const StoredFinding& finding : storedFindings(database))
        analysis.findings.push_back(findingFromStoredJson(object(finding.detail)));
    return analysis;
}

void storeAnalysis(CaseFile& file, const Analysis& analysis)
{
    std::vector<StoredFinding> stored;
    for (const Finding& finding : analysis.findings)
        stored.push_back({finding.cause.toStdString(), finding.subject.toStdString(), finding.confidence, text(findingToStoredJson(finding))});
    Database& database = file.database();
    Transaction transaction(database);
    if (analysis.state.empty() || analysis.state != analysisState(database))
        return;
    replaceFindings(database, stored);
    setMetaValue(database, notesKey, text(notesToStoredJson(analysis)));
    setMetaValue(database, stateKey, analysis.state);
    transaction.commit();
}

bool isDerived(Database& database)
{
    const std::string state = byTheseRules(evidenceState(database));
    return !state.empty() && metaValue(database, derivedKey) == state;
}

void markDerived(Database& database)
{
    setMetaValue(database, derivedKey, byTheseRules(evidenceState(database)));
}

} // namespace delist
