# app -> ui -> models -> evidence. Each target sees only the headers to its right:
#   evidence, models   #include "evidence/…", "case/…"   (root: models/)
#   ui                 #include "ui/…"                   (root: the checkout)
# Sources are globbed so that a new format, cause or view is its own file and its line in the list, nothing else.

file(GLOB_RECURSE EVIDENCE_SOURCES CONFIGURE_DEPENDS models/evidence/*.cpp models/evidence/*.h)
add_library(evidence STATIC ${EVIDENCE_SOURCES})
target_include_directories(evidence PUBLIC ${PROJECT_SOURCE_DIR}/models)
target_link_libraries(evidence PUBLIC PkgConfig::LIBARCHIVE PkgConfig::LIBEVTX PkgConfig::ZSTD ZLIB::ZLIB LibLZMA::LibLZMA OpenSSL::Crypto Threads::Threads)

target_precompile_headers(evidence PRIVATE <algorithm> <array> <chrono> <functional> <memory> <optional> <string> <string_view>
  <unordered_map> <vector>)

if(DELIST_FUZZ)
  return()
endif()

file(GLOB_RECURSE MODELS_SOURCES CONFIGURE_DEPENDS models/*.cpp models/*.h)
list(FILTER MODELS_SOURCES EXCLUDE REGEX "/models/evidence/")
add_library(models STATIC ${MODELS_SOURCES} ${PROJECT_SOURCE_DIR}/resources/models.qrc)

# By which rules a stored verdict was made (models/analysis/stored_analysis.cpp).
set(RULES_SOURCES ${MODELS_SOURCES})
list(FILTER RULES_SOURCES INCLUDE REGEX "/models/(analysis|case)/")
set(RULES_HASH ${PROJECT_BINARY_DIR}/include/generated/rules_hash.h)
add_custom_command(OUTPUT ${RULES_HASH} DEPENDS ${RULES_SOURCES} ${PROJECT_SOURCE_DIR}/cmake/rules_hash.cmake VERBATIM
  COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DOUT=${RULES_HASH} -P ${PROJECT_SOURCE_DIR}/cmake/rules_hash.cmake)
target_sources(models PRIVATE ${RULES_HASH})
target_include_directories(models PRIVATE ${PROJECT_BINARY_DIR}/include)
set_target_properties(models PROPERTIES AUTOMOC ON AUTORCC ON)
target_compile_definitions(models PUBLIC DELIST_VERSION="${PROJECT_VERSION}" QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS)
target_link_libraries(models PUBLIC evidence Qt6::Core Qt6::Network PkgConfig::SQLITE PkgConfig::CARES PkgConfig::PSL)
target_precompile_headers(models PRIVATE <QtCore> <vector> <string> <memory> <functional>)

file(GLOB_RECURSE UI_SOURCES CONFIGURE_DEPENDS ui/*.cpp ui/*.h)
add_library(ui STATIC ${UI_SOURCES} ${PROJECT_SOURCE_DIR}/resources/ui.qrc)
set_target_properties(ui PROPERTIES AUTOMOC ON AUTORCC ON)
target_include_directories(ui PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(ui PUBLIC models Qt6::Widgets Qt6::Charts Qt6::PrintSupport Qt6::Svg)
target_precompile_headers(ui PRIVATE <QtWidgets> <vector> <memory> <functional>)

file(GLOB APP_SOURCES CONFIGURE_DEPENDS app/*.cpp app/*.h)
add_executable(delist ${APP_SOURCES})
set_target_properties(delist PROPERTIES AUTOMOC ON)
target_include_directories(delist PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(delist PRIVATE ui)

# Writes the sample incident's evidence (our own, seeded); the benchmarks and tests use the same writers.
file(GLOB SAMPLE_SOURCES CONFIGURE_DEPENDS resources/sample/*.cpp resources/sample/*.h)
list(FILTER SAMPLE_SOURCES EXCLUDE REGEX "/main.cpp$")
add_library(sample STATIC ${SAMPLE_SOURCES})
target_include_directories(sample PUBLIC ${PROJECT_SOURCE_DIR}/resources)
target_link_libraries(sample PUBLIC evidence)
add_executable(delist-sample resources/sample/main.cpp)
target_link_libraries(delist-sample PRIVATE sample)

include(cmake/translations.cmake)
