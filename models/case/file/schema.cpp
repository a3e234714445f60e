#include "case/file/schema.h"
#include <string>

namespace delist {

// Version 1. Times: microseconds UTC. Enumerations: the integer values in evidence/records.h. NULL is "unknown".
// Row-heavy tables carry (evidence, offset), so that every row leads to its raw line or packet. WITHOUT ROWID tables begin
// with their key: integrity_check of SQLite before 3.41 reports NULLs that are not there otherwise.
const char* const schemaVersion1 = R"sql(
CREATE TABLE meta(                        -- title, organisation, timezone, created_at, created_by, case_id
  key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE setting(                     -- lists: mail_server, public_ip, internal, domain, spam_tag, mail_port
  name TEXT NOT NULL, value TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY(name, value)) WITHOUT ROWID;

CREATE TABLE evidence(
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
  mtime INTEGER, format TEXT NOT NULL, vantage INTEGER NOT NULL, detection TEXT NOT NULL,
  records INTEGER NOT NULL, rejected INTEGER NOT NULL, first INTEGER, last INTEGER,
  timezone TEXT NOT NULL, timezone_source TEXT NOT NULL, embedded INTEGER NOT NULL,
  truncated INTEGER NOT NULL, note TEXT NOT NULL, imported_at INTEGER NOT NULL, seconds REAL NOT NULL);
CREATE TABLE evidence_block(              -- text: the file itself in pieces; captures: kept packets (see evidence_store.h)
  evidence INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, zstd BLOB NOT NULL,
  PRIMARY KEY(evidence, offset));
CREATE TABLE evidence_minute(             -- coverage: which minutes (start, in µs) of an evidence hold records
  evidence INTEGER NOT NULL, minute INTEGER NOT NULL, records INTEGER NOT NULL,
  PRIMARY KEY(evidence, minute)) WITHOUT ROWID;
CREATE TABLE reject(
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, line INTEGER,
  reason TEXT NOT NULL, text TEXT NOT NULL);

CREATE TABLE text(                        -- interned: mailboxes, HELO names, rules, connectors, processes …
  id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE);
CREATE TABLE host(                        -- interned addresses, and what analysis says of them
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, internal INTEGER NOT NULL DEFAULT 0,
  role TEXT, state TEXT, suspicion REAL NOT NULL DEFAULT 0, reasons TEXT,
  smtp_connections INTEGER NOT NULL DEFAULT 0, smtp_allowed INTEGER NOT NULL DEFAULT 0,
  smtp_denied INTEGER NOT NULL DEFAULT 0, destinations INTEGER NOT NULL DEFAULT 0,
  messages INTEGER NOT NULL DEFAULT 0, recipients INTEGER NOT NULL DEFAULT 0, bounces INTEGER NOT NULL DEFAULT 0,
  vantage INTEGER, first INTEGER, last INTEGER);
CREATE TABLE host_name(host INTEGER NOT NULL, name INTEGER NOT NULL, kind TEXT NOT NULL, first INTEGER, last INTEGER,
  PRIMARY KEY(host, name, kind)) WITHOUT ROWID;

CREATE TABLE connection(
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, end INTEGER,
  source INTEGER, source_port INTEGER, destination INTEGER, destination_port INTEGER,
  protocol INTEGER NOT NULL, action INTEGER NOT NULL, bytes_sent INTEGER, bytes_received INTEGER,
  rule INTEGER, process INTEGER, user INTEGER);
CREATE TABLE session(
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, end INTEGER,
  client INTEGER, client_port INTEGER, server INTEGER, server_port INTEGER,
  given_direction INTEGER NOT NULL, direction INTEGER NOT NULL, key TEXT,
  helo INTEGER, tls INTEGER NOT NULL, authenticated_as INTEGER, failed_auth_as INTEGER, failed_auths INTEGER NOT NULL,
  connector INTEGER, messages INTEGER NOT NULL, recipients INTEGER NOT NULL, rejected_recipients INTEGER NOT NULL,
  error INTEGER, gaps INTEGER NOT NULL, duplicates INTEGER NOT NULL, complete INTEGER NOT NULL);
CREATE TABLE message(
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, session INTEGER,
  role INTEGER NOT NULL, message_id TEXT, mail_from INTEGER, header_from INTEGER, subject TEXT,
  recipients INTEGER NOT NULL, size INTEGER, client INTEGER, server INTEGER,
  given_direction INTEGER NOT NULL, direction INTEGER NOT NULL, authenticated_as INTEGER,
  is_bounce INTEGER NOT NULL, status INTEGER NOT NULL, event INTEGER,
  internal_id TEXT, network_message_id TEXT, reference TEXT, source_context TEXT);
CREATE TABLE delivery(
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, message INTEGER,
  recipient INTEGER, outcome INTEGER NOT NULL, reply_code INTEGER, enhanced_status INTEGER,
  reply TEXT, server INTEGER);             -- message_id: by the message row
CREATE TABLE bounce(
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, message INTEGER,
  victim INTEGER, cause INTEGER, original_message_id TEXT, message_id TEXT, subject TEXT,
  kind INTEGER NOT NULL DEFAULT 0,         -- BounceKind, set by analysis
  fate INTEGER NOT NULL, given_direction INTEGER NOT NULL, direction INTEGER NOT NULL, quotes_original INTEGER NOT NULL);

-- Roll-ups, kept as rows arrive. host: the side that opened the connection or submitted the message.
CREATE TABLE traffic_minute(
  vantage INTEGER NOT NULL, port INTEGER NOT NULL, bin INTEGER NOT NULL, host INTEGER NOT NULL,  -- bin: start, in µs
  connections INTEGER NOT NULL, allowed INTEGER NOT NULL, denied INTEGER NOT NULL,
  messages INTEGER NOT NULL, recipients INTEGER NOT NULL, bytes INTEGER NOT NULL,
  PRIMARY KEY(vantage, port, bin, host)) WITHOUT ROWID;
CREATE TABLE traffic_hour(
  vantage INTEGER NOT NULL, port INTEGER NOT NULL, bin INTEGER NOT NULL, host INTEGER NOT NULL,
  connections INTEGER NOT NULL, allowed INTEGER NOT NULL, denied INTEGER NOT NULL,
  messages INTEGER NOT NULL, recipients INTEGER NOT NULL, bytes INTEGER NOT NULL,
  PRIMARY KEY(vantage, port, bin, host)) WITHOUT ROWID;
CREATE TABLE traffic_other(               -- what is not mail: counted, not kept
  vantage INTEGER NOT NULL, port INTEGER NOT NULL, bin INTEGER NOT NULL,                          -- bin: hours
  connections INTEGER NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY(vantage, port, bin)) WITHOUT ROWID;
CREATE TABLE host_peer(                   -- distinct destinations of a host
  host INTEGER NOT NULL, vantage INTEGER NOT NULL, port INTEGER NOT NULL, peer INTEGER NOT NULL,
  connections INTEGER NOT NULL, allowed INTEGER NOT NULL, denied INTEGER NOT NULL,
  PRIMARY KEY(host, vantage, port, peer)) WITHOUT ROWID;
CREATE TABLE host_stat(
  host INTEGER NOT NULL, vantage INTEGER NOT NULL,
  smtp_connections INTEGER NOT NULL, smtp_allowed INTEGER NOT NULL, smtp_denied INTEGER NOT NULL,
  destinations INTEGER NOT NULL, messages INTEGER NOT NULL, recipients INTEGER NOT NULL,
  rejected_recipients INTEGER NOT NULL, bounces INTEGER NOT NULL, first INTEGER, last INTEGER,
  PRIMARY KEY(host, vantage)) WITHOUT ROWID;

CREATE TABLE message_count(               -- messages of an evidence by what they are
  evidence INTEGER NOT NULL, role INTEGER NOT NULL, direction INTEGER NOT NULL, is_bounce INTEGER NOT NULL,
  messages INTEGER NOT NULL, PRIMARY KEY(evidence, role, direction, is_bounce)) WITHOUT ROWID;

CREATE TABLE listing(                     -- every answer, oldest first: the history is the table
  id INTEGER PRIMARY KEY, target TEXT NOT NULL, zone TEXT NOT NULL, list TEXT NOT NULL, state TEXT NOT NULL,
  scope TEXT, codes TEXT, meaning TEXT, text TEXT, checked_at INTEGER NOT NULL, latency_ms INTEGER, ttl INTEGER,
  rcode TEXT, resolver TEXT, delist_url TEXT);
CREATE INDEX listing_target_zone ON listing(target, zone, checked_at);

CREATE TABLE custody(                     -- append-only; hash covers every field and the hash before
  id INTEGER PRIMARY KEY, time INTEGER NOT NULL, person TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL, version TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TRIGGER custody_no_update BEFORE UPDATE ON custody BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;
CREATE TRIGGER custody_no_delete BEFORE DELETE ON custody BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;

CREATE TABLE finding(                     -- the latest analysis; detail is the JSON of analysis/finding.h
  id INTEGER PRIMARY KEY, cause TEXT NOT NULL, subject TEXT NOT NULL, confidence REAL NOT NULL, detail TEXT NOT NULL);
CREATE TABLE note(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, person TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE step(                        -- containment, remediation and delisting actions
  id INTEGER PRIMARY KEY, phase TEXT NOT NULL, subject TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL,
  person TEXT NOT NULL, created_at INTEGER NOT NULL, done_at INTEGER, proof TEXT);
)sql";

// Version 2: processes with their votes, NAT, names and leases.
const char* const schemaVersion2 = R"sql(
DROP INDEX IF EXISTS message_session;     -- nothing asked for the messages of a session by it
DROP INDEX IF EXISTS connection_process;  -- made anew, with the process id
ALTER TABLE connection ADD COLUMN pid INTEGER;
ALTER TABLE connection ADD COLUMN process_votes INTEGER;
ALTER TABLE connection ADD COLUMN process_confidence REAL;
ALTER TABLE connection ADD COLUMN process_conflict INTEGER;      -- text
ALTER TABLE connection ADD COLUMN translated INTEGER;            -- host: the source as the outside sees it
ALTER TABLE connection ADD COLUMN translated_port INTEGER;
ALTER TABLE connection ADD COLUMN source_sequence INTEGER;       -- TCP initial sequence numbers
ALTER TABLE connection ADD COLUMN destination_sequence INTEGER;
ALTER TABLE connection ADD COLUMN content_hash INTEGER;
CREATE TABLE socket_owner(                -- which process held a socket, by another witness than packets
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, end INTEGER,
  local INTEGER, local_port INTEGER, remote INTEGER, remote_port INTEGER, protocol INTEGER NOT NULL,
  pid INTEGER, process INTEGER, user INTEGER, computer INTEGER);
CREATE TABLE name_record(                 -- names and hardware addresses that an address had for a time; kind: NameKind
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, end INTEGER,
  host INTEGER NOT NULL, name INTEGER, mac INTEGER, kind INTEGER NOT NULL);
CREATE TABLE refusal(                     -- what servers said of our reputation, read out of texts (refusal_store.h)
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER,
  source INTEGER NOT NULL, row INTEGER NOT NULL,                   -- RefusalSource and the row that holds the text
  subject INTEGER NOT NULL, operator TEXT, list TEXT, list_operator TEXT, address TEXT, domain TEXT, link TEXT,
  private_list INTEGER NOT NULL, temporary INTEGER NOT NULL);
CREATE TABLE refusal_mark(source INTEGER PRIMARY KEY, row INTEGER NOT NULL, version INTEGER NOT NULL); -- read up to here
ALTER TABLE listing ADD COLUMN hint TEXT;                          -- what the codes say about the cause
ALTER TABLE listing ADD COLUMN weight TEXT;
ALTER TABLE listing ADD COLUMN data_source TEXT;
ALTER TABLE listing ADD COLUMN manual INTEGER;                     -- 1: looked up by a person, not asked by DNS
ALTER TABLE session ADD COLUMN capabilities INTEGER;             -- texts from here
ALTER TABLE session ADD COLUMN auth_mechanism INTEGER;
ALTER TABLE session ADD COLUMN server_name INTEGER;
ALTER TABLE session ADD COLUMN certificate_names INTEGER;
ALTER TABLE session ADD COLUMN tunnel INTEGER;
ALTER TABLE session ADD COLUMN incomplete_fields INTEGER;
ALTER TABLE session ADD COLUMN encrypted_since INTEGER;
ALTER TABLE session ADD COLUMN encrypted_sent INTEGER;
ALTER TABLE session ADD COLUMN encrypted_received INTEGER;
ALTER TABLE session ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN header_to INTEGER;                -- text
ALTER TABLE message ADD COLUMN mailer INTEGER;                   -- text
ALTER TABLE message ADD COLUMN originating_script INTEGER;       -- text
ALTER TABLE message ADD COLUMN incomplete_fields INTEGER;        -- text
ALTER TABLE message ADD COLUMN received TEXT;
CREATE TABLE attachment(
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, message INTEGER, name INTEGER,
  type INTEGER, size INTEGER, sha256 TEXT, state INTEGER NOT NULL);
CREATE TABLE dns_query(                   -- look-ups that have to do with mail; kind: LookupKind
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, client INTEGER, server INTEGER,
  name INTEGER, type INTEGER NOT NULL, kind INTEGER NOT NULL, rcode INTEGER, answers INTEGER);
CREATE TABLE dns_other(                   -- all other look-ups: counted
  host INTEGER NOT NULL, evidence INTEGER NOT NULL, queries INTEGER NOT NULL, PRIMARY KEY(host, evidence)) WITHOUT ROWID;
CREATE TABLE socket_match(                -- which socket_owner row named the process of a connection; *_before: as imported
  connection INTEGER PRIMARY KEY, owner INTEGER NOT NULL, process_before INTEGER, pid_before INTEGER,
  votes_before INTEGER, confidence_before REAL, conflict_before INTEGER);
CREATE UNIQUE INDEX socket_match_owner ON socket_match(owner, connection);
CREATE TABLE nat_pair(                    -- a flow seen outside a NAT and the inside flow it is; NULL inside: ambiguous
  outside INTEGER PRIMARY KEY, outside_host INTEGER NOT NULL, outside_session INTEGER, inside INTEGER,
  inside_host INTEGER, score REAL NOT NULL, why TEXT NOT NULL, offset_us INTEGER);
CREATE UNIQUE INDEX nat_pair_inside ON nat_pair(inside) WHERE inside IS NOT NULL;
CREATE INDEX nat_pair_inside_host ON nat_pair(inside_host) WHERE inside_host IS NOT NULL;
CREATE UNIQUE INDEX nat_pair_outside_session ON nat_pair(outside_session) WHERE outside_session IS NOT NULL;
CREATE INDEX nat_pair_outside_host ON nat_pair(outside_host);
CREATE TABLE posture(                     -- lines of mail posture checks and probes; the latest check of a kind is shown
  id INTEGER PRIMARY KEY, checked_at INTEGER NOT NULL, kind TEXT NOT NULL, check_id TEXT NOT NULL, subject TEXT NOT NULL,
  status TEXT NOT NULL, reason TEXT NOT NULL, arguments TEXT NOT NULL, found TEXT NOT NULL);
CREATE INDEX posture_kind ON posture(kind, checked_at);
CREATE TABLE connector_seen(              -- connectors that an evidence names: text; use: ConnectorUse
  evidence INTEGER NOT NULL, connector INTEGER NOT NULL, use INTEGER NOT NULL, records INTEGER NOT NULL,
  PRIMARY KEY(evidence, connector, use)) WITHOUT ROWID;
INSERT INTO connector_seen(evidence, connector, use, records)
  SELECT evidence, connector, 0, count(*) FROM session WHERE connector IS NOT NULL GROUP BY 1, 2;
ALTER TABLE evidence ADD COLUMN clock_offset INTEGER NOT NULL DEFAULT 0; -- µs that were taken off its times, accepted by the user
CREATE TABLE clock_offset(                -- how much an evidence's clock is ahead of another's, estimated; µs
  id INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, reference INTEGER NOT NULL, basis TEXT NOT NULL,
  matches INTEGER NOT NULL, offset INTEGER NOT NULL, spread INTEGER NOT NULL, significant INTEGER NOT NULL);
ALTER TABLE evidence ADD COLUMN frame_limit INTEGER;             -- captures: packets are cut to so many bytes; NULL: whole
ALTER TABLE evidence ADD COLUMN chain INTEGER;                   -- captures in several files: the first one's id
ALTER TABLE evidence ADD COLUMN connection_vantage INTEGER NOT NULL DEFAULT 0; -- of its connections: a syslog of several
ALTER TABLE evidence ADD COLUMN mail_vantage INTEGER NOT NULL DEFAULT 0; -- daemons has two witnesses; vantage is the file's
UPDATE evidence SET connection_vantage = vantage, mail_vantage = vantage;
ALTER TABLE evidence ADD COLUMN encoding TEXT;                   -- of the text: utf-8, utf-16le, a code page; NULL: ASCII, or no text
ALTER TABLE evidence ADD COLUMN encoding_source TEXT;            -- found, option
ALTER TABLE evidence ADD COLUMN date_order TEXT;                 -- mdy, dmy, ymd; NULL: its dates read one way only
ALTER TABLE evidence ADD COLUMN date_order_source TEXT;          -- file, option, assumed
CREATE TABLE first_contact(               -- what a host opened besides mail in its first minutes (since: DHCP or ARP); peer 0: too many
  host INTEGER NOT NULL, evidence INTEGER NOT NULL, since INTEGER NOT NULL, protocol INTEGER NOT NULL, port INTEGER NOT NULL,
  peer INTEGER NOT NULL, flows INTEGER NOT NULL, answered INTEGER NOT NULL,
  PRIMARY KEY(host, evidence, since, protocol, port, peer)) WITHOUT ROWID;
CREATE TABLE process_stat(                -- programs behind a host's connections; process 0, pid -1: not known
  host INTEGER NOT NULL, process INTEGER NOT NULL, pid INTEGER NOT NULL, connections INTEGER NOT NULL, first INTEGER,
  last INTEGER, votes INTEGER NOT NULL, confidence REAL, conflicts INTEGER NOT NULL, conflict INTEGER,
  PRIMARY KEY(host, process, pid)) WITHOUT ROWID;
INSERT INTO process_stat(host, process, pid, connections, first, last, votes, conflicts)
  SELECT source, process, -1, count(*), min(time), max(time), count(*), 0 FROM connection
  WHERE process IS NOT NULL AND source IS NOT NULL GROUP BY 1, 2;
CREATE TABLE mailbox_day(                 -- what mailboxes submitted (mailbox_days.h); day: start, in µs
  mailbox INTEGER NOT NULL, day INTEGER NOT NULL, evidence INTEGER NOT NULL, messages INTEGER NOT NULL,
  recipients INTEGER NOT NULL, PRIMARY KEY(mailbox, day, evidence)) WITHOUT ROWID;
INSERT INTO mailbox_day(mailbox, day, evidence, messages, recipients)
  SELECT coalesce(authenticated_as, mail_from), time - time % 86400000000, evidence, count(*), sum(recipients) FROM message
  WHERE role IN (0, 1) AND is_bounce = 0 AND (direction <> 1 OR authenticated_as IS NOT NULL)
  AND coalesce(authenticated_as, mail_from) IS NOT NULL AND time IS NOT NULL GROUP BY 1, 2, 3;
)sql";

// Version 3: what several files or witnesses tell of one thing.
const char* const schemaVersion3 = R"sql(
CREATE TABLE connection_twin(             -- a row that tells of the same connection as another of its vantage: not counted
  connection INTEGER PRIMARY KEY, of INTEGER NOT NULL);
CREATE TABLE bounce_part(                 -- bounces as imported, where more is known of them now; whole: the bounce that stands for it
  id INTEGER PRIMARY KEY, whole INTEGER NOT NULL, evidence INTEGER NOT NULL, offset INTEGER NOT NULL, time INTEGER, message INTEGER,
  victim INTEGER, cause INTEGER, original_message_id TEXT, message_id TEXT, subject TEXT, kind INTEGER NOT NULL, fate INTEGER NOT NULL,
  given_direction INTEGER NOT NULL, direction INTEGER NOT NULL, quotes_original INTEGER NOT NULL);
CREATE INDEX bounce_part_whole ON bounce_part(whole);
CREATE TABLE open_end(                    -- sessions (kind 0) and messages (1) that other files may tell more of (open_end_sink.h)
  kind INTEGER NOT NULL, row INTEGER NOT NULL, evidence INTEGER NOT NULL, session INTEGER NOT NULL, identity INTEGER NOT NULL,
  answers INTEGER NOT NULL, begun INTEGER NOT NULL, ended INTEGER NOT NULL, PRIMARY KEY(kind, row)) WITHOUT ROWID;
CREATE TABLE session_part AS SELECT *, 0 AS whole FROM session WHERE 0;   -- rows as imported that were joined (open_ends.h)
CREATE TABLE message_part AS SELECT *, 0 AS whole FROM message WHERE 0;   -- whole: the row that stands for them
CREATE TABLE delivery_part AS SELECT *, 0 AS whole FROM delivery WHERE 0;
)sql";

// Version 4: totals of logs that do not say which side sent how much.
const char* const schemaVersion4 = R"sql(
ALTER TABLE connection ADD COLUMN bytes INTEGER;                 -- both ways together; NULL where bytes_sent and bytes_received tell
CREATE INDEX session_part_id ON session_part(id);
CREATE INDEX message_part_id ON message_part(id);
CREATE INDEX message_part_whole ON message_part(whole);
CREATE INDEX delivery_part_id ON delivery_part(id);
)sql";

