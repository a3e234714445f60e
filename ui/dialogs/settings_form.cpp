#include "ui/dialogs/settings_form.h"
#include "ui/format.h"
#include "ui/style.h"
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace delist {

namespace {

QStringList parts(const QString& text)
{
    return text.split(QRegularExpression(QStringLiteral("[,;\\s]+")), Qt::SkipEmptyParts);
}

std::vector<std::string> strings(const QStringList& list)
{
    std::vector<std::string> result;
    for (const QString& entry : list)
        result.push_back(entry.toStdString());
    return result;
}

QString joined(const std::vector<std::string>& list, const QString& separator = QStringLiteral(", "))
{
    QStringList result;
    for (const std::string& entry : list)
        result << QString::fromStdString(entry);
    return result.join(separator);
}

bool isDomain(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9-]{2,63}$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(QUrl::toAce(text))).hasMatch();
}

/// Tags may hold blanks: they are separated by commas only.
QStringList words(const QString& text)
{
    QStringList result;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            result << part.trimmed();
    return result;
}

} // namespace

namespace {

/// A form gives only what expands its whole width; in less a text takes more lines than the form leaves room for.
void asWideAsFields(QLabel& label)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label.setSizePolicy(policy);
}

} // namespace

SettingsForm::SettingsForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setVerticalSpacing(style::unit / 2);
    m_form->setHorizontalSpacing(style::unit * 2);
    m_form->setContentsMargins({});
    m_title = addField(tr("&Title"), tr("What this case is about; printed on the report."),
                       tr("Mail refused since 2 March"), Kind::Text);
    m_organisation = addField(tr("&Organisation"), {}, tr("Example Ltd"), Kind::Text);
    m_mailServers = addField(tr("&Mail servers"),
                             tr("Addresses of the machines that may send mail out, inside the network. Everyone else who "
                                "speaks SMTP to the outside stands out then."),
                             QStringLiteral("10.0.0.5, 10.0.0.6"), Kind::Networks);
    m_publicIps = addField(tr("&Public addresses"), tr("What the internet sees; these are what blacklists list."),
                           QStringLiteral("203.0.113.25"), Kind::Networks);
    m_internal = addField(tr("&Internal networks"), tr("Leave empty for the private ranges (10/8, 172.16/12, 192.168/16 …)."),
                          QStringLiteral("10.0.0.0/16"), Kind::Networks);
    m_domains = addField(tr("Mail &domains"), tr("The part after @ of your own mailboxes."), QStringLiteral("example.com"),
                         Kind::Domains);
    m_spamTags = addField(tr("&Spam tags"), tr("What your spam filter writes before a subject, separated by commas."),
                          QStringLiteral("[SPAM], [POTENTIAL_SPAM]"), Kind::Words);

    m_dkimSelectors = addField(tr("D&KIM selectors"), tr("The s= value in the DKIM-Signature of a sent mail; its key is then checked."),
                               QStringLiteral("s1, selector2"), Kind::Words);

    m_zone = new QComboBox;
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_zone->setMaxVisibleItems(14);
    m_form->addRow(tr("Time &zone"), m_zone);
    auto* zoneHelp = new QLabel(tr("For evidence that does not name its zone, and for showing times beside UTC."));
    zoneHelp->setWordWrap(true);
    zoneHelp->setForegroundRole(QPalette::PlaceholderText);
    asWideAsFields(*zoneHelp);
    m_form->addRow(QString(), zoneHelp);
    m_zoneProblem = new QLabel;
    m_zoneProblem->setTextFormat(Qt::PlainText);
    m_zoneProblem->setWordWrap(true);
    m_zoneProblem->hide();
    m_form->addRow(QString(), m_zoneProblem);
    connect(m_zone, &QComboBox::editTextChanged, this, &SettingsForm::checkZone);
}

