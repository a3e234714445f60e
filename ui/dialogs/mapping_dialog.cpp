#include "ui/dialogs/mapping_dialog.h"
#include "case/rows/zone_name.h"
#include "evidence/first_lines.h"
#include "evidence/no_sink.h"
#include "evidence/text/code_page.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "ui/dialogs/reading_words.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace delist {

namespace {

constexpr int shownRows = 20;

QString fieldText(MappedField field)
{
    switch (field) {
    case MappedField::Time: return MappingDialog::tr("Date and time");
    case MappedField::Date: return MappingDialog::tr("Date");
    case MappedField::Clock: return MappingDialog::tr("Time of day");
    case MappedField::End: return MappingDialog::tr("End");
    case MappedField::Source: return MappingDialog::tr("Source address");
    case MappedField::SourcePort: return MappingDialog::tr("Source port");
    case MappedField::Destination: return MappingDialog::tr("Destination address");
    case MappedField::DestinationPort: return MappingDialog::tr("Destination port");
    case MappedField::Protocol: return MappingDialog::tr("Protocol");
    case MappedField::Action: return MappingDialog::tr("Action (allowed, denied)");
    case MappedField::Bytes: return MappingDialog::tr("Bytes");
    case MappedField::BytesSent: return MappingDialog::tr("Bytes sent");
    case MappedField::BytesReceived: return MappingDialog::tr("Bytes received");
    case MappedField::Rule: return MappingDialog::tr("Rule");
    case MappedField::Process: return MappingDialog::tr("Process");
    case MappedField::User: return MappingDialog::tr("User");
    case MappedField::Sender: return MappingDialog::tr("Sender");
    case MappedField::Recipient: return MappingDialog::tr("Recipient");
    case MappedField::Subject: return MappingDialog::tr("Subject");
    case MappedField::MessageId: return MappingDialog::tr("Message-ID");
    case MappedField::Size: return MappingDialog::tr("Size");
    case MappedField::Reply: return MappingDialog::tr("Reply");
    }
    return {};
}

/// What a column of that name mostly is; nothing when it says nothing.
std::optional<MappedField> usualMeaning(std::string_view name)
{
    static constexpr std::pair<std::string_view, MappedField> names[] = {
        {"time", MappedField::Time},           {"date time", MappedField::Time},      {"timestamp", MappedField::Time},
        {"datetime", MappedField::Time},       {"date and time", MappedField::Time},  {"date", MappedField::Date},
        {"src", MappedField::Source},          {"source", MappedField::Source},       {"source ip", MappedField::Source},
        {"src ip", MappedField::Source},       {"source address", MappedField::Source}, {"client ip", MappedField::Source},
        {"src port", MappedField::SourcePort}, {"source port", MappedField::SourcePort}, {"sport", MappedField::SourcePort},
        {"dst", MappedField::Destination},     {"destination", MappedField::Destination}, {"destination ip", MappedField::Destination},
        {"dst ip", MappedField::Destination},  {"destination address", MappedField::Destination}, {"dest", MappedField::Destination},
        {"dst port", MappedField::DestinationPort}, {"destination port", MappedField::DestinationPort}, {"dport", MappedField::DestinationPort},
        {"port", MappedField::DestinationPort}, {"protocol", MappedField::Protocol},  {"proto", MappedField::Protocol},
        {"action", MappedField::Action},       {"result", MappedField::Action},       {"bytes", MappedField::Bytes},
        {"rule", MappedField::Rule},           {"policy", MappedField::Rule},         {"user", MappedField::User},
        {"sender", MappedField::Sender},       {"from", MappedField::Sender},         {"mail from", MappedField::Sender},
        {"recipient", MappedField::Recipient}, {"to", MappedField::Recipient},        {"rcpt to", MappedField::Recipient},
        {"subject", MappedField::Subject},     {"message id", MappedField::MessageId}, {"size", MappedField::Size},
        {"status", MappedField::Action},       {"reply", MappedField::Reply},         {"response", MappedField::Reply}};
    for (const auto& [usual, field] : names)
        if (sameColumnName(usual, name))
            return field;
    return std::nullopt;
}

} // namespace

