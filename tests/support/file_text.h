// A whole file as the bytes that a reader is given.
#pragma once
#include <QFile>
#include <string>

namespace delist::test {

/// Empty when there is no such file.
inline std::string fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace delist::test
