#include "evidence/mail/subject_stack.h"
#include <algorithm>
#include <array>

namespace delist {

namespace {

constexpr std::size_t mostPrefixes = 32;
constexpr std::size_t longestTag = 64;

/// What Exchange (and Outlook) write before the original's subject, by language; a colon follows.
constexpr std::string_view undeliverableWords[] = {
    "Undeliverable", "Undelivered", "Delivery Failure", "Delivery Failed", "Delivery delayed", "Returned mail",
    "Mail delivery failed", "Message delivery failed", // English
    "Unzustellbar", "Nicht zustellbar", "Zustellung fehlgeschlagen", "Verzögert", // German
    "Non remis", "Non remise", "Non distribuable", "Échec de la remise", "Remise impossible", "Impossible de remettre", // French
    "No se puede entregar", "No entregado", "No entregable", "Imposible entregar", // Spanish
    "Non recapitabile", "Recapito non riuscito", "Impossibile recapitare", "Non recapitato", // Italian
    "Onbestelbaar", "Niet bezorgd", "Kan niet worden bezorgd", // Dutch
    "Não entregue", "Não é possível entregar", "Não foi possível entregar", "Não foi possível a entrega", // Portuguese
    "Niedostarczone", "Niedostarczalne", "Niedostarczona", "Nie można dostarczyć", "Nie dostarczono", // Polish
    "Kan ikke leveres", "Ikke leveret", "Uleveret", "Ikke levert", "Kunne ikke leveres", // Danish, Norwegian
    "Det gick inte att leverera", "Kan inte levereras", "Ej levererat", "Olevererat", // Swedish
    "Ei voi toimittaa", "Ei voitu toimittaa", "Toimitus epäonnistui", "Toimittamaton", // Finnish
    "Nedoručitelné", "Nelze doručit", "Nedoručeno", "Nedoručiteľné", "Nedoručené", // Czech, Slovak
    "Kézbesíthetetlen", "Nem kézbesíthető", // Hungarian
    "Nelivrabil", "Nelivrat", "Imposibil de livrat", // Romanian
    "Neisporučivo", "Nije moguće isporučiti", "Ni mogoče dostaviti", "Nedostavljivo", // Croatian, Slovenian, Serbian
    "Недоставимо", "Не може да бъде доставено", // Bulgarian
    "Недоставленное", "Недоставлено", "Не удается доставить", "Не удалось доставить", // Russian
    "Недоставлене", "Не доставлено", "Не вдалося доставити", // Ukrainian
    "Αδύνατη η παράδοση", "Δεν παραδόθηκε", "Δεν είναι δυνατή η παράδοση", // Greek
    "Teslim edilemedi", "Teslim edilemiyor", "Teslim edilemez", // Turkish
    "Kohaletoimetamatu", "Nepiegādājams", "Nepristatoma", "Nepristatyta", // Baltic
    "配信不能", "配信できません", "未送达", "无法送达", "无法传递", "未傳遞的郵件", "無法傳遞", "無法傳送", // Japanese, Chinese
    "배달되지 않음", "배달할 수 없음", "전송할 수 없음", // Korean
    "تعذر التسليم", "غير قابل للتسليم", "לא ניתן למסירה", "לא נמסר", // Arabic, Hebrew
};

/// Whole subjects of other servers; nothing needs to follow.
constexpr std::string_view undeliverablePhrases[] = {
    "Undelivered Mail Returned to Sender", "Delivery Status Notification (Failure)", "Delivery Status Notification (Delay)",
    "Mail delivery failed: returning message to sender", "Returned mail: see transcript for details", "failure notice",
    "Mail System Error - Returned Mail", "Warning: message delayed",
};

constexpr std::string_view replyWords[] = {"re", "aw", "antw", "antwort", "sv", "rv", "res", "rif", "odp", "vs", "ynt",
                                           "fw", "fwd", "wg", "tr", "enc", "i", "doorst", "pd", "vb", "vl"};
constexpr std::string_view tagWords[] = {"spam", "suspected spam", "possible spam", "probable spam", "potential spam",
                                         "junk", "phishing", "bulk", "virus"};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
}

/// ASCII letters in any case; other bytes as they are.
bool startsWith(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

/// Blanks, no-break space (French puts one before the colon) and ideographic space.
std::size_t blanks(std::string_view text)
{
    std::size_t length = 0;
    for (;;) {
        const std::string_view rest = text.substr(length);
        if (rest.starts_with(' ') || rest.starts_with('\t'))
            length += 1;
        else if (rest.starts_with("\xC2\xA0"))
            length += 2;
        else if (rest.starts_with("\xE3\x80\x80") || rest.starts_with("\xE2\x80\xAF"))
            length += 3;
        else
            return length;
    }
}

/// Length of a colon with the blanks before it; 0 when there is none. The full-width colon counts.
std::size_t colon(std::string_view text)
{
    const std::size_t length = blanks(text);
    const std::string_view rest = text.substr(length);
    return rest.starts_with(':') ? length + 1 : rest.starts_with("\xEF\xBC\x9A") ? length + 3 : 0;
}

template <std::size_t N> std::size_t wordAndColon(std::string_view text, const std::string_view (&words)[N])
{
    for (const std::string_view word : words) {
        if (!startsWith(text, word))
            continue;
        if (const std::size_t length = colon(text.substr(word.size())))
            return word.size() + length;
    }
    return 0;
}

std::size_t phrase(std::string_view text)
{
    for (const std::string_view word : undeliverablePhrases) {
        if (startsWith(text, word))
            return word.size() + colon(text.substr(word.size()));
    }
    return 0;
}

/// "[…]", "{…}", "***…***" on one level.
std::size_t bracket(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text[0] == '[' || text[0] == '{') {
        const auto end = text.substr(0, longestTag).find(text[0] == '[' ? ']' : '}', 1);
        return end == std::string_view::npos || end < 2 ? 0 : end + 1;
    }
    if (text.starts_with("**")) {
        const auto word = text.substr(0, longestTag).find_first_not_of('*');
        const auto close = word == std::string_view::npos ? word : text.substr(0, longestTag).find("**", word);
        if (close == std::string_view::npos)
            return 0;
        const auto end = text.find_first_not_of('*', close);
        return end == std::string_view::npos ? text.size() : end;
    }
    return 0;
}

/// "Re:", "RE[2]:", "Re (3):".
std::size_t reply(std::string_view text)
{
    for (const std::string_view word : replyWords) {
        if (!startsWith(text, word))
            continue;
        std::size_t length = word.size();
        std::string_view rest = text.substr(length);
        if (rest.starts_with('[') || rest.starts_with('(') || rest.starts_with('^')) {
            const auto end = rest.substr(0, 6).find_first_not_of("[](^)0123456789");
            length += end == std::string_view::npos ? 0 : end;
            rest = text.substr(length);
        }
        if (const std::size_t end = colon(rest))
            return length + end;
    }
    return 0;
}

std::size_t next(std::string_view text, SubjectPrefix::Kind& kind)
{
    kind = SubjectPrefix::Undeliverable;
    if (const std::size_t length = phrase(text))
        return length;
    if (const std::size_t length = wordAndColon(text, undeliverableWords))
        return length;
    kind = SubjectPrefix::Tag;
    if (const std::size_t length = bracket(text))
        return length;
    if (const std::size_t length = wordAndColon(text, tagWords))
        return length;
    kind = SubjectPrefix::Reply;
    return reply(text);
}

} // namespace

SubjectStack readSubject(std::string_view subject)
{
    SubjectStack stack;
    std::string_view rest = subject.substr(blanks(subject));
    std::string_view restWithReplies = rest;
    std::size_t settled = 0; // prefixes up to the last that is not a reply
    while (stack.prefixes.size() < mostPrefixes) {
        SubjectPrefix::Kind kind{};
        const std::size_t length = next(rest, kind);
        if (length == 0)
            break;
        stack.prefixes.push_back({kind, rest.substr(0, length)});
        rest.remove_prefix(length);
        rest.remove_prefix(blanks(rest));
        if (kind != SubjectPrefix::Reply) {
            settled = stack.prefixes.size();
            restWithReplies = rest;
        }
    }
    stack.prefixes.erase(stack.prefixes.begin() + static_cast<std::ptrdiff_t>(settled), stack.prefixes.end());
    stack.rest = restWithReplies;
    return stack;
}

} // namespace delist
