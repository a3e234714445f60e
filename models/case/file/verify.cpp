#include "case/file/verify.h"
#include "case/file/evidence_reading.h"
#include "case/file/logged_imports.h"
#include "case/file/settings_store.h"
#include "case/kept/block_codec.h"
#include "case/kept/original_file.h"
#include "case/kept/packet_block.h"
#include "case/kept/packet_gaps.h"
#include "case/kept/packet_seal.h"
#include "case/rows/row_counts.h"
#include "evidence/format.h"
#include "evidence/input/sha256.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <map>

namespace delist {

namespace {

constexpr std::size_t maxBlockBytes = 4U << 20;

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

struct Row
{
    std::int64_t id = 0;
    std::string path, sha256, format, timezone;
    std::int64_t bytes = 0, records = 0, rejected = 0, vantage = 0, clockOffset = 0;
    std::optional<std::int64_t> first, last;
    bool embedded = false;
};

std::vector<Row> evidenceRows(Database& database)
{
    std::vector<Row> result;
    SqlStatement rows = database.prepare("SELECT id, path, sha256, bytes, format, records, rejected, timezone, embedded,"
                                         " vantage, first, last, clock_offset FROM evidence ORDER BY id");
    while (rows.step()) {
        Row row;
        row.id = rows.integer(0);
        row.path = rows.text(1);
        row.sha256 = rows.text(2);
        row.bytes = rows.integer(3);
        row.format = rows.text(4);
        row.records = rows.integer(5);
        row.rejected = rows.integer(6);
        row.timezone = rows.text(7);
        row.embedded = rows.integer(8) != 0;
        row.vantage = rows.integer(9);
        row.first = rows.optionalInteger(10);
        row.last = rows.optionalInteger(11);
        row.clockOffset = rows.integer(12);
        result.push_back(std::move(row));
    }
    return result;
}

/// Empty when the row is as it was logged.
std::string differenceFrom(const QJsonObject& logged, const Row& row, const QJsonObject& reading)
{
    std::string differs;
    const auto compare = [&](const char* name, bool same) {
        if (!same)
            differs += std::string(differs.empty() ? "" : ", ") + name;
    };
    const auto string = [&](const char* key) { return logged[QLatin1String(key)].toString().toStdString(); };
    const auto number = [&](const char* key) { return logged[QLatin1String(key)].toInteger(-1); };
    compare("path", string("path") == row.path);
    compare("sha256", string("sha256") == row.sha256);
    compare("bytes", number("bytes") == row.bytes);
    compare("format", string("format") == row.format);
    compare("records", number("records") == row.records);
    compare("rejected", number("rejected") == row.rejected);
    compare("timezone", string("timezone") == row.timezone);
    // What the user took off its times later has an entry of its own.
    const auto time = [&](const char* key, std::optional<std::int64_t> stored) {
        const QJsonValue value = logged[QLatin1String(key)];
        if (!value.isUndefined()) // older versions did not log it
            compare(key, value.isNull() ? !stored : stored && value.toInteger() == *stored + row.clockOffset);
    };
    time("first", row.first);
    time("last", row.last);
    compare("embedded", logged[QStringLiteral("embedded")].toBool() == row.embedded);
    const QJsonObject loggedReading = logged[QStringLiteral("reading")].toObject(); // older versions did not log it
    for (auto said = loggedReading.begin(); said != loggedReading.end(); ++said)
        compare(said.key().toUtf8().constData(), reading[said.key()] == said.value());
    return differs;
}

/// Empty when the stored text is the file that was hashed.
std::string textProblem(Database& database, const Row& row, const std::stop_token& stop)
{
    SqlStatement blocks =
        database.prepare("SELECT offset, length, zstd FROM evidence_block WHERE evidence = ? ORDER BY offset");
    blocks.bind(1, row.id);
    Sha256 hash;
    std::int64_t at = 0;
    while (blocks.step() && !stop.stop_requested()) {
        const auto raw = unpackBlock(blocks.blob(2), maxBlockBytes);
        if (!raw || static_cast<std::int64_t>(raw->size()) != blocks.integer(1) || blocks.integer(0) != at)
            return "its stored contents are damaged at offset " + std::to_string(blocks.integer(0));
        hash.add(*raw);
        at += blocks.integer(1);
    }
    if (stop.stop_requested())
        return {};
    if (at != row.bytes)
        return "its stored contents have " + std::to_string(at) + " bytes instead of " + std::to_string(row.bytes);
    if (hash.hex() != row.sha256)
        return "its stored contents do not have its SHA-256";
    return {};
}

/// Empty when every kept packet can be read, and they are those of the import where that was recorded.
std::string packetProblem(Database& database, const Row& row, const std::optional<PacketSeal>& logged, const std::stop_token& stop)
{
    SqlStatement blocks = database.prepare("SELECT offset, length, zstd FROM evidence_block WHERE evidence = ? ORDER BY offset");
    blocks.bind(1, row.id);
    PacketSealer sealer;
    while (blocks.step() && !stop.stop_requested()) {
        const auto raw = unpackBlock(blocks.blob(2), maxBlockBytes);
        std::size_t position = 0;
        while (raw && packetAt(*raw, position)) {
        }
        if (!raw || position != raw->size())
            return "its stored packets are damaged at offset " + std::to_string(blocks.integer(0));
        sealer.add(blocks.integer(0), blocks.integer(1), blocks.blob(2));
    }
    if (stop.stop_requested())
        return {};
    if (!logged)
        return {};
    const PacketSeal stored = sealer.seal();
    if (stored.blocks < logged->blocks)
        return "blocks of its kept packets are missing: " + std::to_string(logged->blocks - stored.blocks) + " of " +
               std::to_string(logged->blocks);
    if (stored != *logged)
        return "its stored packets are not those that were imported";
    return {};
}

EvidenceCheck checkEvidence(Database& database, const Row& row, const QJsonObject* logged, const RowCounts& rows, const std::stop_token& stop)
{
    EvidenceCheck check;
    check.id = row.id;
    check.path = row.path;
    if (!row.embedded)
        check.places = originalPlaces(database, row.id, row.path);
    check.sha256 = row.sha256;
    check.bytes = row.bytes;
    check.state = row.embedded ? EvidenceState::Intact : EvidenceState::NotEmbedded;
    try {
        if (logged == nullptr) {
            check.problem = "its import is not in the custody log";
        } else if (const std::string differs = differenceFrom(*logged, row, readingOf(database, row.id)); !differs.empty()) {
            check.problem = "its row differs from the custody log: " + differs;
        } else if (const std::string counts = rows.differenceFrom((*logged)[QStringLiteral("rows")].toObject()); !counts.empty()) {
            check.problem = "rows were taken out of the case or put into it: " + counts;
        } else if (row.embedded) {
            const Format* const format = formatById(row.format);
            std::optional<PacketSeal> seal;
            if (const QJsonValue packets = (*logged)[QStringLiteral("packets")]; packets.isObject())
                seal = PacketSeal::fromJson(packets.toObject());
            // A log that is no text was once kept as a capture without packets.
            const bool isWhole = !seal && (format != nullptr ? !format->isCapture() : row.vantage != static_cast<std::int64_t>(Vantage::Capture));
            check.sealed = isWhole || seal;
            check.problem = isWhole ? textProblem(database, row, stop) : packetProblem(database, row, seal, stop);
        }
    } catch (const DatabaseError& error) {
        check.problem = "its stored contents cannot be read: " + error.message;
    }
    if (!check.problem.empty())
        check.state = EvidenceState::Altered;
    return check;
}

/// Captures that were imported before kept packets were sealed: their rows are the only witnesses.
void checkUnsealed(Database& database, std::vector<EvidenceCheck>& checks, const std::stop_token& stop)
{
    std::vector<std::int64_t> unsealed;
    for (const EvidenceCheck& check : checks) {
        if (check.state == EvidenceState::Intact && !check.sealed)
            unsealed.push_back(check.id);
    }
    const auto gaps = packetGaps(database, unsealed, stop);
    for (EvidenceCheck& check : checks) {
        if (const auto gap = gaps.find(check.id); gap != gaps.end()) {
            check.state = EvidenceState::Altered;
            check.problem = "the packets of its session at offset " + std::to_string(gap->second) + " are missing";
        }
    }
}

void checkSchema(Database& database, std::vector<std::string>& problems)
{
    for (const char* const name : {"custody_no_update", "custody_no_delete"}) {
        SqlStatement find = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?");
        if (!find.bind(1, std::string_view(name)).step())
            problems.push_back(std::string("the guard of the custody log was removed (trigger ") + name + ")");
    }
}

const char* stateWord(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Intact: return "intact";
    case EvidenceState::NotEmbedded: return "not-embedded";
    case EvidenceState::Altered: return "altered";
    case EvidenceState::Missing: return "missing";
    }
    return "altered";
}

constexpr const char* notSealed =
    "imported by a version of Delist that did not record which packets it kept, so that a missing one may go unnoticed";

QJsonValue originalWord(OriginalState state)
{
    switch (state) {
    case OriginalState::NotCompared: break;
    case OriginalState::Same: return QStringLiteral("same");
    case OriginalState::Grown: return QStringLiteral("grown");
    case OriginalState::Changed: return QStringLiteral("changed");
    case OriginalState::NotFound: return QStringLiteral("not-found");
    }
    return {};
}

QJsonValue orNull(const std::string& sentence)
{
    return sentence.empty() ? QJsonValue() : text(sentence);
}

} // namespace

