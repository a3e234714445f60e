#include "evidence/mail/subject_stack.h"
#include <QTest>

using namespace delist;

class TestSubjectStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stacks_data();
    void stacks();
    void longSubjectsAreBounded();
};

void TestSubjectStack::stacks_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArrayList>("prefixes");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char* subject, QByteArrayList prefixes, const char* rest) {
        QTest::newRow(*subject ? subject : "empty") << QByteArray(subject) << prefixes << QByteArray(rest);
    };
    row("", {}, "");
    row("Invoice 4711", {}, "Invoice 4711");
    row("[T] Undeliverable: [T] X", {"[T]", "Undeliverable:", "[T]"}, "X");
    row("Undeliverable: [POTENTIAL_SPAM] X", {"Undeliverable:", "[POTENTIAL_SPAM]"}, "X");
    row("[T][T] X", {"[T]", "[T]"}, "X");
    row("UNDELIVERABLE:X", {"UNDELIVERABLE:"}, "X");
    row("Undeliverable", {}, "Undeliverable"); // only a word
    row("Undeliverable mail policy", {}, "Undeliverable mail policy");
    row("Unzustellbar: Angebot", {"Unzustellbar:"}, "Angebot");
    row("Non remis : Votre facture", {"Non remis :"}, "Votre facture");
    row("Non remis\xC2\xA0: Votre facture", {"Non remis\xC2\xA0:"}, "Votre facture");
    row("No se puede entregar: Oferta", {"No se puede entregar:"}, "Oferta");
    row("Recapito non riuscito: Offerta", {"Recapito non riuscito:"}, "Offerta");
    row("Onbestelbaar: Aanbod", {"Onbestelbaar:"}, "Aanbod");
    row("Não é possível entregar: Oferta", {"Não é possível entregar:"}, "Oferta");
    row("Niedostarczone: Oferta", {"Niedostarczone:"}, "Oferta");
    row("Недоставленное: Письмо", {"Недоставленное:"}, "Письмо");
    row("未送达：你好", {"未送达："}, "你好");
    row("***SPAM*** Undeliverable: {Spam?} X", {"***SPAM***", "Undeliverable:", "{Spam?}"}, "X");
    row("SPAM: X", {"SPAM:"}, "X");
    row("Re: X", {}, "Re: X");
    row("[T] Re: X", {"[T]"}, "Re: X");
    row("AW: [T] WG: [T] X", {"AW:", "[T]", "WG:", "[T]"}, "X");
    row("RE[2]: [T] X", {"RE[2]:", "[T]"}, "X");
    row("Undelivered Mail Returned to Sender", {"Undelivered Mail Returned to Sender"}, "");
    row("Delivery Status Notification (Failure)", {"Delivery Status Notification (Failure)"}, "");
    row("[] X", {}, "[] X");
    row("[unfinished X", {}, "[unfinished X");
    row("**", {}, "**");
    row("****", {}, "****");
    row("  [T]   X", {"[T]"}, "X");
}

void TestSubjectStack::stacks()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArrayList, prefixes);
    QFETCH(QByteArray, rest);
    const SubjectStack stack = readSubject(std::string_view(subject.constData(), std::size_t(subject.size())));
    QByteArrayList found;
    for (const SubjectPrefix& prefix : stack.prefixes)
        found.append(QByteArray(prefix.text.data(), qsizetype(prefix.text.size())));
    QCOMPARE(found, prefixes);
    QCOMPARE(QByteArray(stack.rest.data(), qsizetype(stack.rest.size())), rest);
}

void TestSubjectStack::longSubjectsAreBounded()
{
    std::string subject;
    for (int i = 0; i < 10'000; ++i)
        subject += "[T] ";
    QCOMPARE(readSubject(subject).prefixes.size(), std::size_t(32));
    QVERIFY(readSubject('[' + std::string(100'000, 'x') + ']').prefixes.empty());
}

QTEST_APPLESS_MAIN(TestSubjectStack)
#include "test_subject_stack.moc"