// Version 5: what several captures saw.
const char* const schemaVersion5 = R"sql(
CREATE TABLE attachment_part AS SELECT *, 0 AS whole FROM attachment WHERE 0; -- rows as imported for which others stand (log_copies.h)
CREATE TABLE dns_query_part AS SELECT *, 0 AS whole FROM dns_query WHERE 0;
)sql";

// Version 6: what a mail log's own server sent on is told apart from what was submitted to it.
const char* const schemaVersion6 = R"sql(
ALTER TABLE mailbox_day ADD COLUMN sent_on INTEGER NOT NULL DEFAULT 0;   -- messages that the log's server sent on
ALTER TABLE mailbox_day ADD COLUMN sent_on_recipients INTEGER NOT NULL DEFAULT 0;
UPDATE mailbox_day SET messages = mailbox_day.messages - n.messages, recipients = mailbox_day.recipients - n.recipients, sent_on = n.messages,
  sent_on_recipients = n.recipients FROM (
  SELECT coalesce(m.authenticated_as, m.mail_from) AS mailbox, m.time - m.time % 86400000000 AS day, m.evidence AS evidence,
    count(*) AS messages, sum(m.recipients) AS recipients FROM message m
  WHERE m.given_direction = 2 AND EXISTS (SELECT 1 FROM session s WHERE s.id = m.session AND s.given_direction = 2)
    AND m.role IN (0, 1) AND m.is_bounce = 0 AND m.time IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM message_part p WHERE p.id = m.id AND p.whole <> p.id) GROUP BY 1, 2, 3) n
  WHERE n.mailbox = mailbox_day.mailbox AND n.day = mailbox_day.day AND n.evidence = mailbox_day.evidence
    AND n.messages <= mailbox_day.messages AND n.recipients <= mailbox_day.recipients;
)sql";

