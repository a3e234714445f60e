// PageCache: the few pages of a long table that were looked at last. Plain container, no threads, no SQL.
#pragma once
#include <list>
#include <unordered_map>

namespace delist {

template <typename Page> class PageCache
{
public:
    explicit PageCache(std::size_t capacity) : m_capacity(capacity) {}

    /// nullptr when it is not there. Counts as a use.
    const Page* find(qint64 number) const
    {
        const auto found = m_index.find(number);
        if (found == m_index.end())
            return nullptr;
        m_pages.splice(m_pages.begin(), m_pages, found->second);
        return &found->second->second;
    }
    /// The page used longest ago goes when the cache is full.
    void insert(qint64 number, Page page)
    {
        if (const auto found = m_index.find(number); found != m_index.end()) {
            m_pages.erase(found->second);
            m_index.erase(found);
        }
        m_pages.emplace_front(number, std::move(page));
        m_index[number] = m_pages.begin();
        if (m_pages.size() > m_capacity) {
            m_index.erase(m_pages.back().first);
            m_pages.pop_back();
        }
    }
    void clear()
    {
        m_pages.clear();
        m_index.clear();
    }
    [[nodiscard]] std::size_t size() const { return m_pages.size(); }

private:
    std::size_t m_capacity;
    mutable std::list<std::pair<qint64, Page>> m_pages; ///< most recent first
    std::unordered_map<qint64, typename std::list<std::pair<qint64, Page>>::iterator> m_index;
};

} // namespace delist
