#include "jobs/input_samples.h"
#include "case/kept/evidence_store.h"
#include "evidence/input/input_walker.h"
#include <QFile>

namespace delist {

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

InputSamples sampleInputs(const QStringList& paths, std::stop_token stop, std::size_t most)
{
    InputSamples samples;
    std::stop_source enough;
    const std::stop_callback forward(stop, [&enough] { enough.request_stop(); });
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) {
        if (samples.files.size() >= most) {
            samples.more = true;
            enough.request_stop();
            return;
        }
        InputSample sample;
        sample.path = text(item.path());
        sample.head = item.peek();
        if (sample.head.empty())
            return;
        sample.whole = sample.head.size() < peekBytes;
        sample.modified = item.modified();
        samples.files.push_back(std::move(sample));
    };
    visitor.skipped = [](const std::string&, const Error&) {};
    std::vector<std::string> names;
    for (const QString& path : paths)
        names.push_back(QFile::encodeName(path).toStdString());
    (void)InputWalker(std::move(visitor)).walk(names, enough.get_token());
    return samples;
}

Result<InputSample> sampleEvidence(Database& database, qint64 evidence)
{
    EvidenceStore store(database);
    const auto stored = store.evidence(evidence);
    if (!stored)
        return stored.error();
    InputSample sample;
    if (stored.value().embedded) {
        sample.head = store.firstBytes(evidence, peekBytes);
        sample.whole = static_cast<std::int64_t>(sample.head.size()) >= stored.value().bytes;
    } else {
        const QString wanted = text(stored.value().path);
        if (const std::string onDisk = fileOnDisk(stored.value().path); !onDisk.empty())
            for (InputSample& each : sampleInputs({QFile::decodeName(QByteArray::fromStdString(onDisk))}, {}).files)
                if (each.path == wanted)
                    sample = std::move(each);
    }
    if (sample.head.empty())
        return Error{ErrorCode::Missing, "the case does not hold its text, and it is no longer where it was imported from", stored.value().path,
                     std::nullopt};
    sample.path = text(stored.value().path);
    sample.modified = stored.value().modified;
    sample.evidence = evidence;
    return sample;
}

} // namespace delist