// Version 7: addresses that differ in the case of letters alone.
const char* const schemaVersion7 = R"sql(
CREATE TABLE mailbox_spelling(            -- texts that name a mailbox that others name as well; mailbox: the one that stands for them (mailbox_spellings.h)
  text INTEGER PRIMARY KEY, mailbox INTEGER NOT NULL);
CREATE INDEX mailbox_spelling_mailbox ON mailbox_spelling(mailbox);
INSERT OR REPLACE INTO meta(key, value) SELECT 'derive_due', '1' WHERE EXISTS (SELECT 1 FROM evidence);
)sql";

// Version 8: what firewalls say of where hosts are, and what of a connection another file tells.
const char* const schemaVersion8 = R"sql(
CREATE TABLE host_side(                   -- rows of a log that place a host by the log's own names of networks (host_sides.h)
  host INTEGER NOT NULL, evidence INTEGER NOT NULL, inside INTEGER NOT NULL, outside INTEGER NOT NULL,
  PRIMARY KEY(host, evidence)) WITHOUT ROWID;
ALTER TABLE connection ADD COLUMN cut INTEGER;                   -- Connection::cut; NULL: the log shows all of it
CREATE TABLE connection_part(             -- connections as imported that a later file goes on to tell of (closing_twins.h)
  id INTEGER PRIMARY KEY, end INTEGER, bytes_sent INTEGER, bytes_received INTEGER, bytes INTEGER);
)sql";

