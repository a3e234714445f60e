#include "case/writing/late_ids.h"
#include "case/file/schema.h"

namespace delist {

namespace {

constexpr std::size_t maxLate = 100'000;

} // namespace

LateIds::LateIds(Database& database)
    : m_database(database), m_newTexts(database, "text", "id, value", {}, FirstColumn::Id), m_insertText(database.prepare("INSERT INTO text(id, value) VALUES(?,?)")),
      m_findText(database.prepare("SELECT id FROM text WHERE value = ?")),
      m_newHosts(database, "host", "id, address, internal, role", {}, FirstColumn::Id),
      m_insertHost(database.prepare("INSERT INTO host(id, address, internal, role) VALUES(?1, ?2, ?3, iif(?3, 'internal', 'outside'))")), // till analysis says more
      m_findHost(database.prepare("SELECT id FROM host WHERE address = ?"))
{
}

void LateIds::begin()
{
    m_textsFound = false;
    m_nextText = static_cast<InternId>(m_database.integer("SELECT ifnull(max(id), 0) + 1 FROM text"));
    m_nextHost = static_cast<InternId>(m_database.integer("SELECT ifnull(max(id), 0) + 1 FROM host"));
}

void LateIds::clear()
{
    m_lateTexts.clear();
    m_lateHosts.clear();
}

void LateIds::resolve(RecordBatch& batch)
{
    storeNew(batch);
    if (batch.unresolvedTexts.empty() && batch.unresolvedHosts.empty())
        return;
    findTexts(batch);
    findHosts(batch);

    for (ConnectionRow& row : batch.connections) {
        for (InternId* id : {&row.source, &row.destination, &row.translated, &row.asked})
            host(*id);
        for (InternId* id : {&row.rule, &row.process, &row.user, &row.processConflict})
            text(*id);
    }
    for (SessionRow& row : batch.sessions) {
        for (InternId* id : {&row.client, &row.server})
            host(*id);
        for (InternId* id : {&row.helo, &row.authenticatedAs, &row.failedAuthAs, &row.connector, &row.error, &row.capabilities,
                             &row.authMechanism, &row.serverName, &row.certificateNames, &row.tunnel, &row.incompleteFields})
            text(*id);
    }
    for (MessageRow& row : batch.messages) {
        for (InternId* id : {&row.client, &row.server})
            host(*id);
        for (InternId* id : {&row.mailFrom, &row.headerFrom, &row.authenticatedAs, &row.event, &row.headerTo, &row.mailer,
                             &row.originatingScript, &row.incompleteFields, &row.connector})
            text(*id);
    }
    for (DeliveryRow& row : batch.deliveries) {
        host(row.client);
        for (InternId* id : {&row.recipient, &row.enhancedStatus, &row.server})
            text(*id);
    }
    for (BounceRow& row : batch.bounces) {
        host(row.sender);
        for (InternId* id : {&row.victim, &row.cause})
            text(*id);
    }
    for (AttachmentRow& row : batch.attachments)
        for (InternId* id : {&row.name, &row.type})
            text(*id);
    for (DnsQueryRow& row : batch.dnsQueries) {
        for (InternId* id : {&row.client, &row.server})
            host(*id);
        for (InternId* id : {&row.name, &row.answers})
            text(*id);
    }
    for (SocketOwnerRow& row : batch.socketOwners) {
        for (InternId* id : {&row.local, &row.remote})
            host(*id);
        for (InternId* id : {&row.process, &row.user, &row.computer})
            text(*id);
    }
    for (NameRow& row : batch.names) {
        host(row.host);
        for (InternId* id : {&row.name, &row.mac})
            text(*id);
    }
    for (FirstContactRow& row : batch.firstContacts)
        for (InternId* id : {&row.host, &row.peer})
            host(*id);
}

void LateIds::storeNew(const RecordBatch& batch)
{
    m_newTexts.write(batch.newTexts, [&](const RecordBatch::NewText& added, RowValues& of) {
        of.id(added.id).wholeText(batch.view(added.text));
        m_nextText = std::max(m_nextText, added.id + 1);
    });
    std::string address;
    m_newHosts.write(batch.newHosts, [&](const RecordBatch::NewHost& added, RowValues& of) {
        address = added.address.toString();
        of.id(added.id).wholeText(address).number(added.internal).wholeText(added.internal ? "internal" : "outside");
        m_nextHost = std::max(m_nextHost, added.id + 1);
    });
}

void LateIds::findTexts(const RecordBatch& batch)
{
    m_texts.clear();
    if (!m_textsFound && !batch.unresolvedTexts.empty()) {
        m_database.execute(secondaryIndex("text_value"));
        m_textsFound = true;
    }
    for (const TextRef ref : batch.unresolvedTexts)
        m_texts.push_back(lateText(batch.view(ref)));
    if (m_lateTexts.size() > maxLate)
        m_lateTexts.clear();
}

InternId LateIds::lateText(std::string_view text)
{
    InternId& id = m_lateTexts[std::string(text)];
    if (id != 0)
        return id;
    m_findText.bindStored(1, text);
    if (m_findText.step())
        id = static_cast<InternId>(m_findText.integer(0));
    m_findText.reset();
    if (id == 0) {
        id = m_nextText++;
        m_insertText.bind(1, std::int64_t{id}).bindStored(2, text).run();
    }
    return id;
}

void LateIds::findHosts(const RecordBatch& batch)
{
    m_hosts.clear();
    for (const RecordBatch::NewHost& asked : batch.unresolvedHosts)
        m_hosts.push_back(lateHost(asked));
    if (m_lateHosts.size() > maxLate)
        m_lateHosts.clear();
}

InternId LateIds::lateHost(const RecordBatch::NewHost& asked)
{
    InternId& id = m_lateHosts[asked.address];
    if (id != 0)
        return id;
    const std::string address = asked.address.toString();
    m_findHost.bindStored(1, address);
    if (m_findHost.step())
        id = static_cast<InternId>(m_findHost.integer(0));
    m_findHost.reset();
    if (id == 0) {
        id = m_nextHost++;
        m_insertHost.bind(1, std::int64_t{id}).bindStored(2, address).bind(3, std::int64_t{asked.internal}).run();
    }
    return id;
}

} // namespace delist
