#include "app/arguments.h"
#include <algorithm>
#include <numeric>

namespace delist {

namespace {

/// Letters replaced, added, dropped or swapped with their neighbour (optimal string alignment).
qsizetype editDistance(const QString& a, const QString& b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> twoBack(width), back(width), row(width);
    std::iota(row.begin(), row.end(), qsizetype{0});
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::swap(twoBack, back);
        std::swap(back, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const bool same = a[i - 1].toCaseFolded() == b[j - 1].toCaseFolded();
            row[at] = std::min({back[at - 1] + (same ? 0 : 1), back[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], twoBack[at - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString& word, const QStringList& candidates)
{
    if (word.size() > 64)
        return {};
    QString best;
    qsizetype bestDistance = 0;
    for (const QString& candidate : candidates) {
        const qsizetype distance = editDistance(word, candidate);
        if (distance <= std::max<qsizetype>(1, candidate.size() / 3) && (best.isEmpty() || distance < bestDistance)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

std::optional<qint64> wholeNumber(const QString& text, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < least || number > most)
        return std::nullopt;
    return number;
}

Arguments::Arguments(const QStringList& arguments, const std::vector<Option>& options)
{
    const auto find = [&](const QString& name) {
        return std::find_if(options.begin(), options.end(), [&](const Option& o) { return name == QLatin1String(o.name); });
    };
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        // A lone "-" is a file name (standard input).
        if (optionsEnded || argument.size() < 2 || !argument.startsWith(QLatin1Char('-'))) {
            m_positional.append(argument);
            continue;
        }
        if (argument == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = argument.startsWith(QLatin1String("--")) ? argument.indexOf(QLatin1Char('=')) : -1;
        const QString name = equals < 0 ? argument : argument.left(equals);
        const auto option = find(name);
        if (option == options.end()) {
            QStringList known;
            for (const Option& each : options)
                known.append(QLatin1String(each.name));
            const QString meant = nearest(name, known);
            m_error = QStringLiteral("unknown option %1").arg(name);
            if (!meant.isEmpty())
                m_error += QStringLiteral("; did you mean %1?").arg(meant);
            return;
        }
        QString value;
        if (option->takesValue) {
            if (equals >= 0) {
                value = argument.mid(equals + 1);
            } else if (i + 1 < arguments.size()) {
                value = arguments[++i];
            } else {
                m_error = QStringLiteral("option %1 needs a value").arg(name);
                return;
            }
        } else if (equals >= 0) {
            m_error = QStringLiteral("option %1 takes no value").arg(name);
            return;
        }
        if (!option->repeatable && has(option->name)) {
            m_error = QStringLiteral("option %1 is given twice").arg(name);
            return;
        }
        m_given.push_back({name, value});
    }
}

bool Arguments::has(const char* name) const
{
    return std::any_of(m_given.begin(), m_given.end(), [&](const Given& g) { return g.name == QLatin1String(name); });
}

std::optional<QString> Arguments::value(const char* name) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QStringList Arguments::values(const char* name) const
{
    QStringList values;
    for (const Given& given : m_given) {
        if (given.name == QLatin1String(name))
            values.append(given.value);
    }
    return values;
}

} // namespace delist
