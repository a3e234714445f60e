#include "support/corpora.h"
#include <QFileInfo>

namespace delist {

QString corpora(const QString& relative)
{
    const QString path = QStringLiteral(DELIST_CORPORA) + QLatin1Char('/') + relative;
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace delist
