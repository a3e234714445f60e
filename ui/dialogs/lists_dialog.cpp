#include "ui/dialogs/lists_dialog.h"
#include "ui/style.h"
#include "ui/widgets/table_text.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace delist {

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int weightRole = Qt::UserRole + 1;
constexpr int defaultRole = Qt::UserRole + 2;
constexpr qint64 maxFile = 16 << 20;
} // namespace

ListsDialog::ListsDialog(QWidget* parent)
    : QDialog(parent), m_settings(ListSettings::load()), m_lists(new QTreeWidget), m_weight(new QComboBox), m_state(new QLabel),
      m_resolvers(new QLineEdit(m_settings.resolvers.join(QStringLiteral(", "))))
{
    setWindowTitle(tr("Lists and keys"));
    resize(720, 560);
    auto* layout = new QVBoxLayout(this);
    auto* introduction = new QLabel(tr("These settings are of this computer. No case, report or log holds them."));
    introduction->setWordWrap(true);
    layout->addWidget(introduction);
    auto* tabs = new QTabWidget;
    tabs->addTab(buildLists(), tr("&Lists"));
    tabs->addTab(buildKeys(), tr("&Keys and resolvers"));
    layout->addWidget(tabs, 1);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ListsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillLists();
}

QWidget* ListsDialog::buildLists()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    m_lists->setHeaderLabels({tr("List"), tr("Weight"), tr("State"), tr("Data of")});
    m_lists->setRootIsDecorated(false);
    m_lists->setUniformRowHeights(true);
    m_lists->setAccessibleName(tr("Known lists; checked ones are asked"));
    m_lists->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_lists->header()->setStretchLastSection(false);
    layout->addWidget(m_lists, 1);
    auto* row = new QHBoxLayout;
    for (const char* weight : {"high", "medium", "low", "none"})
        m_weight->addItem(TableText::valueText(u"weight", QLatin1String(weight)), QString::fromLatin1(weight));
    m_weight->setAccessibleName(tr("Weight of the selected list"));
    auto* label = new QLabel(tr("&Weight of the selected list"));
    label->setBuddy(m_weight);
    auto* update = new QPushButton(tr("&Update the catalogue from a file…"));
    auto* builtIn = new QPushButton(tr("&Built-in catalogue"));
    auto* own = new QPushButton(tr("&Own lists from a file…"));
    row->addWidget(label);
    row->addWidget(m_weight);
    row->addStretch(1);
    row->addWidget(own);
    row->addWidget(update);
    row->addWidget(builtIn);
    layout->addLayout(row);
    connect(m_lists, &QTreeWidget::currentItemChanged, this, &ListsDialog::showWeight);
    connect(m_weight, &QComboBox::activated, this, [this] {
        if (QTreeWidgetItem* item = m_lists->currentItem()) {
            const QString weight = m_weight->currentData().toString();
            m_settings.weights.insert(item->data(0, idRole).toString(), weight);
            item->setText(1, TableText::valueText(u"weight", weight));
            item->setData(0, weightRole, weight);
        }
    });
    connect(m_lists, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (m_filling)
            return;
        const bool asked = item->checkState(0) == Qt::Checked;
        if (asked == item->data(0, defaultRole).toBool())
            m_settings.asked.remove(item->data(0, idRole).toString());
        else
            m_settings.asked.insert(item->data(0, idRole).toString(), asked);
    });
    const QString filter = tr("Catalogues (*.json)");
    connect(update, &QPushButton::clicked, this, [this, filter] {
        if (const QString path = QFileDialog::getOpenFileName(this, tr("Update the catalogue"), {}, filter); !path.isEmpty())
            loadCatalogue(path);
    });
    connect(own, &QPushButton::clicked, this, [this, filter] {
        if (const QString path = QFileDialog::getOpenFileName(this, tr("Own lists"), {}, filter); !path.isEmpty())
            loadOwnLists(path);
    });
    connect(builtIn, &QPushButton::clicked, this, [this] {
        m_settings.catalogue.clear();
        m_state->setText(tr("The built-in catalogue is used."));
        fillLists();
    });
    return page;
}

