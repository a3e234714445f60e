// ImportedLogs: a case into which texts are imported as files, one after the other, and everything in it that must not show where a
// log was cut into files.
#pragma once
#include "case/file/case_file.h"
#include <QList>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

namespace delist::test {

class ImportedLogs
{
public:
    /// \p name: of the files, %1 their number.
    explicit ImportedLogs(const QList<QByteArray>& files, const char* name = "part%1.log");

    void add(const QByteArray& text, const QString& name);
    /// By one import.
    void addTogether(const QList<QByteArray>& texts);
    void readAgain(qint64 evidence);
    void remove(qint64 evidence);
    [[nodiscard]] Database& database() { return m_file->database(); }
    /// Rows as text, sorted.
    QStringList rows(const char* sql);
    /// Sessions, messages, deliveries, bounces and all that is counted from them.
    QStringList everything();

private:
    QString write(const QByteArray& text, const QString& name);
    void import(const QStringList& paths);
    void verifyRows();

    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
};

/// Lines \p from and on, \p count of them, as the text of a file.
QByteArray joined(const QList<QByteArray>& lines, qsizetype from = 0, qsizetype count = -1);

/// Lines that differ, for the message of a failure.
const char* difference(const QStringList& actual, const QStringList& expected, qsizetype at);

/// The same rows from one file of all lines as from two, cut at every line and imported in either order.
void compareCutAnywhere(const QList<QByteArray>& lines, const QByteArray& header = {});

} // namespace delist::test
