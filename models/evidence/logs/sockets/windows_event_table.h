// WindowsEventTable: which column of an exported list of Windows events is what: Event Viewer's (with TABs, too) and
// PowerShell's Get-WinEvent | Export-Csv, of any selection that has the message and the time: the text tells by itself
// whether it is of an event that names a socket.
#pragma once
#include "evidence/logs/sockets/windows_event.h"
#include "evidence/text/table_columns.h"

namespace delist {

class WindowsEventTable
{
public:
    WindowsEventTable();
    /// False when \p names are not those of such a list.
    bool header(const FieldSplitter& names);
    /// All but the time, which is the machine's.
    void read(const FieldSplitter& fields, WindowsEvent& event) const;
    [[nodiscard]] std::string_view time(const FieldSplitter& fields) const;
    /// 0 when the list does not say.
    [[nodiscard]] int id(const FieldSplitter& fields) const;

private:
    TableColumns m_columns;
    bool m_viewer = false;
};

} // namespace delist
