#include "bench/first_view.h"
#include "ui/main_window.h"
#include "ui/style.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <algorithm>

namespace delist::bench {

namespace {

constexpr int rounds = 5;
constexpr qint64 patienceMs = 600'000;

struct Opened
{
    double verdict = -1, everything = -1; ///< seconds; below 0: not within patience
};

Opened open(const QString& caseFile)
{
    MainWindow window;
    window.resize(1400, 900);
    window.show();
    QCoreApplication::processEvents();
    QElapsedTimer timer;
    timer.start();
    window.openCase(caseFile);
    Opened opened;
    while (opened.everything < 0 && timer.elapsed() < patienceMs) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::EventLoopExec, 1);
        CaseContext& context = window.context();
        if (opened.verdict < 0 && context.analysis() && !context.analysing()) {
            window.grab(); // painted as well
            opened.verdict = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        }
        if (opened.verdict >= 0 && !context.reader()->busy() && !context.session().busy())
            opened.everything = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    }
    return opened;
}

} // namespace

void measureFirstView(Results& results, const std::string& caseFile, double goalSeconds)
{
    const auto row = [&](const std::string& what, double seconds, std::optional<double> goal) {
        results.add({what, std::max(0.0, seconds), {}, {}, {}, {}, goal, {}, seconds < 0});
    };
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static char name[] = "delist-bench";
    static char* argv[] = {name, nullptr};
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    style::apply(*qApp);
    row("window, looking for the verdict (once, no goal)", open(QString::fromStdString(caseFile)).verdict, {}); // from then on the case has it
    std::vector<double> verdicts, all;
    for (int round = 0; round < rounds; ++round) {
        const Opened opened = open(QString::fromStdString(caseFile));
        verdicts.push_back(opened.verdict);
        all.push_back(opened.everything);
    }
    std::ranges::sort(verdicts);
    std::ranges::sort(all);
    row("window, first view: the verdict", verdicts[rounds / 2], goalSeconds);
    row("window, first view: all of it", all[rounds / 2], goalSeconds);
}

} // namespace delist::bench
