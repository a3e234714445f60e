// Real logs, captures and mail that some tests read when they stand beside the checkout. Never needed to pass.
#pragma once
#include <QString>

namespace delist {

/// Path of a file or folder of the collection; empty when it is not there.
QString corpora(const QString& relative);

} // namespace delist

/// Skips the test, saying so, when the collection is not there.
#define NEED_CORPORA(relative)                                                                                          \
    do {                                                                                                               \
        if (delist::corpora(QStringLiteral(relative)).isEmpty())                                                       \
            QSKIP("skipped: the collection of real files (" DELIST_CORPORA "/" relative ") is not beside the checkout"); \
    } while (false)
