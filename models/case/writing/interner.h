// Interner: the row ids of texts and addresses, given on the thread that packs records, so that the writer inserts rows as they
// come. Bounded: what it cannot know by heart any more is looked up by the writer (LateIds).
#pragma once
#include "case/rows/case_settings.h"
#include "case/rows/intern_table.h"
#include "case/rows/record_batch.h"
#include "case/sql/database.h"

namespace delist {

/// How many texts and addresses are known by heart.
struct InternerLimits
{
    std::size_t texts = 400'000;
    std::size_t hosts = 400'000;
};

class Interner
{
public:
    struct Host
    {
        InternId id = 0; ///< 0: no address
        bool known = false;
        bool internal = false;
    };

    /// \p organisation must outlive it.
    Interner(const OrganisationMap& organisation, InternerLimits limits)
        : m_organisation(organisation), m_texts(limits.texts), m_hosts(limits.hosts) {}

    // While nothing is packed; load() on the thread that owns the database.
    /// What the case has, unless it is loaded.
    void load(Database& database);
    /// Rows have gone, or may have: load() reads anew.
    void forget();
    /// Where back() goes.
    void mark();
    void back();

    // The packing thread.
    /// 0 for no text. Texts that are no UTF-8, or too long, are stored mended.
    InternId text(std::string_view text, RecordBatch& batch);
    Host host(const IpAddress& address, RecordBatch& batch);

private:
    /// What of it a rollback takes back.
    struct State
    {
        std::size_t texts = 0, hosts = 0; ///< entries of the tables
        bool allTexts = false;            ///< a text that is not in the table is not in the case either
        bool allHosts = false;
        InternId nextText = 1, nextHost = 1;
    };

    const OrganisationMap& m_organisation;
    TextTable m_texts;
    HostTable m_hosts;
    bool m_loaded = false;
    State m_now; ///< its sizes are those of the tables
    State m_mark;
};

} // namespace delist
