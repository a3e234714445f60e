// SensorMail: mail transactions that a network sensor logs one per line (Zeek smtp.log, Suricata eve), gathered into the
// sessions they belong to by the sensor's connection id. Bounded: the oldest session is given out when too many are open.
#pragma once
#include "evidence/record_sink.h"
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist {

/// One line; views are only used during the call.
struct SensorTransaction
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    Endpoint client;
    Endpoint server;
    std::string_view connection; ///< the sensor's id
    std::string_view helo;
    std::string_view mailFrom;   ///< as logged, with or without brackets; empty: not said
    bool nullSender = false;
    std::vector<std::string_view> recipients;
    std::string_view headerFrom;
    std::string_view messageId;
    std::string_view inReplyTo;
    std::string_view subject;    ///< as in the header, encoded-words and all
    std::string_view reply;      ///< the last one; empty when the sensor logs none
    Tls tls = Tls::Unknown;
};

class SensorMail
{
public:
    explicit SensorMail(RecordSink& sink) : m_sink(sink) {}

    void add(const SensorTransaction& line);
    void flush();

private:
    struct Mail
    {
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        std::string mailFrom;
        std::vector<std::string> recipients;
        std::string headerFrom;
        std::string messageId;
        std::string inReplyTo;
        std::string subject;
        std::string reply;
    };
    struct Dialogue
    {
        std::string connection;
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        Micros end = unknownTime;
        Endpoint client;
        Endpoint server;
        std::string helo;
        std::string lastReply;
        Tls tls = Tls::Unknown;
        std::vector<Mail> mails;
        std::size_t bytes = 0;
    };

    void giveOutOldest();
    void report(const Dialogue& dialogue);
    void report(const Dialogue& dialogue, const Mail& mail, RowId session);

    RecordSink& m_sink;
    std::deque<Dialogue> m_open; ///< oldest first
    std::uint64_t m_firstIndex = 0; ///< of m_open.front()
    std::unordered_map<std::string, std::uint64_t> m_byConnection;
    std::size_t m_bytes = 0;
};

} // namespace delist
