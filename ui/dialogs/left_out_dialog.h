// LeftOutDialog: every file that an import left out, where it lies and why; a message has room for a few names only.
#pragma once
#include "jobs/import.h"
#include <QDialog>

namespace delist {

class LeftOutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LeftOutDialog(const std::vector<SkippedInput>& skipped, QWidget* parent = nullptr);
};

/// The paths without the folders that they have in common; at least the last one stays, so that two of a name can be told apart.
QStringList withoutCommonFolders(const QStringList& paths);

} // namespace delist
