// What collectors, containers and grep put around the lines of a log: Docker's json-file, docker compose, the stamps of
// `docker logs -t` and `kubectl logs --timestamps`, the Container Runtime Interface (Kubernetes), Kiwi Syslog's tab-separated
// file, names of files and numbers of lines. Views into the line, but for Docker's, which is unescaped.
#pragma once
#include "evidence/text/json_line.h"

namespace delist {

/// Behind a stamp: "stdout F Mar  3 …" (CRI), "\tMail.Info\t10.0.0.5\tMar  3 …" (Kiwi), "Mar  3 …" (docker logs -t). Empty: nothing
/// of that kind.
/// \p host: who sent it, where that is said.
std::string_view behindCollector(std::string_view text, std::string_view& host);

/// Around whole lines: "mail-1  | Mar  3 …", {"log":"Mar  3 …\n","stream":"stdout","time":"…"}, "mail.log.1.gz:12:Mar  3 …".
class LogWrapping
{
public:
    /// What is inside, until the next call; empty when nothing is around \p text.
    std::string_view inside(std::string_view text);
    /// When that was written, where it is said; as long as inside().
    [[nodiscard]] std::string_view time() const { return m_time; }

private:
    JsonLine m_json;
    std::string m_inside, m_time;
};

} // namespace delist
