// ImportPreview: how the beginning of a file would be read with given options: format and why, clock, encoding, and its first
// rows. Reads what it is given and nothing else; no case is touched. Any thread.
#pragma once
#include "case/rows/case_settings.h"
#include "jobs/input_samples.h"
#include "jobs/read_as.h"

namespace delist {

struct PreviewRow
{
    Micros time = unknownTime;
    const char* kind = ""; ///< connection | session | message | delivery | bounce | socket | name | lookup
    QString from;          ///< who: an address, with port where known, or a mailbox
    QString to;
    QString detail;        ///< action, subject, reply … in the words of the file; from evidence
};

struct PreviewReject
{
    quint64 line = 0;
    QString reason;
    QString text;
};

struct ImportPreview
{
    QString problem;        ///< the options cannot be used; nothing else is told then
    const Format* format = nullptr; ///< none: no format knows it
    QString reason;         ///< why this format, or why none
    bool detected = true;   ///< not said by the user
    bool needsZone = false; ///< it writes local time without a zone
    QString timezone;
    QString timezoneSource; ///< format | option | case | asked
    bool needsYear = false; ///< it writes no year
    bool yearGiven = false; ///< the user said which
    int year = 0;           ///< of its first time; 0 unknown
    QString encoding;       ///< empty: ASCII, or no text
    QString encodingSource; ///< found | option
    QString dateOrder;      ///< empty: its dates read one way only
    QString dateOrderSource;///< file | option | assumed
    QString note;           ///< what the reader has to say
    qint64 records = 0;     ///< of the beginning that was looked at
    qint64 rejected = 0;
    bool whole = false;     ///< that is all there is
    std::vector<PreviewRow> rows;
    std::vector<PreviewReject> rejects;
};

ImportPreview previewImport(const InputSample& sample, const ReadAs& as, const CaseSettings& settings);

} // namespace delist
