#include "case/questions/person_logins.h"

namespace delist {

namespace {

/// One person writes as oneself, for somebody else, in the name of a team.
constexpr std::int64_t mostSenders = 3;
/// Receipts follow mail that was read, and hardly outnumber what one writes; fewer than these say nothing.
constexpr std::int64_t fewReceipts = 50;

} // namespace

PersonLogins::PersonLogins(Database& database)
    : m_database(database),
      m_ordinary(database.prepare("SELECT count(*), count(DISTINCT mail_from) FROM (SELECT mail_from FROM message WHERE authenticated_as = ?1"
                                  " AND is_bounce = 0 LIMIT 2000)")),
      m_null(database.prepare("SELECT count(*) FROM (SELECT 1 FROM message WHERE authenticated_as = ?1 AND is_bounce = 1 LIMIT 5000)"))
{
    sqlite3_create_function_v2(
        database.handle(), "delist_persons_login", 1, SQLITE_UTF8, this,
        [](sqlite3_context* context, int, sqlite3_value** values) {
            auto* logins = static_cast<PersonLogins*>(sqlite3_user_data(context));
            try {
                sqlite3_result_int(context, logins->has(sqlite3_value_int64(values[0])) ? 1 : 0);
            } catch (const DatabaseError& error) {
                sqlite3_result_error(context, error.message.c_str(), -1);
            }
        },
        nullptr, nullptr, nullptr);
}

PersonLogins::~PersonLogins()
{
    sqlite3_create_function_v2(m_database.handle(), "delist_persons_login", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
}

bool PersonLogins::has(RowId account)
{
    const auto [place, isNew] = m_known.emplace(account, false);
    if (!isNew)
        return place->second;
    const auto first = [account](SqlStatement& question, int column) {
        return question.bind(1, account).step() ? question.integer(column) : 0;
    };
    const std::int64_t ordinary = first(m_ordinary, 0);
    const std::int64_t senders = ordinary > 0 ? m_ordinary.integer(1) : 0;
    const std::int64_t receipts = first(m_null, 0);
    m_ordinary.reset();
    m_null.reset();
    place->second = senders <= mostSenders && (receipts <= fewReceipts || receipts <= 2 * ordinary);
    return place->second;
}

std::string personsLoginCondition(const std::string& message)
{
    return "(" + message + ".authenticated_as IS NOT NULL AND delist_persons_login(" + message + ".authenticated_as))";
}

} // namespace delist
