// Any bytes as a subject: the prefixes and the rest lie inside it, in order.
#include "evidence/mail/subject_stack.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view subject(reinterpret_cast<const char*>(data), size);
    const delist::SubjectStack stack = delist::readSubject(subject);
    const char* at = subject.data();
    for (const delist::SubjectPrefix& prefix : stack.prefixes) {
        if (prefix.text.empty() || prefix.text.data() < at)
            std::abort();
        at = prefix.text.data() + prefix.text.size();
    }
    if (stack.prefixes.size() > 32 || stack.rest.data() < at || stack.rest.data() + stack.rest.size() != subject.data() + size)
        std::abort();
    return 0;
}
