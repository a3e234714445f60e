// PostureStore: the mail posture in the case: whose it is, by the settings and the evidence; and every check's lines. The
// latest check is what is shown; older ones stay.
#pragma once
#include "case/file/case_file.h"
#include "dns/posture/posture.h"
#include <QString>

namespace delist {

struct StoredPostureLine
{
    qint64 id = 0;
    Micros checkedAt = unknownTime;
    posture::Line line;
};

/// Declared domains and public addresses; sender domains of our own outbound mail, addresses that mail left by and HELO
/// names of our servers as the evidence shows them; what happened to postmaster@ and abuse@. Throws DatabaseError.
posture::Subjects postureSubjects(Database& database, const CaseSettings& settings);

/// Stores the lines of one check, with a custody entry that says who asked whom. \p what: "posture" or "probe".
Result<void> storePosture(CaseFile& file, const std::vector<posture::Line>& lines, const QString& what, const QString& askedOf);

/// The latest lines of each kind of check. Throws DatabaseError.
std::vector<StoredPostureLine> latestPosture(Database& database);

} // namespace delist
