#include "evidence/logs/column_mapping.h"
#include "evidence/text/code_page.h"
#include "evidence/smtp/command.h"
#include "evidence/text/table_columns.h"
#include <charconv>

namespace delist {

using smtp::trimmed;

namespace {

constexpr std::array<std::string_view, mappedFields> names{
    "time", "date", "clock", "end", "source", "source_port", "destination", "destination_port", "protocol", "action", "bytes",
    "bytes_sent", "bytes_received", "rule", "process", "user", "sender", "recipient", "subject", "message_id", "size", "reply"};

constexpr std::pair<std::string_view, char> delimiters[] = {
    {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}, {"space", ' '}};

Error usage(std::string message)
{
    return {ErrorCode::Usage, std::move(message), {}, std::nullopt};
}

/// "FIELD=NAME" up to a comma or semicolon outside quotes, from the front of \p text; the sign that ended it. A sign right after the
/// equals sign of delimiter= is the value.
char takePiece(std::string_view& text, std::string_view& piece)
{
    constexpr std::string_view delimiter = "delimiter=";
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    bool quoted = false;
    for (std::size_t at = text.substr(begin).starts_with(delimiter) ? begin + delimiter.size() + 1 : 0; at < text.size(); ++at) {
        if (text[at] == '"')
            quoted = !quoted;
        if (!quoted && (text[at] == ',' || text[at] == ';')) {
            piece = text.substr(0, at);
            const char sign = text[at];
            text.remove_prefix(at + 1);
            return sign;
        }
    }
    piece = text;
    text = {};
    return 0;
}

std::string unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return std::string(text);
    std::string out;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        out += text[at];
        at += text[at] == '"' && text[at + 1] == '"' && at + 2 < text.size();
    }
    return out;
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",;\"#=") == std::string::npos && trimmed(text) == text)
        return text;
    std::string out = "\"";
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> list;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('|'), text.size());
        if (const std::string_view word = trimmed(text.substr(0, end)); !word.empty())
            list.emplace_back(word);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return list;
}

std::string joined(const std::vector<std::string>& list)
{
    std::string out;
    for (const std::string& word : list)
        out += (out.empty() ? "" : "|") + word;
    return out;
}

/// Empty, or what is wrong with the option.
std::string takeOption(ColumnMapping& mapping, std::string_view key, std::string_view value)
{
    if (key == "delimiter") {
        mapping.delimiter = value.size() == 1 ? value.front() : '\0';
        for (const auto& [word, sign] : delimiters)
            if (smtp::equalsNoCase(word, value))
                mapping.delimiter = sign;
        return mapping.delimiter ? std::string() : "delimiter=" + std::string(value) + " is none of comma, semicolon, tab, bar, space or one character";
    }
    if (key == "header") {
        mapping.header = !smtp::equalsNoCase(value, "no");
        return mapping.header && !smtp::equalsNoCase(value, "yes") ? "header= takes yes or no" : std::string();
    }
    if (key == "zone") {
        mapping.zone = value;
        return {};
    }
    if (key == "encoding") {
        const auto page = CodePage::byName(value);
        mapping.encoding = page ? page.value()->name() : std::string();
        return page ? std::string() : page.error().message;
    }
    if (key == "dates") {
        for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst, DateOrder::YearFirst})
            if (smtp::equalsNoCase(value, dateOrderWord(order)))
                mapping.dates = order;
        return mapping.dates == DateOrder::Unknown ? "dates= takes mdy, dmy or ymd" : std::string();
    }
    if (key == "allowed" || key == "denied") {
        (key == "allowed" ? mapping.allowed : mapping.denied) = words(value);
        return {};
    }
    return "there is no option \"" + std::string(key) + "\"";
}

} // namespace

std::string_view mappedFieldName(MappedField field)
{
    return names[static_cast<std::size_t>(field)];
}

