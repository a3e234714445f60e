// Exchange's folders of protocol logs in which nothing lies: an empty folder is no clean server, it is logging that is off.
#pragma once
#include <string>
#include <vector>

namespace delist {

/// The SmtpReceive and SmtpSend folders below ProtocolLog (…\TransportRoles\Logs\Hub\ProtocolLog\SmtpReceive), anywhere
/// below \p paths, that hold no file. Looks at most at some ten thousand folders; what cannot be read is passed over.
std::vector<std::string> emptyProtocolLogFolders(const std::vector<std::string>& paths);

/// What is to be said of one, in English.
std::string emptyProtocolLogNote(const std::string& folder);

} // namespace delist
