// MappingDialog: a table that no format knows. Shows its first rows and lets the user say which column is what; tells as
// he goes what is missing and how many of the rows shown can be read. The result is the text of `--format csv:…`.
#pragma once
#include "evidence/logs/column_mapping.h"
#include <QByteArray>
#include <QDialog>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace delist {

class MappingDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p head: the first bytes of the file, as stored.
    MappingDialog(const QString& fileName, QByteArray head, QWidget* parent = nullptr);

    [[nodiscard]] ColumnMapping mapping() const;
    /// "csv:…"
    [[nodiscard]] QString spec() const { return QString::fromStdString(mapping().toSpec()); }
    /// The choice for a column, for tests and for what was remembered.
    void assign(int column, MappedField field);

private:
    void readLines();
    void fillPreview();
    void guess();
    void check();
    [[nodiscard]] char delimiter() const;

    QByteArray m_head;
    std::vector<std::string> m_lines;
    QComboBox* m_delimiter;
    QCheckBox* m_header;
    QComboBox* m_dates;
    QLineEdit* m_zone;
    QComboBox* m_encoding;
    QTableWidget* m_table;
    QLabel* m_verdict;
    QPushButton* m_ok = nullptr;
    std::vector<QComboBox*> m_choices;
};

} // namespace delist