QLineEdit* SettingsForm::addField(const QString& label, const QString& explanation, const QString& example, Kind kind)
{
    auto* field = new QLineEdit;
    field->setPlaceholderText(example);
    field->setMaxLength(4000);
    m_form->addRow(label, field);
    auto* help = new QLabel(explanation);
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    asWideAsFields(*help);
    help->setVisible(!explanation.isEmpty());
    m_form->addRow(QString(), help);
    auto* problem = new QLabel;
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    asWideAsFields(*problem);
    problem->hide();
    m_form->addRow(QString(), problem);
    field->setAccessibleDescription(explanation);
    connect(field, &QLineEdit::textChanged, this, [=, this] { check(field, problem, kind); });
    return field;
}

void SettingsForm::check(QLineEdit* field, QLabel* problem, Kind kind)
{
    QStringList bad;
    if (kind == Kind::Networks) {
        for (const QString& part : parts(field->text()))
            if (!IpNetwork::parse(part.toStdString()))
                bad << oneLine(part, 60);
    } else if (kind == Kind::Domains) {
        for (const QString& part : parts(field->text()))
            if (!isDomain(part))
                bad << oneLine(part, 60);
    }
    const QString text = bad.isEmpty() ? QString()
                         : kind == Kind::Networks
                             ? tr("Not an address or network: %1. Write 10.0.0.5 or 10.0.0.0/16.").arg(bad.join(QStringLiteral(", ")))
                             : tr("Not a domain: %1. Write example.com.").arg(bad.join(QStringLiteral(", ")));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, style::toneText(style::Tone::Bad, palette()));
    problem->setPalette(colours);
    problem->setText(text);
    problem->setVisible(!text.isEmpty());
    field->setToolTip(plainToolTip(text));
    m_bad.removeAll(field);
    if (!bad.isEmpty())
        m_bad << field;
    Q_EMIT validityChanged();
}

/// As the command line: only names that the system's list of zones has.
bool SettingsForm::zoneKnown() const
{
    const QString zone = m_zone->currentText().trimmed();
    return zone == QLatin1String("UTC") || QTimeZone::isTimeZoneIdAvailable(zone.toUtf8());
}

void SettingsForm::checkZone()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, style::toneText(style::Tone::Bad, palette()));
    m_zoneProblem->setPalette(colours);
    m_zoneProblem->setText(zoneKnown() ? QString()
                                       : tr("Not a time zone: %1. Write Europe/Berlin or UTC.").arg(oneLine(m_zone->currentText(), 60)));
    m_zoneProblem->setVisible(!m_zoneProblem->text().isEmpty());
    m_zone->setToolTip(plainToolTip(m_zoneProblem->text()));
    Q_EMIT validityChanged();
}

bool SettingsForm::valid() const
{
    return m_bad.isEmpty() && zoneKnown();
}

void SettingsForm::setSettings(const CaseSettings& settings)
{
    m_other = settings;
    m_title->setText(QString::fromStdString(settings.title));
    m_organisation->setText(QString::fromStdString(settings.organisation));
    m_mailServers->setText(joined(settings.mailServers));
    m_publicIps->setText(joined(settings.publicIps));
    m_internal->setText(joined(settings.internal));
    m_domains->setText(joined(settings.domains));
    m_spamTags->setText(joined(settings.spamTags));
    m_dkimSelectors->setText(joined(settings.dkimSelectors));
    m_zone->setCurrentText(QString::fromStdString(settings.timezone));
}

CaseSettings SettingsForm::settings() const
{
    CaseSettings settings = m_other;
    settings.title = m_title->text().trimmed().toStdString();
    settings.organisation = m_organisation->text().trimmed().toStdString();
    settings.mailServers = strings(parts(m_mailServers->text()));
    settings.publicIps = strings(parts(m_publicIps->text()));
    settings.internal = strings(parts(m_internal->text()));
    settings.domains = strings(parts(m_domains->text()));
    settings.spamTags = strings(words(m_spamTags->text()));
    settings.dkimSelectors = strings(words(m_dkimSelectors->text()));
    settings.timezone = m_zone->currentText().trimmed().toStdString();
    return settings;
}

} // namespace delist
