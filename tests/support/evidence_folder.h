// EvidenceFolder: a folder of its own for files that a test writes as evidence, and for the cases that it imports them into.
#pragma once
#include "case/file/case_file.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <string>

namespace delist::test {

class EvidenceFolder
{
public:
    /// \p name may have folders in it. Returns the path.
    QString write(const QString& name, const std::string& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write the fixture");
        return path;
    }
    CaseFile newCase()
    {
        auto made = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_cases)).toStdString(), {});
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return made.take();
    }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    int m_cases = 0;
};

} // namespace delist::test
