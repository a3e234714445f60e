// Exim's main and reject logs, from its own files or through syslog: joins lines by message id into messages, deliveries and
// reports, by client address and port into sessions.
#pragma once
#include "evidence/logs/exim/exim_text.h"
#include "evidence/logs/mail_join.h"
#include "evidence/logs/syslog/syslog_family.h"

namespace delist::exim {

class EximReader : public SyslogFamilyReader
{
public:
    EximReader(const ReaderOptions& options, RecordSink& sink) : m_join(sink), m_stamps(options) {}
    const char* line(const SyslogLine& line) override;
    bool continuation(std::string_view text) override;
    [[nodiscard]] Micros timeOf(const SyslogLine&) const override { return m_lineTime; }
    void finish() override;

private:
    static constexpr Micros idle = 5 * 60 * microsPerSecond; ///< then the same client is another connection
    static constexpr std::size_t maxParts = 64;              ///< entries that are being put together
    static constexpr std::size_t maxEntry = 64 * 1024;

    /// A log entry: where it stands and what it says.
    struct Entry
    {
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        std::uint64_t scope = 0;
    };
    /// An entry that syslog got in pieces.
    struct Pieces
    {
        std::uint64_t key = 0;
        unsigned next = 0;
        Entry entry;
        std::string text;
    };

    bool piece(const SyslogLine& line, std::string_view text, const Entry& entry);
    void whole(std::string_view text, const Entry& entry);
    void entry(std::string_view text, const Entry& entry);
    void arrived(const Entry& entry, std::string_view id, std::string_view text, bool refused);
    void delivered(const Entry& entry, std::string_view id, std::string_view text, Outcome outcome);
    void rejected(const Entry& entry, std::string_view id, std::string_view text, std::size_t at);
    void authFailed(const Entry& entry, std::string_view text, std::size_t at);
    void other(const Entry& entry, std::string_view text);
    void connectionLine(const Entry& entry, std::string_view text);
    /// \p greeted: the client has said HELO. Exim leaves that out where it is the verified name.
    enum class Greeted : bool { Unknown, Yes };
    JoinedSession& sessionOf(const Entry& entry, const Host& host, Greeted greeted);
    std::string_view plain(std::string_view reply);

    MailJoin m_join;
    SyslogParser m_stamps; ///< for a stamp inside the message
    std::vector<Pieces> m_pieces;
    Micros m_lineTime = unknownTime; ///< of the line that was just read: of a piece what its entry's first says
    MessageHandle m_refused; ///< the message that a reject log's headers are about
    bool m_inRecipients = false; ///< "Envelope-to:" goes on
    std::string m_plain;
    std::size_t m_lastHash = 0; ///< syslog gets an entry twice when both logs go there
    Micros m_lastTime = unknownTime;
    std::string m_directory; ///< the last "cwd=" line
    Micros m_directoryTime = unknownTime;
};

} // namespace delist::exim
