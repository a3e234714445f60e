// CaseBuilder: small cases in a temporary folder, filled through the real CaseWriter with records as readers make them.
#pragma once
#include "analysis/analysis.h"
#include "case/file/case_file.h"
#include "evidence/record_sink.h"
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <string>

namespace delist::test {

inline constexpr Micros second = 1'000'000;
inline constexpr Micros minute = 60 * second;
inline constexpr Micros hour = 60 * minute;
inline constexpr Micros day = 24 * hour;
/// 2026-03-02T00:00:00Z
inline constexpr Micros monday = 1'772'409'600LL * second;

/// Mail server 10.0.0.25, public 203.0.113.25, domain example.org, inside 10.0.0.0/8.
CaseSettings smallOffice();
/// The same with nothing declared.
CaseSettings undeclared();

class CaseBuilder
{
public:
    explicit CaseBuilder(const CaseSettings& settings = smallOffice());

    [[nodiscard]] CaseFile& file() { return *m_file; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// One evidence; \p first and \p last are its coverage, \p note is what its reader said of it.
    void evidence(const char* format, Vantage vantage, Micros first, Micros last,
                  const std::function<void(RecordSink&)>& records, std::string_view note = {});
    /// derive() and analyse().
    Analysis analyse();
    /// The column of hosts for an address; null when there is none.
    QVariant host(const QString& address, const char* column);
    /// How many bounces are of a kind ("backscatter").
    qint64 bounces(const char* subset);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
    int m_evidence = 0;
};

// --- records

void flow(RecordSink& sink, Micros time, const std::string& from, const std::string& to, int port, Action action,
             std::int64_t bytes = unknownCount, const char* rule = "");

struct Mail
{
    Micros time = monday;
    std::string client;
    std::string server;
    std::string helo = "mail.example.org";
    std::string from;       ///< "<>" is the null sender
    std::string to;
    std::string reply = "250 2.1.5 Ok";
    std::string messageId = {};
    std::string subject = {};
    Direction direction = Direction::Unknown;
    bool taken = false;     ///< by a server whose log calls every report inbound, whoever handed it in
};
/// A whole dialogue with one message for one recipient; a null sender makes a bounce, too. \p port: the client's; \p frontEnd: who
/// handed it on for the client, if somebody did.
void dialogue(RecordSink& sink, const Mail& mail, int port = 40000, const std::string& frontEnd = {});
/// The n-th outside address.
std::string outside(int n);

} // namespace delist::test
