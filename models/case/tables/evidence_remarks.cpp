#include "case/tables/evidence_remarks.h"
#include "evidence/text/year_note.h"
#include <algorithm>

namespace delist {

namespace {

using Kind = EvidenceRemark::Kind;
constexpr std::size_t mostRemarks = 60;

class Remarks
{
public:
    void add(Kind kind, std::int64_t evidence, std::string_view path, std::string_view text = {}, std::int64_t count = 0)
    {
        const auto same = std::find_if(m_all.begin(), m_all.end(), [&](const EvidenceRemark& each) { return each.kind == kind && each.text == text; });
        EvidenceRemark& remark = same != m_all.end() ? *same : m_all.emplace_back();
        remark.kind = kind;
        remark.text = text;
        remark.count += count;
        if (evidence != 0) {
            remark.evidence.push_back(evidence);
            remark.paths.emplace_back(path);
        }
    }
    void add(EvidenceRemark remark) { m_all.push_back(std::move(remark)); }
    std::vector<EvidenceRemark> take()
    {
        std::stable_sort(m_all.begin(), m_all.end(), [](const EvidenceRemark& a, const EvidenceRemark& b) { return a.kind < b.kind; });
        if (m_all.size() > mostRemarks)
            m_all.resize(mostRemarks);
        return std::move(m_all);
    }

private:
    std::vector<EvidenceRemark> m_all;
};

/// The note without what has a remark of its own, sentence by sentence.
std::string restOf(std::string_view note)
{
    std::string rest;
    while (!note.empty()) {
        const auto end = note.find(". ");
        const std::string_view sentence = note.substr(0, end == std::string_view::npos ? note.size() : end + 1);
        note.remove_prefix(end == std::string_view::npos ? note.size() : end + 2);
        const bool told = saysYearWasTaken(sentence) || sentence.find("the format is doubtful") != std::string_view::npos;
        if (!told)
            rest.append(rest.empty() ? "" : " ").append(sentence);
    }
    return rest;
}

void addFiles(Database& database, Remarks& remarks)
{
    SqlStatement rows = database.prepare("SELECT id, path, records, rejected, timezone, timezone_source, ifnull(encoding, ''), ifnull(encoding_source, ''),"
                                         " ifnull(date_order, ''), ifnull(date_order_source, ''), truncated, note, clock_offset FROM evidence ORDER BY id");
    while (rows.step()) {
        const std::int64_t id = rows.integer(0);
        const std::string path(rows.text(1));
        const std::int64_t rejected = rows.integer(3);
        const std::string note(rows.text(11));
        if (note.find("the format is doubtful") != std::string::npos)
            remarks.add(Kind::Doubtful, id, path);
        if (rows.text(5) == "case")
            remarks.add(Kind::ZoneAssumed, id, path, rows.text(4));
        if (saysYearWasAssumed(note))
            remarks.add(Kind::YearAssumed, id, path);
        if (rows.text(9) == "assumed")
            remarks.add(Kind::DateOrderAssumed, id, path, rows.text(8));
        if (rows.text(6) != "" && !rows.text(6).starts_with("utf-") && rows.text(7) == "found")
            remarks.add(Kind::EncodingAssumed, id, path, rows.text(6));
        if (rows.integer(10) != 0)
            remarks.add(Kind::Truncated, id, path);
        if (rejected > 0)
            remarks.add(Kind::Rejects, id, path, {}, rejected);
        if (rows.integer(12) != 0)
            remarks.add({Kind::ClockAccepted, {id}, {path}, {}, 0, rows.integer(12)});
        if (const std::string rest = restOf(note); !rest.empty())
            remarks.add(Kind::Note, id, path, rest);
    }
}

void addClocks(Database& database, Remarks& remarks)
{
    SqlStatement rows = database.prepare("SELECT c.evidence, e.path, r.path, c.matches, c.offset FROM clock_offset c JOIN evidence e ON e.id = c.evidence"
                                         " JOIN evidence r ON r.id = c.reference WHERE c.significant AND c.id = (SELECT min(id) FROM clock_offset"
                                         " WHERE evidence = c.evidence AND significant) ORDER BY c.id LIMIT 20");
    while (rows.step())
        remarks.add({Kind::ClockOffset, {rows.integer(0)}, {std::string(rows.text(1))}, std::string(rows.text(2)), rows.integer(3), rows.integer(4)});
}

/// Folders that were empty when they were imported, as long as nothing has come from them since.
void addMissingLogs(Database& database, Remarks& remarks)
{
    SqlStatement rows = database.prepare("SELECT DISTINCT subject FROM custody WHERE action = 'no-protocol-log' ORDER BY subject LIMIT 20");
    SqlStatement since = database.prepare("SELECT 1 FROM evidence WHERE substr(path, 1, length(?1) + 1) = ?1 || '/' LIMIT 1");
    while (rows.step()) {
        const std::string folder(rows.text(0));
        since.bind(1, folder);
        if (!since.step())
            remarks.add(Kind::NoProtocolLog, 0, {}, folder);
        since.reset();
    }
}

} // namespace

std::vector<EvidenceRemark> evidenceRemarks(Database& database)
{
    Remarks remarks;
    addFiles(database, remarks);
    addClocks(database, remarks);
    addMissingLogs(database, remarks);
    return remarks.take();
}

} // namespace delist
