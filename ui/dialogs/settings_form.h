// SettingsForm: the questions about the organisation, each with its explanation and checked while typing. Used by the
// intake of a new case and by the settings of an open one.
#pragma once
#include "case/rows/case_settings.h"
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace delist {

class SettingsForm : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsForm(QWidget* parent = nullptr);
    void setSettings(const CaseSettings& settings);
    [[nodiscard]] CaseSettings settings() const;
    /// Every field can be used as it is.
    [[nodiscard]] bool valid() const;

Q_SIGNALS:
    void validityChanged();

private:
    enum class Kind : std::uint8_t { Text, Networks, Domains, Words };
    QLineEdit* addField(const QString& label, const QString& explanation, const QString& example, Kind kind);
    void check(QLineEdit* field, QLabel* problem, Kind kind);
    [[nodiscard]] bool zoneKnown() const;
    void checkZone();

    QFormLayout* m_form;
    QLineEdit* m_title;
    QLineEdit* m_organisation;
    QLineEdit* m_mailServers;
    QLineEdit* m_publicIps;
    QLineEdit* m_internal;
    QLineEdit* m_domains;
    QLineEdit* m_spamTags;
    QLineEdit* m_dkimSelectors;
    QComboBox* m_zone;
    QLabel* m_zoneProblem;
    CaseSettings m_other; ///< fields that the form does not show
    QList<QLineEdit*> m_bad;
};

} // namespace delist
