#include "ui/report/report_pdf.h"
#include "ui/report/report_chart.h"
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>

namespace delist {

namespace {

constexpr double cellPadding = 14;
constexpr double warningWidth = PageLayout::width - 110; ///< of a warning's text, in its box
constexpr double entryIndent = 58;                       ///< of a list's entries, behind their marks
constexpr double ordinaryWord = 190; ///< in a table's cell
constexpr double entryWidth = PageLayout::width - entryIndent;

class ReportPainter
{
    Q_DECLARE_TR_FUNCTIONS(ReportPainter)
public:
    ReportPainter(const IncidentReport& report, QPdfWriter& writer) : m_report(report), m_writer(writer), m_layout(&writer) {}

    int paint();

private:
    void cover();
    void section(const ReportSection& section);
    void block(const ReportParagraph& paragraph);
    void block(const ReportList& list);
    void block(const ReportFacts& facts);
    void block(const ReportTable& table);
    void block(const ReportChart& chart) { layoutChart(m_layout, m_theme, chart, m_report.style); }
    void tableHeader(const ReportTable& table, const std::vector<double>& widths);
    void tableRow(const ReportTable& table, const QStringList& row, const std::vector<double>& widths);
    void rule(double y, const QColor& color, double thickness);
    void margins(QPainter& painter, int page, int pages);
    [[nodiscard]] std::vector<double> columnWidths(const ReportTable& table);
    /// What stays together at the beginning of a block, in the layout's units.
    [[nodiscard]] double beginning(const ReportParagraph& paragraph);
    [[nodiscard]] double beginning(const ReportList& list);
    [[nodiscard]] double beginning(const ReportFacts& facts);
    [[nodiscard]] double beginning(const ReportTable& table);
    [[nodiscard]] double beginning(const ReportChart& chart) { return chartHeight(chart); }
    [[nodiscard]] double keptTogether(const std::vector<ReportBlock>& blocks, std::size_t from);
    [[nodiscard]] double factLabels(const ReportFacts& facts);
    [[nodiscard]] const TextLook& paragraphLook(const ReportParagraph& paragraph) const;
    [[nodiscard]] TextLook cellLook(const ReportColumn& column) const;

    const IncidentReport& m_report;
    QPdfWriter& m_writer;
    PageLayout m_layout;
    ReportTheme m_theme;
    int m_number = 0; ///< of sections
};

int ReportPainter::paint()
{
    cover();
    for (const ReportSection& one : m_report.sections)
        section(one);
    const auto& pages = m_layout.pages();
    QPainter painter(&m_writer);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0)
            m_writer.newPage();
        for (const PageLayout::Drawing& drawing : pages[page])
            drawing(painter);
        margins(painter, static_cast<int>(page) + 1, static_cast<int>(pages.size()));
    }
    painter.end();
    return static_cast<int>(pages.size());
}

void ReportPainter::rule(double y, const QColor& color, double thickness)
{
    m_layout.draw([y, color, thickness](QPainter& painter) {
        painter.setPen(QPen(color, thickness));
        painter.drawLine(QPointF(PageLayout::left, y), QPointF(PageLayout::right, y));
    });
}

void ReportPainter::margins(QPainter& painter, int page, int pages)
{
    const double foot = PageLayout::bottom + 60;
    painter.setPen(QPen(m_theme.line, 2));
    painter.drawLine(QPointF(PageLayout::left, foot), QPointF(PageLayout::right, foot));
    TextLook right = m_theme.small;
    right.alignment = Qt::AlignRight;
    const auto one = [&](const QString& text, const TextLook& look, double y, double x, double width) {
        // One line: a long title must not run into the page number.
        const QString line = QFontMetricsF(look.font, &m_writer).elidedText(text, Qt::ElideRight, width);
        const TextBlock block(line, look, width, &m_writer);
        block.draw(painter, {x, y}, 0, 1);
    };
    one(tr("%1 · case %2").arg(m_report.title, m_report.caseId), m_theme.small, foot + 14, PageLayout::left, 1300);
    one(tr("Page %1 of %2").arg(page).arg(pages), right, foot + 14, PageLayout::right - 380, 380);
    if (page > 1) {
        one(m_report.organisation, m_theme.small, 150, PageLayout::left, 900);
        one(m_report.subtitle, right, 150, PageLayout::right - 780, 780);
        painter.setPen(QPen(m_theme.line, 2));
        painter.drawLine(QPointF(PageLayout::left, 200), QPointF(PageLayout::right, 200));
    }
}

