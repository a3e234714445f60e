#include "ui/dialogs/reading_words.h"
#include <cstring>

namespace delist::reading {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReadingWords)
public:
    static QString zone(const ImportPreview& preview)
    {
        if (!preview.needsZone)
            return tr("The file’s times tell their zone.");
        if (preview.timezoneSource == QLatin1String("case"))
            return tr("Its times name no zone: the case’s, %1, is assumed.").arg(preview.timezone);
        return tr("Its times name no zone: %1, as you say.").arg(preview.timezone);
    }
    static QString year(const ImportPreview& preview)
    {
        if (!preview.needsYear)
            return tr("The file’s dates name the year.");
        if (preview.yearGiven)
            return tr("Its lines name no year: as you say.");
        return tr("Its lines name no year: %1 is assumed, by the date of the file.").arg(preview.year);
    }
    static QString orderText(const QString& order)
    {
        return order == QLatin1String("mdy") ? tr("month first") : order == QLatin1String("dmy") ? tr("day first") : tr("year first");
    }
    static QString dates(const ImportPreview& preview)
    {
        if (preview.dateOrder.isEmpty())
            return tr("Its dates can be read in one way only.");
        if (preview.dateOrderSource == QLatin1String("file"))
            return tr("Its dates show it: %1.").arg(orderText(preview.dateOrder));
        if (preview.dateOrderSource == QLatin1String("option"))
            return tr("Its dates do not show it: %1, as you say.").arg(orderText(preview.dateOrder));
        return tr("Its dates do not show it: %1 is assumed.").arg(orderText(preview.dateOrder));
    }
    static QString encoding(const ImportPreview& preview)
    {
        if (preview.format != nullptr && !preview.format->text)
            return tr("This is no text.");
        if (preview.encoding.isEmpty())
            return tr("So far it is plain ASCII: it makes no difference.");
        if (preview.encodingSource == QLatin1String("option"))
            return tr("Not Unicode: %1, as you say.").arg(preview.encoding);
        if (preview.encoding.startsWith(QLatin1String("utf-")))
            return tr("The file shows it: %1.").arg(preview.encoding);
        return tr("Not Unicode: %1 is assumed.").arg(preview.encoding);
    }
    static QString format(const ImportPreview& preview)
    {
        if (!preview.problem.isEmpty())
            return oneLine(preview.problem);
        if (!preview.detected)
            return tr("As you say.");
        if (preview.format == nullptr)
            //: %1 is the technical reason in English
            return tr("No format knows it (%1).").arg(oneLine(preview.reason, 200));
        //: %1 is the technical reason in English
        return tr("Found by its contents: %1").arg(oneLine(preview.reason, 200));
    }
    static QString kind(const char* kind)
    {
        static constexpr std::pair<const char*, const char*> kinds[] = {
            {"connection", QT_TR_NOOP("connection")}, {"session", QT_TR_NOOP("session")},    {"message", QT_TR_NOOP("message")},
            {"delivery", QT_TR_NOOP("delivery")},     {"bounce", QT_TR_NOOP("bounce")},      {"socket", QT_TR_NOOP("socket owner")},
            {"name", QT_TR_NOOP("name or lease")},    {"lookup", QT_TR_NOOP("DNS look-up")}};
        for (const auto& [code, words] : kinds)
            if (std::strcmp(code, kind) == 0)
                return tr(words);
        return {};
    }
    static QString list(const ImportPreview& preview)
    {
        if (!preview.problem.isEmpty())
            return tr("the answers do not fit");
        if (preview.format == nullptr)
            return tr("not a known format");
        if (isDoubtful(preview))
            return tr("%1 – doubtful").arg(formatTitle(preview.format));
        return formatTitle(preview.format);
    }
    static QString verdict(const ImportPreview& preview, const Formatter& format)
    {
        if (!preview.problem.isEmpty())
            //: %1 is the technical reason in English
            return tr("These answers cannot be used: %1").arg(oneLine(preview.problem));
        if (preview.format == nullptr)
            return tr("Choose the format it is in, or import it as it is and assign its columns afterwards.");
        const QString records = format.count(preview.records);
        const QString rejected = format.count(preview.rejected);
        QString text = preview.whole ? tr("%1 lines or packets can be read, %2 cannot.").arg(records, rejected)
                                     : tr("Of the beginning, %1 lines or packets can be read, %2 cannot.").arg(records, rejected);
        if (!preview.rejects.empty()) {
            const PreviewReject& first = preview.rejects.front();
            text += u' ';
            //: %1 is a line number, %2 the technical reason in English
            text += first.line > 0 ? tr("Line %1: %2.").arg(first.line).arg(oneLine(first.reason, 120)) : oneLine(first.reason, 120);
        }
        if (isDoubtful(preview))
            text += u' ' + tr("The format is doubtful.");
        return text;
    }
};

} // namespace

QString formatTitle(const Format* format)
{
    return QString::fromUtf8(format->title.data(), static_cast<qsizetype>(format->title.size()));
}

QString kindText(const char* kind)
{
    return Words::kind(kind);
}

QStringList usualEncodings()
{
    return {QStringLiteral("windows-1250"), QStringLiteral("windows-1251"), QStringLiteral("windows-1252"), QStringLiteral("windows-1253"),
            QStringLiteral("windows-1254"), QStringLiteral("iso-8859-2"),   QStringLiteral("iso-8859-15"),  QStringLiteral("cp850"),
            QStringLiteral("cp932"),        QStringLiteral("gbk"),          QStringLiteral("big5"),         QStringLiteral("euc-kr")};
}

bool isDoubtful(const ImportPreview& preview)
{
    if (!preview.problem.isEmpty() || preview.format == nullptr)
        return true;
    return (preview.records == 0 && preview.rejected > 0) || preview.rejected * 5 > preview.records + preview.rejected;
}

QString listLine(const ImportPreview& preview)
{
    return Words::list(preview);
}

QString verdict(const ImportPreview& preview, const Formatter& format)
{
    return Words::verdict(preview, format);
}

Reasons reasonsOf(const ImportPreview& preview)
{
    Reasons reasons;
    reasons.format = Words::format(preview);
    if (preview.format == nullptr || !preview.problem.isEmpty())
        return reasons;
    reasons.zone = Words::zone(preview);
    reasons.year = Words::year(preview);
    reasons.dates = Words::dates(preview);
    reasons.encoding = Words::encoding(preview);
    return reasons;
}

} // namespace delist::reading
