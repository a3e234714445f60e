// SocketColumns: what tables and lists of sockets share, TCPView's and CurrPorts': the names of their values, what makes a
// socket's owner of them, and the columns of rows that stand without a header.
#pragma once
#include "evidence/logs/sockets/socket_end.h"
#include "evidence/record_sink.h"
#include "evidence/text/table_columns.h"
#include <functional>
#include <span>

namespace delist {

enum class SocketColumn : std::uint8_t {
    Process, Path, Pid, Protocol, LocalAddress, LocalPort, RemoteAddress, RemotePort, User, Added, Created, State, PortName, Count
};

enum class SocketTool : std::uint8_t { TcpView, CurrPorts };

/// For TableColumns.
std::span<const ColumnName> socketColumnNames();
/// Count when \p name is none.
SocketColumn socketColumnOf(std::string_view name);

/// Whether \p header, which \p columns were set by, names what an owner needs; and which tool writes such a header: CurrPorts
/// has ports before addresses, and more to say.
bool isSocketTable(const TableColumns& columns);
SocketTool socketToolOf(const TableColumns& columns, const FieldSplitter& header);

/// Names of hosts, where the tool resolved their addresses.
struct SocketNames
{
    std::string_view local, remote;
};

/// What is none of an end (a blank, "*") is an unknown one.
void socketEndOf(std::string_view address, std::string_view port, Endpoint& out, std::string_view& name);
/// "10.20.3.44:49152", "pc44:smtp", "[::1]:25", "*:*".
void socketEndOf(std::string_view both, Endpoint& out, std::string_view& name);
/// Not negative, or unknownCount.
std::int64_t socketNumber(std::string_view text);

/// All of \p owner but its time. Null, or why it is none.
const char* readSocketOwner(const std::function<std::string_view(SocketColumn)>& get, SocketOwner& owner, SocketNames& names);

/// A row of TCPView's old versions: "spam.exe:4312", "TCP", "pc44:49152", "mx.example:25", "ESTABLISHED".
bool isOldTcpViewRow(const FieldSplitter& fields);
/// A row of tcpvcon -c: "TCP", "spam.exe", "4312", "ESTABLISHED", "pc44:49152", "mx.example:25".
bool isTcpvconRow(const FieldSplitter& fields);
/// The header that a row stands without, separated by TABs; nullptr when it is no such row. TCPView's version 3 has the state
/// behind the ends, version 4 before; CurrPorts writes none unless it is told to.
const char* socketHeaderOf(const FieldSplitter& fields, SocketTool& tool);

} // namespace delist