QWidget* ListsDialog::buildKeys()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    auto* about = new QLabel(tr("Some lists answer only with a key of your own. It is sent to the list as part of the question, and nowhere else."));
    about->setWordWrap(true);
    form->addRow(about);
    for (const KeyProvider& provider : keyProviders()) {
        auto* edit = new QLineEdit(m_settings.keys.value(QLatin1String(provider.id)));
        edit->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        edit->setMaxLength(63);
        m_keys.insert(QLatin1String(provider.id), edit);
        form->addRow(QString::fromLatin1(provider.name), edit);
    }
    m_resolvers->setPlaceholderText(tr("this computer’s own"));
    m_resolvers->setToolTip(tr("Addresses, tried in turn; a port after a colon: 192.0.2.53, 127.0.0.1:5353, [::1]:53"));
    form->addRow(tr("&Resolvers"), m_resolvers);
    return page;
}

void ListsDialog::fillLists()
{
    m_filling = true;
    m_lists->clear();
    ListSettings plain = m_settings; // to know what the catalogue itself says
    plain.asked.clear();
    const Catalogue defaults = plain.effective();
    const Catalogue now = m_settings.effective();
    for (const BlacklistEntry& entry : now.entries()) {
        if (entry.isPortal())
            continue;
        auto* item = new QTreeWidgetItem(m_lists, {oneLine(entry.name, 80), TableText::valueText(u"weight", entry.impact),
                                                   entry.keyed ? tr("key set") : entry.needsKeyInZone() ? tr("needs a key") : entry.status,
                                                   entry.source});
        item->setData(0, idRole, entry.id);
        item->setData(0, weightRole, entry.impact);
        const BlacklistEntry* known = defaults.find(entry.id);
        item->setData(0, defaultRole, known != nullptr && known->enabledByDefault);
        item->setCheckState(0, entry.enabledByDefault ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(0, plainToolTip(entry.shownZone() + QLatin1Char('\n') + entry.meaning));
    }
    m_lists->sortItems(0, Qt::AscendingOrder);
    for (int column = 1; column < 4; ++column)
        m_lists->resizeColumnToContents(column);
    m_filling = false;
    showWeight();
}

void ListsDialog::showWeight()
{
    const QTreeWidgetItem* item = m_lists->currentItem();
    m_weight->setEnabled(item != nullptr);
    if (item != nullptr)
        m_weight->setCurrentIndex(m_weight->findData(item->data(0, weightRole)));
}

QByteArray ListsDialog::readFile(const QString& path)
{
    const auto catalogue = Catalogue::load(path);
    if (!catalogue) {
        m_state->setText(tr("%1 cannot be used: it is no catalogue of block lists, or it cannot be read.").arg(path));
        return {};
    }
    const auto good = static_cast<int>(catalogue.value().entries().size());
    const QStringList& problems = catalogue.value().problems();
    QFile file(path);
    if (good == 0 || !file.open(QIODevice::ReadOnly) || file.size() > maxFile) {
        m_state->setText(tr("%1 holds no list that could be used.").arg(path));
        return {};
    }
    m_state->setText(problems.isEmpty() ? tr("%n list(s) read.", "", good)
                                        : tr("%n list(s) read.", "", good) + QLatin1Char(' ') +
                                              tr("Left out: %1").arg(oneLine(problems.join(QStringLiteral("; ")), 400)));
    return QJsonDocument::fromJson(file.readAll()).toJson(QJsonDocument::Compact);
}

void ListsDialog::loadCatalogue(const QString& path)
{
    if (const QByteArray json = readFile(path); !json.isEmpty()) {
        m_settings.catalogue = json;
        fillLists();
    }
}

void ListsDialog::loadOwnLists(const QString& path)
{
    if (const QByteArray json = readFile(path); !json.isEmpty()) {
        m_settings.ownLists = json;
        fillLists();
    }
}

ListSettings ListsDialog::settings() const
{
    ListSettings settings = m_settings;
    settings.keys.clear();
    for (auto edit = m_keys.begin(); edit != m_keys.end(); ++edit) {
        if (const QString key = edit.value()->text().trimmed(); !key.isEmpty())
            settings.keys.insert(edit.key(), key);
    }
    settings.resolvers = m_resolvers->text().split(QRegularExpression(QStringLiteral("[,\\s]+")), Qt::SkipEmptyParts);
    return settings;
}

void ListsDialog::accept()
{
    const ListSettings settings = this->settings();
    for (auto key = settings.keys.begin(); key != settings.keys.end(); ++key) {
        if (!isListKey(key.value())) {
            m_state->setText(tr("A key is 8 to 63 letters and digits."));
            m_keys[key.key()]->setFocus();
            return;
        }
    }
    settings.save();
    QDialog::accept();
}

} // namespace delist