// Version 9: what findings ask of a log that they would have to read its lines for.
const char* const schemaVersion9 = R"sql(
ALTER TABLE evidence ADD COLUMN log_host TEXT;                   -- which host the lines of a mail server name, in syslog (log_host_sink.h)
ALTER TABLE message ADD COLUMN connector INTEGER;                -- text: of Exchange, that it came or left through
ALTER TABLE message_part ADD COLUMN connector INTEGER;
)sql";

// Version 10: which address a connection was opened to, where a firewall handed it to a server behind another.
const char* const schemaVersion10 = R"sql(
ALTER TABLE connection ADD COLUMN asked INTEGER;                 -- host: the destination before its NAT; NULL: the destination
)sql";

// Version 11: that texts are unique is an index's business, which a bulk import leaves to its end: kept up to date on the way, it
// was a tenth of an import.
const char* const schemaVersion11 = R"sql(
ALTER TABLE text RENAME TO text_of_10;
CREATE TABLE text(                        -- interned: mailboxes, HELO names, rules, connectors, processes …
  id INTEGER PRIMARY KEY, value TEXT NOT NULL);                    -- unique by text_value
INSERT INTO text(id, value) SELECT id, value FROM text_of_10;
DROP TABLE text_of_10;
)sql";

// Version 12: messages that tell of a mail which another one counts for its mailbox.
const char* const schemaVersion12 = R"sql(
CREATE TABLE mailbox_repeat(              -- recipients: those that it names beside the ones of its mail (mailbox_repeats.h)
  message INTEGER PRIMARY KEY, evidence INTEGER NOT NULL, recipients INTEGER NOT NULL);
)sql";

