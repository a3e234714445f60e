// Mail with the null sender: as Postfix logs it, as a capture has it.
#pragma once
#include "analysis/analysis.h"
#include "support/case_builder.h"
#include "support/imported_logs.h"

namespace delist::test {

Analysis analysed(ImportedLogs& logs, bool withDomain = true);
/// The finding of it, or null.
const Finding* backscatter(const Analysis& analysis);
/// Why backscatter cannot be excluded.
QStringList unsure(const Analysis& analysis);
/// Mail in from a stranger for \p recipient, refused by \p refusedBy, and the report about it out to the sender. %1: number.
QByteArray postfix(int reports, const QByteArray& recipient, const QByteArray& refusedBy, const QByteArray& refusal = "550 5.1.1 user unknown");
/// A message that \p client hands in for one recipient, and where it goes; \p login as Postfix writes it, or empty.
QByteArray passed(int minute, const QByteArray& id, const QByteArray& client, const QByteArray& login, const QByteArray& from, const QByteArray& to, const QByteArray& relay);
std::string message(const std::string& header);
/// A multipart/report of this type; what follows its human part.
std::string report(const std::string& type, const std::string& part);

} // namespace delist::test
