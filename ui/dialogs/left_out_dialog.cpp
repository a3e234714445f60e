#include "ui/dialogs/left_out_dialog.h"
#include "ui/format.h"
#include "ui/shell/window_jobs.h"
#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace delist {

LeftOutDialog::LeftOutDialog(const std::vector<SkippedInput>& skipped, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Left out of the import"));
    resize(820, 480);
    auto* list = new QTreeWidget;
    list->setHeaderLabels({tr("File"), tr("Why"), tr("Folder")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setAccessibleName(windowTitle());
    for (const SkippedInput& each : skipped) {
        auto* item = new QTreeWidgetItem(list, {oneLine(each.path.section(u'/', -1)), skippedReason(each.reason),
                                                oneLine(QDir::toNativeSeparators(each.path.section(u'/', 0, -2)), 1000)});
        item->setToolTip(2, plainToolTip(each.path));
    }
    list->header()->resizeSections(QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
}

QStringList withoutCommonFolders(const QStringList& paths)
{
    if (paths.isEmpty())
        return {};
    QStringList common = paths.front().split(u'/');
    common.removeLast();
    for (const QString& path : paths) {
        const QStringList parts = path.split(u'/');
        qsizetype same = 0;
        while (same < common.size() && same + 1 < parts.size() && parts[same] == common[same])
            ++same;
        common = common.mid(0, same);
    }
    const qsizetype dropped = std::max<qsizetype>(0, common.size() - 1);
    QStringList names;
    for (const QString& path : paths)
        names << path.section(u'/', dropped);
    return names;
}

} // namespace delist
