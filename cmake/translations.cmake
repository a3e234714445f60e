# German, French and Spanish beside English. qt_add_translations scans one target only (Qt 6.4), so the sources
# that hold tr() are gathered here. `cmake --build … -t delist_lupdate` refreshes the .ts files.
file(GLOB_RECURSE TR_SOURCES CONFIGURE_DEPENDS ui/*.cpp ui/*.h models/report/*.cpp models/report/*.h)
qt_add_translations(delist
  TS_FILES translations/delist_en.ts translations/delist_de.ts translations/delist_fr.ts translations/delist_es.ts
  SOURCES ${TR_SOURCES}
  RESOURCE_PREFIX /translations
  LUPDATE_OPTIONS -locations none -no-obsolete)
