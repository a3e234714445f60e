#include "case/file/custody.h"
#include "case/file/case_file.h"
#include "case/sql/meta_value.h"
#include "case/sql/utf8.h"
#include <QJsonDocument>
#include <array>
#include <openssl/evp.h>

namespace delist {

namespace {

void addField(std::string& canonical, std::string_view field)
{
    canonical += std::to_string(field.size());
    canonical += ':';
    canonical += field;
    canonical += ';';
}

CustodyEntry entryOf(const SqlStatement& row)
{
    CustodyEntry entry;
    entry.id = row.integer(0);
    entry.time = row.integer(1);
    entry.person = row.text(2);
    entry.action = row.text(3);
    entry.subject = row.text(4);
    entry.detail = row.text(5);
    entry.version = row.text(6);
    entry.previous = row.text(7);
    entry.hash = row.text(8);
    return entry;
}

constexpr std::string_view selectEntries =
    "SELECT id, time, person, action, subject, detail, version, previous, hash FROM custody ORDER BY id";

} // namespace

std::string custodyHash(const CustodyEntry& entry)
{
    std::string canonical = "delist-custody-1;";
    addField(canonical, std::to_string(entry.id));
    addField(canonical, std::to_string(entry.time));
    addField(canonical, entry.person);
    addField(canonical, entry.action);
    addField(canonical, entry.subject);
    addField(canonical, entry.detail);
    addField(canonical, entry.version);
    addField(canonical, entry.previous);

    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(canonical.data(), canonical.size(), digest.data(), &length, EVP_sha256(), nullptr);
    static const char hex[] = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        text += hex[digest[i] >> 4];
        text += hex[digest[i] & 15];
    }
    return text;
}

void appendCustody(Database& database, std::string_view action, std::string_view subject, const QJsonObject& detail)
{
    Transaction transaction(database);
    CustodyEntry entry;
    entry.id = database.integer("SELECT ifnull(max(id), 0) + 1 FROM custody");
    entry.time = nowMicros();
    // What is hashed has to be what is stored.
    entry.person = toStorableUtf8(currentPerson());
    entry.action = toStorableUtf8(action);
    entry.subject = toStorableUtf8(subject);
    entry.detail = QJsonDocument(detail).toJson(QJsonDocument::Compact).toStdString();
    entry.version = DELIST_VERSION;
    entry.previous = database.text("SELECT hash FROM custody ORDER BY id DESC LIMIT 1");
    entry.hash = custodyHash(entry);

    SqlStatement insert =
        database.prepare("INSERT INTO custody(id, time, person, action, subject, detail, version, previous, hash) "
                         "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, entry.id).bind(2, entry.time).bind(3, entry.person).bind(4, entry.action).bind(5, entry.subject);
    insert.bind(6, entry.detail).bind(7, entry.version).bind(8, entry.previous).bind(9, entry.hash);
    insert.run();

    // The head, so that rows cut off at the end are missed.
    setMetaValue(database, "custody_count", std::to_string(entry.id));
    setMetaValue(database, "custody_head", entry.hash);
    transaction.commit();
}

CustodyCheck checkCustody(Database& database)
{
    CustodyCheck check;
    const auto bad = [&check](std::int64_t row, std::string problem) {
        check.firstBadRow = row;
        check.problem = std::move(problem);
        return check;
    };

    SqlStatement rows = database.prepare(selectEntries);
    std::string hashBefore;
    while (rows.step()) {
        const CustodyEntry entry = entryOf(rows);
        const std::int64_t expected = check.entries + 1;
        if (entry.id != expected)
            return bad(expected, "custody row " + std::to_string(expected) + " is missing");
        const bool itselfIntact = custodyHash(entry) == entry.hash;
        if (!itselfIntact)
            return bad(entry.id, "custody row " + std::to_string(entry.id) + " was changed after it was written");
        // The row itself still proves what stood before it: so the one before was rewritten, hash and all.
        if (entry.previous != hashBefore) {
            const std::int64_t culprit = entry.id == 1 ? 1 : entry.id - 1;
            return bad(culprit, "custody row " + std::to_string(culprit) + " was replaced after it was written");
        }
        hashBefore = entry.hash;
        ++check.entries;
    }

    if (check.entries == 0)
        return bad(1, "custody row 1 is missing");
    const std::string count = metaValue(database, "custody_count");
    if (count != std::to_string(check.entries)) {
        const std::int64_t row = check.entries + 1;
        return bad(row, "custody row " + std::to_string(row) + " does not fit the recorded number of " +
                            (count.empty() ? std::string("no") : count) + " rows");
    }
    if (metaValue(database, "custody_head") != hashBefore)
        return bad(check.entries, "custody row " + std::to_string(check.entries) + " was replaced after it was written");
    return check;
}

} // namespace delist
