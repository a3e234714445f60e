#include "evidence/text/word_memory.h"
#include <QtTest>

using namespace delist;

/// Words that come again are understood once; whatever comes, no word is taken for another.
class TestWordMemory : public QObject
{
    Q_OBJECT

private slots:
    void understandsOnce();
    void moreThanThereIsRoomFor();
    void whatIsNotKept();

private:
    WordMemory<int, 8> m_memory;
    int m_asked = 0;
    int of(const std::string& word)
    {
        return m_memory(word, [this](std::string_view text) {
            ++m_asked;
            return text.empty() ? -1 : std::atoi(std::string(text.substr(text.find_first_of("0123456789"))).c_str());
        });
    }
};

void TestWordMemory::understandsOnce()
{
    m_memory = {};
    m_asked = 0;
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(of("a1"), 1);
        QCOMPARE(of("source.port2"), 2);
        QCOMPARE(of("another.port3"), 3);
    }
    QCOMPARE(m_asked, 3);
}

void TestWordMemory::moreThanThereIsRoomFor()
{
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(of("w" + std::to_string(i)), i);
            QCOMPARE(of("w" + std::to_string(i)), i);
        }
}

void TestWordMemory::whatIsNotKept()
{
    QCOMPARE(of(""), -1);
    m_asked = 0;
    const std::string word = std::string(5000, 'x') + "7";
    QCOMPARE(of(word), 7);
    QCOMPARE(of(word), 7);
    QCOMPARE(m_asked, 2);
}

QTEST_APPLESS_MAIN(TestWordMemory)
#include "test_word_memory.moc"
