// Arguments: what stands behind a subcommand, split into options and positional words. `--name value`, `--name=value`,
// `-o value`, `--` ends the options. Knows nothing of any command; checks only that options exist and have their value.
#pragma once
#include <QStringList>
#include <optional>
#include <vector>

namespace delist {

struct Option
{
    const char* name;           ///< "--title", "-o"
    bool takesValue = false;
    bool repeatable = false;
};

class Arguments
{
public:
    Arguments(const QStringList& arguments, const std::vector<Option>& options);

    /// What is wrong ("unknown option --jsn; did you mean --json?"); empty when all is well.
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] const QStringList& positional() const { return m_positional; }
    [[nodiscard]] bool has(const char* name) const;
    /// The option's value, or nothing when it is not there.
    [[nodiscard]] std::optional<QString> value(const char* name) const;
    /// Every value of a repeatable option, in order.
    [[nodiscard]] QStringList values(const char* name) const;

private:
    struct Given
    {
        QString name;
        QString value;
    };
    QString m_error;
    QStringList m_positional;
    std::vector<Given> m_given;
};

/// A whole number in [least, most], or nothing.
std::optional<qint64> wholeNumber(const QString& text, qint64 least, qint64 most);
/// The candidate that was probably meant, or nothing when none is near (edit distance at most a third of its length).
QString nearest(const QString& word, const QStringList& candidates);

} // namespace delist
