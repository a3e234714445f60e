// Files, folders and archives: what is handed out, under which name, and what is refused. Archives are made here.
#include "evidence/input/file_source.h"
#include "evidence/input/input_walker.h"
#include "evidence/input/sha256.h"
#include "support/archive_file.h"
#include <QTest>
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <random>
#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

using namespace delist;
using namespace std::literals;

namespace {

/// A cabinet ([MS-CAB] section 2) with one stored member in one block; libarchive cannot write them.
std::string cabinet(const std::string& name, const std::string& data)
{
    std::string out;
    const auto number = [&out](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>(value >> 8 * i);
    };
    const auto headerSize = 36U;
    const auto folderSize = 8U;
    const auto fileSize = static_cast<std::uint32_t>(16 + name.size() + 1);
    const auto dataAt = headerSize + folderSize + fileSize;
    const auto size = static_cast<std::uint32_t>(data.size());
    out += "MSCF";
    number(0, 4);
    number(dataAt + 8 + size, 4); // cbCabinet
    number(0, 4);
    number(headerSize + folderSize, 4); // coffFiles
    number(0, 4);
    number(3, 1);
    number(1, 1); // version 1.3
    number(1, 2);
    number(1, 2); // folders, files
    number(0, 2);
    number(1, 2);
    number(0, 2); // flags, set id, index
    number(dataAt, 4);
    number(1, 2);
    number(0, 2); // folder: one block, not compressed
    number(size, 4);
    number(0, 4);
    number(0, 2);
    number(0x5862, 2);
    number(0x4000, 2);
    number(0x20, 2);
    out += name;
    out += '\0';
    number(0, 4); // no checksum
    number(size, 2);
    number(size, 2);
    return out + data;
}

std::string lines(std::size_t count)
{
    std::mt19937 random(1);
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += std::to_string(i) + ' ' + std::to_string(random()) + '\n';
    return text;
}

struct Walked
{
    std::vector<std::string> items;   ///< path=data, long data as its length
    std::vector<std::string> skipped; ///< path:code
    std::string all;                  ///< every byte handed out
};

std::string codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Truncated: return "truncated";
    case ErrorCode::Damaged: return "damaged";
    case ErrorCode::TooLarge: return "too-large";
    case ErrorCode::TooDeep: return "too-deep";
    case ErrorCode::Encrypted: return "encrypted";
    case ErrorCode::Missing: return "missing";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Unreadable: return "unreadable";
    default: return "other";
    }
}

} // namespace

class TestInputWalker : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const std::string& name) const { return m_folder.path().toStdString() + '/' + name; }
    void write(const std::string& name, const std::string& bytes) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    /// Paths are printed relative to the folder.
    Walked walk(const std::string& name, InputLimits limits = {}, bool readThem = true) const
    {
        Walked result;
        const std::size_t prefix = m_folder.path().toStdString().size() + 1;
        InputVisitor visitor;
        visitor.item = [&](InputItem& item) {
            std::string data;
            std::string end;
            std::vector<char> buffer(300'000);
            while (readThem) {
                const auto got = item.read(buffer);
                if (!got) {
                    end = '!' + codeName(got.error().code);
                    break;
                }
                if (got.value() == 0)
                    break;
                data.append(buffer.data(), got.value());
            }
            result.items.push_back(item.path().substr(prefix) + '=' + (data.size() > 40 ? std::to_string(data.size()) : data) + end);
            result.all += data;
        };
        visitor.skipped = [&](const std::string& where, const Error& error) {
            result.skipped.push_back(where.substr(prefix) + ':' + codeName(error.code));
            QVERIFY(!error.message.empty());
        };
        const auto done = InputWalker(visitor, limits).walk({path(name)});
        if (!done)
            result.skipped.push_back("walk:" + codeName(done.error().code));
        return result;
    }

private Q_SLOTS:
    void init();
    void folders();
    void archives_data();
    void archives();
    void members();
    void cabinets();
    void nested();
    void dates_data();
    void dates();
    void tooDeep();
    void tooManyMembers();
    void becomesShorter();
    void notArchives_data();
    void notArchives();
    void truncatedGz_data();
    void truncatedGz();
    void truncatedSmall_data();
    void truncatedSmall();
    void truncatedContainers();
    void truncatedBehindAZip();
    void severalGzMembers();
    void gzOfZeros();
    void emptyZip();
    void encryptedZip();
    void bomb_data();
    void bomb();
    void everyCut();
    void cancel();
    void pipeWithoutWriter();
    void peekThenRead();
    void progress();
    void sha256();
};

