// PersonLogins: accounts that a person's mail program logs in with. Null-sender mail which it hands in is a read receipt or an automatic
// reply: a server writes its reports itself, and logs in to nobody for that, unless it hands all of its mail to a relay under an account.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>
#include <unordered_map>

namespace delist {

/// SQL function delist_persons_login(account), for as long as it lives: 1 when \p account, an id of text, is one of these.
class PersonLogins
{
public:
    explicit PersonLogins(Database& database);
    ~PersonLogins();
    PersonLogins(const PersonLogins&) = delete;
    PersonLogins& operator=(const PersonLogins&) = delete;

private:
    bool has(RowId account);

    Database& m_database;
    SqlStatement m_ordinary, m_null;
    std::unordered_map<RowId, bool> m_known;
};

/// A person's mail program handed \p message in.
std::string personsLoginCondition(const std::string& message);

} // namespace delist
