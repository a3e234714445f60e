// SQL that turns the stored numbers of evidence/records.h into the contract's words. For table definitions only.
#pragma once

#define DELIST_VANTAGE(column)                                                                                         \
    "CASE " column " WHEN 0 THEN 'firewall' WHEN 1 THEN 'capture' WHEN 2 THEN 'mail-log' WHEN 3 THEN 'tracking'"         \
    " WHEN 4 THEN 'report' END"
#define DELIST_DIRECTION(column)                                                                                       \
    "CASE " column " WHEN 1 THEN 'inbound' WHEN 2 THEN 'outbound' WHEN 3 THEN 'internal' ELSE 'unknown' END"
#define DELIST_ACTION(column) "CASE " column " WHEN 1 THEN 'allowed' WHEN 2 THEN 'denied' ELSE 'unknown' END"
#define DELIST_OUTCOME(column)                                                                                         \
    "CASE " column " WHEN 1 THEN 'accepted' WHEN 2 THEN 'rejected' WHEN 3 THEN 'deferred' WHEN 4 THEN 'expanded'"        \
    " ELSE 'unknown' END"
/// Tls and TriState: unknown is NULL.
#define DELIST_TRISTATE(column) "CASE " column " WHEN 1 THEN 0 WHEN 2 THEN 1 END"
#define DELIST_ROLE(column)                                                                                            \
    "CASE " column " WHEN 0 THEN 'transaction' WHEN 1 THEN 'received' WHEN 2 THEN 'sent' WHEN 3 THEN 'delivered'"        \
    " WHEN 4 THEN 'submitted' WHEN 5 THEN 'generated' WHEN 6 THEN 'failed' ELSE 'other' END"
/// FieldState
#define DELIST_FIELD_STATE(column)                                                                                     \
    "CASE " column " WHEN 0 THEN 'complete' WHEN 1 THEN 'truncated' WHEN 2 THEN 'after-gap' END"
#define DELIST_BOUNCE_KIND(column)                                                                                     \
    "CASE " column " WHEN 1 THEN 'legitimate' WHEN 2 THEN 'backscatter' WHEN 3 THEN 'received'"                          \
    " WHEN 4 THEN 'blocked-by-list' ELSE 'unknown' END"
