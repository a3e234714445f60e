#include "support/receive_log.h"
#include <ctime>
#include <random>

namespace delist::test {

std::string receiveLog(const ReceiveLogShape& shape)
{
    std::mt19937 random(shape.seed);
    std::string log = "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n"
                      "#Log-type: SMTP Receive Protocol Log\r\n#Date: 2026-03-02T00:00:00.000Z\r\n"
                      "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,"
                      "context\r\n";
    std::int64_t ms = shape.start * 1000;
    for (int i = 0; i < shape.sessions; ++i) {
        ms += random() % 4000;
        char id[32];
        std::snprintf(id, sizeof id, "08DC%08X%04X", shape.seed * 0x10000 + static_cast<unsigned>(i), 0xBEEF);
        const int client = static_cast<int>(random() % static_cast<unsigned>(shape.clients));
        char remote[64];
        if (client % 5 == 0)
            std::snprintf(remote, sizeof remote, "10.1.2.%d:%u", client % 200 + 1, 1024 + static_cast<unsigned>(random() % 60000));
        else
            std::snprintf(remote, sizeof remote, "198.51.%d.%d:%u", client / 200, client % 200 + 1,
                          1024 + static_cast<unsigned>(random() % 60000));
        int sequence = 0;
        const auto line = [&](const char* event, const std::string& data, const char* context = "") {
            const std::time_t seconds = ms / 1000;
            std::tm utc{};
            gmtime_r(&seconds, &utc);
            char time[40];
            std::strftime(time, sizeof time, "%Y-%m-%dT%H:%M:%S", &utc);
            char tail[8];
            std::snprintf(tail, sizeof tail, ".%03dZ", static_cast<int>(ms % 1000));
            log += std::string(time) + tail + ",EX1\\Default Frontend EX1," + id + "," + std::to_string(sequence++) +
                   ",10.0.0.5:25," + remote + "," + event + "," + data + "," + context + "\r\n";
            ms += 20;
        };
        const bool null = i % 11 == 0;
        const bool unknown = i % 7 == 0;
        const std::string n = std::to_string(i);
        line("+", "");
        line(">", "220 mail.example.com Microsoft ESMTP MAIL Service ready");
        line("<", "EHLO host" + std::to_string(client) + ".example.net");
        line(">", "250  mail.example.com Hello");
        line("<", null ? "MAIL FROM:<>" : "MAIL FROM:<sender" + n + "@example.net> SIZE=" + std::to_string(500 + random() % 9000));
        line("*", id, "receiving message");
        line(">", "250 2.1.0 Sender OK");
        line("<", "RCPT TO:<user" + std::to_string(i % 30) + "@example.com>");
        line(">", unknown ? "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found" : "250 2.1.5 Recipient OK");
        if (!unknown) {
            line("<", "DATA");
            line(">", "354 Start mail input; end with <CRLF>.<CRLF>");
            line(">", "250 2.6.0 <m" + n + "." + std::to_string(shape.seed) + "@example.net> [InternalId=" +
                          std::to_string(1000 + i) + ", Hostname=EX1.example.com] Queued mail for delivery");
        }
        line("<", "QUIT");
        line(">", "221 2.0.0 Service closing transmission channel");
        line("-", "", "Local");
    }
    if (!shape.bomAndUtf16)
        return log;
    std::string wide = "\xFF\xFE";
    for (const char c : log) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

} // namespace delist::test
