// The case file's tables. One string per schema version step; migrations append, never edit.
#pragma once
#include <string_view>

namespace delist {

inline constexpr int applicationId = 0x444C5354; ///< "DLST"
inline constexpr int schemaVersion = 12;         ///< PRAGMA user_version

/// Creates version 1 in an empty database.
extern const char* const schemaVersion1;
/// From the version before.
extern const char* const schemaVersion2;
extern const char* const schemaVersion3;
extern const char* const schemaVersion4;
extern const char* const schemaVersion5;
extern const char* const schemaVersion6;
extern const char* const schemaVersion7;
extern const char* const schemaVersion8;
extern const char* const schemaVersion9;
extern const char* const schemaVersion10;
extern const char* const schemaVersion11;
extern const char* const schemaVersion12;
/// CREATE INDEX IF NOT EXISTS …, one statement per line. The sparse and the ordered ones are always there.
extern const char* const sparseIndexes;
extern const char* const orderedIndexes;
extern const char* const secondaryIndexes;
/// The statement of secondaryIndexes that makes the index \p name.
std::string_view secondaryIndex(std::string_view name);

} // namespace delist
