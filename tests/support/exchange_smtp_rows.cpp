#include "support/exchange_smtp_rows.h"
#include <sstream>

using namespace std::literals;

namespace delist::test {

namespace {

std::string csvField(const std::string& field)
{
    if (field.find_first_of(",\"") == std::string::npos)
        return field;
    std::string out = "\"";
    for (const char c : field) {
        out += c;
        if (c == '"')
            out += c;
    }
    return out + '"';
}

} // namespace

const std::string receiveHeader = "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n"
                                  "#Log-type: SMTP Receive Protocol Log\n#Date: 2024-01-25T15:00:00.000Z\n"
                                  "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,"
                                  "remote-endpoint,event,data,context\n";
const std::string sendHeader = "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n"
                               "#Log-type: SMTP Send Protocol Log\n#Date: 2024-01-25T15:00:00.000Z\n"
                               "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,"
                               "remote-endpoint,event,data,context\n";

std::string smtpRows(bool receive, const std::string& picture)
{
    std::istringstream in(picture);
    std::string out;
    int second = 0;
    for (std::string text; std::getline(in, text);) {
        std::istringstream words(text);
        std::string session;
        std::string sequence;
        std::string event;
        if (!(words >> session))
            continue;
        int shown = second++;
        if (session[0] == '@') {
            shown = std::stoi(session.substr(1));
            words >> session;
        }
        words >> sequence >> event;
        std::string data;
        std::getline(words, data);
        if (!data.empty())
            data.erase(0, 1);
        std::string context;
        if (const auto bar = data.find("| "); bar != std::string::npos) {
            context = data.substr(bar + 2);
            data.erase(bar == 0 ? 0 : bar - 1);
        }
        char time[48];
        std::snprintf(time, sizeof time, "2024-01-25T15:%02d:%02d.000Z", shown / 60, shown % 60);
        const std::string local = receive ? "10.0.0.25:25" : event == "*" && sequence < "2" ? "" : "10.0.0.25:4711";
        const std::string remote = receive ? "198.51.100.7:4000" : "203.0.113.9:25";
        out += std::string(time) + ',' + (receive ? "EX1\\Default Frontend EX1" : "To the Internet") +
               ",08DC1DB8591B22A" + session + ',' + sequence + ',' + local + ',' + remote + ',' + event + ',' +
               csvField(data) + ',' + csvField(context) + '\n';
    }
    return out;
}

const Format& receiveFormat()
{
    return *formatById("exchange-smtp-receive");
}
const Format& sendFormat()
{
    return *formatById("exchange-smtp-send");
}

std::string briefSmtp(std::string text)
{
    for (const std::string& noise :
         {" connector=\"EX1\\Default Frontend EX1\""s, " connector=\"To the Internet\""s, "2024-01-25T15:"s, ".000Z"s,
          " 198.51.100.7:4000 -> 10.0.0.25:25"s, " 10.0.0.25:4711 -> 203.0.113.9:25"s,
          " client=198.51.100.7 server=10.0.0.25"s, " client=10.0.0.25 server=203.0.113.9"s, " server=10.0.0.25"s,
          " server=203.0.113.9"s, "key=08DC1DB8591B22"s})
        for (auto at = text.find(noise); at != std::string::npos; at = text.find(noise, at))
            text.erase(at, noise.size());
    return text;
}

} // namespace delist::test
