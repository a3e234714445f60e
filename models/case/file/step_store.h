// StepStore: the containment, remediation and delisting steps of a case (table step): what was done, by whom, when, with
// what proof. Each change is a custody entry.
#pragma once
#include "case/file/case_file.h"
#include <QString>
#include <vector>

namespace delist {

struct CaseStep
{
    RowId id = 0;
    QString phase;   ///< contain | remediate | delist
    QString subject; ///< host or list that it is about
    QString title;   ///< the step's code ("disconnect"), or the user's own words
    QString state;   ///< open | done
    QString person;
    Micros createdAt = unknownTime;
    Micros doneAt = unknownTime;
    QString proof;
};

/// Oldest first. Throws DatabaseError.
std::vector<CaseStep> readSteps(Database& database, const QString& phase);
/// Adds the step, or updates the one with the same phase, subject and title. Person and time are those of now, unless a done
/// step brings its own (a step back to what was). The custody log has who did it and when in any case.
/// Throws DatabaseError.
void storeStep(CaseFile& file, const CaseStep& step);

} // namespace delist
