// StartPage: what is there when no case is open: begin a case, open one, go on with a recent one, look at the sample.
#pragma once
#include <QWidget>

class QVBoxLayout;

class QPushButton;

namespace delist {

class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);
    /// Path of the sample case; empty hides the button.
    void setSample(const QString& path);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void pathChosen(const QString& path);

private:
    QVBoxLayout* m_recent;
    QWidget* m_recentBox;
    QPushButton* m_sample;
    QString m_samplePath;
};

} // namespace delist
