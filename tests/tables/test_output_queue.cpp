// OutputQueue: whoever writes never waits for the reader, and the reader gets every byte in order.
#include "tables/output_queue.h"
#include <QTest>
#include <semaphore>

using namespace delist;

namespace {

/// Takes nothing until it is let; then everything, or \p most bytes.
class SlowReader : public QIODevice
{
public:
    explicit SlowReader(qint64 most = -1) : m_most(most) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    void let() { m_gate.release(); }
    QByteArray taken;

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 size) override
    {
        if (taken.isEmpty())
            m_gate.acquire();
        if (m_most >= 0 && taken.size() + size > m_most)
            return -1;
        taken.append(bytes, size);
        return size;
    }

private:
    qint64 m_most;
    std::binary_semaphore m_gate{0};
};

QByteArray line(int n)
{
    return QByteArray::number(n) + QByteArray(n % 300, 'x') + '\n';
}

} // namespace

class TestOutputQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingInOrder_data()
    {
        QTest::addColumn<int>("lines");
        QTest::newRow("nothing") << 0;
        QTest::newRow("a line") << 1;
        QTest::newRow("in memory") << 20'000;
        QTest::newRow("more than memory holds") << 150'000;
    }
    void everythingInOrder()
    {
        QFETCH(int, lines);
        SlowReader reader;
        QByteArray expected;
        {
            OutputQueue queue(reader);
            for (int i = 0; i < lines; ++i) {
                expected += line(i);
                QCOMPARE(queue.write(line(i)), line(i).size()); // the reader does not read
            }
            reader.let();
            QVERIFY(queue.drain());
        }
        QVERIFY(reader.taken == expected);
        QCOMPARE(expected.size() > 2 * OutputQueue::mostInMemory, lines == 150'000);
    }

    /// A reader that catches up leaves nothing behind in the temporary file; then it begins anew.
    void severalTimes()
    {
        SlowReader reader;
        OutputQueue queue(reader);
        QByteArray expected;
        reader.let();
        for (int i = 0; i < 400'000; ++i) {
            expected += line(i);
            QCOMPARE(queue.write(line(i)), line(i).size());
        }
        QVERIFY(queue.drain());
        QVERIFY(reader.taken == expected);
    }

    /// Gone in the middle: said at once, so that nobody reads on for nothing.
    void aReaderThatGoes()
    {
        SlowReader reader(1'000'000);
        OutputQueue queue(reader);
        reader.let();
        bool refused = false;
        for (int i = 0; i < 10'000'000 && !refused; ++i)
            refused = queue.write(line(i)) < 0;
        QVERIFY(refused);
        QVERIFY(!queue.drain());
    }
};

QTEST_GUILESS_MAIN(TestOutputQueue)
#include "test_output_queue.moc"
