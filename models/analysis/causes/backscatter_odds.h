// The odds of backscatter: what speaks for reports that answer invented recipients and forged senders, what for honest ones, and how much.
#pragma once
#include "case/questions/analysis_queries.h"

namespace delist {

/// Probability that these reports are backscatter rather than honest non-delivery reports. Grows with the reports within a day and the
/// domains that they go to or the invented recipients that they are about, with the part that answers unknown recipients, with the part
/// of outgoing mail that they are; bounded where nothing says that they are reports. Honest ones are left out before
/// (OutwardReports::suspected).
double backscatterConfidence(const OutboundReports& reports, const MailVolume& volume);

namespace odds {

constexpr double noReports = 8;          ///< within a day: so many an ordinary server writes
constexpr std::int64_t enoughMail = 200; ///< fewer outgoing messages make no share
constexpr double ordinaryShare = 0.05;   ///< null senders of outgoing mail
constexpr double lowShare = 0.02;
/// Of null-sender mail whose addressees wrote to us, this much refused as to nobody is more than replies to newsletters make.
constexpr double shareToNobody = 0.1;

/// For most of them nothing says that they are reports.
bool isUntold(const OutboundReports& reports);
/// How much it says, from 0 to 1, that nearly all whose fate is known were taken, by the addressees' own servers and not a relay for all.
double weightOfTaken(const OutboundReports& reports);
/// They answer mail for next to nobody but one mailbox.
bool areOfFewRecipients(const OutboundReports& reports);
/// Many for each addressee.
bool haveFewVictims(const OutboundReports& reports);
/// None left: all were tried, and no server took or refused one.
bool isQueued(const OutboundReports& reports);
/// The evidence shows how some left, and nothing of the others but that they were written.
bool leftInPart(const OutboundReports& reports);
/// On so many days that it is no single event; of automatic replies that is ordinary.
bool isSustained(const OutboundReports& reports);
/// Nearly each answers mail for another mailbox that never sends any: such are invented.
bool answerInvented(const OutboundReports& reports);
/// So many addressees that do not exist, and such a part, are nobody's correspondents: they were forged, at however few providers.
bool goToNobody(const OutboundReports& reports);
/// Nothing tells them from automatic replies on a day when many are away.
bool areLikeReplies(const OutboundReports& reports, const MailVolume& volume);
double nullShare(const MailVolume& volume);
/// What the numbers make of it, whatever those messages are and whomever they answer.
double logOdds(const OutboundReports& reports, const MailVolume& volume);
/// Null-sender mail of which nothing says that it is reports, to the domains that we write to anyway or with everything accepted:
/// automatic replies look so, too.
bool mayBeReplies(const OutboundReports& reports, const MailVolume& volume);
/// More strangers within a day than those who mistype an address, or more messages to however few than an office's replies, and a part
/// of the mail that is not a large server's ordinary one: too few or too alike to be sure of backscatter, but nothing rules it out.
bool areUnexplained(const OutboundReports& strangers, const MailVolume& volume);

} // namespace odds

} // namespace delist
