// ReadingDialog: how files are read, before they are imported or once more: per file what was found out and why, each answer
// to be overruled, and the first rows as they would be read then. Nothing is read on the GUI thread; nothing is written.
#pragma once
#include "jobs/import_preview.h"
#include <QDialog>
#include <QPointer>
#include <QHash>

class QComboBox;
class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace delist {

class CaseContext;

class ReadingDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose : std::uint8_t {
        Import,   ///< files that are not in the case yet
        ReadAgain ///< evidence of the case
    };
    /// \p before: how each file was read so far, as many as there are samples; missing: as it is found.
    ReadingDialog(CaseContext& context, Purpose purpose, InputSamples samples, std::vector<ReadAs> before = {}, QWidget* parent = nullptr);
    ~ReadingDialog() override;

    /// By sample.
    [[nodiscard]] const std::vector<ReadAs>& choices() const { return m_choices; }
    [[nodiscard]] const std::vector<InputSample>& files() const { return m_samples.files; }
    /// The user said something else of it than before.
    [[nodiscard]] bool changed(std::size_t file) const { return m_choices[file] != m_before[file]; }
    /// The last preview of the file that is shown; its format is nullptr until it has come.
    [[nodiscard]] const ImportPreview& preview() const { return m_preview; }

Q_SIGNALS:
    void previewed(); ///< preview() is of the file and the answers that are shown

private:
    QLabel* addRow(QGridLayout& grid, const QString& label, QWidget* control, const char* name);
    void buildFiles();
    void buildAnswers();
    void showFile(int file);
    void answered();
    void useForAll();
    void ask();
    void askAboutOthers();
    void show(const ImportPreview& preview);
    void showAnswers(const ImportPreview& preview);
    void showRows(const ImportPreview& preview);
    void showVerdict(const ImportPreview& preview);
    void nameFile(int file, const ImportPreview& preview);
    [[nodiscard]] ReadAs answers() const;

    QPointer<CaseContext> m_context;
    Purpose m_purpose;
    InputSamples m_samples;
    std::vector<ReadAs> m_before;
    std::vector<ReadAs> m_choices;
    std::vector<QString> m_formats; ///< by sample, as last seen; for "all of this format"
    std::vector<bool> m_usable;     ///< by sample: the answers make sense
    ImportPreview m_preview;
    int m_file = -1;
    int m_named = 0; ///< files whose format is known to the list
    bool m_filling = false;
    QListWidget* m_list;
    QComboBox* m_format;
    QComboBox* m_zone;
    QSpinBox* m_year;
    QComboBox* m_dates;
    QComboBox* m_encoding;
    QLabel* m_formatWhy = nullptr;
    QLabel* m_zoneWhy = nullptr;
    QLabel* m_yearWhy = nullptr;
    QLabel* m_datesWhy = nullptr;
    QLabel* m_encodingWhy = nullptr;
    QPushButton* m_all;
    QTableWidget* m_rows;
    QLabel* m_verdict;
    QPushButton* m_ok = nullptr;
};

} // namespace delist
