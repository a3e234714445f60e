// Finding: a root-cause hypothesis with what speaks for it, against it, and what the evidence cannot show.
// No words here: a Statement is a code with arguments; models/report/statement_text.h says it in the user's language.
#pragma once
#include "case/tables/table_query.h"
#include <QString>
#include <QVariantMap>
#include <vector>

namespace delist {

/// One sentence about the evidence and the rows that prove it.
struct Statement
{
    QString code;          ///< "direct-to-mx.destinations"; statement_text.cpp holds a sentence for each
    QVariantMap arguments; ///< named values of the sentence: counts, addresses, times (qint64 µs)
    qint64 records = 0;    ///< how many rows stand behind it
    QString table;         ///< TableDefinition::id, empty when no rows
    TableFilter filter;
};

struct Finding
{
    QString cause;           ///< "direct-to-mx" …: the contract's words
    QString subject;         ///< address, mailbox or server to blame
    double confidence = 0;   ///< 0..1; below 0.5 it is not reported as a finding
    Statement summary;
    std::vector<Statement> forIt;
    std::vector<Statement> against;
    std::vector<Statement> missing;
    Micros first = unknownTime;
    Micros last = unknownTime;
};

/// A cause that was looked for and not found, or that this evidence cannot show.
struct CauseNote
{
    QString cause;
    Statement because;
    Statement collect; ///< only for "cannot exclude": what to collect or switch on
};

struct Coverage
{
    qint64 evidence = 0;
    Vantage vantage = Vantage::Firewall;
    Micros first = unknownTime;
    Micros last = unknownTime;
    std::vector<std::pair<Micros, Micros>> gaps;
    Micros clockOffset = 0;   ///< how far its clock seems to be ahead of another evidence's, not accepted; 0: nobody knows of any
    qint64 clockReference = 0; ///< that evidence
};

struct Analysis
{
    std::vector<Finding> findings; ///< most likely first
    std::vector<CauseNote> excluded;
    std::vector<CauseNote> cannotExclude;
    std::vector<Coverage> coverage;
    std::string state; ///< of the case, when it was begun (stored_analysis.h); empty: not known
};

} // namespace delist
