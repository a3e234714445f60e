# Writes OUT, a header with the SHA-256 of everything below ROOT/models/analysis and ROOT/models/case: what a case keeps of its verdict
# is worth nothing to a build that judges by other rules. Unchanged, it is not written again.
file(GLOB_RECURSE SOURCES LIST_DIRECTORIES false ${ROOT}/models/analysis/*.cpp ${ROOT}/models/analysis/*.h ${ROOT}/models/case/*.cpp ${ROOT}/models/case/*.h)
list(SORT SOURCES)
set(ALL "")
foreach(SOURCE ${SOURCES})
  file(SHA256 ${SOURCE} DIGEST)
  string(APPEND ALL ${DIGEST})
endforeach()
string(SHA256 RULES "${ALL}")
file(CONFIGURE OUTPUT ${OUT} CONTENT "#define DELIST_RULES_HASH \"${RULES}\"\n")
