// ProgramTest: the ground of tests that drive the built program as a script does: arguments in, exit status, stdout and stderr out.
#pragma once
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <memory>

namespace delist::test {

/// What a run of the program came to; the status is -1 when it did not end well.
struct ProgramRun
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray rows() const { return json().value(QStringLiteral("rows")).toArray(); }
};

extern const QString receiveLogFile;
extern const QString isaLogFile;

class ProgramTest : public QObject
{
protected:
    /// For init(): each test works in a folder of its own.
    void makeFolder();
    /// Knows nothing of the user's own settings, unless \p environment does.
    ProgramRun delist(const QStringList& arguments, const QProcessEnvironment* environment = nullptr) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    /// A case with the receive log, the firewall log and the capture in it; empty when that failed.
    QString filledCase() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace delist::test
