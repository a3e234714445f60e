#include "ui/shell/inspector.h"
#include "case/tables/flow_packets.h"
#include "evidence/captures/packet_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QTextCursor>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace delist {

namespace {

constexpr int neighbours = 12;
constexpr qint64 mostEvidence = 10'000;

QString path(Database& database, qint64 evidence)
{
    const TableDefinition& table = *tableById(u"evidence");
    const auto id = static_cast<std::size_t>(table.column("id"));
    const auto name = static_cast<std::size_t>(table.column("path"));
    for (const auto& row : TableQuery(database, table).page({}, 0, mostEvidence).rows)
        if (row[id].toLongLong() == evidence)
            return row[name].toString();
    return {};
}

QString endText(const Endpoint& end)
{
    const QString address = QString::fromStdString(end.address.toString());
    return (address.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address).arg(end.port);
}

} // namespace

Inspector::Inspector(CaseContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_text(context.format())
{
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setContentsMargins(style::unit, style::unit / 2, style::unit, style::unit / 2);
    m_raw = new QPlainTextEdit;
    m_raw->setReadOnly(true);
    m_raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setAccessibleName(tr("Raw line or packet"));
    m_raw->setTabChangesFocus(true);
    m_fields = new QTreeWidget;
    m_fields->setColumnCount(2);
    m_fields->setHeaderLabels({tr("Field"), tr("Value")});
    m_fields->setRootIsDecorated(false);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setAlternatingRowColors(true);
    m_fields->setUniformRowHeights(true);
    m_fields->setAccessibleName(tr("Fields of the row"));
    m_fields->header()->setStretchLastSection(true);
    auto* copy = new QAction(tr("Copy"), m_fields);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        QStringList lines;
        for (const QTreeWidgetItem* item : m_fields->selectedItems())
            lines << item->data(1, Qt::UserRole).toString();
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    m_fields->addAction(copy);
    m_fields->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->setSpacing(0);
    m_dialogue = new QToolButton;
    m_dialogue->setText(tr("SMTP &dialogue"));
    m_dialogue->setCheckable(true);
    m_dialogue->setFocusPolicy(Qt::StrongFocus);
    m_dialogue->setToolTip(tr("Show the whole conversation of this packet: C: is who opened the connection, S: who answered"));
    m_dialogue->setEnabled(false);
    connect(m_dialogue, &QToolButton::toggled, this, &Inspector::readRaw);
    auto* titleRow = new QHBoxLayout;
    titleRow->setContentsMargins(0, 0, style::unit, 0);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_dialogue);
    leftLayout->addLayout(titleRow);
    leftLayout->addWidget(m_raw, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_fields);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({640, 380});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    connect(&context, &CaseContext::rowChanged, this, &Inspector::showRow);
    connect(&context, &CaseContext::presentationChanged, this, &Inspector::showFields);
    connect(&context, &CaseContext::closed, this, [this] { m_context.setRow({}); });
    showRow();
}

void Inspector::showRow()
{
    showFields();
    readRaw();
}

void Inspector::showFields()
{
    m_fields->clear();
    for (const auto& [column, value] : m_context.row().fields) {
        if (!value.isValid() || value.isNull())
            continue; // what the evidence does not say
        QString text = m_text.cellText(*column, value);
        if (column->kind == CellKind::Time)
            text = m_context.format().bothTimes(value.toLongLong());
        if (text.isEmpty())
            continue;
        auto* item = new QTreeWidgetItem(m_fields, {TableText::columnTitle(QString::fromLatin1(column->name)), oneLine(text)});
        item->setData(1, Qt::UserRole, text);
        item->setToolTip(1, plainToolTip(text));
    }
    m_fields->resizeColumnToContents(0);
}

