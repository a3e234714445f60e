#include "jobs/exchange_folders.h"
#include <algorithm>
#include <filesystem>

namespace delist {

namespace fs = std::filesystem;

namespace {

constexpr int mostFolders = 10'000;

bool isNamed(const fs::path& path, std::string_view name)
{
    std::string own = path.filename().string();
    std::transform(own.begin(), own.end(), own.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return own == name;
}

bool isProtocolLogFolder(const fs::path& path)
{
    return (isNamed(path, "smtpreceive") || isNamed(path, "smtpsend")) && isNamed(path.parent_path(), "protocollog");
}

bool holdsNoFile(const fs::path& path)
{
    std::error_code error;
    fs::directory_iterator entries(path, error);
    return !error && std::none_of(begin(entries), end(entries), [&](const fs::directory_entry& entry) { return entry.is_regular_file(error); });
}

} // namespace

std::vector<std::string> emptyProtocolLogFolders(const std::vector<std::string>& paths)
{
    std::vector<std::string> found;
    int seen = 0;
    for (const std::string& given : paths) {
        std::error_code error;
        const fs::path path = fs::path(given).has_filename() ? fs::path(given) : fs::path(given).parent_path();
        if (!fs::is_directory(path, error))
            continue;
        if (isProtocolLogFolder(fs::absolute(path, error)) && holdsNoFile(path))
            found.push_back(path.string());
        fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error);
        for (; !error && at != fs::recursive_directory_iterator() && seen < mostFolders; at.increment(error)) {
            std::error_code other;
            if (!at->is_directory(other))
                continue;
            ++seen;
            if (isProtocolLogFolder(at->path()) && holdsNoFile(at->path()))
                found.push_back(at->path().string());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string emptyProtocolLogNote(const std::string& folder)
{
    const bool send = isNamed(fs::path(folder), "smtpsend");
    return folder + " holds no log: protocol logging is off for its connectors, and what went through them cannot be excluded. Switch it on with " +
           (send ? "Set-SendConnector" : "Set-ReceiveConnector") + " <name> -ProtocolLoggingLevel Verbose";
}

} // namespace delist
