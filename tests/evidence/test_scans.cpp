// What finds bytes and words many at a time gives the same as looking at them one by one.
#include "evidence/text/byte_block.h"
#include "evidence/text/code_page.h"
#include "evidence/text/csv.h"
#include "evidence/text/json_extent.h"
#include "evidence/text/json_line.h"
#include "evidence/text/letter_pairs.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/wide_units.h"
#include "evidence/text/word_table.h"
#include "evidence/text/words.h"
#include <QTest>
#include <random>

using namespace delist;
using namespace std::literals;

namespace {

std::string textOf(std::mt19937& random, std::string_view letters, std::size_t size)
{
    std::string text(size, ' ');
    for (char& c : text)
        c = letters[random() % letters.size()];
    return text;
}

} // namespace

class TestScans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocks();
    void near();
    void wide();
    void pairs();
    void table();
    void words();
    void objects_data();
    void objects();
    void objectsOfNoise();
    void openQuotes();
    void offsets_data();
    void offsets();
};

void TestScans::blocks()
{
    std::mt19937 random(1);
    for (std::size_t size = 1; size < 200; ++size) {
        const std::string text = textOf(random, "{[}]\"\\ a\xFB\xDB\x7B", size);
        for (std::size_t base = 0; base < size; base += ByteBlock::size) {
            const ByteBlock block(text, base);
            for (const char c : "{[}]\"\\ a\xFB"sv) {
                std::uint64_t expected = 0;
                std::uint64_t either = 0;
                for (std::size_t i = base; i < std::min(size, base + 64); ++i) {
                    expected |= static_cast<std::uint64_t>(text[i] == c) << (i - base);
                    either |= static_cast<std::uint64_t>((text[i] | 0x20) == (c | 0x20)) << (i - base);
                }
                QCOMPARE(block.equal(c), expected);
                QCOMPARE(block.bitsByWords(c, 0), expected);
                if (c != ' ') {
                    QCOMPARE(block.equalEither(c), either);
                    QCOMPARE(block.bitsByWords(static_cast<char>(c | 0x20), 0x20), either);
                }
            }
        }
    }
}

void TestScans::near()
{
    std::mt19937 random(2);
    for (std::size_t size = 0; size < 100; ++size) {
        const std::string text = textOf(random, "abcdefgh=\x80\xBD\x3C", size);
        for (std::size_t from = 0; from <= size; ++from) {
            const auto found = static_cast<std::size_t>(findNear(text.data() + from, text.data() + size, '=') - text.data());
            QCOMPARE(found, std::min(text.find('=', from), size));
            const auto either = static_cast<std::size_t>(findNear(text.data() + from, text.data() + size, '=', '\x80') - text.data());
            QCOMPARE(either, std::min(text.find_first_of("=\x80"sv, from), size));
        }
    }
}

/// Units of UTF-16 in both orders, eight at a time as one by one.
void TestScans::wide()
{
    std::mt19937 random(5);
    for (int round = 0; round < 4'000; ++round) {
        const bool bigEndian = round % 2 == 0;
        std::string raw = textOf(random, "\0\0\0abc\n\r\x80"sv, 2 * (random() % 40));
        if (round % 3 != 0)
            for (std::size_t i = bigEndian ? 0 : 1; i < raw.size(); i += 2)
                raw[i] = random() % 30 == 0 ? '\1' : '\0';
        const WideUnits units(raw, bigEndian);
        QCOMPARE(units.size(), raw.size() / 2);
        for (std::size_t at = 0; at <= units.size(); ++at) {
            std::size_t end = at;
            while (end < units.size() && units[end] != '\n' && units[end] != 0)
                ++end;
            QCOMPARE(units.findLineEnd<false>(at), end);
            end = at;
            while (end < units.size() && units[end] != '\n' && units[end] != '\r' && units[end] != 0)
                ++end;
            QCOMPARE(units.findLineEnd<true>(at), end);
            const std::size_t most = random() % 50;
            char out[50];
            std::string expected;
            for (std::size_t i = at; i < units.size() && expected.size() < most && units[i] < 0x80; ++i)
                expected += static_cast<char>(units[i]);
            QCOMPARE(std::string(out, units.narrow(at, most, out)), expected);
        }
    }
}

/// What is in a text is never denied.
void TestScans::pairs()
{
    std::mt19937 random(6);
    int denied = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = textOf(random, "abcde .[5\xE9"sv, random() % 40);
        const std::string word = textOf(random, "abcde .[5\xE9"sv, random() % 4);
        const bool may = LetterPairs(text).mayHave(word);
        QVERIFY(may || text.find(word) == std::string::npos);
        denied += !may;
    }
    QVERIFY(denied > 5'000);
}

void TestScans::table()
{
    static constexpr KnownWord<int> words[] = {{"drop", 1}, {"Drop", 2}, {"deny", 3}, {"drop-icmp", 4}, {"[x", 5}};
    static constexpr WordTable known(words);
    QCOMPARE(known.find("DROP", 0), 1); // the first of two
    QCOMPARE(known.find("Deny", 0), 3);
    QCOMPARE(known.find("drop-ICMP", 0), 4);
    QCOMPARE(known.find("{x", 0), 0);
    QCOMPARE(known.find("dro", 0), 0);
    QCOMPARE(known.find("", 7), 7);
}

