#include "support/program_test.h"
#include <QProcess>
#include <QTest>

namespace delist::test {

const QString receiveLogFile = QStringLiteral(DELIST_TEST_DATA "/logs/exchange-smtp-receive/interleaved.log");
const QString isaLogFile = QStringLiteral(DELIST_TEST_DATA "/logs/isa-w3c/isa2006_all_columns.log");

namespace {

const QString capture = QStringLiteral(DELIST_TEST_DATA "/captures/pcap/dialogue.pcap");

} // namespace

void ProgramTest::makeFolder()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

ProgramRun ProgramTest::delist(const QStringList& arguments, const QProcessEnvironment* environment) const
{
    QProcess process;
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    bare.insert(QStringLiteral("HOME"), m_folder->path()); // settings of the program are kept there
    process.setProcessEnvironment(environment ? *environment : bare);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(DELIST_BINARY), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + " (did not end well)"};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString ProgramTest::filledCase() const
{
    const QString file = path(QStringLiteral("filled.delist"));
    const QStringList settings{QStringLiteral("new"), file, QStringLiteral("--mail-server"), QStringLiteral("10.0.0.25"),
                               QStringLiteral("--domain"), QStringLiteral("example.com")};
    if (delist(settings).status != 0 ||
        delist({QStringLiteral("import"), file, receiveLogFile, isaLogFile, capture, QStringLiteral("--quiet")}).status != 0)
        return {};
    return file;
}

} // namespace delist::test