// Few rows have what these are about: kept up to date on the way, which costs less than reading a whole table for them.
const char* const sparseIndexes = R"sql(
CREATE INDEX IF NOT EXISTS connection_process ON connection(source, process, pid, time)
  WHERE process IS NOT NULL OR pid IS NOT NULL;
CREATE INDEX IF NOT EXISTS connection_translated ON connection(translated, time) WHERE translated IS NOT NULL;
CREATE INDEX IF NOT EXISTS connection_asked ON connection(asked, time) WHERE asked IS NOT NULL;
CREATE INDEX IF NOT EXISTS connection_silent ON connection(source, destination, destination_port) WHERE bytes_received IS 0 AND action <> 2;
CREATE INDEX IF NOT EXISTS delivery_part_whole ON delivery_part(whole);
CREATE INDEX IF NOT EXISTS message_failed ON message(evidence) WHERE role = 6;
CREATE INDEX IF NOT EXISTS message_null_sender ON message(header_from, time) WHERE is_bounce = 1 AND header_from IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_unfinished ON message(mail_from) WHERE role = 0 AND status = 0 AND size IS NULL;
CREATE INDEX IF NOT EXISTS session_error ON session(id) WHERE error IS NOT NULL;
CREATE INDEX IF NOT EXISTS session_authenticated_as ON session(authenticated_as, time) WHERE authenticated_as IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_authenticated_as ON message(authenticated_as, time) WHERE authenticated_as IS NOT NULL;
)sql";

