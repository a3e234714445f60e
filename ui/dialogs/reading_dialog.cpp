#include "ui/dialogs/reading_dialog.h"
#include "ui/case_context.h"
#include "ui/dialogs/reading_words.h"
#include "ui/style.h"
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace delist {

namespace {

enum Slot { ShownFile, OtherFile };

/// The text of an editable box, or the data of the item that says the same.
QString chosen(const QComboBox& box)
{
    const int item = box.findText(box.currentText());
    return item >= 0 && box.itemData(item).isValid() ? box.itemData(item).toString() : box.currentText().trimmed();
}

QIcon blankIcon()
{
    QPixmap blank(16, 16);
    blank.fill(Qt::transparent);
    return QIcon(blank);
}

QLabel* makeWhy()
{
    auto* why = new QLabel;
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    why->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return why;
}

} // namespace

ReadingDialog::ReadingDialog(CaseContext& context, Purpose purpose, InputSamples samples, std::vector<ReadAs> before, QWidget* parent)
    : QDialog(parent), m_context(&context), m_purpose(purpose), m_samples(std::move(samples)), m_before(std::move(before)),
      m_list(new QListWidget), m_format(new QComboBox), m_zone(new QComboBox), m_year(new QSpinBox), m_dates(new QComboBox),
      m_encoding(new QComboBox), m_all(new QPushButton(tr("Use these answers for all files of this format"))), m_rows(new QTableWidget),
      m_verdict(new QLabel)
{
    m_before.resize(m_samples.files.size());
    m_choices = m_before;
    m_formats.resize(m_samples.files.size());
    m_usable.assign(m_samples.files.size(), true);
    setObjectName(QStringLiteral("reading"));
    setWindowTitle(purpose == Purpose::Import ? tr("Import with options") : tr("Read again with other options"));
    auto* layout = new QVBoxLayout(this);
    auto* what = new QLabel(purpose == Purpose::Import
                                ? tr("This is how the files would be read. Where it is wrong, say what is right; the rows below change with it.")
                                : tr("This is how the files were read. Say what is right; the rows below change with it. The rows in the case are then "
                                     "replaced, an accepted clock offset is forgotten, and the custody log keeps both. It can be undone."));
    what->setWordWrap(true);
    layout->addWidget(what);
    buildFiles();
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(style::unit, 0, 0, 0);
    auto* grid = new QGridLayout;
    column->addLayout(grid);
    m_formatWhy = addRow(*grid, tr("&Format"), m_format, "format");
    m_zoneWhy = addRow(*grid, tr("Time &zone"), m_zone, "zone");
    m_yearWhy = addRow(*grid, tr("&Year"), m_year, "year");
    m_datesWhy = addRow(*grid, tr("&Dates"), m_dates, "dates");
    m_encodingWhy = addRow(*grid, tr("&Encoding"), m_encoding, "encoding");
    grid->setColumnStretch(2, 1);
    m_all->setObjectName(QStringLiteral("all"));
    m_all->setVisible(m_samples.files.size() > 1);
    m_all->setAutoDefault(false);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    m_rows->setAccessibleName(tr("First rows as they would be read"));
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->hide();
    column->addWidget(m_rows, 1);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    auto* split = new QSplitter;
    split->addWidget(m_list);
    split->addWidget(right);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    split->setSizes({280, 780});
    layout->addWidget(split, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(purpose == Purpose::Import ? tr("Import") : tr("Read again"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_all, &QPushButton::clicked, this, &ReadingDialog::useForAll);
    connect(&context, &CaseContext::closed, this, &QDialog::reject);
    buildAnswers();
    resize(1080, 680);
    if (!m_samples.files.empty())
        m_list->setCurrentRow(0);
    m_format->setFocus();
    askAboutOthers();
}

ReadingDialog::~ReadingDialog()
{
    if (m_context != nullptr && m_context->reader() != nullptr) // a window's children go after what it holds
        m_context->reader()->cancel(this);
}

QLabel* ReadingDialog::addRow(QGridLayout& grid, const QString& label, QWidget* control, const char* name)
{
    const int row = grid.rowCount();
    auto* caption = new QLabel(label);
    caption->setBuddy(control);
    control->setObjectName(QLatin1String(name));
    control->setMinimumWidth(280);
    control->setAccessibleName(QString(label).remove(u'&'));
    QLabel* why = makeWhy();
    why->setObjectName(QLatin1String(name) + QStringLiteral("-why"));
    grid.addWidget(caption, row, 0);
    grid.addWidget(control, row, 1);
    grid.addWidget(why, row, 2);
    return why;
}

void ReadingDialog::buildFiles()
{
    m_list->setObjectName(QStringLiteral("files"));
    m_list->setAccessibleName(tr("Files"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({16, 16});
    for (const InputSample& sample : m_samples.files) {
        // An icon of nothing keeps the names in line with those that have one.
        auto* item = new QListWidgetItem(blankIcon(), oneLine(sample.path.section(u'/', -1), 120) + u'\n' + tr("looking …"));
        item->setToolTip(plainToolTip(sample.path));
        m_list->addItem(item);
    }
    if (m_samples.more) {
        auto* rest = new QListWidgetItem(tr("… and more files,\nread as they are found"));
        rest->setFlags(Qt::NoItemFlags);
        m_list->addItem(rest);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &ReadingDialog::showFile);
}

void ReadingDialog::buildAnswers()
{
    m_format->addItem(tr("As found"), QString());
    std::vector<const Format*> sorted = formats();
    std::sort(sorted.begin(), sorted.end(), [](const Format* a, const Format* b) { return a->title < b->title; });
    for (const Format* format : sorted)
        if (format->id != "csv") // columns are assigned in a dialog of its own
            m_format->addItem(reading::formatTitle(format), QString::fromStdString(std::string(format->id)));
    m_format->setMaxVisibleItems(20);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    //: %1 is the time zone of the case, "Europe/Berlin"
    m_zone->addItem(tr("The case’s: %1").arg(QString::fromUtf8(m_context->format().caseZone().id())), QString());
    m_zone->addItem(QStringLiteral("UTC"));
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/'))
            m_zone->addItem(QString::fromUtf8(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_year->setRange(1969, 2999);
    m_year->setSpecialValueText(tr("As found"));
    m_year->setValue(m_year->minimum());
    m_dates->addItem(tr("As found"), static_cast<int>(DateOrder::Unknown));
    m_dates->addItem(tr("Month first"), static_cast<int>(DateOrder::MonthFirst));
    m_dates->addItem(tr("Day first"), static_cast<int>(DateOrder::DayFirst));
    m_dates->addItem(tr("Year first"), static_cast<int>(DateOrder::YearFirst));
    m_encoding->setEditable(true);
    m_encoding->setInsertPolicy(QComboBox::NoInsert);
    m_encoding->addItem(tr("As found"), QString());
    m_encoding->addItems(reading::usualEncodings());
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReadingDialog::answered);
    connect(m_zone, &QComboBox::currentTextChanged, this, &ReadingDialog::answered);
    connect(m_year, &QSpinBox::valueChanged, this, &ReadingDialog::answered);
    connect(m_dates, &QComboBox::currentIndexChanged, this, &ReadingDialog::answered);
    connect(m_encoding, &QComboBox::currentTextChanged, this, &ReadingDialog::answered);
}

ReadAs ReadingDialog::answers() const
{
    ReadAs as = m_choices[static_cast<std::size_t>(m_file)];
    if (const QString format = m_format->currentData().toString(); !format.isEmpty() || !as.format.startsWith(QLatin1String("csv:")))
        as.format = format;
    const QString zone = chosen(*m_zone);
    if (zone != as.timezone)
        as.timezoneAsked = !zone.isEmpty();
    as.timezone = zone;
    as.year = m_year->value() == m_year->minimum() ? 0 : m_year->value();
    as.dateOrder = static_cast<DateOrder>(m_dates->currentData().toInt());
    as.encoding = chosen(*m_encoding).toLower();
    return as;
}

void ReadingDialog::showFile(int file)
{
    if (file < 0 || file >= static_cast<int>(m_samples.files.size()))
        return;
    m_file = file;
    const ReadAs& as = m_choices[static_cast<std::size_t>(file)];
    m_filling = true;
    m_format->setCurrentIndex(std::max(0, m_format->findData(as.format)));
    const auto put = [](QComboBox& box, const QString& value) {
        if (const int item = value.isEmpty() ? 0 : box.findText(value); item >= 0)
            box.setCurrentIndex(item);
        else
            box.setEditText(value);
    };
    put(*m_zone, as.timezone);
    put(*m_encoding, as.encoding);
    m_year->setValue(as.year == 0 ? m_year->minimum() : as.year);
    m_dates->setCurrentIndex(std::max(0, m_dates->findData(static_cast<int>(as.dateOrder))));
    m_filling = false;
    ask();
}

void ReadingDialog::answered()
{
    if (m_filling || m_file < 0)
        return;
    m_choices[static_cast<std::size_t>(m_file)] = answers();
    ask();
}

void ReadingDialog::useForAll()
{
    const auto shown = static_cast<std::size_t>(m_file);
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        if (m_formats[i] != m_formats[shown])
            continue;
        m_choices[i] = m_choices[shown];
        m_usable[i] = m_usable[shown];
    }
    m_all->setEnabled(false); // done, until something else is said
}

void ReadingDialog::ask()
{
    if (m_context->reader() == nullptr)
        return;
    m_ok->setEnabled(false);
    const auto file = static_cast<std::size_t>(m_file);
    m_context->reader()->read(
        this, ShownFile,
        [sample = m_samples.files[file], as = m_choices[file], settings = m_context->settings()](Database&) { return previewImport(sample, as, settings); },
        [this, file](const ImportPreview& preview) {
            if (static_cast<int>(file) == m_file)
                show(preview);
        });
}

/// One after the other, so that the list says of every file what it is.
void ReadingDialog::askAboutOthers()
{
    if (m_named >= static_cast<int>(m_samples.files.size()) || m_context->reader() == nullptr)
        return;
    const auto file = static_cast<std::size_t>(m_named);
    m_context->reader()->read(
        this, OtherFile,
        [sample = m_samples.files[file], as = m_choices[file], settings = m_context->settings()](Database&) { return previewImport(sample, as, settings); },
        [this, file](const ImportPreview& preview) {
            if (static_cast<int>(file) != m_file)
                nameFile(static_cast<int>(file), preview);
            ++m_named;
            askAboutOthers();
        });
}

void ReadingDialog::nameFile(int file, const ImportPreview& preview)
{
    const auto at = static_cast<std::size_t>(file);
    m_formats[at] = preview.format == nullptr ? QString() : QString::fromStdString(std::string(preview.format->id));
    m_usable[at] = preview.problem.isEmpty();
    QListWidgetItem* const item = m_list->item(file);
    const QString name = oneLine(m_samples.files[at].path.section(u'/', -1), 120);
    const bool doubt = reading::isDoubtful(preview);
    item->setText(name + u'\n' + reading::listLine(preview));
    item->setIcon(doubt ? style::icon(QStringLiteral("warning")) : blankIcon());
    item->setData(Qt::AccessibleTextRole, QString(name + QStringLiteral(", ") + reading::listLine(preview)));
}

void ReadingDialog::show(const ImportPreview& preview)
{
    m_preview = preview;
    nameFile(m_file, preview);
    m_all->setEnabled(true);
    showAnswers(preview);
    showRows(preview);
    showVerdict(preview);
    m_ok->setEnabled(std::find(m_usable.begin(), m_usable.end(), false) == m_usable.end());
    Q_EMIT previewed();
}

void ReadingDialog::showAnswers(const ImportPreview& preview)
{
    const reading::Reasons reasons = reading::reasonsOf(preview);
    m_formatWhy->setText(reasons.format);
    m_zoneWhy->setText(reasons.zone);
    m_yearWhy->setText(reasons.year);
    m_datesWhy->setText(reasons.dates);
    m_encodingWhy->setText(reasons.encoding);
    const QSignalBlocker quiet(m_format);
    m_format->setItemText(0, preview.detected && preview.format != nullptr ? tr("As found: %1").arg(reading::formatTitle(preview.format)) : tr("As found"));
    // What the file says itself cannot be overruled; what was said stays within reach to be taken back.
    const ReadAs& as = m_choices[static_cast<std::size_t>(m_file)];
    const bool text = preview.format == nullptr || preview.format->text;
    m_zone->setEnabled(preview.needsZone || !as.timezone.isEmpty());
    m_year->setEnabled(preview.needsYear || as.year != 0);
    m_dates->setEnabled(!preview.dateOrder.isEmpty() || as.dateOrder != DateOrder::Unknown);
    m_encoding->setEnabled(text);
}

void ReadingDialog::showRows(const ImportPreview& preview)
{
    Formatter utc = m_context->format();
    utc.setTimeDisplay(TimeDisplay::Utc);
    Formatter zoned = m_context->format();
    zoned.setTimeDisplay(TimeDisplay::CaseZone);
    const bool both = zoned.caseZone() != QTimeZone::utc();
    m_rows->clear();
    QStringList columns{tr("Time (UTC)")};
    if (both)
        columns << tr("Time (%1)").arg(zoned.zoneName());
    columns << tr("What") << tr("From") << tr("To") << tr("Details");
    m_rows->setColumnCount(static_cast<int>(columns.size()));
    m_rows->setHorizontalHeaderLabels(columns);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setRowCount(static_cast<int>(preview.rows.size()));
    int row = 0;
    for (const PreviewRow& each : preview.rows) {
        QStringList cells{each.time == unknownTime ? tr("no time") : utc.time(each.time)};
        if (both)
            cells << (each.time == unknownTime ? tr("no time") : zoned.time(each.time));
        cells << reading::kindText(each.kind) << oneLine(each.from) << oneLine(each.to) << oneLine(each.detail);
        for (int column = 0; column < static_cast<int>(cells.size()); ++column)
            m_rows->setItem(row, column, new QTableWidgetItem(cells[column]));
        ++row;
    }
    m_rows->resizeColumnsToContents();
    m_rows->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column + 1 < m_rows->columnCount(); ++column)
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column), 260));
}

void ReadingDialog::showVerdict(const ImportPreview& preview)
{
    m_verdict->setText(reading::verdict(preview, m_context->format()));
    QPalette colours = palette();
    if (!preview.problem.isEmpty() || reading::isDoubtful(preview))
        colours.setColor(QPalette::WindowText, style::toneText(style::Tone::Warning, colours));
    m_verdict->setPalette(colours);
}

} // namespace delist