void ReportPainter::cover()
{
    m_layout.draw([color = m_theme.accent](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(QRectF(PageLayout::left, 420, 260, 14));
    });
    m_layout.setY(480);
    m_layout.text(m_report.subtitle, m_theme.subtitle);
    m_layout.setY(m_layout.y() + 15);
    constexpr int longestTitle = 160;
    m_layout.text(m_report.title.size() > longestTitle ? m_report.title.left(longestTitle) + QStringLiteral(" …") : m_report.title, m_theme.title);
    m_layout.setY(m_layout.y() + 90);

    const double top = m_layout.y();
    const TextBlock verdict(m_report.verdictLine, m_theme.lead, PageLayout::width - 120, &m_writer);
    const QRectF box(PageLayout::left, top, PageLayout::width, verdict.height() + 80);
    m_layout.draw([box, verdict, fill = m_theme.faint, color = m_theme.accent](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRect(box);
        painter.setBrush(color);
        painter.drawRect(QRectF(box.left(), box.top(), 14, box.height()));
        verdict.draw(painter, {box.left() + 60, box.top() + 40}, 0, verdict.lines());
    });
    m_layout.setY(box.bottom() + 110);

    for (const auto& [label, value] : m_report.cover) {
        const TextBlock text(value, m_theme.body, PageLayout::width - 480, &m_writer);
        const double labelHeight = m_layout.textAt(label, m_theme.label, {PageLayout::left, m_layout.y()}, 460); // in some languages of two lines
        const double height = std::max({text.height(), labelHeight, 50.0});
        m_layout.draw([text, at = QPointF(PageLayout::left + 480, m_layout.y())](QPainter& painter) { text.draw(painter, at, 0, text.lines()); });
        m_layout.setY(m_layout.y() + height + 10);
        rule(m_layout.y(), m_theme.line, 1);
        m_layout.setY(m_layout.y() + 14);
    }
    m_layout.newPage();
}

void ReportPainter::section(const ReportSection& section)
{
    ++m_number;
    if (section.ownPage && m_layout.y() > PageLayout::top)
        m_layout.newPage();
    m_layout.ensure(keptTogether(section.blocks, 0) + 250);
    m_layout.space(70);
    if (!section.phase.isEmpty())
        m_layout.text(section.phase.toUpper(), m_theme.phase);
    m_layout.text(QStringLiteral("%1  %2").arg(m_number).arg(section.title), m_theme.heading);
    m_layout.space(12);
    rule(m_layout.y(), m_theme.accent, 4);
    m_layout.space(28);
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        m_layout.ensure(keptTogether(section.blocks, i));
        std::visit([this](const auto& content) { block(content); }, section.blocks[i]);
    }
}

/// A heading is never alone: it stays with the beginning of what it is of.
double ReportPainter::keptTogether(const std::vector<ReportBlock>& blocks, std::size_t from)
{
    double height = 0;
    for (std::size_t i = from; i < blocks.size(); ++i) {
        height += std::visit([this](const auto& content) { return beginning(content); }, blocks[i]);
        const auto* paragraph = std::get_if<ReportParagraph>(&blocks[i]);
        if (paragraph == nullptr || paragraph->style != ReportParagraph::Lead)
            break;
    }
    return height;
}

const TextLook& ReportPainter::paragraphLook(const ReportParagraph& paragraph) const
{
    return paragraph.style == ReportParagraph::Lead ? m_theme.lead : paragraph.style == ReportParagraph::Note ? m_theme.note : m_theme.body;
}

double ReportPainter::beginning(const ReportParagraph& paragraph)
{
    if (paragraph.style == ReportParagraph::Warning)
        return TextBlock(paragraph.text, m_theme.body, warningWidth, &m_writer).height() + 60;
    const TextBlock text(paragraph.text, paragraphLook(paragraph), PageLayout::width, &m_writer);
    return paragraph.style == ReportParagraph::Lead ? text.height() + 32 : std::min(2, text.lines()) * text.lineStep() + 24;
}

double ReportPainter::beginning(const ReportList& list)
{
    double height = list.title.isEmpty() ? 0 : TextBlock(list.title, m_theme.subheading, PageLayout::width, &m_writer).height() + 14;
    if (!list.entries.empty()) {
        const TextBlock first(list.entries.front(), m_theme.body, entryWidth, &m_writer);
        height += std::min(3, first.lines()) * first.lineStep();
    }
    return height;
}

double ReportPainter::beginning(const ReportFacts& facts)
{
    if (facts.facts.empty())
        return 0;
    const TextBlock first(facts.facts.front().second, m_theme.body, PageLayout::width - factLabels(facts), &m_writer);
    return std::min(first.height(), 400.0) + 10;
}

