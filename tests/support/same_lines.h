// Compares pictures in text and says both when they differ.
#pragma once
#include <QTest>
#include <string>

namespace delist::test {

/// The same text line by line, so that a difference shows where it is.
inline bool sameLines(const std::string& actual, const std::string& expected)
{
    if (actual == expected)
        return true;
    qWarning("got:\n%s\nexpected:\n%s", actual.c_str(), expected.c_str());
    return false;
}

} // namespace delist::test

#define SAME_LINES(actual, expected) QVERIFY(delist::test::sameLines(actual, expected))
