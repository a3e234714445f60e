#include "tables/table_output.h"
#include "case/rows/time_text.h"
#include <QStringList>
#include <algorithm>

namespace delist {

namespace {

constexpr qsizetype widestCell = 48;

/// Collects small writes; the device sees large ones.
class Buffered
{
public:
    explicit Buffered(QIODevice& device) : m_device(device) { m_buffer.reserve(limit + limit / 4); }
    QByteArray& bytes() { return m_buffer; }
    bool spill() { return m_buffer.size() < limit || flush(); }
    bool flush()
    {
        const bool written = m_device.write(m_buffer) == m_buffer.size();
        m_buffer.clear();
        return written;
    }

private:
    static constexpr qsizetype limit = 1 << 16;
    QIODevice& m_device;
    QByteArray m_buffer;
};

QByteArray jsonValue(const QVariant& value, CellKind kind)
{
    if (kind == CellKind::List) {
        QByteArray list = "[";
        for (const QString& text : value.toStringList())
            list += (list.size() > 1 ? ", " : "") + jsonString(text);
        return list + ']';
    }
    if (!value.isValid())
        return "null";
    switch (kind) {
    case CellKind::Integer:
    case CellKind::Bytes: return QByteArray::number(value.toLongLong());
    case CellKind::Real: {
        const double number = value.toDouble();
        return qIsFinite(number) ? QByteArray::number(number, 'g', 12) : QByteArray("null");
    }
    case CellKind::Boolean: return value.toBool() ? "true" : "false";
    case CellKind::Time: return jsonString(timeToText(value.toLongLong()));
    default: return jsonString(value.toString());
    }
}

QString cellText(const QVariant& value, CellKind kind, const QString& unknown, const QString& separator)
{
    if (kind == CellKind::List)
        return value.toStringList().join(separator);
    if (!value.isValid())
        return unknown;
    switch (kind) {
    case CellKind::Time: return timeToText(value.toLongLong());
    case CellKind::Boolean: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case CellKind::Real: return QString::number(value.toDouble(), 'g', 6);
    case CellKind::Integer:
    case CellKind::Bytes: return QString::number(value.toLongLong());
    default: return value.toString();
    }
}

bool isText(CellKind kind)
{
    return kind == CellKind::Text || kind == CellKind::List;
}

class JsonOutput : public TableOutput
{
public:
    JsonOutput(const TableDefinition& definition, QIODevice& device) : m_definition(definition), m_out(device)
    {
        for (const TableColumn& column : definition.columns)
            m_names.push_back(jsonString(QLatin1String(column.name)) + ": ");
        m_out.bytes() += "{\"rows\": [";
    }
    bool row(const std::vector<QVariant>& row) override
    {
        QByteArray& bytes = m_out.bytes();
        bytes += m_any ? ",\n  {" : "\n  {";
        m_any = true;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (i > 0)
                bytes += ", ";
            bytes += m_names[i];
            bytes += jsonValue(row[i], m_definition.columns[i].kind);
        }
        bytes += '}';
        return m_out.spill();
    }
    bool finish(qint64 total) override
    {
        m_out.bytes() += (m_any ? "\n ], \"total\": " : "], \"total\": ") + QByteArray::number(total) + "}\n";
        return m_out.flush();
    }

private:
    const TableDefinition& m_definition;
    Buffered m_out;
    std::vector<QByteArray> m_names;
    bool m_any = false;
};

class CsvOutput : public TableOutput
{
public:
    CsvOutput(const TableDefinition& definition, QIODevice& device) : m_definition(definition), m_out(device)
    {
        QByteArray& bytes = m_out.bytes();
        for (const TableColumn& column : definition.columns)
            bytes += (bytes.isEmpty() ? "" : ",") + QByteArray(column.name);
        bytes += "\r\n";
    }
    bool row(const std::vector<QVariant>& row) override
    {
        QByteArray& bytes = m_out.bytes();
        for (std::size_t i = 0; i < m_definition.columns.size(); ++i) {
            const CellKind kind = m_definition.columns[i].kind;
            if (i > 0)
                bytes += ',';
            const QString text = cellText(row[i], kind, {}, QStringLiteral("; "));
            bytes += isText(kind) ? csvField(text) : text.toUtf8();
        }
        bytes += "\r\n";
        return m_out.spill();
    }
    bool finish(qint64) override { return m_out.flush(); }

private:
    const TableDefinition& m_definition;
    Buffered m_out;
};

class TextOutput : public TableOutput
{
public:
    TextOutput(const TableDefinition& definition, QIODevice& device) : m_definition(definition), m_out(device) {}

