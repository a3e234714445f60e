#include "report/egress_text.h"
#include <QCoreApplication>

namespace delist {

namespace {

QString orDash(const std::string& text)
{
    return text.empty() ? QStringLiteral("–") : QString::fromStdString(text.substr(0, 300));
}

QString assetText(const EgressRow& row)
{
    using Asset = EgressRow::Asset;
    const auto kind = [&] {
        switch (row.asset) {
        case Asset::MailServer:
            return QCoreApplication::translate("Egress", "mail server");
        case Asset::WebServer:
            return QCoreApplication::translate("Egress", "web server");
        case Asset::Exchanger:
            return QCoreApplication::translate("Egress", "takes mail in (MX)");
        case Asset::Host:
            return QCoreApplication::translate("Egress", "inside host");
        case Asset::Address:
            break;
        }
        return QCoreApplication::translate("Egress", "address alone");
    }();
    return row.name.empty() ? kind : kind + QStringLiteral(": ") + QString::fromStdString(row.name.substr(0, 120));
}

QString basisText(const EgressRow& row)
{
    using Basis = EgressRow::Basis;
    switch (row.basis) {
    case Basis::Nat:
        return QCoreApplication::translate("Egress", "seen on both sides of the NAT");
    case Basis::Translated:
        return QCoreApplication::translate("Egress", "the firewall log names both");
    case Basis::Itself:
        return QCoreApplication::translate("Egress", "it has the public address itself");
    case Basis::Dns:
        return QCoreApplication::translate("Egress", "its name leads there");
    case Basis::OnlyAddress:
        return QCoreApplication::translate("Egress", "assumed: the only public address");
    case Basis::Spf:
        return QCoreApplication::translate("Egress", "our SPF record names it");
    case Basis::Declared:
        return QCoreApplication::translate("Egress", "declared; who uses it was not seen");
    case Basis::Seen:
        return QCoreApplication::translate("Egress", "mail left from it; whose was not seen");
    case Basis::Unknown:
        break;
    }
    return QCoreApplication::translate("Egress", "not known");
}

QString nameText(const EgressRow& row)
{
    if (row.ptrState.empty())
        return QStringLiteral("–");
    if (row.ptrState == "missing")
        return QCoreApplication::translate("Egress", "none");
    if (row.ptrState == "confirmed")
        return orDash(row.ptr);
    if (row.ptrState == "mismatch")
        return QCoreApplication::translate("Egress", "%1, does not lead back").arg(orDash(row.ptr));
    return QCoreApplication::translate("Egress", "no answer");
}

QString listsText(const EgressRow& row)
{
    if (!row.listedBy.isEmpty()) {
        QStringList lists = row.listedBy;
        lists.removeDuplicates();
        return QCoreApplication::translate("Egress", "listed: %1").arg(lists.join(QStringLiteral(", ")).left(400));
    }
    return row.listsAnswered == 0 ? QStringLiteral("–")
                                  : QCoreApplication::translate("Egress", "not listed (%1 answered)").arg(row.listsAnswered);
}

} // namespace

QStringList egressColumns()
{
    return {QCoreApplication::translate("Egress", "Machine"),        QCoreApplication::translate("Egress", "Own address"),
            QCoreApplication::translate("Egress", "Public address"), QCoreApplication::translate("Egress", "How that is known"),
            QCoreApplication::translate("Egress", "Name (PTR)"),     QCoreApplication::translate("Egress", "SPF"),
            QCoreApplication::translate("Egress", "Lists")};
}

QStringList egressCells(const EgressRow& row)
{
    return {assetText(row), orDash(row.privateAddress), orDash(row.publicAddress), basisText(row), nameText(row), orDash(row.spf), listsText(row)};
}

} // namespace delist
