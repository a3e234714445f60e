// Stores CaseSettings in a case and re-derives what follows from them: which hosts are inside, directions.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include <QJsonObject>

namespace delist {

CaseSettings readSettings(Database& database);
/// Replaces all of them. Inside the caller's transaction.
void writeSettings(Database& database, const CaseSettings& settings);
/// host.internal, and direction of sessions, messages and bounces whose evidence gave none. Inside the caller's
/// transaction. The same rule as CaseWriter follows while importing.
void deriveDirections(Database& database, const CaseSettings& settings);
/// Of messages those directions alone: \p which is a condition over table message.
void directByEnds(Database& database, std::string_view which);
/// The same after evidence has come or gone, when what logs say of networks has moved a host inside or outside.
void deriveToldSides(Database& database, const CaseSettings& settings);
/// What differs, for the custody log: {"title": ["before", "after"], …}.
QJsonObject settingsChange(const CaseSettings& before, const CaseSettings& after);
/// Fields whose value is another than the custody log's entries come to: "mail_server" …
std::vector<std::string> settingsNotLogged(Database& database);

} // namespace delist