    bool row(const std::vector<QVariant>& row) override
    {
        QStringList cells;
        for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
            cells.append(plainCell(cellText(row[i], m_definition.columns[i].kind, QStringLiteral("-"), QStringLiteral(", ")),
                                   widestCell));
        m_rows.push_back(std::move(cells));
        return true;
    }
    bool finish(qint64) override
    {
        // A column in which nothing is known would only push the others off the screen.
        std::vector<qsizetype> widths(m_definition.columns.size(), 0);
        for (const QStringList& cells : m_rows) {
            for (std::size_t i = 0; i < widths.size(); ++i) {
                const QString& cell = cells[static_cast<qsizetype>(i)];
                if (!cell.isEmpty() && cell != QLatin1String("-"))
                    widths[i] = std::max(widths[i], cell.size());
            }
        }
        QStringList header;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const QString name = QLatin1String(m_definition.columns[i].name);
            header.append(name);
            if (widths[i] > 0 || m_rows.empty())
                widths[i] = std::max(widths[i], name.size());
        }
        line(header, widths);
        for (const QStringList& cells : m_rows) {
            line(cells, widths);
            if (!m_out.spill())
                return false;
        }
        return m_out.flush();
    }

private:
    void line(const QStringList& cells, const std::vector<qsizetype>& widths)
    {
        QString text;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (widths[i] == 0)
                continue;
            const CellKind kind = m_definition.columns[i].kind;
            const QString& cell = cells[static_cast<qsizetype>(i)];
            const bool number = kind == CellKind::Integer || kind == CellKind::Real || kind == CellKind::Bytes;
            text += number ? cell.rightJustified(widths[i]) : cell.leftJustified(widths[i]);
            text += QStringLiteral("  ");
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        m_out.bytes() += text.toUtf8() + '\n';
    }

    const TableDefinition& m_definition;
    Buffered m_out;
    std::vector<QStringList> m_rows;
};

} // namespace

QByteArray jsonString(const QString& text)
{
    QByteArray result = "\"";
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        switch (byte) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        default:
            if (byte < 0x20 || byte == 0x7f)
                result += "\\u00" + QByteArray::number(byte, 16).rightJustified(2, '0');
            else
                result += c;
        }
    }
    return result + '"';
}

QByteArray csvField(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return bytes;
    // Spreadsheets skip blanks before they look for a formula.
    const QString trimmed = text.trimmed();
    const char16_t first = trimmed.isEmpty() ? u' ' : trimmed[0].unicode();
    if (QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(QChar(first)) || bytes[0] == '\t' || bytes[0] == '\r')
        bytes.prepend('\'');
    if (bytes.contains('"') || bytes.contains(',') || bytes.contains('\n') || bytes.contains('\r') || bytes.contains(';') ||
        bytes.startsWith(' ') || bytes.endsWith(' '))
        return '"' + bytes.replace("\"", "\"\"") + '"';
    return bytes;
}

QString plainCell(const QString& text, qsizetype width)
{
    QString result;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool control = u < 0x20 || (u >= 0x7f && u < 0xa0);
        const bool direction = (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) ||
                               u == 0x2028 || u == 0x2029 || u == 0xfeff;
        if (u == u'\n')
            result += QStringLiteral("\\n");
        else if (u == u'\r')
            result += QStringLiteral("\\r");
        else if (u == u'\t')
            result += QStringLiteral("\\t");
        else if (control || direction)
            result += QStringLiteral("\\u%1").arg(int(u), 4, 16, QLatin1Char('0'));
        else
            result += c;
        if (result.size() > width) {
            result.truncate(width - 1);
            if (!result.isEmpty() && result.back().isHighSurrogate())
                result.chop(1);
            return result + QChar(u'…');
        }
    }
    return result;
}

std::unique_ptr<TableOutput> TableOutput::create(TableFormat format, const TableDefinition& definition, QIODevice& device)
{
    switch (format) {
    case TableFormat::Json: return std::make_unique<JsonOutput>(definition, device);
    case TableFormat::Csv: return std::make_unique<CsvOutput>(definition, device);
    case TableFormat::Text: break;
    }
    return std::make_unique<TextOutput>(definition, device);
}

} // namespace delist