using Strings = std::vector<std::string>;
#define COMPARE_LISTS(actual, ...) \
    do { \
        const Strings expected_ = Strings __VA_ARGS__; \
        const Strings actual_ = actual; \
        if (actual_ != expected_) { \
            for (const std::string& s : actual_) \
                qWarning("got %s", s.c_str()); \
            QFAIL("lists differ"); \
        } \
    } while (false)

void TestInputWalker::init()
{
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
        std::filesystem::remove_all(entry.path());
}

void TestInputWalker::folders()
{
    write("case/b.log", "b");
    write("case/a/z.log", "z");
    write("case/empty.log", "");
    std::filesystem::create_directory_symlink(path("case"), path("case/a/loop"));
    std::filesystem::create_symlink(path("nowhere"), path("case/dangling"));
    const Walked walked = walk("case");
    COMPARE_LISTS(walked.items, {"case/a/z.log=z", "case/b.log=b", "case/empty.log="});
    COMPARE_LISTS(walked.skipped, {"case/dangling:missing"});
    COMPARE_LISTS(walk("not there").skipped, {"not there:missing"});
    COMPARE_LISTS(walk("case/b.log").items, {"case/b.log=b"});
}

void TestInputWalker::archives_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("zip") << static_cast<int>(Packed::Zip) << QByteArray("x/logs/a.log=line one\n");
    QTest::newRow("tar") << static_cast<int>(Packed::Tar) << QByteArray("x/logs/a.log=line one\n");
    QTest::newRow("tar.gz") << static_cast<int>(Packed::TarGz) << QByteArray("x/logs/a.log=line one\n");
    QTest::newRow("7z") << static_cast<int>(Packed::SevenZip) << QByteArray("x/logs/a.log=line one\n");
    QTest::newRow("gz") << static_cast<int>(Packed::Gz) << QByteArray("x/x=line one\n");
    QTest::newRow("xz") << static_cast<int>(Packed::Xz) << QByteArray("x/x=line one\n");
    QTest::newRow("zst") << static_cast<int>(Packed::Zst) << QByteArray("x/x=line one\n");
    QTest::newRow("bz2") << static_cast<int>(Packed::Bz2) << QByteArray("x/x=line one\n");
    QTest::newRow("lz4") << static_cast<int>(Packed::Lz4) << QByteArray("x/x=line one\n");
}

void TestInputWalker::archives()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, expected);
    write("x", pack(static_cast<Packed>(kind), {{"logs/a.log", "line one\n"}})); // no suffix: content decides
    const Walked walked = walk("x");
    COMPARE_LISTS(walked.items, {expected.toStdString()});
    COMPARE_LISTS(walked.skipped, {});
    const std::string big = lines(60'000);
    write("x", pack(static_cast<Packed>(kind), {{"logs/a.log", big}}));
    QVERIFY(walk("x").all == big);
}

void TestInputWalker::members()
{
    write("e.zip", pack(Packed::Zip, {{"logs/", ""}, {"logs/RECV1.LOG", "one"}, {"logs/gr\xC3\xBC\xC3\x9F.log", "two"}, {"../../up\x01.log", "three"}}));
    COMPARE_LISTS(walk("e.zip").items,
                  {"e.zip/logs/RECV1.LOG=one", "e.zip/logs/gr\xC3\xBC\xC3\x9F.log=two", "e.zip/../../up?.log=three"});
    // Members that nobody reads are passed over.
    COMPARE_LISTS(walk("e.zip", {}, false).items,
                  {"e.zip/logs/RECV1.LOG=", "e.zip/logs/gr\xC3\xBC\xC3\x9F.log=", "e.zip/../../up?.log="});
    write("RECV.LOG.gz", pack(Packed::Gz, {{"x", "one"}}));
    COMPARE_LISTS(walk("RECV.LOG.gz").items, {"RECV.LOG.gz/RECV.LOG=one"});
}