// Rows come nearly in this order, or in a few such orders at once: an entry goes to the end, which costs less than reading a whole
// table and sorting it.
const char* const orderedIndexes = R"sql(
CREATE INDEX IF NOT EXISTS reject_evidence ON reject(evidence, offset);
CREATE INDEX IF NOT EXISTS connection_time ON connection(time);
CREATE INDEX IF NOT EXISTS session_time ON session(time);
CREATE INDEX IF NOT EXISTS message_time ON message(time);
CREATE INDEX IF NOT EXISTS session_server ON session(server, time);
CREATE INDEX IF NOT EXISTS message_server ON message(server, time) WHERE server IS NOT NULL;
CREATE INDEX IF NOT EXISTS delivery_time ON delivery(time);
CREATE INDEX IF NOT EXISTS delivery_message ON delivery(message);
CREATE INDEX IF NOT EXISTS bounce_time ON bounce(time);
CREATE INDEX IF NOT EXISTS bounce_message ON bounce(message);
CREATE INDEX IF NOT EXISTS socket_owner_time ON socket_owner(time);
CREATE INDEX IF NOT EXISTS name_record_time ON name_record(time);
CREATE INDEX IF NOT EXISTS refusal_time ON refusal(time);
CREATE INDEX IF NOT EXISTS attachment_message ON attachment(message);
CREATE INDEX IF NOT EXISTS dns_query_time ON dns_query(time);
)sql";