std::string EvidenceCheck::named(const std::string& sentence) const
{
    return "evidence " + std::to_string(id) + " (" + path + "): " + sentence;
}

std::string EvidenceCheck::originalProblem() const
{
    if (original != OriginalState::Changed)
        return {};
    return "its original was changed after the import: expected SHA-256 " + sha256 + ", found " + originalSha256;
}

std::string EvidenceCheck::remark() const
{
    if (state == EvidenceState::NotEmbedded) {
        const std::string notHere = "its contents are not in the case (imported with --no-embed)";
        switch (original) {
        case OriginalState::NotCompared: return notHere + ", so that nothing could be compared";
        case OriginalState::Same: return notHere + "; the original at its path has the recorded SHA-256";
        case OriginalState::Grown:
            return notHere + "; the original at its path has grown, what was imported of it has the recorded SHA-256";
        case OriginalState::Changed: return {}; // originalProblem()
        case OriginalState::NotFound: return notHere + ", and the original is not at its path any more: nothing could be compared";
        }
    }
    if (isUnsealed())
        return notSealed;
    return {};
}

std::vector<std::string> Verification::problems() const
{
    std::vector<std::string> result;
    if (custody.firstBadRow != 0)
        result.push_back(custody.problem);
    result.insert(result.end(), schema.begin(), schema.end());
    for (const std::string& problem : integrity)
        result.push_back("the database is damaged: " + problem);
    for (const EvidenceCheck& check : evidence) {
        if (!check.problem.empty())
            result.push_back(check.named(check.problem));
    }
    return result;
}

