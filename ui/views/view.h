// View: one page of the window. The list of views is views.cpp, one line per entry; the window knows nothing else of
// them. A view gets the shared CaseContext and reads the case only through models and jobs.
#pragma once
#include <QIcon>
#include <QWidget>
#include <vector>

namespace delist {

class CaseContext; // ui/case_context.h: the open case, the shared time range, the selection

/// The way through a case; the rail shows these.
enum class Step : std::uint8_t { Identify, Contain, Remediate, Delist, Evidence };

class View : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The case was opened, changed or closed; start reading (never wait).
    virtual void reload() = 0;
    /// A link leads to this table (one of ViewEntry::tables): bring it to the front.
    virtual void showTable(const QString& table) { Q_UNUSED(table); }
};

struct ViewEntry
{
    const char* id;                                      ///< "overview"; also the object name
    Step step;                                           ///< where the rail puts it
    const char* title;                                   ///< QT_TRANSLATE_NOOP("Views", …)
    const char* icon;                                    ///< resources/icons
    const char* tables;                                  ///< the tables it shows ("sessions messages"): links lead here
    bool inspects;                                       ///< its rows have lines or packets behind them
    View* (*create)(CaseContext& context, QWidget* parent);
};

/// Every view in the order of the rail.
const std::vector<ViewEntry>& views();

} // namespace delist