void ReportPainter::block(const ReportParagraph& paragraph)
{
    if (paragraph.style == ReportParagraph::Warning) {
        const TextBlock text(paragraph.text, m_theme.body, warningWidth, &m_writer);
        const QRectF box(PageLayout::left, m_layout.y(), PageLayout::width, text.height() + 44);
        m_layout.draw([this, box, text](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.warningFill);
            painter.drawRect(box);
            painter.setBrush(m_theme.warning);
            painter.drawRect(QRectF(box.left(), box.top(), 12, box.height()));
            text.draw(painter, {box.left() + 55, box.top() + 22}, 0, text.lines());
        });
        m_layout.setY(box.bottom());
        m_layout.space(28);
        return;
    }
    const bool lead = paragraph.style == ReportParagraph::Lead;
    if (lead)
        m_layout.space(14);
    m_layout.text(paragraph.text, paragraphLook(paragraph));
    m_layout.space(lead ? 18 : 24);
}

void ReportPainter::block(const ReportList& list)
{
    if (!list.title.isEmpty()) {
        m_layout.space(10);
        m_layout.text(list.title, m_theme.subheading);
        m_layout.space(4);
    }
    TextLook mark = m_theme.body;
    mark.font.setBold(true);
    mark.color = m_theme.accent;
    for (const QString& entry : list.entries) {
        const TextBlock text(entry, m_theme.body, entryWidth, &m_writer);
        m_layout.ensure(std::min(3, text.lines()) * text.lineStep());
        m_layout.textAt(QString(list.mark), mark, {PageLayout::left + 12, m_layout.y()}, 40);
        m_layout.text(entry, m_theme.body, entryIndent);
        m_layout.space(6);
    }
    m_layout.space(24);
}

double ReportPainter::factLabels(const ReportFacts& facts)
{
    double labels = 200;
    for (const auto& [label, value] : facts.facts)
        labels = std::max(labels, TextBlock(label, m_theme.label, 500, &m_writer).naturalWidth() + 40);
    return std::min(labels, 480.0);
}

void ReportPainter::block(const ReportFacts& facts)
{
    const double labels = factLabels(facts);
    for (const auto& [label, value] : facts.facts) {
        const TextBlock text(value, m_theme.body, PageLayout::width - labels, &m_writer);
        m_layout.ensure(std::min(text.height(), 400.0) + 10);
        m_layout.textAt(label, m_theme.label, {PageLayout::left, m_layout.y()}, labels - 20);
        m_layout.text(value, m_theme.body, labels);
        m_layout.space(8);
    }
    m_layout.space(30);
}

TextLook ReportPainter::cellLook(const ReportColumn& column) const
{
    TextLook look = column.kind == ReportColumn::Code || column.kind == ReportColumn::Digest ? m_theme.code : m_theme.cell;
    if (column.kind == ReportColumn::Number)
        look.alignment = Qt::AlignRight;
    return look;
}

/// A name or an address may break at its dots, rather than leave no room for sentences beside it.
const QRegularExpression& breaksOfNames()
{
    static const QRegularExpression places(QStringLiteral("(?<=[.@/])(?=[^\\s.@/])"));
    return places;
}

/// With places to break where a word is too long for a cell: of no width, and in no copied text.
QString breakable(const QString& text, const QFontMetricsF& font, double width)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines) {
        QStringList words = line.split(u' ');
        for (QString& word : words)
            if (font.horizontalAdvance(word) > width)
                word.replace(breaksOfNames(), QString(QChar(0x200b)));
        line = words.join(u' ');
    }
    return lines.join(u'\n');
}

double wordNeeds(const QString& word, const QFontMetricsF& font)
{
    const double whole = font.horizontalAdvance(word.left(80));
    if (whole <= ordinaryWord)
        return whole;
    double longest = ordinaryWord;
    for (const QString& piece : word.left(80).split(breaksOfNames()))
        longest = std::max(longest, font.horizontalAdvance(piece));
    return longest;
}

