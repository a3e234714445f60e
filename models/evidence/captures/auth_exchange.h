// AuthExchange: the client's side of one AUTH command (RFC 4954): its mechanism, how many answers belong to it and who it
// names. A password is looked past, never kept.
#pragma once
#include <string>
#include <string_view>

namespace delist {

class AuthExchange
{
public:
    /// \p argument of the AUTH command: mechanism and perhaps an initial response.
    void begin(std::string_view argument);
    /// A line the client answered a 334 with.
    void response(std::string_view line);
    /// Who logs on; empty when the mechanism hides it.
    [[nodiscard]] const std::string& identity() const { return m_identity; }
    [[nodiscard]] const std::string& mechanism() const { return m_mechanism; }
    /// Answers that this mechanism still owes when no reply is seen to tell.
    [[nodiscard]] int answersLeft() const { return m_answersLeft; }

private:
    void look(std::string_view base64);

    std::string m_mechanism; ///< upper case
    std::string m_identity;
    int m_answersLeft = 0;
};

} // namespace delist