MappingDialog::MappingDialog(const QString& fileName, QByteArray head, QWidget* parent)
    : QDialog(parent), m_head(std::move(head)), m_delimiter(new QComboBox),
      m_header(new QCheckBox(tr("The first row names the columns"))), m_dates(new QComboBox), m_zone(new QLineEdit),
      m_encoding(new QComboBox), m_table(new QTableWidget), m_verdict(new QLabel)
{
    readLines();
    setWindowTitle(tr("Assign the columns of %1").arg(fileName));
    setObjectName(QStringLiteral("mapping"));
    auto* layout = new QVBoxLayout(this);
    auto* what = new QLabel(tr("No format knows this table. Say which column is what; a time and an address, or a sender or recipient, are the least."));
    what->setWordWrap(true);
    layout->addWidget(what);

    auto* form = new QFormLayout;
    m_delimiter->addItem(tr("Comma"), QChar(u','));
    m_delimiter->addItem(tr("Semicolon"), QChar(u';'));
    m_delimiter->addItem(tr("TAB"), QChar(u'\t'));
    m_delimiter->addItem(tr("Bar"), QChar(u'|'));
    m_delimiter->addItem(tr("Blank"), QChar(u' '));
    form->addRow(tr("&Separator"), m_delimiter);
    m_header->setChecked(true);
    form->addRow(QString(), m_header);
    m_dates->addItem(tr("Found from the dates"), static_cast<int>(DateOrder::Unknown));
    m_dates->addItem(tr("Month first"), static_cast<int>(DateOrder::MonthFirst));
    m_dates->addItem(tr("Day first"), static_cast<int>(DateOrder::DayFirst));
    m_dates->addItem(tr("Year first"), static_cast<int>(DateOrder::YearFirst));
    form->addRow(tr("&Dates"), m_dates);
    m_zone->setPlaceholderText(tr("the zone of the case"));
    form->addRow(tr("Time &zone"), m_zone);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_encoding->setEditable(true);
    m_encoding->setToolTip(tr("What letters beyond ASCII mean when the file is not Unicode"));
    m_encoding->addItem(QString());
    m_encoding->addItems(reading::usualEncodings());
    m_encoding->lineEdit()->setPlaceholderText(tr("found from the file"));
    form->addRow(tr("&Encoding"), m_encoding);
    layout->addLayout(form);

    m_table->setAccessibleName(tr("First rows of the table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false); // Tab goes on to the next answer
    layout->addWidget(m_table, 1);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    layout->addWidget(m_verdict);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Import"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    if (!m_lines.empty())
        if (const int index = m_delimiter->findData(QChar(QLatin1Char(tableDelimiter(m_lines.front())))); index >= 0)
            m_delimiter->setCurrentIndex(index);
    fillPreview();
    guess();
    connect(m_delimiter, &QComboBox::currentIndexChanged, this, [this] {
        fillPreview();
        guess();
    });
    connect(m_header, &QCheckBox::toggled, this, &MappingDialog::check);
    connect(m_dates, &QComboBox::currentIndexChanged, this, &MappingDialog::check);
    connect(m_zone, &QLineEdit::textChanged, this, &MappingDialog::check);
    connect(m_encoding, &QComboBox::currentTextChanged, this, [this] {
        readLines();
        fillPreview();
        guess();
    });
    resize(900, 600);
}

char MappingDialog::delimiter() const
{
    return m_delimiter->currentData().toChar().toLatin1();
}

/// The rows shown, as the chosen code page reads them.
void MappingDialog::readLines()
{
    const auto page = CodePage::byName(m_encoding->currentText().trimmed().toStdString());
    m_lines = firstLines({m_head.constData(), static_cast<std::size_t>(m_head.size())}, shownRows, page ? page.value().get() : nullptr);
}

void MappingDialog::fillPreview()
{
    m_choices.clear();
    m_table->clear();
    FieldSplitter fields;
    int columns = 0;
    for (const std::string& line : m_lines) {
        fields.splitCsv(line, delimiter());
        columns = std::max(columns, static_cast<int>(fields.size()));
    }
    m_table->setColumnCount(columns);
    m_table->setRowCount(static_cast<int>(m_lines.size()) + 1);
    QStringList numbers;
    for (int column = 0; column < columns; ++column) {
        numbers << QString::number(column + 1);
        auto* choice = new QComboBox;
        choice->setAccessibleName(tr("Meaning of column %1").arg(column + 1));
        choice->addItem(tr("(not used)"), -1);
        for (int field = 0; field < static_cast<int>(mappedFields); ++field)
            choice->addItem(fieldText(static_cast<MappedField>(field)), field);
        m_table->setCellWidget(0, column, choice);
        m_choices.push_back(choice);
        connect(choice, &QComboBox::currentIndexChanged, this, &MappingDialog::check);
    }
    m_table->setHorizontalHeaderLabels(numbers);
    for (int row = 0; row < static_cast<int>(m_lines.size()); ++row) {
        fields.splitCsv(m_lines[static_cast<std::size_t>(row)], delimiter());
        for (int column = 0; column < columns; ++column) {
            const std::string_view text = fields[static_cast<std::size_t>(column)].substr(0, 200);
            m_table->setItem(row + 1, column, new QTableWidgetItem(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))));
        }
    }
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, 170);
}

