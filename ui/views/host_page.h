// HostPage: everything about one host: who it is, why it is suspicious, its numbers per vantage, its traffic over time,
// and in tabs its connections, sessions, messages, and whom it used to be.
#pragma once
#include "case/tables/host_profile.h"
#include <QWidget>

class QLabel;
class QTabWidget;
class QTreeWidget;


class QVBoxLayout;

namespace delist {

class CaseContext;
class FlowLayout;
class DataTable;
class TrafficPlot;

class HostPage : public QWidget
{
    Q_OBJECT
public:
    explicit HostPage(CaseContext& context, QWidget* parent = nullptr);
    void setHost(const QString& address);
    [[nodiscard]] const QString& host() const { return m_address; }
    void reload();
    [[nodiscard]] QTabWidget& tabs() { return *m_tabs; }

Q_SIGNALS:
    void closed();

private:
    void buildHeader(QVBoxLayout& layout);
    void buildTabs();
    DataTable* addTable(const QString& table, const QStringList& columns);
    QTreeWidget* addList(const QString& title, const QStringList& headers, bool mailboxes);
    void showProfile(const HostProfile& profile);
    void fillList(QTreeWidget& list, const ProfileList& entries, bool withVerdict);
    void readTraffic();
    void readBoot();
    void exportPackets();

    CaseContext& m_context;
    QString m_address;
    QLabel* m_title;
    QLabel* m_about;
    QLabel* m_reasons;
    QLabel* m_boot;
    FlowLayout* m_figures;
    TrafficPlot* m_plot;
    QTabWidget* m_tabs;
    QList<DataTable*> m_tables;
    QTreeWidget* m_destinations;
    QTreeWidget* m_senders;
    QTreeWidget* m_recipients;
    QTreeWidget* m_helos;
    QTreeWidget* m_identities;
    QTreeWidget* m_rules;
    QTreeWidget* m_lookups;
    RowId m_id = 0;
    std::vector<HostVantage> m_vantages;
};

} // namespace delist
