#include "case/writing/reader_patience.h"
#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace delist {

namespace {

/// Short tries: while one waits, readers that come anew do so, too.
class ShortTries
{
public:
    explicit ShortTries(Database& database) : m_database(database) { sqlite3_busy_timeout(database.handle(), 250); }
    ~ShortTries() { sqlite3_busy_timeout(m_database.handle(), busyTimeoutMs); }
    ShortTries(const ShortTries&) = delete;
    ShortTries& operator=(const ShortTries&) = delete;

private:
    Database& m_database;
};

} // namespace

void whenReadersAreDone(Database& database, const ReaderPatience& goOn, const std::function<void()>& work)
{
    if (!goOn) {
        work();
        return;
    }
    const ShortTries tries(database);
    for (;;) {
        try {
            work();
            return;
        } catch (const DatabaseError& error) {
            if ((error.code & 0xFF) != SQLITE_BUSY)
                throw;
            if (!goOn())
                throw DatabaseError(SQLITE_INTERRUPT, "stopped");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
    }
}

} // namespace delist