void TestInputWalker::cabinets()
{
    // What the ISA Data Packager makes, with Windows' separators.
    write("data.cab", cabinet("ISA\\ISALOG_20260302_FWS_000.w3c", "rows\n"));
    COMPARE_LISTS(walk("data.cab").items, {"data.cab/ISA/ISALOG_20260302_FWS_000.w3c=rows\n"});
    write("data.zip", pack(Packed::Zip, {{"data.cab", cabinet("a.log", "a")}}));
    COMPARE_LISTS(walk("data.zip").items, {"data.zip/data.cab/a.log=a"});
}

void TestInputWalker::nested()
{
    const std::string inner = pack(Packed::Zip, {{"deep.log", "deep"}});
    const std::string seven = pack(Packed::SevenZip, {{"seven.log", "seven"}});
    write("outer.tgz", pack(Packed::TarGz, {{"first.log", "first"}, {"inner.zip", inner}, {"a.log.gz", pack(Packed::Gz, {{"x", "gz"}})},
                                          {"s.7z", seven}, {"last.log", "last"}}));
    const Walked walked = walk("outer.tgz");
    COMPARE_LISTS(walked.items, {"outer.tgz/first.log=first", "outer.tgz/inner.zip/deep.log=deep", "outer.tgz/a.log.gz/a.log=gz",
                                 "outer.tgz/s.7z/seven.log=seven", "outer.tgz/last.log=last"});
    COMPARE_LISTS(walked.skipped, {});
}

void TestInputWalker::dates_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("member");
    QTest::addColumn<bool>("isDate");
    constexpr qint64 dosEpoch = 315'532'800; // 1980-01-01, the first day that a zip file can tell
    for (const auto& [name, kind] : {std::pair("tar", Packed::Tar), {"tar.gz", Packed::TarGz}, {"zip", Packed::Zip}, {"7z", Packed::SevenZip}, {"gz", Packed::Gz}}) {
        QTest::addRow("%s, none", name) << static_cast<int>(kind) << qint64{0} << false;
        QTest::addRow("%s, a minute", name) << static_cast<int>(kind) << qint64{60} << false;
        QTest::addRow("%s, 1980", name) << static_cast<int>(kind) << dosEpoch << false;
        QTest::addRow("%s, a date", name) << static_cast<int>(kind) << qint64{1'600'000'000} << true;
    }
}

