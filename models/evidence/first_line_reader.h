// FirstLineReader: a format that comes in several forms: waits for the first line, opens the reader of the form that it
// shows, and hands everything on to it.
#pragma once
#include "evidence/first_lines.h"
#include "evidence/reader.h"
#include <functional>
#include <memory>
#include <string>

namespace delist {

class FirstLineReader final : public Reader
{
public:
    /// The first non-empty line as UTF-8, or nothing where there is none. Never null.
    using Choose = std::function<std::unique_ptr<Reader>(std::string_view firstLine)>;

    explicit FirstLineReader(Choose choose) : m_choose(std::move(choose)) {}

    void feed(std::string_view block) override
    {
        if (m_reader) {
            m_reader->feed(block);
            return;
        }
        m_head += block;
        if (m_head.size() >= enough)
            decide();
    }
    void finish() override
    {
        if (!m_reader)
            decide();
        m_reader->finish();
    }
    [[nodiscard]] ReadSummary summary() const override { return m_reader ? m_reader->summary() : ReadSummary(); }
    void useCodePage(std::shared_ptr<const CodePage> codePage) override { m_codePage = std::move(codePage); }

private:
    static constexpr std::size_t enough = 4096;

    void decide()
    {
        const auto lines = firstLines(m_head, 1);
        m_reader = m_choose(lines.empty() ? std::string_view() : std::string_view(lines.front()));
        m_reader->useCodePage(m_codePage);
        m_reader->feed(m_head);
        m_head.clear();
    }

    Choose m_choose;
    std::string m_head;
    std::shared_ptr<const CodePage> m_codePage;
    std::unique_ptr<Reader> m_reader;
};

} // namespace delist
