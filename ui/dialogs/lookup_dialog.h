// LookupDialog: what a list's or provider's web page said, entered by hand: which page, about which address, when, and the text
// pasted from it. The text proposes the result; the user decides.
#pragma once
#include "dns/manual_result.h"
#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;

namespace delist {

class LookupDialog : public QDialog
{
    Q_OBJECT
public:
    LookupDialog(std::shared_ptr<const Catalogue> catalogue, const QStringList& targets, QWidget* parent = nullptr);
    void choose(const QString& list, const QString& target);
    /// What was entered; valid once accepted.
    [[nodiscard]] const ListingResult& result() const { return m_result; }

private:
    void proposeState();
    void tryAccept();
    [[nodiscard]] ManualResult entered() const;

    std::shared_ptr<const Catalogue> m_catalogue;
    QComboBox* m_list;
    QComboBox* m_target;
    QComboBox* m_state;
    QDateTimeEdit* m_time;
    QPlainTextEdit* m_text;
    QLabel* m_problem;
    ListingResult m_result;
};

} // namespace delist
