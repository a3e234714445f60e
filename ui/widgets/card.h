// Card: a bordered block with a heading, for pages made of blocks; Page: the scrolling column that holds them.
#pragma once
#include <QFrame>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace delist {

class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    void setTitle(const QString& title);
    /// A wrapped paragraph of plain text.
    QLabel* addText(const QString& text, bool muted = false);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QVBoxLayout* m_body;
};

class Page : public QScrollArea
{
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }
    /// Deletes what is in the column.
    void clear();

private:
    QVBoxLayout* m_column;
};

/// A horizontal bar that fills by a share; the number is written beside it by whoever uses it.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(double share, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {120, 10}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share;
};

/// A number with a caption under it.
QWidget* makeFigure(const QString& number, const QString& caption, QWidget* parent = nullptr);

} // namespace delist
