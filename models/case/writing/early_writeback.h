// EarlyWriteback: while it lives, what SQLite has handed to the system of a case file is already on its way to the disk, so that the commit
// waits for less. Nothing rests on it: what is safe is what was committed.
#pragma once
#include <string>
#include <thread>

namespace delist {

class EarlyWriteback
{
public:
    /// \p path is open in this process. Does nothing where the system has no such call.
    explicit EarlyWriteback(const std::string& path);

private:
    std::jthread m_thread;
};

} // namespace delist
