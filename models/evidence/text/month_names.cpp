#include "evidence/text/month_names.h"
#include "evidence/text/word_table.h"

namespace delist {

/// What glibc's locales call the months for "%b", which is what journalctl prints: German, French, Spanish, Italian, Portuguese, Dutch,
/// Swedish, Danish, Norwegian. English is monthOf()'s.
int translatedMonthOf(std::string_view word)
{
    static constexpr KnownWord<int> months[] = {
        {"jan", 1},    {"janv.", 1}, {"ene", 1},  {"gen", 1},   {"feb", 2},   {"févr.", 2}, {"fev", 2},  {"mär", 3},    {"mars", 3},
        {"mar", 3},    {"mrt", 3},   {"avril", 4}, {"abr", 4},  {"apr", 4},   {"mai", 5},   {"may", 5},  {"mag", 5},    {"mei", 5},
        {"maj", 5},    {"juin", 6},  {"jun", 6},  {"giu", 6},   {"juil.", 7}, {"jul", 7},   {"lug", 7},  {"août", 8},   {"ago", 8},
        {"aug", 8},    {"sept.", 9}, {"sep", 9},  {"set", 9},   {"oct.", 10}, {"oct", 10},  {"okt", 10}, {"ott", 10},   {"out", 10},
        {"nov.", 11},  {"nov", 11},  {"déc.", 12}, {"dez", 12}, {"dic", 12},  {"dec", 12},  {"des", 12}};
    static constexpr WordTable table(months);
    return table.find(word, 0);
}

} // namespace delist