void ReportPainter::tableHeader(const ReportTable& table, const std::vector<double>& widths)
{
    std::vector<TextBlock> cells;
    double height = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        TextLook look = m_theme.cellHeader;
        if (table.columns[i].kind == ReportColumn::Number)
            look.alignment = Qt::AlignRight;
        cells.emplace_back(table.columns[i].title, look, widths[i] - 2 * cellPadding, &m_writer);
        height = std::max(height, cells.back().height());
    }
    height += 2 * cellPadding;
    m_layout.draw([this, cells, widths, height, y = m_layout.y()](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.faint);
        painter.drawRect(QRectF(PageLayout::left, y, PageLayout::width, height));
        painter.setPen(QPen(m_theme.grey, 3));
        painter.drawLine(QPointF(PageLayout::left, y + height), QPointF(PageLayout::right, y + height));
        double x = PageLayout::left;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            // Headers sit at the bottom, next to their numbers.
            cells[i].draw(painter, {x + cellPadding, y + height - cellPadding - cells[i].height()}, 0, cells[i].lines());
            x += widths[i];
        }
    });
    m_layout.setY(m_layout.y() + height);
}

void ReportPainter::tableRow(const ReportTable& table, const QStringList& row, const std::vector<double>& widths)
{
    std::vector<TextBlock> cells;
    double height = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TextLook look = cellLook(table.columns[i]);
        const double width = widths[i] - 2 * cellPadding;
        const QString text = row.value(static_cast<qsizetype>(i));
        cells.emplace_back(table.columns[i].kind == ReportColumn::Text ? breakable(text, QFontMetricsF(look.font, &m_writer), width) : text, look, width, &m_writer);
        height = std::max(height, cells.back().height());
    }
    if (height + 2 * cellPadding > m_layout.room() && m_layout.y() > PageLayout::top + 300) {
        m_layout.newPage();
        tableHeader(table, widths);
    }
    // A row that is higher than a page goes on on the next one.
    std::vector<int> from(cells.size(), 0);
    bool more = true;
    while (more) {
        more = false;
        double used = 0;
        std::vector<int> to(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const int fits = std::max(1, static_cast<int>((m_layout.room() - 2 * cellPadding) / cells[i].lineStep()));
            to[i] = std::min(cells[i].lines(), from[i] + fits);
            used = std::max(used, (to[i] - from[i]) * cells[i].lineStep());
            more = more || to[i] < cells[i].lines();
        }
        const double sliceHeight = used + 2 * cellPadding;
        m_layout.draw([this, cells, widths, from, to, sliceHeight, y = m_layout.y()](QPainter& painter) {
            double x = PageLayout::left;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                cells[i].draw(painter, {x + cellPadding, y + cellPadding}, from[i], to[i]);
                x += widths[i];
            }
            painter.setPen(QPen(m_theme.line, 1.5));
            painter.drawLine(QPointF(PageLayout::left, y + sliceHeight), QPointF(PageLayout::right, y + sliceHeight));
        });
        m_layout.setY(m_layout.y() + sliceHeight);
        from = to;
        if (more) {
            m_layout.newPage();
            tableHeader(table, widths);
        }
    }
}

/// What is left when every word fits, by weight: no column takes more than its longest text needs while another needs more.
void shareSpare(std::vector<double>& widths, const std::vector<double>& wanted, const std::vector<double>& shares, double spare)
{
    std::vector<bool> content(widths.size(), false);
    for (;;) {
        double open = 0;
        for (std::size_t i = 0; i < widths.size(); ++i)
            open += content[i] ? 0 : shares[i];
        if (open <= 0)
            break; // all of them are
        const double each = spare / open;
        const std::vector<bool> before = content;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (before[i] || wanted[i] > widths[i] + each * shares[i])
                continue;
            spare -= std::max(0.0, wanted[i] - widths[i]);
            widths[i] = std::max(widths[i], wanted[i]);
            content[i] = true;
        }
        if (content != before)
            continue;
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] += content[i] ? 0 : each * shares[i];
        return;
    }
    double all = 0;
    for (const double share : shares)
        all += share;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += spare * shares[i] / all;
}

