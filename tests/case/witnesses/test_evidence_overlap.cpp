// Which evidences overlap, against looking at every pair.
#include "case/witnesses/evidence_overlap.h"
#include <QTest>
#include <algorithm>
#include <random>
#include <set>

using namespace delist;

class TestEvidenceOverlap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asEveryPair();
};

void TestEvidenceOverlap::asEveryPair()
{
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        std::vector<EvidenceSpan> spans;
        for (unsigned i = 0, count = random() % 12; i < count; ++i) {
            const Micros first = random() % 60;
            spans.push_back({static_cast<RowId>(i + 1), random() % 2, static_cast<std::int64_t>(random() % 4), first, first + static_cast<Micros>(random() % 12)});
        }
        std::set<RowId> expected;
        std::set<Micros> moments;
        for (const EvidenceSpan& a : spans)
            for (const EvidenceSpan& b : spans)
                if (a.kind == b.kind && a.chain != b.chain && std::max(a.first, b.first) <= std::min(a.last, b.last)) {
                    expected.insert(a.evidence);
                    for (Micros at = std::max(a.first, b.first); at <= std::min(a.last, b.last); ++at)
                        moments.insert(at);
                }
        const EvidenceOverlap overlap = overlapOf(spans);
        std::set<RowId> found;
        for (const auto& [id, span] : overlap.evidences)
            found.insert(id);
        QCOMPARE(found, expected);
        std::set<Micros> covered;
        Micros before = -1;
        for (const auto& [from, to] : overlap.windows) {
            QVERIFY(from > before && from <= to);
            before = to;
            for (Micros at = from; at <= to; ++at)
                covered.insert(at);
        }
        QCOMPARE(covered, moments);
    }
}

QTEST_APPLESS_MAIN(TestEvidenceOverlap)
#include "test_evidence_overlap.moc"
