#include "ui/report/report_custody.h"
#include "case/file/custody.h"
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace delist {

namespace {

QString sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

} // namespace

QString audienceWord(ReportAudience audience)
{
    return audience == ReportAudience::Summary    ? QStringLiteral("summary")
           : audience == ReportAudience::Operator ? QStringLiteral("operator")
                                                  : QStringLiteral("full");
}

void noteReport(CaseFile& file, const QString& path, const ReportOptions& options)
{
    appendCustody(file.database(), "report", QFileInfo(path).fileName().toStdString(),
                  {{QStringLiteral("sha256"), sha256Of(path)},
                   {QStringLiteral("audience"), audienceWord(options.audience)},
                   {QStringLiteral("language"), options.style.locale.bcp47Name()},
                   {QStringLiteral("redacted"), options.redact || options.audience == ReportAudience::Operator}});
}

} // namespace delist
