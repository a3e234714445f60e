// handOver(): the one way from a working thread to the thread that an object lives on.
#pragma once
#include <QObject>
#include <functional>

namespace delist {

/// Queues \p work in the event loop of the receiver's thread; it is dropped when the receiver goes first. Any thread, while
/// the receiver lives.
void handOver(QObject* receiver, std::function<void()> work);

} // namespace delist