// Of scattered keys: built after a bulk import, dropped before a large one.
const char* const secondaryIndexes = R"sql(
CREATE UNIQUE INDEX IF NOT EXISTS text_value ON text(value);
CREATE INDEX IF NOT EXISTS connection_source ON connection(source, time);
CREATE INDEX IF NOT EXISTS connection_destination ON connection(destination, time);
CREATE INDEX IF NOT EXISTS session_client ON session(client, time);
CREATE INDEX IF NOT EXISTS message_client ON message(client, time);
CREATE INDEX IF NOT EXISTS message_mail_from ON message(mail_from, time);
CREATE INDEX IF NOT EXISTS message_message_id ON message(message_id);
CREATE INDEX IF NOT EXISTS delivery_recipient ON delivery(recipient, time);
CREATE INDEX IF NOT EXISTS bounce_victim ON bounce(victim, time);
CREATE INDEX IF NOT EXISTS socket_owner_local ON socket_owner(local, remote, time);
CREATE INDEX IF NOT EXISTS name_record_host ON name_record(host, time);
CREATE INDEX IF NOT EXISTS dns_query_client ON dns_query(client, time);
CREATE INDEX IF NOT EXISTS host_suspicion ON host(suspicion DESC, smtp_connections DESC, id);
)sql";

std::string_view secondaryIndex(std::string_view name)
{
    const std::string_view all = secondaryIndexes;
    const std::size_t at = all.find(std::string(name) + " ON ");
    if (at == std::string_view::npos)
        return {};
    const std::size_t from = all.rfind('\n', at) + 1;
    return all.substr(from, all.find('\n', at) - from);
}

} // namespace delist
