// InputSamples: the beginnings of files that are to be imported, or of evidence that is in the case, so that the user can
// see how they would be read before they are.
#pragma once
#include "case/sql/database.h"
#include "evidence/input/file_on_disk.h"
#include "evidence/records.h"
#include <QString>
#include <QStringList>
#include <stop_token>
#include <vector>

namespace delist {

struct InputSample
{
    QString path;             ///< as the walk names it: a file, or a member of an archive
    std::string head;         ///< its first bytes, as stored; up to 64 KiB
    bool whole = false;       ///< there is no more
    Micros modified = unknownTime;
    qint64 evidence = 0;      ///< of the case; 0: not imported
};

struct InputSamples
{
    std::vector<InputSample> files;
    bool more = false;        ///< there are others than these
};

/// More files than these are not looked at; they are read as they are found.
inline constexpr std::size_t mostSamples = 200;

/// The files below the paths, in the order in which they would be imported. Any thread; ends early when asked to stop.
InputSamples sampleInputs(const QStringList& paths, std::stop_token stop, std::size_t most = mostSamples);
/// The text of an evidence, from the case or from where it was imported. Missing: no such evidence, or no text to be had.
Result<InputSample> sampleEvidence(Database& database, qint64 evidence);

} // namespace delist
