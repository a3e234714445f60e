// Every sample of a mail server's log, cut in two between any two of its lines as a rotation does, imported in either order: the
// case tells the same as of the whole file, rows, places and everything counted from them.
// DELIST_CUTS=all in the environment cuts at every line of every sample; otherwise long ones are cut at a spread of them.
// DELIST_CUTS=listed shows what the listed exceptions differ in, and which of them are none any more.
#include "support/rotated_log.h"
#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <cstdio>

using namespace delist;
using test::RotatedLog;

namespace {

/// Folders of tests/data/logs whose samples a mail server writes line by line and rotates.
constexpr const char* rotatedFormats[] = {
    "exchange-smtp-receive", "exchange-smtp-send", "exchange-tracking", "exchange2003-tracking", "exchange-agent", "exchange-connectivity",
    "postfix", "exim", "sendmail", "iis-smtp-w3c", "iis-smtp-ncsa", "iis-smtp-native", "mdaemon", "hmailserver", "kerio", "courier",
    "assp", "haraka", "qmail", "dovecot"};

/// Documents, which have no ends between their lines.
constexpr const char* documents[] = {"haraka/array.json", "postfix/journal-export.txt", "postfix/journal-seq.json", "postfix/journal-verbose.log"};

/// Cuts, before lines \p from to \p to, at which the case tells something else than of the whole file, and why.
struct Deviation
{
    const char* sample;
    qsizetype from, to;
    const char* why;
};
constexpr const char* oneMoment = "all lines are of one moment: files that overlap look like that, too";
constexpr const char* namesRemotes = "only the first file shows that its version names the servers that mail goes to";
constexpr const char* fewLines = "a line or a few, at the moment at which the next file begins: files that overlap look like that, too";
constexpr const char* seemsPaired = "as many replies as commands in the second file, the first of which is to a command of the first";
constexpr const char* ownDomains = "which domains are here is learnt from the lines before";
constexpr const char* oneLine = "one line, at the moment at which the other file begins: files that overlap look like that, too";
constexpr const char* beforeDialogue = "number, handshake, Message-ID, subject and size stand before the dialogue, of which the first file has nothing; and a block is"
                                       " written at once, when its session is over";
constexpr const char* noTime = "its lines have no time: nothing tells which file goes on with which";
constexpr const char* oneEntry = "an entry of several lines, which are written at once";
constexpr const char* unservedClient = "chkuser names no process, and the second file no client of the process that ends";
constexpr Deviation deviations[] = {
    {"postfix/day.log in three", 3, 3, fewLines},
    {"postfix/day.log in three", 5, 5, fewLines},
    {"postfix/day.log in three", 7, 9, fewLines},
    {"postfix/day.log in three", 11, 11, fewLines},
    {"postfix/day.log in three", 18, 18, fewLines},
    {"postfix/day.log in three", 21, 22, fewLines},
    {"postfix/day.log in three", 27, 28, fewLines},
    {"postfix/day.log in three", 30, 30, fewLines},
    {"postfix/day.log in three", 35, 36, fewLines},
    {"postfix/day.log in three", 38, 38, fewLines},
    {"postfix/day.log in three", 47, 48, fewLines},
    {"exchange-smtp-send/variants.log in three", 20, 20, "one command and one reply in the second file, and the reply is to a command of the first"},
    {"exchange-smtp-receive/interleaved.log in three", 13, 13, seemsPaired},
    {"exchange-smtp-receive/interleaved.log in three", 15, 15, seemsPaired},
    {"postfix/repeated.log", 3, 4, "a repetition, of what only the first file says"},
    {"postfix/repeated.log", 6, 6, "a repetition, of what only the first file says"},
    {"postfix/journal-full.log", 3, 4, "each line is of another zone, hours apart and out of order"},
    {"postfix/guests.log", 2, 7, "a connection of hours, of which its first and last line alone tell: by then the process would be another's"},
    {"postfix/filtered.log", 14, 14, "a proxy connects, and in the other file says for whom: the same process would serve another client"},
    {"postfix/two-filters.log", 3, 15, "the direction of what only went on to the next filter, which counts for nothing"},
    {"postfix/before-queue.log", 26, 26, "a proxy connects, and in the other file says for whom: the same process would serve another client"},
    {"exim/reject.log", 2, 9, oneEntry},
    {"exim/reject_syslog.log", 2, 10, oneEntry},
    {"exim/syslog.log", 3, 3, oneEntry},
    {"exim/pieces.log", 2, 4, oneEntry},
    {"exim/syslog.log", 6, 6, "the same line twice, from the main and the reject log, at the moment at which the second file begins"},
    {"exim/cutthrough.log", 2, 2, oneLine},
    {"sendmail/milter.log", 7, 7, oneLine},
    {"exchange2003-tracking/20060302.log", 5, 7, "a file that tells of nothing that came in counts for mailboxes what they sent"},
    {"courier/dsn.log", 15, 18, "that a report tells of a delay shows where it is announced, beside the words for it"},
    {"kerio/reports.log", 3, 3, ownDomains},
    {"kerio/recipients.log", 4, 5, "the rows of one message, one for each recipient: those in the second file look like all of another"},
    {"kerio/recipients.log", 9, 9, ownDomains},
    {"kerio/domains.log", 2, 12, ownDomains},
    {"kerio/domains.log", 15, 17, namesRemotes},
    {"kerio/variants.log", 5, 5, namesRemotes},
    {"kerio/version5.log", 5, 5, namesRemotes},
    {"iis-smtp-ncsa/ncsa.log", 2, 2, oneLine},
    {"iis-smtp-w3c/variants.log", 13, 13, oneLine},
    {"iis-smtp-w3c/variants.log", 16, 16, oneLine},
    {"iis-smtp-w3c/no-time.log", 6, 8, oneMoment},
    {"iis-smtp-w3c/time-only.log", 7, 8, "its lines have no date: the header that the test repeats tells the day before"},
    {"mdaemon/implicit_tls.log", 3, 3, beforeDialogue},
    {"mdaemon/implicit_tls.log", 16, 17, beforeDialogue},
    {"mdaemon/implicit_tls.log", 2, 2, beforeDialogue},
    {"mdaemon/saved.log", 2, 2, beforeDialogue},
    {"mdaemon/smtp-in.log", 2, 2, beforeDialogue},
    {"mdaemon/smtp-in.log", 24, 24, beforeDialogue},
    {"mdaemon/smtp-out-headers.log", 2, 8, beforeDialogue},
    {"mdaemon/smtp-out-subjects.log", 2, 10, beforeDialogue},
    {"mdaemon/smtp-out-subjects.log", 36, 36, beforeDialogue},
    {"mdaemon/smtp-out.log", 2, 6, beforeDialogue},
    {"mdaemon/variants.log", 2, 2, beforeDialogue},
    {"qmail/chkuser.log", 3, 5, unservedClient},
    {"qmail/chkuser.log", 9, 9, unservedClient},
    {"haraka/message.log", 13, 13, "two files tell more: whose an outcome is that names nobody"},
    {"haraka/message.log", 17, 17, "an outcome that names nobody is of several recipients"},
    {"haraka/relayed.log", 6, 6, "the line of the end says that the client may relay, and the file with it does not show the message"},
    {"haraka/json.log", 2, 4, noTime},
    {"haraka/logfmt.log", 2, 4, noTime},
    {"haraka/no-time.log", 2, 5, noTime},
    {"haraka/protocol.log", 2, 12, noTime},
    {"haraka/partial-dialogue.json", 2, 4, noTime},
    {"haraka/partial-dialogue.log", 2, 7, "answers are missing: the line of the end counts for them where the whole session is at hand"},
};

const Deviation* deviationOf(const QByteArray& sample, qsizetype line)
{
    const auto* const found = std::find_if(std::begin(deviations), std::end(deviations), [&](const Deviation& each) {
        return sample == each.sample && line >= each.from && line <= each.to;
    });
    return found == std::end(deviations) ? nullptr : found;
}

bool isDocument(const QString& sample)
{
    return std::any_of(std::begin(documents), std::end(documents), [&](const char* each) { return sample == QLatin1String(each); });
}

} // namespace

class TestRotatedMailLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutInTwo_data()
    {
        QTest::addColumn<QString>("path");
        const QDir root(QStringLiteral(DELIST_TEST_DATA "/logs"));
        for (const char* id : rotatedFormats)
            for (const QString& name : QDir(root.filePath(QLatin1String(id))).entryList(QDir::Files, QDir::Name)) {
                const QString sample = QLatin1String(id) + QLatin1Char('/') + name;
                if (!name.endsWith(QLatin1String(".rows")) && !isDocument(sample))
                    QTest::newRow(sample.toUtf8().constData()) << root.filePath(sample);
            }
    }
    void cutInTwo()
    {
        QFETCH(QString, path);
        RotatedLog log(path);
        const QStringList whole = log.whole();
        const bool listed = qgetenv("DELIST_CUTS") == "listed";
        const bool all = listed || qgetenv("DELIST_CUTS") == "all";
        const std::vector<qsizetype> cuts = log.cuts(all ? 1000 : 3);
        QByteArray failed;
        for (const qsizetype at : cuts) {
            if ((deviationOf(QTest::currentDataTag(), at + 1) != nullptr) != listed)
                continue;
            const qsizetype before = failed.size();
            for (const bool turned : {false, true})
                failed += RotatedLog::difference(log.parts({at}, turned), whole, "cut before line " + QByteArray::number(at + 1) + (turned ? ", the second first" : ""));
            if (listed && failed.size() == before)
                failed += "\nno exception any more: cut before line " + QByteArray::number(at + 1);
        }
        if (!failed.isEmpty())
            fputs(failed.constData(), stderr);
        QVERIFY(failed.isEmpty()); // what QTest says of a failure is cut short
    }

    void cutInThree_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char* sample : {"exchange-smtp-receive/interleaved.log", "exchange-smtp-receive/proxied.log", "exchange-smtp-send/variants.log",
                                   "postfix/day.log", "postfix/content-filter.log"})
            QTest::newRow(sample) << QString::fromLatin1(sample);
    }
    void cutInThree()
    {
        QFETCH(QString, sample);
        RotatedLog log(QStringLiteral(DELIST_TEST_DATA "/logs/") + sample);
        const QStringList whole = log.whole();
        const bool all = qgetenv("DELIST_CUTS") == "all";
        const std::vector<qsizetype> cuts = log.cuts(1000);
        QByteArray failed;
        const qsizetype step = all ? 1 : 11;
        for (qsizetype first = all ? 0 : 2; first < qsizetype(cuts.size()); first += step)
            for (const qsizetype lines : {1, 2, 5})
                if (first + lines < qsizetype(cuts.size()) && !deviationOf(QTest::currentDataTag() + QByteArray(" in three"), cuts[first] + 1))
                    failed += RotatedLog::difference(log.parts({cuts[first], cuts[first + lines]}, (first + lines) % 2 == 0), whole,
                                                     "cut before lines " + QByteArray::number(cuts[first] + 1) + " and " +
                                                         QByteArray::number(cuts[first + lines] + 1));
        if (!failed.isEmpty())
            fputs(failed.constData(), stderr);
        QVERIFY(failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRotatedMailLogs)
#include "test_rotated_mail_logs.moc"
