// What the free text before a logged packet says of its verdict, also by a word that is negated.
#include "evidence/logs/log_prefix.h"
#include <QTest>

using namespace delist;

class TestActionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofPrefix_data()
    {
        QTest::addColumn<int>("expected");
        const auto each = [](Action action, std::initializer_list<const char*> prefixes) {
            for (const char* prefix : prefixes)
                QTest::newRow(prefix) << static_cast<int>(action);
        };
        each(Action::Allowed, {"smtp-allowed", "IPTABLES ACCEPT", "[UFW ALLOW]", "permit mail:", "smtpAccept", "fw-25-A", "rule no 5 accept", "No. 12: pass",
                               "run-accept", "Monaco accept", "casino-allow", "accept not spam"});
        each(Action::Denied, {"smtp-not-allowed", "not accepted:", "disallowed:", "unaccepted", "no-accept", "NOT_PERMITTED", "smtpNotAllowed", "smtpNoAccept",
                              "notallowed", "non-allowed", "cannot pass", "don't accept", "can't pass", "never permit", "accept: not accepted", "smtp-dropped",
                              "not-accepted-drop", "no route: drop", "notify-drop", "fw-25-D", "unifi-block"});
        each(Action::Unknown, {"smtp", "", "not yet allowed", "NOT_IN_ALLOWLIST", "no rule allows", "no-mail-accept", "not dropped", "unblocked", "not-denied: accept"});
    }
    void ofPrefix()
    {
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(actionOfPrefix(QTest::currentDataTag())), expected);
    }
};

QTEST_APPLESS_MAIN(TestActionWords)
#include "test_action_words.moc"
