// What may be asked about, and the names that are asked for it.
#include "dns/check_target.h"
#include <QTest>

using namespace delist;

class TestCheckTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void target_data();
    void target();
    void queryNames();
    void ranges();
};

void TestCheckTarget::target_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text"); // empty: no target
    QTest::addColumn<QString>("label");
    QTest::newRow("IPv4") << "192.0.2.3"
                          << "192.0.2.3"
                          << "3.2.0.192";
    QTest::newRow("IPv6") << "2001:DB8::25"
                          << "2001:db8::25"
                          << "5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2";
    QTest::newRow("IPv4-mapped is IPv4") << "::ffff:192.0.2.3"
                                         << "192.0.2.3"
                                         << "3.2.0.192";
    QTest::newRow("domain") << "Example.COM."
                            << "example.com"
                            << "example.com";
    QTest::newRow("IDNA") << QStringLiteral("M\u00fcller.example") << "xn--mller-kva.example"
                          << "xn--mller-kva.example";
    QTest::newRow("one label") << "localhost"
                               << ""
                               << "";
    QTest::newRow("mistyped address") << "192.0.2.333"
                                      << ""
                                      << "";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("empty label") << "a..example"
                                 << ""
                                 << "";
    QTest::newRow("space") << "a b.example"
                           << ""
                           << "";
    QTest::newRow("label of 64") << QString(64, u'a') + QStringLiteral(".example") << ""
                                 << "";
    QTest::newRow("mail address") << "me@example.com"
                                  << ""
                                  << "";
}

void TestCheckTarget::target()
{
    QFETCH(QString, input);
    QFETCH(QString, text);
    QFETCH(QString, label);
    const auto target = parseTarget(input);
    QCOMPARE(target.has_value(), !text.isEmpty());
    if (!target)
        return;
    QCOMPARE(target->text, text);
    QCOMPARE(QString::fromLatin1(target->label), label);
}

void TestCheckTarget::queryNames()
{
    QCOMPARE(queryName(*parseTarget(QStringLiteral("192.0.2.3")), "zen.test"), QByteArray("3.2.0.192.zen.test"));
    // The IPv6 test entry is mapped, and yet asked in nibbles (RFC 5782 section 5).
    QCOMPARE(queryName(testEntry(QStringLiteral("::ffff:7f00:2"), false), "zen.test"),
             QByteArray("2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.zen.test"));
    QCOMPARE(testEntry(QStringLiteral("127.0.0.2"), false).label, QByteArray("2.0.0.127"));
    QCOMPARE(testEntry(QStringLiteral("2.0.0.127"), true).label, QByteArray("2.0.0.127")); // URIBL: a name as it stands
    QCOMPARE(testEntry(QStringLiteral("_dnsbl_.test"), true).label, QByteArray("_dnsbl_.test"));
    const QString longDomain = QString(QString(60, u'a') + u'.').repeated(4) + QStringLiteral("example");
    QVERIFY(parseTarget(longDomain));
    QVERIFY(queryName(*parseTarget(longDomain), "a-zone-that-makes-it-too-long.test").isEmpty());
}

void TestCheckTarget::ranges()
{
    const TargetList list =
        targetsFrom({"192.0.2.16/30", "192.0.2.17", "example.com", "198.51.0.0/16", "EXAMPLE.com", "what?"});
    QStringList texts;
    for (const CheckTarget& target : list.targets)
        texts << target.text;
    QCOMPARE(texts, (QStringList{"192.0.2.16", "192.0.2.17", "192.0.2.18", "192.0.2.19", "example.com"}));
    QCOMPARE(list.invalid, QStringList{"what?"});
    QCOMPARE(list.warnings.size(), 2);
    QVERIFY(list.warnings[0].contains(QLatin1String("4 addresses")));
    QVERIFY(list.warnings[1].contains(QLatin1String("198.51.0.0/16")));
    QCOMPARE(targetsFrom({"203.0.113.0/24"}).targets.size(), std::size_t(256));
    QCOMPARE(targetsFrom({"2001:db8::/120"}).targets.back().text, QStringLiteral("2001:db8::ff"));
}

QTEST_GUILESS_MAIN(TestCheckTarget)
#include "test_check_target.moc"
