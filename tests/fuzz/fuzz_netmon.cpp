// Any bytes as a Network Monitor file, as it comes and as one that can be asked for its tables first.
#include "evidence/input/random_bytes.h"
#include "fuzz/capture_fuzzing.h"

namespace {

class MemoryFile final : public delist::RandomBytes
{
public:
    explicit MemoryFile(std::string_view bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::uint64_t size() const override { return m_bytes.size(); }
    std::string_view at(std::uint64_t offset, std::size_t length) override
    {
        return offset < m_bytes.size() ? m_bytes.substr(static_cast<std::size_t>(offset), length) : std::string_view();
    }

private:
    std::string_view m_bytes;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    delist::ReaderOptions onDisk;
    onDisk.file = std::make_shared<MemoryFile>(std::string_view(reinterpret_cast<const char*>(data), size));
    delist::fuzzing::readCapture("netmon", data, size);
    return delist::fuzzing::readCapture("netmon", data, size, onDisk);
}