void Inspector::readRaw()
{
    const RowReference& row = m_context.row();
    CaseReader* reader = m_context.reader();
    if (reader == nullptr || row.isNull() || !row.evidence || !row.offset) {
        if (reader != nullptr)
            reader->cancel(this);
        m_title->setText(row.isNull() ? tr("Select a row to see the line or packet behind it.")
                                      : tr("This row has no single line behind it."));
        m_raw->clear();
        m_dialogue->setEnabled(false);
        return;
    }
    reader->read(
        this, 0,
        [evidence = *row.evidence, offset = *row.offset, dialogue = m_dialogue->isChecked()](Database& database) {
            Raw raw;
            raw.title = path(database, evidence);
            EvidenceStore store(database);
            const auto capture = store.isCapture(evidence);
            if (!capture) {
                raw.problem = QString::fromStdString(capture.error().message);
            } else if (capture.value() && dialogue) {
                raw.capture = true;
                const auto flow = flowPackets(database, evidence, static_cast<std::uint64_t>(offset));
                if (!flow) {
                    raw.problem = QString::fromStdString(flow.error().message);
                } else {
                    std::vector<Packet> packets;
                    for (const RawPacket& packet : flow.value().packets)
                        packets.push_back(packet.view());
                    raw.conversation = Conversation{endText(flow.value().client), endText(flow.value().server),
                                                    dialogueText(packets, flow.value().client, flow.value().server),
                                                    flow.value().cut};
                }
            } else if (capture.value()) {
                raw.capture = true;
                const auto packet = store.rawPacket(evidence, static_cast<std::uint64_t>(offset));
                if (packet)
                    raw.lines = QString::fromStdString(describePacket(packet.value().linkType, packet.value().data,
                                                                      packet.value().originalLength))
                                    .split(QLatin1Char('\n'));
                else
                    raw.problem = QString::fromStdString(packet.error().message);
            } else {
                const auto lines = store.rawLines(evidence, static_cast<std::uint64_t>(offset), neighbours, neighbours);
                if (lines) {
                    for (const RawLine& line : lines.value().lines)
                        raw.lines << QString::fromStdString(line.text) + (line.cut ? QString(QChar(0x2026)) : QString());
                    raw.current = static_cast<int>(lines.value().index);
                } else {
                    raw.problem = QString::fromStdString(lines.error().message);
                }
            }
            return raw;
        },
        [this](const Raw& raw) { showRaw(raw); });
}

void Inspector::showRaw(const Raw& raw)
{
    const RowReference& row = m_context.row();
    //: %1 is a file, %2 a byte offset in it
    m_title->setText(tr("%1 at byte %2").arg(oneLine(raw.title), QString::number(row.offset.value_or(0))));
    m_dialogue->setEnabled(raw.capture);
    if (raw.conversation) {
        showConversation(*raw.conversation);
        return;
    }
    if (!raw.problem.isEmpty()) {
        m_raw->setPlainText(tr("The line or packet cannot be shown: %1").arg(raw.problem));
        return;
    }
    QStringList lines = raw.lines;
    for (QString& line : lines)
        line.replace(QChar(0), QChar(0xfffd));
    m_raw->setPlainText(lines.join(QLatin1Char('\n')));
    QList<QTextEdit::ExtraSelection> marks;
    if (raw.current >= 0) {
        const QTextBlock block = m_raw->document()->findBlockByNumber(raw.current);
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(style::toneFill(style::Tone::Accent, palette()));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setFontWeight(QFont::Bold);
        marks << mark;
        m_raw->setTextCursor(mark.cursor);
        m_raw->centerCursor();
    }
    m_raw->setExtraSelections(marks);
}

void Inspector::showConversation(const Conversation& conversation)
{
    const Formatter& format = m_context.format();
    //: the two ends of a connection: C: and S: stand before each line that they say
    QStringList lines{tr("C: %1    S: %2").arg(conversation.client, conversation.server), {}};
    QList<int> server;
    QList<int> remarks;
    for (const DialogueLine& line : conversation.lines) {
        const QString who = line.speaker == DialogueSpeaker::Client ? QStringLiteral("C:") : QStringLiteral("S:");
        const QString bytes = format.bytes(static_cast<qint64>(line.bytes));
        QString text;
        switch (line.kind) {
        case DialogueLine::Kind::Said:
        case DialogueLine::Kind::Masked: text = QString::fromStdString(line.text); break;
        case DialogueLine::Kind::Gap: text = tr("[… %1 missing in the capture …]").arg(bytes); break;
        case DialogueLine::Kind::Omitted: text = tr("[… %1 of the message not shown …]").arg(bytes); break;
        case DialogueLine::Kind::Note:
            text = line.time != unknownTime ? tr("[encrypted from here: content unknown, %1]").arg(bytes)
                                            : tr("[%n more line(s) not shown]", nullptr, static_cast<int>(line.bytes));
            break;
        }
        if (line.kind != DialogueLine::Kind::Said)
            remarks << lines.size();
        else if (line.speaker == DialogueSpeaker::Server)
            server << lines.size();
        lines << QStringLiteral("%1 %2").arg(who, text);
    }
    if (conversation.lines.empty())
        lines << tr("The packets of this connection carry no text.");
    if (conversation.cut)
        lines << tr("[the conversation is longer than is shown]");
    m_raw->setPlainText(lines.join(QLatin1Char('\n')));
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](int number, style::Tone tone) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_raw->document()->findBlockByNumber(number));
        selection.format.setBackground(style::toneFill(tone, palette()));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << selection;
    };
    for (const int number : std::as_const(server))
        mark(number, style::Tone::Accent);
    for (const int number : std::as_const(remarks))
        mark(number, style::Tone::Warning);
    m_raw->setExtraSelections(marks);
}

} // namespace delist
