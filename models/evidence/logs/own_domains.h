// OwnDomains: the domains that a mail server's log shows to be its own, for logs that do not say where mail went. Bounded.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace delist {

class OwnDomains
{
public:
    /// \p address is one of a mailbox here; of a name without a domain nothing is learned.
    void learn(std::string_view address);
    /// Its domain is one of them, or below one.
    [[nodiscard]] bool has(std::string_view address) const;

private:
    static constexpr std::size_t most = 4096;
    static constexpr std::size_t longest = 255; ///< RFC 1035 section 2.3.4

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_set<std::string, Hash, std::equal_to<>> m_domains; ///< in small letters
};

} // namespace delist
