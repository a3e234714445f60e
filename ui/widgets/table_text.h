// TableText: the words of the tables: titles of columns and of the values that are codes ("denied"), with their glyphs.
// Evidence text passes through as plain text, bounded.
#pragma once
#include "tables/windowed_table_model.h"
#include "ui/format.h"
#include "ui/style.h"

namespace delist {

class TableText : public TablePresenter
{
    Q_DECLARE_TR_FUNCTIONS(TableText)
public:
    explicit TableText(const Formatter& format) : m_format(format) {}
    [[nodiscard]] QVariant header(const TableDefinition& table, const TableColumn& column, int role) const override;
    [[nodiscard]] QVariant cell(const TableDefinition& table, const TableColumn& column, const QVariant& value,
                                int role) const override;

    /// "Source port".
    static QString columnTitle(QStringView name);
    /// "Connections".
    static QString tableTitle(QStringView tableId);
    /// The word for a code in that column; the text itself when it is not a code.
    static QString valueText(QStringView column, const QString& value);
    /// A cell's whole text, for copying and for the inspector.
    [[nodiscard]] QString cellText(const TableColumn& column, const QVariant& value) const;
    /// Columns whose zeros are nobody's count: where the rows were seen, this cannot be known.
    void setUnknown(const QStringList& columns) { m_unknown = columns; }
    /// Whether cells of the column are addresses of hosts / mailboxes.
    static bool isHostColumn(QStringView name);
    static bool isMailboxColumn(QStringView name);

private:
    const Formatter& m_format;
    QStringList m_unknown;
};

/// What a code means at a glance: glyph (icon name, empty for none) and tone.
struct CodeLook
{
    QString icon;
    style::Tone tone = style::Tone::Neutral;
};
CodeLook codeLook(QStringView column, const QString& value);

} // namespace delist
