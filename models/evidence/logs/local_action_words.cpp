#include "evidence/logs/local_action_words.h"
#include "evidence/logs/action_words.h"

namespace delist {

namespace {

using enum LocalAction;

struct Stem
{
    std::string_view text;
    LocalAction action;
    bool whole = false; ///< the word ends with it: "permis", but not "permission"
};

// Where an accent begins a stem, it has both its cases: words are found by the case of ASCII letters alone.
constexpr Stem stems[] = {
    // German
    {"verweiger", Denied},       {"abgelehnt", Denied},      {"abgewiesen", Denied},  {"ckgewiesen", Denied},  {"verworfen", Denied},
    {"gesperrt", Denied},        {"geblockt", Denied},       {"blockiert", Denied},   {"untersagt", Denied},   {"verboten", Denied},
    {"fehlgeschlagen", Failed},  {"gescheitert", Failed},
    {"hergestellt", Opened},     {"initiier", Opened},       {"aufgebaut", Opened},
    {"geschlossen", Closed},     {"beendet", Closed},
    {"zugelassen", Allowed},     {"erlaubt", Allowed},       {"akzeptiert", Allowed}, {"angenommen", Allowed}, {"gestattet", Allowed},
    {"durchgelassen", Allowed},  {"weitergeleitet", Allowed}, {"genehmigt", Allowed}, {"freigegeben", Allowed},
    // French
    {"refus", Denied},           {"rejet", Denied},          {"bloqu", Denied},       {"interdit", Denied},    {"abandonn", Denied},
    {"\xc3\xa9" "chec", Failed}, {"\xc3\x89" "chec", Failed}, {"\xc3\xa9" "chou", Failed}, {"\xc3\x89" "chou", Failed},
    {"tabli", Opened},           {"initi\xc3\xa9", Opened},  {"ferm\xc3\xa9", Closed}, {"termin\xc3\xa9", Closed},
    {"autoris", Allowed},        {"accept\xc3\xa9", Allowed}, {"permis", Allowed, true}, {"permise", Allowed, true},
    // Spanish
    {"deneg", Denied},           {"negad", Denied},          {"rechaz", Denied},      {"descartad", Denied},   {"prohib", Denied},
    {"fallid", Failed}, {"fallit", Failed},          {"iniciad", Opened},        {"establecid", Opened},  {"cerrad", Closed},      {"finalizad", Closed},
    {"permitid", Allowed},       {"aceptad", Allowed},       {"autoriz", Allowed},    {"admitid", Allowed},
    // Italian
    {"rifiut", Denied},          {"negato", Denied},       {"negata", Denied},    {"bloccat", Denied},     {"scartat", Denied},     {"respint", Denied},
    {"avviat", Opened},          {"stabilit", Opened},       {"chius", Closed},       {"consentit", Allowed},  {"accettat", Allowed},
    {"permess", Allowed},
    // Dutch
    {"geweiger", Denied},        {"geblokkeerd", Denied},    {"verworpen", Denied},   {"mislukt", Failed},     {"gestart", Opened},
    {"gesloten", Closed},        {"toegestaan", Allowed},    {"geaccepteerd", Allowed},
    // Portuguese
    {"recusad", Denied},         {"rejeitad", Denied},       {"fechad", Closed},      {"aceit", Allowed},
    // English
    {"denied", Denied},          {"fail", Failed},           {"initiat", Opened},     {"restart", Opened},     {"closed", Closed},
    {"allowed", Allowed}};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

LocalAction localActionOf(std::string_view text)
{
    LocalAction granted = Unknown;
    bool refused = false;
    bool doubtful = false;
    for (const Stem& stem : stems)
        for (std::size_t at = findWord(text, stem.text); at != std::string_view::npos; at = findWord(text, stem.text, at + stem.text.size())) {
            const std::size_t behind = at + stem.text.size();
            if (stem.whole && behind < text.size() && isLetter(text[behind]))
                continue;
            const Negation negation = negationIn(text.substr(0, at));
            if (stem.action == Denied || stem.action == Failed) {
                if (negation != Negation::Direct)
                    return stem.action;
            } else if (negation == Negation::Direct) {
                refused = true;
            } else if (negation == Negation::Ahead) {
                doubtful = true;
            } else if (granted == Unknown || stem.action < granted) {
                granted = stem.action;
            }
        }
    return refused ? Denied : doubtful ? Unknown : granted;
}

} // namespace delist
