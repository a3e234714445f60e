// SetAside: members of archives that wait for the end of their archive, because only then their order is known. Their bytes
// lie in one Spool, so a thousand of them need one descriptor and no memory. One thread.
#pragma once
#include "evidence/input/input_walker.h"
#include "evidence/input/spool.h"

namespace delist {

class SetAside
{
public:
    explicit SetAside(std::stop_token stop) : m_stop(std::move(stop)) {}

    /// Reads \p item to its end. An error in it comes again when it is handed out.
    void keep(InputItem& item);
    /// All that was kept, in the order \p visitor likes, and forgets it.
    void handOut(const InputVisitor& visitor);

private:
    struct Kept
    {
        std::string path;
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
        Micros modified = unknownTime;
        std::optional<Error> error; ///< after its bytes
    };
    class Source;

    [[nodiscard]] std::unique_ptr<ByteSource> open(const Kept& kept);

    std::stop_token m_stop;
    Spool m_spool;
    std::vector<Kept> m_kept;
};

} // namespace delist
