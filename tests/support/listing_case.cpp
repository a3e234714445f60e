#include "support/listing_case.h"

namespace delist::test {

ListingResult answer(const char* list, const char* state, const char* scope, const QString& target)
{
    ListingResult result;
    result.target = target;
    result.zone = QString::fromLatin1(list).toLower() + QStringLiteral(".lists.test");
    result.list = QString::fromLatin1(list);
    result.source = result.list;
    result.state = QString::fromLatin1(state);
    result.scope = QString::fromLatin1(scope);
    result.checkedAt = monday + 3 * day;
    if (result.state != QLatin1String("not-listed"))
        result.codes << QStringLiteral("127.0.0.2");
    result.meaning = QStringLiteral("as the list says");
    return result;
}

} // namespace delist::test
