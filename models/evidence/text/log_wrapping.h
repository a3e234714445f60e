// What collectors, containers and grep put around the lines of a log: Docker's json-file, docker compose, the stamps of
// `docker logs -t` and `kubectl logs --timestamps`, the Container Runtime Interface (Kubernetes), Kiwi Syslog's tab-separated
// file, the JSON of Filebeat, Logstash, rsyslog and Vector, the CSV that Graylog and Splunk export, names of files and numbers of
// lines. Views into the line, but for JSON and CSV, which are unescaped.
#pragma once
#include "evidence/text/csv.h"
#include "evidence/text/json_line.h"

namespace delist {

/// Behind a stamp: "stdout F Mar  3 …" (CRI), "\tMail.Info\t10.0.0.5\tMar  3 …" (Kiwi), "Mar  3 …" (docker logs -t). Empty: nothing
/// of that kind.
/// \p host: who sent it, where that is said.
std::string_view behindCollector(std::string_view text, std::string_view& host);

/// Around whole lines: "mail-1  | Mar  3 …", {"log":"Mar  3 …\n","stream":"stdout","time":"…"}, "mail.log.1.gz:12:Mar  3 …",
/// {"@timestamp":"…","message":"<22>Mar  3 …"}, {"timestamp":"…","host":"mx","tag":"postfix/smtpd[2]:","message":"…"},
/// "2026-03-03T…Z","mx","mx postfix/smtpd[2]: …".
class LogWrapping
{
public:
    /// What is inside, until the next call; empty when nothing is around \p text.
    std::string_view inside(std::string_view text);
    /// When that was written, where it is said; as long as inside().
    [[nodiscard]] std::string_view time() const { return m_time; }

private:
    std::string_view ofObject(std::string_view object);
    std::string_view ofRow(std::string_view row);

    static constexpr unsigned most = 64; ///< objects that hold no log line, from the beginning of a file
    unsigned m_plain = 0;
    bool m_any = false;
    JsonLine m_json;
    FieldSplitter m_fields;
    std::string m_inside, m_time;
};

} // namespace delist
