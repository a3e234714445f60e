#include "analysis/causes/sending_machines.h"
#include "analysis/statement_builder.h"
#include "case/questions/address_holders.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t mostMachines = 3; ///< of one finding

/// A name alone, a hardware address alone, or both.
Statement sayMachine(const QString& host, const AddressHolder& holder)
{
    const QString name = QString::fromStdString(holder.name);
    const QString mac = QString::fromStdString(holder.mac);
    TableFilter rows;
    rows.host = host;
    rows.search = mac.isEmpty() ? name : mac;
    const char* const code = name.isEmpty() ? "direct-to-mx.machine-mac" : mac.isEmpty() ? "direct-to-mx.machine-name" : "direct-to-mx.machine";
    return say(code, {{"host", host}, {"name", name}, {"mac", mac}, {"firstTime", number(holder.first)}, {"lastTime", number(holder.last)}}, "names", rows);
}

} // namespace

void saySendingMachines(Database& database, std::vector<Finding>& findings)
{
    std::vector<std::vector<AddressHolder>> machines;
    for (const Finding& finding : findings) {
        machines.push_back(addressHolders(database, finding.subject.toStdString(), finding.first, finding.last));
        if (machines.back().size() > mostMachines)
            machines.back().resize(mostMachines);
    }
    for (std::size_t i = 0; i < findings.size(); ++i)
        for (const AddressHolder& machine : machines[i]) {
            findings[i].forIt.push_back(sayMachine(findings[i].subject, machine));
            QStringList elsewhere;
            for (std::size_t j = 0; j < findings.size(); ++j)
                if (j != i && std::ranges::any_of(machines[j], [&](const AddressHolder& other) { return other.isSameMachine(machine); }))
                    elsewhere += findings[j].subject;
            if (!elsewhere.isEmpty())
                findings[i].forIt.push_back(say("direct-to-mx.same-machine", {{"name", QString::fromStdString(machine.name.empty() ? machine.mac : machine.name)},
                                                                              {"addresses", elsewhere}}));
        }
}

} // namespace delist