std::vector<std::string> Verification::originalProblems() const
{
    std::vector<std::string> result;
    for (const EvidenceCheck& check : evidence) {
        if (const std::string problem = check.originalProblem(); !problem.empty())
            result.push_back(check.named(problem));
    }
    return result;
}

std::vector<std::string> Verification::remarks() const
{
    std::vector<std::string> result;
    const auto unsealed = std::ranges::count_if(evidence, &EvidenceCheck::isUnsealed);
    if (unsealed > 0)
        result.push_back(std::to_string(unsealed) + " captures: " + notSealed);
    for (const EvidenceCheck& check : evidence) {
        if (const std::string remark = check.remark(); !remark.empty() && !check.isUnsealed())
            result.push_back(check.named(remark));
    }
    return result;
}

std::int64_t Verification::notCompared() const
{
    return std::ranges::count_if(evidence, [](const EvidenceCheck& check) {
        return check.state == EvidenceState::NotEmbedded &&
               (check.original == OriginalState::NotCompared || check.original == OriginalState::NotFound);
    });
}

QJsonObject Verification::toJson() const
{
    QJsonArray database;
    for (const auto* const list : {&schema, &integrity}) {
        for (const std::string& problem : *list)
            database.append(text(problem));
    }
    QJsonArray rows;
    for (const EvidenceCheck& check : evidence)
        rows.append(QJsonObject{{QStringLiteral("id"), qint64(check.id)},
                                {QStringLiteral("path"), text(check.path)},
                                {QStringLiteral("state"), QLatin1String(stateWord(check.state))},
                                {QStringLiteral("sha256"), orNull(check.sha256)},
                                {QStringLiteral("original"), originalWord(check.original)},
                                {QStringLiteral("original_sha256"), orNull(check.originalSha256)},
                                {QStringLiteral("problem"), orNull(check.problem.empty() ? check.originalProblem() : check.problem)},
                                {QStringLiteral("remark"), orNull(check.remark())}});
    const bool bad = custody.firstBadRow != 0;
    return {{QStringLiteral("ok"), ok()},
            {QStringLiteral("custody"),
             QJsonObject{{QStringLiteral("ok"), !bad},
                         {QStringLiteral("entries"), qint64(custody.entries)},
                         {QStringLiteral("first_bad_row"), bad ? QJsonValue(qint64(custody.firstBadRow)) : QJsonValue()},
                         {QStringLiteral("problem"), bad ? QJsonValue(text(custody.problem)) : QJsonValue()}}},
            {QStringLiteral("database"),
             QJsonObject{{QStringLiteral("ok"), database.isEmpty()}, {QStringLiteral("problems"), database}}},
            {QStringLiteral("not_compared"), qint64(notCompared())},
            {QStringLiteral("evidence"), rows}};
}

