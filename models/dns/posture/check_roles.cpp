// postmaster@ and abuse@: whether they took mail, as far as the evidence shows (RFC 5321 section 4.5.1, RFC 2142).
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

void checkRoles(const Subjects& subjects, const Facts&, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.ownDomains) {
        for (const char* role : {"postmaster", "abuse"}) {
            const std::string address = std::string(role) + '@' + domain;
            const auto seen = std::ranges::find(subjects.roles, address, &RoleMailbox::address);
            if (seen == subjects.roles.end() || seen->accepted + seen->rejected == 0)
                lines.push_back({{}, address, Status::Unknown, "role-unseen", {address}, {}});
            else if (seen->accepted > 0)
                lines.push_back({{}, address, Status::Pass, "role-accepted", {address, std::to_string(seen->accepted)}, {}});
            else
                lines.push_back({{}, address, Status::Fail, "role-refused", {address, std::to_string(seen->rejected)}, {}});
        }
    }
}

} // namespace delist::posture
