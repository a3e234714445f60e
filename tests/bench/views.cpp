#include "bench/views.h"
#include "bench/first_view.h"
#include "bench/timed_process.h"
#include "case/tables/sorted_rows.h"
#include "case/tables/table_query.h"
#include "case/tables/traffic_query.h"
#include "support/synthetic_case.h"
#include <chrono>
#include <cstdio>

namespace delist::bench {

namespace {

constexpr double goalSeconds = 0.3;

double secondsOf(const std::function<void()>& work)
{
    const auto before = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

void makeCase(const std::string& path)
{
    auto file = CaseFile::create(path, {});
    if (!file) {
        std::printf("cannot make %s: %s\n", path.c_str(), file.error().message.c_str());
        return;
    }
    CaseFile opened = file.take();
    SyntheticCase(opened).fill({5'000'000, 1'000'000, 500, 100'000, 30});
}

} // namespace

void measureViews(Results& results, const std::filesystem::path& folder)
{
    const auto row = [&](const std::string& what, double seconds, const Timing* whole = nullptr) {
        results.add({what, seconds, whole ? std::optional<double>(whole->cpuSeconds) : std::nullopt, {}, whole ? std::optional<long>(whole->peakKiB) : std::nullopt, {}, goalSeconds, {},
                     whole && whole->exitStatus != 0});
    };
    const std::string path = folder / "views-5M-1M.delist";
    if (!std::filesystem::exists(path))
        makeCase(path);

    measureFirstView(results, path, goalSeconds);

    // The whole program, as a script or a person sees it.
    for (const char* table : {"hosts", "evidence", "connections", "sessions", "messages", "deliveries", "bounces", "mailboxes",
                              "traffic", "processes", "listings", "custody"}) {
        const auto timing = interleaved({{DELIST_BINARY, "show", path, table, "--limit", "100", "--json"}}, 3);
        row("delist show " + std::string(table) + " --limit 100 --json", timing[0].seconds, &timing[0]);
    }

    auto file = CaseFile::open(path, CaseAccess::Read);
    if (!file)
        return;
    Database& database = file.value().database();
    const auto measure = [&](const char* what, const char* table, const TableFilter& filter, qint64 offset) {
        TableQuery query(database, *tableById(QString::fromLatin1(table)));
        qint64 total = 0;
        const double count = secondsOf([&] { total = query.count(filter); });
        const double page = secondsOf([&] { (void)query.page(filter, offset, 100); });
        row(std::string(table) + ", " + what + ": count " + std::to_string(total), count);
        row(std::string(table) + ", " + what + ": page", page);
    };
    measure("last page", "connections", {}, 4'999'900);
    measure("last page", "messages", {}, 999'900);
    TableFilter filter;
    filter.host = QStringLiteral("10.0.0.2");
    for (const char* table : {"connections", "messages", "deliveries", "processes", "traffic"})
        measure("the busiest host", table, filter, 0);
    filter = {};
    filter.from = SyntheticCase::start + 10 * 86'400 * SyntheticCase::second;
    filter.to = *filter.from + 86'400 * SyntheticCase::second;
    for (const char* table : {"connections", "messages", "traffic", "hosts", "mailboxes"})
        measure("one day of thirty", table, filter, 0);
    filter = {};
    filter.vantage = Vantage::Capture;
    for (const char* table : {"connections", "hosts", "traffic"})
        measure("one vantage", table, filter, 0);
    filter = {};
    filter.mailbox = QStringLiteral("Person7@example.com");
    for (const char* table : {"sessions", "messages", "deliveries", "bounces", "mailboxes"})
        measure("one mailbox", table, filter, 0);
    filter = {};
    filter.search = QStringLiteral("about 4711");
    measure("search", "messages", filter, 0);
    filter = {};
    for (const Micros minutes : {1, 5, 1440}) {
        filter.bin = minutes * 60 * SyntheticCase::second;
        measure((std::to_string(minutes) + " minute bins").c_str(), "traffic", filter, 0);
    }

    // What no index is in the order of: once, in the background, then page by page.
    for (const auto& [table, column] : {std::pair("connections", "bytes_sent"), std::pair("connections", "source"), std::pair("connections", "rule"),
                                        std::pair("messages", "subject"), std::pair("hosts", "messages"), std::pair("traffic", "denied")}) {
        const TableDefinition& definition = *tableById(QString::fromLatin1(table));
        std::optional<delist::Result<SortedRows>> sorted;
        const std::string what = std::string(table) + ", sorted by " + column;
        row(what, secondsOf([&] { sorted = SortedRows::sort(database, definition, {}, {definition.column(column), true}); }));
        if (*sorted)
            row(what + ": a page", secondsOf([&] { (void)sorted->value().page(database, sorted->value().size() / 2, 200); }));
    }

    TrafficRequest request;
    request.range = trafficExtent(database, Vantage::Firewall).value_or(TimeExtent{});
    row("traffic chart, thirty days", secondsOf([&] { (void)readTraffic(database, request); }));
    request.range.to = request.range.from + 86'400 * SyntheticCase::second;
    row("traffic chart, one day", secondsOf([&] { (void)readTraffic(database, request); }));
}

} // namespace delist::bench
