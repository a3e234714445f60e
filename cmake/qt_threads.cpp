// Part of every program that is built with the thread sanitizer: leaves out what it reports about threads that Qt starts for
// itself, such as the pool that Qt paints with, the watchdog of QtTest, the look-up of the system's proxy. Qt is not built
// with the sanitizer, which therefore sees the memory of those threads but not the futexes of QMutex and QSemaphore between
// them. No code of ours runs there: our threads are std::jthread alone, which tests/test_layers.cpp holds us to. Suppressions
// in a file cannot say this, as they look at the frames of the accesses only and these have no symbols inside Qt.
#include <cstdint>
#include <cstring>
#include <dlfcn.h>

extern "C" {
// Of the sanitizer's runtime, which has no header for them (tsan_debugging.cpp).
int __tsan_get_report_data(void* report, const char** description, int* count, int* stacks, int* accesses, int* locations,
                           int* mutexes, int* threads, int* uniqueThreads, void** sleepTrace, std::uintptr_t traceSize);
int __tsan_get_report_mop(void* report, std::uintptr_t index, int* thread, void** address, int* size, int* write, int* atomic,
                          void** trace, std::uintptr_t traceSize);
int __tsan_get_report_thread(void* report, std::uintptr_t index, int* thread, std::uint64_t* systemId, int* running,
                             const char** name, int* parent, void** trace, std::uintptr_t traceSize);
}

namespace {

/// Is this thread of the report one that QThread::start() made?
bool startedByQt(void* report, int threads, int wanted)
{
    for (int i = 0; i < threads; ++i) {
        int thread = 0;
        std::uint64_t systemId = 0;
        int running = 0;
        const char* name = nullptr;
        int parent = 0;
        void* trace[2] = {}; // pthread_create(), and who called it
        __tsan_get_report_thread(report, static_cast<std::uintptr_t>(i), &thread, &systemId, &running, &name, &parent, trace, 2);
        Dl_info caller = {};
        if (thread == wanted && trace[1] != nullptr && dladdr(trace[1], &caller) != 0 && caller.dli_sname != nullptr)
            return std::strcmp(caller.dli_sname, "_ZN7QThread5startENS_8PriorityE") == 0;
    }
    return false;
}

} // namespace

namespace __tsan {

class ReportDesc;

/// Asked before a report is shown; true leaves it out.
bool OnReport(const ReportDesc* description, bool suppressed)
{
    void* const report = const_cast<ReportDesc*>(description);
    const char* kind = nullptr;
    int count = 0, stacks = 0, accesses = 0, locations = 0, mutexes = 0, threads = 0, uniqueThreads = 0;
    void* sleepTrace[1] = {};
    __tsan_get_report_data(report, &kind, &count, &stacks, &accesses, &locations, &mutexes, &threads, &uniqueThreads, sleepTrace, 1);
    for (int i = 0; i < accesses && !suppressed; ++i) {
        int thread = 0, size = 0, write = 0, atomic = 0;
        void* address = nullptr;
        void* trace[1] = {};
        __tsan_get_report_mop(report, static_cast<std::uintptr_t>(i), &thread, &address, &size, &write, &atomic, trace, 1);
        suppressed = startedByQt(report, threads, thread);
    }
    return suppressed;
}

} // namespace __tsan