/// A member's date, or what stands for none: then that of the file it is in, and of a file without one, none.
void TestInputWalker::dates()
{
    QFETCH(int, kind);
    QFETCH(qint64, member);
    QFETCH(bool, isDate);
    Micros found = unknownTime;
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) { found = item.modified(); };
    visitor.skipped = [](const std::string& where, const Error&) { QFAIL(where.c_str()); };
    std::string packed = pack(static_cast<Packed>(kind), {{"a.log", "line one\n", member}});
    if (const auto which = static_cast<Packed>(kind); which == Packed::Gz || which == Packed::TarGz)
        for (int i = 0; i < 4; ++i) // MTIME of RFC 1952; libarchive writes the present
            packed[4 + i] = static_cast<char>((which == Packed::Gz ? member : 0) >> 8 * i);
    write("x", packed);
    for (const std::int64_t onDisk : {std::int64_t{1'750'000'000}, std::int64_t{0}}) {
        const timespec times[2] = {{onDisk, 0}, {onDisk, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, path("x").c_str(), times, 0), 0);
        QVERIFY(InputWalker(visitor).walk({path("x")}).ok());
        if (isDate)
            QCOMPARE(found, member * 1'000'000);
        else
            QCOMPARE(found, onDisk == 0 ? unknownTime : onDisk * 1'000'000);
    }
}

void TestInputWalker::tooDeep()
{
    std::string bytes = pack(Packed::Zip, {{"a.log", "a"}});
    for (int i = 0; i < 3; ++i)
        bytes = pack(Packed::Zip, {{"n.zip", bytes}, {"b.log", "b"}});
    write("4.zip", bytes);
    COMPARE_LISTS(walk("4.zip").items, {"4.zip/n.zip/n.zip/n.zip/a.log=a", "4.zip/n.zip/n.zip/b.log=b", "4.zip/n.zip/b.log=b", "4.zip/b.log=b"});
    write("5.zip", pack(Packed::Zip, {{"n.zip", bytes}}));
    const Walked walked = walk("5.zip");
    COMPARE_LISTS(walked.skipped, {"5.zip/n.zip/n.zip/n.zip/n.zip:too-deep"});
    QCOMPARE(walked.items.size(), std::size_t{3});
}

void TestInputWalker::tooManyMembers()
{
    write("m.zip", pack(Packed::Zip, {{"a", "1"}, {"b", "2"}, {"c", "3"}}));
    InputLimits limits;
    limits.members = 2;
    const Walked walked = walk("m.zip", limits);
    COMPARE_LISTS(walked.items, {"m.zip/a=1", "m.zip/b=2"});
    COMPARE_LISTS(walked.skipped, {"m.zip:too-large"});
}

/// A log that is rotated by emptying it, say: what came of it is not the file.
void TestInputWalker::becomesShorter()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("a.log")).toStdString();
    std::ofstream(path) << std::string(100'000, 'x');
    auto source = FileSource::open(path, {}).take();
    std::string block(10'000, '\0');
    QCOMPARE(source->read(block).value(), block.size());
    std::filesystem::resize_file(path, 25'000);
    QCOMPARE(source->read(block).value(), block.size());
    QCOMPARE(source->read(block).value(), std::size_t(5'000));
    const auto end = source->read(block);
    QVERIFY(!end.ok());
    QCOMPARE(end.error().code, ErrorCode::Unreadable);
    QCOMPARE(end.error().offset, std::optional<std::uint64_t>(25'000));
    std::filesystem::resize_file(path, 200'000); // one that grows is read as far as it was at the end
    auto grows = FileSource::open(path, {}).take();
    std::filesystem::resize_file(path, 200'001);
    std::uint64_t bytes = 0;
    while (const std::size_t got = grows->read(block).value())
        bytes += got;
    QCOMPARE(bytes, std::uint64_t(200'001));
}

void TestInputWalker::notArchives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("#mtree\n./x type=file\n");
    QTest::newRow("cpio-like") << QByteArray("070707 looks like cpio\n");
    QTest::newRow("ar-like") << QByteArray("!<arch>\nnothing\n");
    QTest::newRow("warc-like") << QByteArray("WARC/1.0\r\n");
    QTest::newRow("pcap") << QByteArray("\xd4\xc3\xb2\xa1\x02\0\x04\0\0\0\0\0\0\0\0\0\0\0\x04\0\x01\0\0\0", 24);
    QTest::newRow("pcapng") << QByteArray("\x0a\x0d\x0d\x0a\x1c\0\0\0\x4d\x3c\x2b\x1a\x01\0\0\0", 16);
    QTest::newRow("BZh text") << QByteArray("BZh9 is how a bzip2 file begins\n");
    QTest::newRow("PK text") << QByteArray("PK is how a zip begins\n");
    QByteArray ustar(1024, 'x');
    ustar.replace(257, 5, "ustar");
    QTest::newRow("ustar text") << ustar;
    QTest::newRow("zeros") << QByteArray(2048, '\0');
}

void TestInputWalker::notArchives()
{
    QFETCH(QByteArray, bytes);
    write("f", bytes.toStdString());
    const Walked walked = walk("f");
    QCOMPARE(walked.items.size(), std::size_t{1});
    QVERIFY(walked.all == bytes.toStdString());
    COMPARE_LISTS(walked.skipped, {});
}

void TestInputWalker::truncatedGz_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("least"); // per cent of the bytes that must come out
    QTest::newRow("gz") << static_cast<int>(Packed::Gz) << 40;
    QTest::newRow("zst") << static_cast<int>(Packed::Zst) << 20;
    QTest::newRow("xz") << static_cast<int>(Packed::Xz) << 20;
    QTest::newRow("tar.gz") << static_cast<int>(Packed::TarGz) << 40;
}

void TestInputWalker::truncatedGz()
{
    QFETCH(int, kind);
    QFETCH(int, least);
    const std::string text = lines(50'000);
    std::string packed = pack(static_cast<Packed>(kind), {{"a", text}});
    packed.resize(packed.size() / 2);
    write("t", packed);
    const Walked walked = walk("t");
    QCOMPARE(walked.items.size(), std::size_t{1});
    QVERIFY2(walked.items[0].ends_with("!truncated"), walked.items[0].c_str());
    QVERIFY(text.starts_with(walked.all));
    QVERIFY2(walked.all.size() * 100 >= text.size() * static_cast<std::size_t>(least), std::to_string(walked.all.size()).c_str());
    if (static_cast<Packed>(kind) == Packed::Gz) {
        // A small one, too: every whole byte comes out, however little it is.
        packed = pack(Packed::Gz, {{"a", "a short log with one line\nand another one\n"}});
        packed.resize(packed.size() - 9);
        write("t", packed);
        QVERIFY(walk("t").all.starts_with("a short log with one line\n"));
    }
}

void TestInputWalker::truncatedSmall_data()
{
    QTest::addColumn<int>("kind");
    for (const auto& [name, kind] : {std::pair("gz", Packed::Gz), {"xz", Packed::Xz}, {"zip", Packed::Zip}, {"tar", Packed::Tar}, {"tar.gz", Packed::TarGz}})
        QTest::newRow(name) << static_cast<int>(kind);
}

/// A log that fits into any buffer gives what stands before the cut as well; the bytes are random, so half of them hold half of it.
void TestInputWalker::truncatedSmall()
{
    QFETCH(int, kind);
    const std::string text = lines(15'000);
    const std::string whole = pack(static_cast<Packed>(kind), {{"a", text}});
    for (const std::size_t perCent : {10U, 50U, 90U}) {
        write("s", whole.substr(0, whole.size() * perCent / 100));
        const Walked walked = walk("s");
        QCOMPARE(walked.items.size(), std::size_t{1});
        QVERIFY2(walked.items[0].ends_with("!truncated"), walked.items[0].c_str());
        QVERIFY(text.starts_with(walked.all));
        QVERIFY2(walked.all.size() * 100 >= text.size() * (perCent - 6), std::to_string(walked.all.size()).c_str());
    }
    // One that is cut behind its last byte, but before its own end.
    write("s", whole.substr(0, whole.size() - 1));
    QVERIFY(walk("s").all == text);
}

void TestInputWalker::truncatedContainers()
{
    std::string packed = pack(Packed::Zip, {{"a.log", lines(1000)}, {"b.log", lines(50'000)}});
    packed.resize(packed.size() * 3 / 4);
    write("t.zip", packed);
    const Walked walked = walk("t.zip");
    QVERIFY(walked.items.size() == 2);
    QVERIFY(walked.items[0] == "t.zip/a.log=" + std::to_string(lines(1000).size()));
    QVERIFY2(walked.items[1].ends_with("!truncated") || !walked.skipped.empty(), walked.items[1].c_str());
    packed = pack(Packed::SevenZip, {{"a.log", lines(1000)}});
    packed.resize(packed.size() / 2);
    write("t.7z", packed);
    const Walked seven = walk("t.7z");
    QCOMPARE(seven.items.size(), std::size_t{0});
    QCOMPARE(seven.skipped.size(), std::size_t{1});
}

/// The end that such a file has is that of its last member.
void TestInputWalker::truncatedBehindAZip()
{
    const std::string inner = pack(Packed::Zip, {{"kern.log", "deep"}});
    const std::string whole = pack(Packed::StoredZip, {{"a.log", "first"}, {"g/in.zip", inner}});
    write("t.zip", whole);
    COMPARE_LISTS(walk("t.zip").items, {"t.zip/a.log=first", "t.zip/g/in.zip/kern.log=deep"});
    COMPARE_LISTS(walk("t.zip").skipped, {});
    for (std::size_t cut = 1; cut < whole.size() - whole.find(inner); ++cut) {
        write("t.zip", whole.substr(0, whole.size() - cut));
        const Walked walked = walk("t.zip");
        QVERIFY2(!walked.items.empty() && walked.items[0] == "t.zip/a.log=first", std::to_string(cut).c_str());
        QVERIFY2(!walked.skipped.empty() || walked.items.back().ends_with("!truncated"), std::to_string(cut).c_str());
    }
    const std::string two = pack(Packed::Zip, {{"b.log", "one"}}) + pack(Packed::Zip, {{"c.log", "another"}});
    write("two.zip", two);
    COMPARE_LISTS(walk("two.zip").items, {"two.zip/c.log=another"});
}

void TestInputWalker::severalGzMembers()
{
    const std::string one = pack(Packed::Gz, {{"x", "one "}});
    const std::string two = pack(Packed::Gz, {{"x", "two"}});
    write("g.gz", one + two);
    COMPARE_LISTS(walk("g.gz").items, {"g.gz/g=one two"});
    write("g.gz", one + two + std::string(512, '\0'));
    COMPARE_LISTS(walk("g.gz").items, {"g.gz/g=one two"});
    write("g.gz", one + "\x1fgarbage");
    COMPARE_LISTS(walk("g.gz").items, {"g.gz/g=one "});
}

void TestInputWalker::gzOfZeros()
{
    // libarchive takes this for an empty tar.
    write("z.gz", pack(Packed::Gz, {{"x", std::string(100'000, '\0')}}));
    COMPARE_LISTS(walk("z.gz").items, {"z.gz/z=100000"});
}

void TestInputWalker::emptyZip()
{
    const std::string empty = "PK\x05\x06"s + std::string(18, '\0');
    write("e.zip", empty);
    const Walked walked = walk("e.zip");
    QCOMPARE(walked.items.size(), std::size_t{1});
    QVERIFY(walked.all == empty);
}

void TestInputWalker::encryptedZip()
{
    write("s.zip", pack(Packed::Zip, {{"secret.log", "secret"}}, "password"));
    const Walked walked = walk("s.zip");
    COMPARE_LISTS(walked.items, {});
    COMPARE_LISTS(walked.skipped, {"s.zip/secret.log:encrypted"});
}

void TestInputWalker::bomb_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("gz") << static_cast<int>(Packed::Gz);
    QTest::newRow("zip") << static_cast<int>(Packed::Zip);
    QTest::newRow("zst") << static_cast<int>(Packed::Zst);
    QTest::newRow("xz") << static_cast<int>(Packed::Xz);
    QTest::newRow("bz2") << static_cast<int>(Packed::Bz2);
}

void TestInputWalker::bomb()
{
    QFETCH(int, kind);
    InputLimits limits;
    limits.ratioFrom = 1 << 20;
    const std::string zeros(12 << 20, '0');
    write("b", pack(static_cast<Packed>(kind), {{"a.log", zeros}, {"b.log", "b"}}));
    const Walked walked = walk("b", limits);
    QVERIFY2(walked.items[0].ends_with("!too-large"), walked.items[0].c_str());
    QVERIFY(walked.all.size() >= (1 << 19) && walked.all.size() < (8 << 20));
    // Wrapped once more, each layer alone is modest.
    if (static_cast<Packed>(kind) == Packed::Gz) {
        std::string wrapped = pack(Packed::Gz, {{"a", zeros + zeros}});
        wrapped = pack(Packed::Gz, {{"a", wrapped}});
        write("w", wrapped);
        QVERIFY(walk("w", limits).items[0].ends_with("!too-large"));
    }
    // Ordinary data of that size is not a bomb.
    write("o", pack(static_cast<Packed>(kind), {{"a.log", lines(40'000)}}));
    COMPARE_LISTS(walk("o", limits).skipped, {});
}

void TestInputWalker::everyCut()
{
    for (const Packed kind : {Packed::Zip, Packed::Tar, Packed::TarGz, Packed::SevenZip, Packed::Gz, Packed::Xz, Packed::Zst, Packed::Bz2, Packed::Lz4}) {
        const std::string whole = pack(kind, {{"a.log", "line one\nline two\n"}, {"b.log", lines(20)}});
        for (std::size_t cut = 1; cut < whole.size(); cut += whole.size() > 2000 ? 13 : 1) {
            write("c", whole.substr(0, cut));
            const Walked walked = walk("c");
            QVERIFY(walked.items.size() + walked.skipped.size() > 0);
        }
        // One byte changed.
        for (std::size_t at = 0; at < whole.size(); at += whole.size() > 2000 ? 29 : 3) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 0x55);
            write("c", changed);
            const Walked walked = walk("c");
            QVERIFY(walked.items.size() + walked.skipped.size() > 0);
        }
    }
}

void TestInputWalker::cancel()
{
    write("a.log", lines(100'000));
    write("b.log", "b");
    std::stop_source stop;
    int items = 0;
    bool cancelled = false;
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) {
        ++items;
        std::vector<char> buffer(1000);
        QVERIFY(item.read(buffer).ok());
        stop.request_stop();
        for (;;) {
            const auto got = item.read(buffer);
            if (!got) {
                cancelled = got.error().code == ErrorCode::Cancelled;
                break;
            }
            QVERIFY(got.value() != 0);
        }
    };
    visitor.skipped = [](const std::string& where, const Error&) { QFAIL(where.c_str()); };
    const auto done = InputWalker(visitor).walk({m_folder.path().toStdString()}, stop.get_token());
    QVERIFY(!done.ok() && done.error().code == ErrorCode::Cancelled);
    QVERIFY(cancelled);
    QCOMPARE(items, 1);
}

void TestInputWalker::pipeWithoutWriter()
{
    QCOMPARE(::mkfifo(path("evidence").c_str(), 0600), 0);
    std::stop_source stop;
    std::atomic<bool> waited = false;
    std::jthread user([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        waited = true;
        stop.request_stop();
    });
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) { (void)item.peek(); };
    visitor.skipped = [](const std::string&, const Error&) {};
    (void)InputWalker(visitor).walk({path("evidence")}, stop.get_token());
    QVERIFY(waited); // neither an end of file that nobody wrote nor waiting for ever

    std::string read;
    visitor.item = [&](InputItem& item) {
        std::vector<char> buffer(1000);
        for (auto got = item.read(buffer); got && got.value() != 0; got = item.read(buffer))
            read.append(buffer.data(), got.value());
    };
    const std::jthread writer([&] { std::ofstream(path("evidence")) << "late" << std::flush << " and in two parts"; });
    (void)InputWalker(visitor).walk({path("evidence")});
    QCOMPARE(read, std::string("late and in two parts"));
}

void TestInputWalker::peekThenRead()
{
    const std::string text = lines(20'000);
    write("a.log", text);
    std::string got;
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) {
        QCOMPARE(item.fileName(), "a.log"sv);
        QCOMPARE(item.size(), std::optional<std::uint64_t>(text.size()));
        QVERIFY(item.modified() != unknownTime);
        QVERIFY(!item.insideArchive());
        QVERIFY(item.peek(10) == text.substr(0, 10));
        QVERIFY(item.peek() == text.substr(0, peekBytes));
        std::vector<char> buffer(70'001);
        for (auto n = item.read(buffer); n && n.value() != 0; n = item.read(buffer))
            got.append(buffer.data(), n.value());
    };
    QVERIFY(InputWalker(visitor).walk({path("a.log")}).ok());
    QVERIFY(got == text);
}

void TestInputWalker::progress()
{
    write("d/a.log", std::string(1000, 'a'));
    write("d/b.zip", pack(Packed::Zip, {{"x", lines(1000)}}));
    const std::uint64_t total = InputWalker::totalBytes({path("d")});
    QCOMPARE(total, 1000 + std::filesystem::file_size(path("d/b.zip")));
    InputWalker* running = nullptr;
    std::uint64_t last = 0;
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) {
        std::vector<char> buffer(100);
        for (auto n = item.read(buffer); n && n.value() != 0; n = item.read(buffer)) {
            QVERIFY(running->bytesRead() >= last && running->bytesRead() <= total);
            last = running->bytesRead();
        }
    };
    visitor.skipped = [](const std::string& where, const Error&) { QFAIL(where.c_str()); };
    InputWalker walker(visitor);
    running = &walker;
    QVERIFY(walker.walk({path("d")}).ok());
    QCOMPARE(walker.bytesRead(), total);
}

void TestInputWalker::sha256()
{
    Sha256 digest;
    digest.add("ab");
    digest.add("c");
    QCOMPARE(digest.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"s); // FIPS 180-4 example
}

QTEST_APPLESS_MAIN(TestInputWalker)
#include "test_input_walker.moc"
