// Names the calling thread for debuggers and profilers.
#pragma once
#ifdef __linux__
#include <pthread.h>
#endif

namespace delist {

/// At most 15 characters.
inline void nameThread([[maybe_unused]] const char* name)
{
#ifdef __linux__
    pthread_setname_np(pthread_self(), name);
#endif
}

} // namespace delist
