// ListsDialog: which block lists are asked from this computer, how much each weighs, keys, resolvers, an updated catalogue and
// lists of one's own. Works on the application's settings; no case holds any of it.
#pragma once
#include "dns/list_settings.h"
#include <QDialog>
#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace delist {

class ListsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ListsDialog(QWidget* parent = nullptr);
    /// Reads a catalogue or own lists from a file into the dialog; says what is wrong with it.
    void loadCatalogue(const QString& path);
    void loadOwnLists(const QString& path);
    /// As they stand in the dialog; saved when it is accepted.
    [[nodiscard]] ListSettings settings() const;
    void accept() override;

private:
    QWidget* buildLists();
    QWidget* buildKeys();
    void fillLists();
    void showWeight();
    [[nodiscard]] QByteArray readFile(const QString& path);

    ListSettings m_settings;
    QTreeWidget* m_lists;
    QComboBox* m_weight;
    QLabel* m_state;
    QLineEdit* m_resolvers;
    QHash<QString, QLineEdit*> m_keys;
    bool m_filling = false;
};

} // namespace delist