Result<Verification> verifyCase(Database& database, const std::function<void(qint64, qint64)>& progress,
                                const std::stop_token& stop)
{
    Verification result;
    try {
        result.custody = checkCustody(database);
        checkSchema(database, result.schema);
        for (const std::string& field : settingsNotLogged(database))
            result.schema.push_back("the settings differ from the custody log: " + field);
    } catch (const DatabaseError& error) {
        result.custody.firstBadRow = result.custody.entries + 1;
        result.custody.problem = "the custody log cannot be read: " + error.message;
    }
    try {
        SqlStatement check = database.prepare("PRAGMA integrity_check(100)");
        while (check.step()) {
            if (check.text(0) != "ok")
                result.integrity.emplace_back(check.text(0));
        }
    } catch (const DatabaseError& error) {
        result.integrity.push_back(error.message);
    }
    try {
        const auto logged = loggedImports(database);
        const std::vector<Row> rows = evidenceRows(database);
        const std::map<RowId, RowCounts> counts = countImportedRows(database, stop);
        std::map<std::int64_t, bool> present;
        qint64 done = 0;
        for (const Row& row : rows) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, "cancelled", database.path(), std::nullopt};
            const auto entry = logged.find(row.id);
            const auto count = counts.find(row.id);
            result.evidence.push_back(checkEvidence(database, row, entry == logged.end() ? nullptr : &entry->second,
                                                    count == counts.end() ? RowCounts() : count->second, stop));
            present[row.id] = true;
            if (progress)
                progress(++done, static_cast<qint64>(rows.size()));
        }
        checkUnsealed(database, result.evidence, stop);
        for (const auto& [id, entry] : logged) {
            if (present.count(id) == 0)
                result.evidence.push_back({.id = id, .path = entry[QStringLiteral("path")].toString().toStdString(),
                                           .state = EvidenceState::Missing,
                                           .problem = "it was imported, but is not in the case any more"});
        }
    } catch (const DatabaseError& error) {
        result.integrity.push_back(error.message);
    }
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, "cancelled", database.path(), std::nullopt};
    return result;
}

} // namespace delist
