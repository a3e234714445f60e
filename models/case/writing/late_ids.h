// LateIds: row ids for interned texts and hosts that the packing thread did not know: looked up in the case, or given anew.
// On the writer's thread.
#pragma once
#include "case/rows/record_batch.h"
#include "case/rows/row_feed.h"
#include "case/sql/database.h"
#include <unordered_map>

namespace delist {

class LateIds
{
public:
    explicit LateIds(Database& database);

    /// Before an evidence: reads which ids are free.
    void begin();
    /// Stores the batch's new texts and hosts, and gives every id in its rows the row it stands for.
    void resolve(RecordBatch& batch);
    /// After a rollback: what was given is no longer there.
    void clear();

private:
    void storeNew(const RecordBatch& batch);
    void findTexts(const RecordBatch& batch);
    void findHosts(const RecordBatch& batch);
    InternId lateText(std::string_view text);
    InternId lateHost(const RecordBatch::NewHost& asked);
    /// A negative id is a place in the batch's lists of unresolved ones.
    void text(InternId& id) const { id = id >= 0 ? id : m_texts[static_cast<std::size_t>(-id - 1)]; }
    void host(InternId& id) const { id = id >= 0 ? id : m_hosts[static_cast<std::size_t>(-id - 1)]; }

    Database& m_database;
    bool m_textsFound = false; ///< the index of the texts is there: a bulk import begins without it
    RowFeed m_newTexts;
    SqlStatement m_insertText, m_findText;
    RowFeed m_newHosts;
    SqlStatement m_insertHost, m_findHost;
    InternId m_nextText = 0; ///< behind the highest id in use
    InternId m_nextHost = 0;
    std::vector<InternId> m_texts; ///< of the batch at hand
    std::vector<InternId> m_hosts;
    std::unordered_map<std::string, InternId> m_lateTexts; ///< what was looked up before; emptied when large
    std::unordered_map<IpAddress, InternId> m_lateHosts;
};

} // namespace delist
