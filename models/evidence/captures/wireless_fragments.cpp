#include "evidence/captures/wireless_fragments.h"
#include <algorithm>

namespace delist {

std::string_view WirelessFragments::add(const WirelessFragment& fragment, std::string_view payload, bool cut)
{
    if (fragment.fcs && !cut)
        payload.remove_suffix(std::min<std::size_t>(4, payload.size()));
    auto frame = std::find_if(m_frames.begin(), m_frames.end(), [&](const Frame& each) { return each.id == fragment.frame; });
    if (frame == m_frames.end()) {
        if (fragment.number != 0) { // its beginning was lost
            m_lost += fragment.more ? 0 : 1;
            return {};
        }
        m_frames.push_front({fragment.frame, 0, {}});
        frame = m_frames.begin();
        if (m_frames.size() > maxFrames) {
            m_frames.pop_back();
            ++m_lost;
        }
    }
    if (fragment.number < frame->next)
        return {}; // sent again
    if (fragment.number > frame->next || cut || frame->bytes.size() + payload.size() > maxFrameBytes) {
        m_frames.erase(frame);
        ++m_lost;
        return {};
    }
    frame->bytes += payload;
    ++frame->next;
    if (fragment.more) {
        m_frames.splice(m_frames.begin(), m_frames, frame);
        return {};
    }
    m_whole = std::move(frame->bytes);
    m_frames.erase(frame);
    return m_whole;
}

void WirelessFragments::finish()
{
    m_lost += m_frames.size();
    m_frames.clear();
}

} // namespace delist
