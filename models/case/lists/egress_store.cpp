#include "case/lists/egress_store.h"
#include "case/lists/refusal_store.h"
#include "case/questions/host_names.h"
#include "evidence/ip_address.h"
#include <algorithm>
#include <map>

namespace delist {

namespace {

constexpr std::size_t mostUses = 500;
constexpr std::size_t mostNames = 3;

bool isPublic(const std::string& text)
{
    const auto address = IpAddress::parse(text);
    return address && !address->isPrivate();
}

} // namespace

std::vector<EgressUse> egressUses(Database& database)
{
    std::map<std::pair<std::string, std::string>, EgressUse> uses;
    const auto read = [&](EgressBasis basis, const char* sql) {
        SqlStatement rows = database.prepare(sql);
        while (rows.step()) {
            EgressUse use{std::string(rows.text(0)), std::string(rows.text(1)), basis, std::string(rows.text(2)), {}, rows.integer(3)};
            if (isPublic(use.outside))
                uses.try_emplace({use.inside, use.outside}, std::move(use)); // counts of two vantages are not added up
        }
    };
    read(EgressBasis::Translated, "SELECT s.address, x.address, s.role, count(*) FROM connection c JOIN host x ON x.id = c.translated"
                                  " JOIN host s ON s.id = c.source WHERE c.translated IS NOT NULL AND c.action <> 2"
                                  " AND c.destination_port IN (25, 465, 587, 2525) GROUP BY 1, 2");
    read(EgressBasis::Nat, "SELECT i.address, o.address, i.role, count(*) FROM nat_pair n JOIN host i ON i.id = n.inside_host"
                           " JOIN host o ON o.id = n.outside_host WHERE n.inside_host IS NOT NULL GROUP BY 1, 2");
    SqlStatement role = database.prepare("SELECT role FROM host WHERE address = ?1");
    for (const EgressAddress& egress : egressAddresses(database)) {
        const auto explained = [&](const auto& use) { return use.second.outside == egress.address && !use.second.inside.empty(); };
        if (std::ranges::any_of(uses, explained))
            continue;
        EgressUse use{{}, egress.address, EgressBasis::Itself, {}, {}, egress.connections};
        role.bind(1, std::string_view(egress.address));
        if (role.step() && role.text(0).ends_with("mail-server")) {
            use.inside = egress.address; // a server that stands outside itself
            use.role = role.text(0);
        }
        role.reset();
        uses.try_emplace({use.inside, use.outside}, std::move(use));
    }
    std::vector<EgressUse> list;
    for (auto& [key, use] : uses)
        list.push_back(std::move(use));
    std::ranges::stable_sort(list, std::ranges::greater(), &EgressUse::connections);
    if (list.size() > mostUses)
        list.resize(mostUses);
    HostNames names(database);
    SqlStatement host = database.prepare("SELECT id FROM host WHERE address = ?1");
    for (EgressUse& use : list) {
        host.bind(1, std::string_view(use.inside));
        if (host.step())
            use.names = names.believed(host.integer(0), mostNames);
        host.reset();
    }
    return list;
}

} // namespace delist