/// Every column gets what its longest word needs (within reason), hashes a line, long texts room to read; the rest goes where texts
/// need it, by weight, little of it to numbers.
std::vector<double> ReportPainter::columnWidths(const ReportTable& table)
{
    constexpr qsizetype sampledRows = 200;
    constexpr double mostForAWord = 330;
    constexpr double longText = 400;
    constexpr qsizetype longestLine = 300;
    std::vector<double> widths;
    std::vector<double> wanted; // its longest text on one line
    std::vector<double> shares;
    double needed = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ReportColumn& column = table.columns[i];
        const QFontMetricsF header(m_theme.cellHeader.font, &m_writer);
        const QFontMetricsF cell(cellLook(column).font, &m_writer);
        double width = 0;
        double line = 0;
        static const QRegularExpression afterWords(QStringLiteral(" |(?<=-)"));
        const QStringList titleWords = column.title.split(afterWords);
        for (const QString& word : titleWords)
            width = std::max(width, header.horizontalAdvance(word));
        const bool whole = column.kind == ReportColumn::Number || column.kind == ReportColumn::Moment;
        for (qsizetype row = 0; row < std::min(sampledRows, static_cast<qsizetype>(table.rows.size())); ++row) {
            const QString text = table.rows[static_cast<std::size_t>(row)].value(static_cast<qsizetype>(i));
            for (const QString& each : text.split(u'\n'))
                line = std::max(line, cell.horizontalAdvance(each.left(longestLine)));
            if (column.kind == ReportColumn::Code) {
                width = std::max(width, cell.horizontalAdvance(text.left(32)));
                continue;
            }
            if (column.kind == ReportColumn::Digest) {
                for (const QString& each : text.split(u'\n'))
                    width = std::max(width, cell.horizontalAdvance(each.left(64)));
                continue;
            }
            static const QRegularExpression blank(QStringLiteral("\\s"));
            const QStringList pieces = whole ? text.split(u'\n') : text.split(blank);
            for (const QString& piece : pieces)
                width = std::max(width, std::min(mostForAWord, whole ? cell.horizontalAdvance(piece.left(80)) : wordNeeds(piece, cell)));
            if (!whole && text.size() > 60)
                width = std::max(width, longText);
        }
        widths.push_back(width + 2 * cellPadding + 2);
        wanted.push_back(line + 2 * cellPadding + 2);
        shares.push_back(column.weight * (whole ? 0.25 : 1));
        needed += widths.back();
    }
    const double spare = PageLayout::width - needed;
    // Too narrow: what is wider than an ordinary word gives way first.
    // Then words break, before hashes and times do.
    constexpr double leastShare = 0.5;
    double excess = 0;
    double ofWords = 0;
    const auto breaks = [&](std::size_t i) { return table.columns[i].kind == ReportColumn::Text || table.columns[i].kind == ReportColumn::Code; };
    const auto above = [&](std::size_t i) { return breaks(i) && wanted[i] <= PageLayout::width ? std::max(0.0, widths[i] - ordinaryWord) : 0.0; };
    for (std::size_t i = 0; i < widths.size(); ++i) {
        excess += above(i);
        ofWords += breaks(i) ? widths[i] : 0;
    }
    if (spare >= 0)
        shareSpare(widths, wanted, shares, spare);
    for (std::size_t i = 0; spare < 0 && i < widths.size(); ++i) {
        if (excess > -spare)
            widths[i] += spare * above(i) / excess;
        else if (ofWords * leastShare > -spare)
            widths[i] += breaks(i) ? spare * widths[i] / ofWords : 0;
        else
            widths[i] *= PageLayout::width / needed;
    }
    return widths;
}

/// Of title, header and first row, which stay together.
double ReportPainter::beginning(const ReportTable& table)
{
    if (table.columns.empty() || table.rows.empty())
        return 0;
    const std::vector<double> widths = columnWidths(table);
    double first = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        first = std::max(first, TextBlock(table.rows.front().value(static_cast<qsizetype>(i)), cellLook(table.columns[i]),
                                          widths[i] - 2 * cellPadding, &m_writer)
                                    .height());
    return std::min(first, 1200.0) + 260;
}

void ReportPainter::block(const ReportTable& table)
{
    if (table.columns.empty() || table.rows.empty())
        return;
    const std::vector<double> widths = columnWidths(table);
    if (!table.title.isEmpty()) {
        m_layout.space(10);
        m_layout.text(table.title, m_theme.subheading);
        m_layout.space(8);
    }
    tableHeader(table, widths);
    for (const QStringList& row : table.rows)
        tableRow(table, row, widths);
    if (!table.note.isEmpty()) {
        m_layout.ensure(60);
        m_layout.space(8);
        m_layout.text(table.note, m_theme.note);
    }
    m_layout.space(40);
}

} // namespace

int paintReport(const IncidentReport& report, QIODevice& device)
{
    QPdfWriter writer(&device);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setResolution(unitsPerInch);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Delist " DELIST_VERSION));
    return ReportPainter(report, writer).paint();
}

Result<void> writeReportPdf(const IncidentReport& report, const QString& path)
{
    QSaveFile file(path);
    const auto failure = [&] {
        return Error{ErrorCode::Unwritable, "the report cannot be written: " + file.errorString().toStdString(), path.toStdString(), {}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    paintReport(report, file);
    if (!file.commit())
        return failure();
    return {};
}

} // namespace delist
