#include "ui/widgets/table_text.h"
#include "evidence/format.h"
#include "report/reason_text.h"
#include "report/statement_text.h"
#include "ui/widgets/table_words.h"
#include <QApplication>

namespace delist {

namespace {

QVariant themed(const CodeLook& look)
{
    return look.icon.isEmpty() ? QVariant() : QVariant(style::icon(look.icon));
}

/// Columns of reason codes.
std::optional<ReasonKind> reasonKind(QLatin1String column)
{
    if (column == QLatin1String("nat_why"))
        return ReasonKind::NatPairing;
    if (column == QLatin1String("process_conflict") || column == QLatin1String("conflict"))
        return ReasonKind::ProcessConflict;
    if (column == QLatin1String("reason")) // of boot traces; what other tables give as a reason is no code, and stays
        return ReasonKind::BootVerdict;
    return {};
}

std::optional<Vantage> vantageOf(QStringView text)
{
    for (const auto& [id, vantage] : {std::pair(u"firewall", Vantage::Firewall), std::pair(u"capture", Vantage::Capture),
                                      std::pair(u"mail-log", Vantage::MailLog), std::pair(u"tracking", Vantage::Tracking),
                                      std::pair(u"report", Vantage::Report)})
        if (text == QStringView(id))
            return vantage;
    return {};
}

} // namespace

QString TableText::columnTitle(QStringView name)
{
    const char* const word = columnWord(name);
    return word == nullptr ? name.toString() : tr(word);
}

QString TableText::tableTitle(QStringView id)
{
    const char* const word = tableWord(id);
    return word == nullptr ? id.toString() : tr(word);
}

QString TableText::valueText(QStringView column, const QString& value)
{
    if (column == u"format")
        if (const Format* const format = formatById(value.toStdString()))
            return QString::fromUtf8(format->title.data(), static_cast<qsizetype>(format->title.size()));
    if (column == u"vantage")
        if (const auto vantage = vantageOf(value))
            return vantageText(*vantage);
    const char* const word = valueWord(column, value);
    return word == nullptr ? value : tr(word);
}

CodeLook codeLook(QStringView column, const QString& value)
{
    using style::Tone;
    if (column == u"action") {
        if (value == u"allowed")
            return {QStringLiteral("allowed"), Tone::Neutral};
        if (value == u"denied")
            return {QStringLiteral("denied"), Tone::Neutral};
        return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"status" || column == u"outcome" || column == u"fate") {
        if (value == u"accepted")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"rejected")
            return {QStringLiteral("denied"), Tone::Bad};
        if (value == u"deferred")
            return {QStringLiteral("clock"), Tone::Warning};
        if (value == u"unknown")
            return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"verdict") {
        if (value == u"clean")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"not-clean")
            return {QStringLiteral("warning"), Tone::Bad};
        return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"kind") {
        if (value == u"backscatter")
            return {QStringLiteral("warning"), Tone::Bad};
        if (value == u"blocked-by-list")
            return {QStringLiteral("blacklist"), Tone::Bad};
        if (value == u"legitimate")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"received")
            return {QStringLiteral("messages"), Tone::Neutral};
        return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"state") {
        if (value == u"listed")
            return {QStringLiteral("blacklist"), Tone::Bad};
        if (value == u"not-listed" || value == u"listed-neutral")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"not-applicable")
            return {QStringLiteral("minus"), Tone::Neutral};
        if (value == u"unknown")
            return {QStringLiteral("unknown"), Tone::Neutral};
        if (value == u"timeout")
            return {QStringLiteral("clock"), Tone::Warning};
        if (value == u"list-dead" || value == u"lists-everything" || value == u"resolver-unreliable" || value == u"refused" ||
            value == u"rate-limited" || value == u"needs-key" || value == u"server-failure")
            return {QStringLiteral("warning"), Tone::Warning};
    }
    return {};
}

QString TableText::cellText(const TableColumn& column, const QVariant& value) const
{
    if (!value.isValid() || value.isNull())
        return {};
    if (m_unknown.contains(QLatin1String(column.name)) && value.toLongLong() == 0)
        return QStringLiteral("\u2013");
    switch (column.kind) {
    case CellKind::Time: return m_format.time(value.toLongLong());
    case CellKind::Bytes: return m_format.bytes(value.toLongLong());
    case CellKind::Boolean: return value.toBool() ? tr("yes") : tr("no");
    case CellKind::Integer: {
        const QString name = QString::fromLatin1(column.name);
        // Ports, ids and offsets are names, not amounts: no thousands separators.
        if (name.endsWith(QLatin1String("port")) || name == u"id" || name == u"evidence" || name == u"offset" || name == u"reply_code" ||
            name == u"protocol" || name == u"line")
            return value.toString();
        return m_format.count(value.toLongLong());
    }
    case CellKind::Real:
        if (QLatin1String(column.name) == QLatin1String("suspicion"))
            return m_format.percent(value.toDouble());
        return m_format.locale().toString(value.toDouble(), 'f', 2);
    case CellKind::List: {
        QStringList parts;
        for (const QString& part : value.toStringList())
            parts << (QLatin1String(column.name) == QLatin1String("reasons") ? hostReasonText(part)
                                                                              : valueText(QString::fromLatin1(column.name), part));
        return parts.join(QStringLiteral(", "));
    }
    case CellKind::Text: break;
    }
    if (const auto kind = reasonKind(QLatin1String(column.name)))
        return reasonText(*kind, value.toString());
    return valueText(QString::fromLatin1(column.name), value.toString());
}

QVariant TableText::header(const TableDefinition&, const TableColumn& column, int role) const
{
    const QString name = QString::fromLatin1(column.name);
    if (role == Qt::DisplayRole && column.kind == CellKind::Time)
        //: column title and time zone
        return tr("%1 (%2)").arg(columnTitle(name), m_format.zoneName());
    if (role == Qt::DisplayRole)
        return columnTitle(name);
    return QVariant();
}

QVariant TableText::cell(const TableDefinition& table, const TableColumn& column, const QVariant& value, int role) const
{
    const QString name = QString::fromLatin1(column.name);
    switch (role) {
    case Qt::DisplayRole: return oneLine(cellText(column, value));
    case Qt::DecorationRole:
        if (column.kind != CellKind::Text || (name == u"state" && QLatin1String(table.id) != QLatin1String("listings")))
            return {};
        return themed(codeLook(name, value.toString()));
    case Qt::ToolTipRole:
        if (!value.isValid() || (m_unknown.contains(name) && value.toLongLong() == 0))
            return tr("The evidence does not say.");
        return plainToolTip(column.kind == CellKind::Time ? m_format.bothTimes(value.toLongLong()) : cellText(column, value));
    case Qt::AccessibleTextRole: return QString(columnTitle(name) + QStringLiteral(": ") + oneLine(cellText(column, value)));
    default: return {};
    }
}

bool TableText::isHostColumn(QStringView name)
{
    return name == u"source" || name == u"destination" || name == u"client" || name == u"server" || name == u"address" ||
           name == u"host" || name == u"inside_host" || name == u"translated";
}

bool TableText::isMailboxColumn(QStringView name)
{
    return name == u"mail_from" || name == u"recipient" || name == u"victim" || name == u"authenticated_as" ||
           name == u"header_from";
}

} // namespace delist
