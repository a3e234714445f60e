#include "report/code_words.h"
#include <QCoreApplication>
#include <span>

namespace delist {

namespace {

struct Word
{
    const char* code;
    const char* text;
};

constexpr Word outcomes[] = {
    {"accepted", QT_TRANSLATE_NOOP("CodeWords", "accepted")},   {"rejected", QT_TRANSLATE_NOOP("CodeWords", "refused")},
    {"deferred", QT_TRANSLATE_NOOP("CodeWords", "deferred")},   {"expanded", QT_TRANSLATE_NOOP("CodeWords", "expanded")},
    {"unknown", QT_TRANSLATE_NOOP("CodeWords", "unknown")},
};

constexpr Word actions[] = {
    {"created", QT_TRANSLATE_NOOP("CodeWords", "case created")},
    {"settings", QT_TRANSLATE_NOOP("CodeWords", "settings changed")},
    {"import", QT_TRANSLATE_NOOP("CodeWords", "imported")},
    {"read-again", QT_TRANSLATE_NOOP("CodeWords", "read again")},
    {"kept-packets", QT_TRANSLATE_NOOP("CodeWords", "packets kept")},
    {"no-protocol-log", QT_TRANSLATE_NOOP("CodeWords", "no protocol log found")},
    {"clock", QT_TRANSLATE_NOOP("CodeWords", "clock set")},
    {"check", QT_TRANSLATE_NOOP("CodeWords", "checked")},
    {"manual-check", QT_TRANSLATE_NOOP("CodeWords", "checked by hand")},
    {"step", QT_TRANSLATE_NOOP("CodeWords", "step recorded")},
    {"report", QT_TRANSLATE_NOOP("CodeWords", "report written")},
    {"migrated", QT_TRANSLATE_NOOP("CodeWords", "case file updated")},
};

QString wordOf(std::span<const Word> words, const QString& code)
{
    for (const Word& word : words)
        if (code == QLatin1String(word.code))
            return QCoreApplication::translate("CodeWords", word.text);
    return code;
}

} // namespace

QString outcomeText(const QString& code)
{
    return wordOf(outcomes, code);
}

QString custodyActionText(const QString& code)
{
    return wordOf(actions, code);
}

} // namespace delist
