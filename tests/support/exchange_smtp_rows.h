// Exchange SMTP protocol logs in tests: written from pictures of a dialogue, read back as brief rows.
#pragma once
#include "support/recording_sink.h"
#include <string>

namespace delist::test {

extern const std::string receiveHeader;
extern const std::string sendHeader;

/// Rows from a picture, one per line: session, sequence number, event, data, and after " | " the context.
/// Row n is of second n of 15:00; "@n" in front says another second.
std::string smtpRows(bool receive, const std::string& picture);

const Format& receiveFormat();
const Format& sendFormat();

/// What is the same in every row of these pictures is left out of the comparison.
std::string briefSmtp(std::string text);

} // namespace delist::test
