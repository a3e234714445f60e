// BulkThread: while it lives, its thread works through much at a time. The scheduler lets it go on for longer, and does not interrupt
// those who answer a person for it: several threads that hand work on to one another on few cores lose less.
#pragma once
#ifdef __linux__
#include <pthread.h>
#include <sched.h>
#endif

namespace delist {

class BulkThread
{
public:
    /// \p name for debuggers and profilers, at most 15 characters; nullptr: it keeps its own.
    explicit BulkThread([[maybe_unused]] const char* name = nullptr)
    {
#ifdef __linux__
        if (name != nullptr)
            pthread_setname_np(pthread_self(), name);
        const sched_param plain{};
        m_changed = sched_getscheduler(0) == SCHED_OTHER && pthread_setschedparam(pthread_self(), SCHED_BATCH, &plain) == 0;
#endif
    }
    ~BulkThread()
    {
#ifdef __linux__
        const sched_param plain{};
        if (m_changed)
            pthread_setschedparam(pthread_self(), SCHED_OTHER, &plain);
#endif
    }
    BulkThread(const BulkThread&) = delete;
    BulkThread& operator=(const BulkThread&) = delete;

private:
    [[maybe_unused]] bool m_changed = false;
};

} // namespace delist