void MappingDialog::guess()
{
    FieldSplitter names;
    if (!m_lines.empty())
        names.splitCsv(m_lines.front(), delimiter());
    std::vector<bool> used(mappedFields, false);
    for (std::size_t column = 0; column < m_choices.size() && m_header->isChecked(); ++column) {
        const auto field = usualMeaning(names[column]);
        if (!field || used[static_cast<std::size_t>(*field)])
            continue;
        used[static_cast<std::size_t>(*field)] = true;
        assign(static_cast<int>(column), *field);
    }
    check();
}

void MappingDialog::assign(int column, MappedField field)
{
    if (column >= 0 && column < static_cast<int>(m_choices.size()))
        m_choices[static_cast<std::size_t>(column)]->setCurrentIndex(static_cast<int>(field) + 1);
}

ColumnMapping MappingDialog::mapping() const
{
    ColumnMapping mapping;
    mapping.delimiter = delimiter();
    mapping.header = m_header->isChecked();
    mapping.dates = static_cast<DateOrder>(m_dates->currentData().toInt());
    mapping.zone = m_zone->text().trimmed().toStdString();
    mapping.encoding = m_encoding->currentText().trimmed().toLower().toStdString();
    FieldSplitter names;
    if (!m_lines.empty())
        names.splitCsv(m_lines.front(), mapping.delimiter);
    for (std::size_t column = 0; column < m_choices.size(); ++column) {
        const int field = m_choices[column]->currentData().toInt();
        if (field < 0)
            continue;
        ColumnMapping::Column& place = mapping.columns[static_cast<std::size_t>(field)];
        if (mapping.header && !names[column].empty())
            place = {std::string(names[column]), 0};
        else
            place = {{}, column + 1};
    }
    return mapping;
}

void MappingDialog::check()
{
    const ColumnMapping wanted = mapping();
    const QString zone = QString::fromStdString(wanted.zone);
    QString text;
    bool good = wanted.problem().empty();
    if (!good) {
        text = wanted.isMail() ? tr("Still missing: a time, and a sender, a recipient or a Message-ID.")
                               : tr("Still missing: a time, and a source or destination address.");
    } else if (!zone.isEmpty() && zoneName(zone).isEmpty()) {
        good = false;
        text = tr("%1 is not a time zone such as Europe/Berlin.").arg(zone);
    } else if (!wanted.encoding.empty() && !CodePage::byName(wanted.encoding)) {
        good = false;
        text = tr("%1 is not an encoding such as windows-1251.").arg(QString::fromStdString(wanted.encoding));
    } else {
        NoSink sink;
        std::string shown;
        for (const std::string& line : m_lines)
            shown += line + '\n';
        const auto reader = openMappedTable(wanted, {}, sink);
        reader->feed(shown);
        reader->finish();
        const ReadSummary summary = reader->summary();
        good = summary.records > 0;
        text = tr("%1 of the rows shown can be read, %2 cannot.").arg(summary.records).arg(summary.rejected);
    }
    m_verdict->setText(text);
    m_ok->setEnabled(good);
}

} // namespace delist
