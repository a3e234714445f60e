// SHA-256 by libcrypto (SHA-NI where the processor has it: several times Qt's own). One digest per object, any thread.
#pragma once
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace delist {

class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    /// What was added so far, to go on with.
    [[nodiscard]] Sha256 copy() const;
    /// 64 lower-case hex digits. Ends the digest: add nothing afterwards.
    [[nodiscard]] std::string hex();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace delist
