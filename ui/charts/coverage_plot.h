// CoveragePlot: which evidence covers which time, one bar each, with its gaps. Shows what the verdict cannot know.
#pragma once
#include "analysis/finding.h"
#include "ui/charts/time_navigator.h"
#include <QHash>
#include <QWidget>

namespace delist {

class CaseContext;

class CoveragePlot : public QWidget
{
    Q_OBJECT
public:
    explicit CoveragePlot(CaseContext& context, QWidget* parent = nullptr);
    /// \p names: file name by evidence id.
    void setCoverage(const std::vector<Coverage>& coverage, const QHash<qint64, QString>& names);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] TimeNavigator& navigator() { return *m_navigator; }

Q_SIGNALS:
    void evidenceClicked(qint64 evidence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr std::size_t mostRows = 14;
    [[nodiscard]] double rowHeight() const { return fontMetrics().height() + 8.0; }
    [[nodiscard]] std::size_t rows() const { return std::min(m_coverage.size(), mostRows); }
    [[nodiscard]] QRectF plot() const;
    void hover(const QPoint& position);

    CaseContext& m_context;
    TimeNavigator* m_navigator;
    std::vector<Coverage> m_coverage;
    QHash<qint64, QString> m_names;
};

} // namespace delist