Result<ColumnMapping> ColumnMapping::parse(std::string_view spec)
{
    if (smtp::startsWithNoCase(spec, "csv:"))
        spec.remove_prefix(4);
    ColumnMapping mapping;
    bool options = false;
    while (!spec.empty()) {
        std::string_view piece;
        const char sign = takePiece(spec, piece);
        const std::size_t equals = piece.find('=');
        const std::string_view key = trimmed(piece.substr(0, equals));
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : trimmed(piece.substr(equals + 1));
        if (value.empty())
            return usage("\"" + std::string(trimmed(piece)) + "\" in the column mapping is not FIELD=COLUMN");
        if (options) {
            if (std::string wrong = takeOption(mapping, key, unquoted(value)); !wrong.empty())
                return usage("in the column mapping, " + wrong);
        } else {
            std::size_t field = 0;
            while (field < mappedFields && !smtp::equalsNoCase(names[field], key))
                ++field;
            if (field == mappedFields) {
                std::string all;
                for (const std::string_view name : names)
                    all += (all.empty() ? "" : ", ") + std::string(name);
                return usage("the column mapping has no field \"" + std::string(key) + "\"; one of " + all);
            }
            Column& column = mapping.columns[field];
            if (value.front() == '#') {
                const auto parsed = std::from_chars(value.data() + 1, value.data() + value.size(), column.number);
                if (parsed.ec != std::errc() || parsed.ptr != value.data() + value.size() || column.number == 0 ||
                    column.number > FieldSplitter::maxFields)
                    return usage("\"" + std::string(value) + "\" in the column mapping is no column number");
            } else {
                column.name = unquoted(value);
            }
        }
        options = options || sign == ';';
    }
    if (std::string wrong = mapping.problem(); !wrong.empty())
        return usage(std::move(wrong));
    return mapping;
}

std::string ColumnMapping::toSpec() const
{
    std::string out = "csv:";
    for (std::size_t field = 0; field < mappedFields; ++field)
        if (columns[field].set())
            out += (out.size() > 4 ? "," : "") + std::string(names[field]) + '=' +
                   (columns[field].name.empty() ? '#' + std::to_string(columns[field].number) : quoted(columns[field].name));
    if (delimiter) {
        std::string word(1, delimiter);
        for (const auto& [name, sign] : delimiters)
            if (sign == delimiter)
                word = name;
        out += ";delimiter=" + word;
    }
    if (!header)
        out += ";header=no";
    if (!zone.empty())
        out += ";zone=" + zone;
    if (dates != DateOrder::Unknown)
        out += ";dates=" + std::string(dateOrderWord(dates));
    if (!encoding.empty())
        out += ";encoding=" + encoding;
    if (!allowed.empty())
        out += ";allowed=" + quoted(joined(allowed));
    if (!denied.empty())
        out += ";denied=" + quoted(joined(denied));
    return out;
}

bool ColumnMapping::isMail() const
{
    for (std::size_t field = static_cast<std::size_t>(MappedField::Sender); field < mappedFields; ++field)
        if (columns[field].set())
            return true;
    return false;
}

std::string ColumnMapping::problem() const
{
    const auto set = [this](MappedField field) { return (*this)[field].set(); };
    if (!set(MappedField::Time) && !(set(MappedField::Date) && set(MappedField::Clock)))
        return "the column mapping names no time: time=COLUMN, or date=COLUMN,clock=COLUMN";
    if (isMail() ? !set(MappedField::Sender) && !set(MappedField::Recipient) && !set(MappedField::MessageId)
                 : !set(MappedField::Source) && !set(MappedField::Destination))
        return isMail() ? "the column mapping names neither sender, recipient nor message_id"
                        : "the column mapping names neither source nor destination, and no sender or recipient";
    if (!header)
        for (const Column& column : columns)
            if (!column.name.empty())
                return "the column mapping says header=no, but names a column \"" + column.name + "\"";
    return {};
}

std::array<int, mappedFields> ColumnMapping::resolve(const FieldSplitter& header_, std::string* missing) const
{
    std::array<int, mappedFields> index{};
    for (std::size_t field = 0; field < mappedFields; ++field) {
        index[field] = static_cast<int>(columns[field].number) - 1;
        if (columns[field].name.empty())
            continue;
        for (std::size_t at = header_.size(); at-- > 0;)
            if (trimmed(header_[at]) == columns[field].name || sameColumnName(header_[at], columns[field].name))
                index[field] = static_cast<int>(at);
        if (index[field] < 0 && missing && missing->empty())
            *missing = columns[field].name;
    }
    return index;
}

} // namespace delist