void TestScans::words()
{
    std::string_view text = " \tone  two\tthree \t ";
    QCOMPARE(takeWord(text), "one"sv);
    QCOMPARE(text, "  two\tthree"sv);
    QCOMPARE(takeWord(text), "two"sv);
    QCOMPARE(takeWord(text), "three"sv);
    QVERIFY(text.empty());
    QCOMPARE(takeWord(text), ""sv);
    QCOMPARE(digitCount("12a"), std::size_t{2});
    QCOMPARE(digitCount(""), std::size_t{0});
    QCOMPARE(findEither("ab,c d", ' ', ','), std::size_t{2});
    QCOMPARE(findEither("ab", ' ', ',', 5), std::size_t{2});
}

void TestScans::objects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("length");
    const QByteArray pad(61, 'x'); // over the end of a block
    QTest::newRow("rest") << QByteArray("{\"a\":\"}\",\"b\":[{}]} rest") << 18;
    QTest::newRow("escaped quote") << QByteArray("{\"a\":\"\\\"}\"}") << 11;
    QTest::newRow("escaped backslash") << QByteArray("{\"a\":\"\\\\\"}}") << 10;
    for (int shift = 0; shift < 4; ++shift)
        QTest::addRow("escape over a block's end, %d", shift)
            << "{\"" + pad.left(58 + shift) + "\\\\\\\"}\":1}" << 2 + 58 + shift + 9;
    QTest::newRow("no object") << QByteArray("[1]") << 0;
    QTest::newRow("cut") << QByteArray("{\"a\":1") << 0;
    QTest::newRow("brackets that do not match") << QByteArray("{\"a\":[1}]}") << 0;
    QTest::newRow("an object where a key must be") << QByteArray("{\"a\":1 {\"b\":2}}") << 0;
    QTest::newRow("objects in an array") << QByteArray("{\"a\":[ {} ,\t{} ]}x") << 17;
    QTest::newRow("backslash outside") << QByteArray("{\"a\":\\1}") << 0;
    QTest::newRow("64 deep") << QByteArray("{\"a\":") + QByteArray(63, '[') + QByteArray(63, ']') + "}" << 5 + 126 + 1;
    QTest::newRow("65 deep") << QByteArray("{\"a\":") + QByteArray(64, '[') + QByteArray(64, ']') + "}" << 0;
}

void TestScans::objects()
{
    QFETCH(QByteArray, text);
    QFETCH(int, length);
    QCOMPARE(static_cast<int>(jsonObjectLength({text.constData(), static_cast<std::size_t>(text.size())})), length);
}

/// What is JSON for who reads it goes as far as its brackets say.
void TestScans::objectsOfNoise()
{
    std::mt19937 random(3);
    const std::string_view parts[] = {"{", "}", "[", "]", "\"a\"", "\"\\\"}\"", ":", ",", "1", " ", "\"\\\\\"", "\"k\":", "{\"k\":1}", "[]"};
    int whole = 0;
    for (int round = 0; round < 40'000; ++round) {
        std::string text = "{";
        for (unsigned left = random() % 12; left != 0; --left)
            text += parts[random() % std::size(parts)];
        text += "}";
        JsonLine json;
        json.start(text);
        while (json.next()) {
        }
        if (!json.complete())
            continue;
        ++whole;
        QCOMPARE(jsonObjectLength(text), text.size());
        QCOMPARE(jsonObjectLength(text + ",{"), text.size());
        QCOMPARE(jsonObjectLength(std::string_view(text).substr(0, text.size() - 1)), std::size_t{0});
    }
    QVERIFY(whole > 100);
}

/// Line by line as in one piece.
void TestScans::openQuotes()
{
    std::mt19937 random(4);
    for (int round = 0; round < 20'000; ++round) {
        std::string row = textOf(random, "\"\",a", 1 + random() % 8);
        FieldSplitter fields;
        while (!fields.splitCsv(row) && row.size() < 40) {
            const std::string line = textOf(random, "\"\",a", 1 + random() % 6);
            row += '\n' + line;
            QCOMPARE(FieldSplitter::leavesOpen(line, ','), !fields.splitCsv(row));
        }
    }
}

void TestScans::offsets_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("utf-16le") << static_cast<int>(TextEncoding::Utf16Le) << QByteArray();
    QTest::newRow("windows-1252") << static_cast<int>(TextEncoding::Utf8) << QByteArray();
    QTest::newRow("windows-1251") << static_cast<int>(TextEncoding::Utf8) << QByteArray("windows-1251");
    QTest::newRow("gbk") << static_cast<int>(TextEncoding::Utf8) << QByteArray("gbk");
}

void TestScans::offsets()
{
    QFETCH(int, encoding);
    QFETCH(QByteArray, page);
    StoredLine stored;
    stored.encoding = static_cast<TextEncoding>(encoding);
    const std::shared_ptr<const CodePage> codePage = page.isEmpty() ? nullptr : CodePage::byName(page.toStdString()).value();
    stored.codePage = codePage.get();
    const std::string raw = stored.encoding == TextEncoding::Utf8 ? "a\xE4\xE4{b}\xD6\xD0{c}{d}"s : "a\0\xE4\0{\0b\0=\xD8\0\xDE{\0c\0}\0{\0"s;
    stored.raw = raw;
    std::string text;
    if (stored.encoding != TextEncoding::Utf8)
        appendUtf16(text, raw, stored.encoding);
    else if (codePage)
        codePage->append(text, raw);
    else
        appendWindows1252(text, raw);
    const Line line{text, 1000, 1, false, &stored};
    LineOffsets offsets(line);
    int found = 0;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1), ++found) {
        QCOMPARE(offsets.of(at), line.offsetOf(at));
        QCOMPARE(raw[line.offsetOf(at) - 1000], '{');
    }
    QVERIFY(found >= 3);
}

QTEST_APPLESS_MAIN(TestScans)
#include "test_scans.moc"
