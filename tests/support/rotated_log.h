// RotatedLog: a sample of a log, imported as one file and as the files that rotations would have made of it, and what the case then
// tells, as text that must not show where the log was cut.
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace delist::test {

class RotatedLog
{
public:
    explicit RotatedLog(const QString& path);

    /// Lines before which a rotation may cut, at most \p most of them, spread over the file.
    [[nodiscard]] std::vector<qsizetype> cuts(qsizetype most) const;
    /// Everything that the case tells of the file as it is.
    [[nodiscard]] QStringList whole() const;
    /// Of the files that cuts before those lines make. \p turned: the latest is imported first, each with an analysis of its own.
    [[nodiscard]] QStringList parts(const std::vector<qsizetype>& cuts, bool turned) const;

    /// Of files that hold the lines from one to before another; they may have lines in common. As parts().
    [[nodiscard]] QStringList pieces(const std::vector<std::pair<qsizetype, qsizetype>>& spans, bool turned) const;
    [[nodiscard]] qsizetype lines() const { return qsizetype(m_lines.size()); }

    /// Empty when nothing differs.
    static QByteArray difference(const QStringList& actual, const QStringList& expected, const QByteArray& what);

private:
    struct Part
    {
        QByteArray text;
        qint64 base = 0; ///< what its offsets are less than those of the whole file
    };
    [[nodiscard]] QByteArray headerBefore(qsizetype line) const;
    [[nodiscard]] Part part(qsizetype from, qsizetype to) const;
    [[nodiscard]] QStringList tell(const std::vector<Part>& parts, bool turned) const;

    QString m_format; ///< what the file was recognised as
    std::vector<QByteArray> m_lines; ///< with their ends
};

} // namespace delist::test
