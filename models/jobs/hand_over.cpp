#include "jobs/hand_over.h"
#include <QMetaObject>
#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>

extern "C" {
void AnnotateIgnoreReadsBegin(const char* file, int line);
void AnnotateIgnoreReadsEnd(const char* file, int line);
void AnnotateIgnoreWritesBegin(const char* file, int line);
void AnnotateIgnoreWritesEnd(const char* file, int line);
}
#endif

namespace delist {

namespace {

#ifdef __SANITIZE_THREAD__
// Qt is not built with the thread sanitizer: the lock of its event queue is not seen, so it is told here what that lock
// does. What came before the hand-over happens before the work, and the queue's own memory is not looked at.
class EventQueueLock
{
public:
    explicit EventQueueLock(QObject* receiver)
    {
        __tsan_release(receiver);
        AnnotateIgnoreReadsBegin(__FILE__, __LINE__);
        AnnotateIgnoreWritesBegin(__FILE__, __LINE__);
    }
    ~EventQueueLock()
    {
        AnnotateIgnoreWritesEnd(__FILE__, __LINE__);
        AnnotateIgnoreReadsEnd(__FILE__, __LINE__);
    }
    EventQueueLock(const EventQueueLock&) = delete;
    EventQueueLock& operator=(const EventQueueLock&) = delete;
    static void taken(QObject* receiver) { __tsan_acquire(receiver); }
};
#else
struct EventQueueLock
{
    explicit EventQueueLock(QObject* /*receiver*/) {}
    static void taken(QObject* /*receiver*/) {}
};
#endif

} // namespace

void handOver(QObject* receiver, std::function<void()> work)
{
    auto event = [receiver, work = std::move(work)] {
        EventQueueLock::taken(receiver);
        work();
    };
    [[maybe_unused]] const EventQueueLock lock(receiver);
    QMetaObject::invokeMethod(receiver, std::move(event), Qt::QueuedConnection);
}

} // namespace delist
