// StatementRow: one sentence of a finding, with a glyph for what it does (speaks for, against, is missing). When rows stand
// behind it, it is a link to them. Plain text, wrapped.
#pragma once
#include "ui/style.h"
#include <QAbstractButton>

namespace delist {

class StatementRow : public QAbstractButton
{
    Q_OBJECT
public:
    StatementRow(const QString& iconName, style::Tone tone, const QString& sentence, bool link, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect textRect(int width) const;
    QString m_iconName;
    style::Tone m_tone;
    bool m_link;
};

} // namespace delist
