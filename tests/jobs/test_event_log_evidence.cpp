// Windows event logs in a case: kept whole, verified, each row leads to its record.
#include "case/file/verify.h"
#include "case/kept/evidence_store.h"
#include "jobs/import.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cstring>

using namespace delist;

namespace {

template <typename Number>
Number numberAt(const QByteArray& bytes, qsizetype at)
{
    Number number;
    std::memcpy(&number, bytes.constData() + at, sizeof(number));
    return number;
}

template <typename Number>
void put(QByteArray& bytes, qsizetype at, Number number)
{
    std::memcpy(bytes.data() + at, &number, sizeof(number));
}

std::uint32_t crc(const QByteArray& bytes)
{
    std::uint32_t sum = ~0U;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ (sum & 1 ? 0xedb88320U : 0);
    }
    return ~sum;
}

/// The chunk of the sample \p chunks times, its records counted on.
QByteArray eventLog(int chunks)
{
    QFile sample(QStringLiteral(DELIST_TEST_DATA "/logs/windows-evtx/three-events.evtx"));
    if (!sample.open(QIODevice::ReadOnly))
        return {};
    QByteArray log = sample.read(4096);
    const QByteArray first = sample.readAll();
    put<std::uint64_t>(log, 16, static_cast<std::uint64_t>(chunks - 1));
    put<std::uint16_t>(log, 42, static_cast<std::uint16_t>(chunks));
    put(log, 124, crc(log.left(120)));
    for (std::uint64_t n = 0; n < static_cast<std::uint64_t>(chunks); ++n) {
        QByteArray chunk = first;
        for (const qsizetype at : {8, 16, 24, 32})
            put(chunk, at, numberAt<std::uint64_t>(first, at) + 3 * n);
        for (qsizetype at = 512; first.mid(at, 4) == QByteArray("**\0\0", 4); at += numberAt<std::uint32_t>(first, at + 4))
            put(chunk, at + 8, numberAt<std::uint64_t>(first, at + 8) + 3 * n);
        put(chunk, 52, crc(chunk.mid(512, numberAt<std::uint32_t>(chunk, 48) - 512)));
        put(chunk, 124, crc(chunk.left(120) + chunk.mid(128, 384)));
        log += chunk;
    }
    return log;
}

} // namespace

class TestEventLogEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsLeadToRecords_data()
    {
        QTest::addColumn<bool>("embed");
        QTest::newRow("kept") << true;
        QTest::newRow("in its file") << false;
    }
    void rowsLeadToRecords()
    {
        QFETCH(bool, embed);
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("Security.evtx")));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write(eventLog(3)) == 4096 + 3 * 65536);
        log.close();
        CaseFile file = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), {}).take();
        ImportOptions options;
        options.embed = embed;
        QVERIFY(importPaths(file, {log.fileName()}, options, {}, {}).ok());
        if (embed)
            QVERIFY(log.remove());
        EvidenceStore store(file.database());
        QCOMPARE(store.isCapture(1).value(), false);
        SqlStatement rows = file.database().prepare("SELECT offset, local_port FROM socket_owner");
        int seen = 0;
        for (; rows.step(); ++seen) {
            const auto found = store.rawLines(1, std::uint64_t(rows.integer(0)), 2, 2);
            QVERIFY2(found.ok(), found ? "" : found.error().message.c_str());
            QCOMPARE(found.value().lines.size(), std::size_t{1});
            const std::string& text = found.value().lines.front().text;
            QVERIFY2(text.starts_with("<Event ") && text.ends_with("</Event>"), text.c_str());
            QVERIFY2(text.find('>' + std::to_string(rows.integer(1)) + '<') != std::string::npos, text.c_str());
        }
        QCOMPARE(seen, 6);
        for (const std::uint64_t offset : {0, 4095, 4096, 4609, 4096 + 3 * 65536, 1 << 30})
            QCOMPARE(store.rawLines(1, offset).error().code, ErrorCode::Missing);
    }

    void verifyReadsItWhole()
    {
        QTemporaryDir folder;
        CaseFile file = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), {}).take();
        QVERIFY(importPaths(file, {QStringLiteral(DELIST_TEST_DATA "/logs/windows-evtx/three-events.evtx")}, {}, {}, {}).ok());
        QVERIFY(verifyCase(file.database()).value().problems().empty());
        file.database().execute("DELETE FROM evidence_block");
        QCOMPARE(verifyCase(file.database()).value().evidence.at(0).state, EvidenceState::Altered);
    }
};

QTEST_GUILESS_MAIN(TestEventLogEvidence)
#include "test_event_log_evidence.moc"
