// The egress map's rows (analysis/egress_map.h) as cells in the user's language: the window's table and the report show the
// same. Plain text.
#pragma once
#include "analysis/egress_map.h"
#include <QStringList>

namespace delist {

/// Machine, own address, public address, how that is known, name (PTR), SPF, lists.
QStringList egressColumns();
/// One cell per column; a dash for what is not known.
QStringList egressCells(const EgressRow& row);

} // namespace delist
