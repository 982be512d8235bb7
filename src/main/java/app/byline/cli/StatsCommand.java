package app.byline.cli;

import app.byline.goals.WritingStatistics;
import app.byline.goals.WritingStatistics.Bar;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What was written and published over time.
@Command(
        name = "stats",
        description = "Tell how many words were written, and how many posts published, by month.",
        mixinStandardHelpOptions = true)
final class StatsCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--csv", description = "Print a line for each day, for spreadsheets.")
    private boolean csv;

    StatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            WritingStatistics now = services.statistics().now();
            if (options.json()) {
                terminal.json(facts(now));
            } else if (csv) {
                terminal.out().print(now.csv());
            } else {
                print(now);
            }
        });
    }

    private void print(WritingStatistics now) {
        terminal.out().println(Terminal.text("stats.words", now.words(), now.wordsToday()));
        terminal.out().println(Terminal.text("stats.streak", now.streak(), now.longestStreak()));
        now.best().ifPresent(best -> terminal.out().println(Terminal.text("stats.best", best.day(), best.words())));
        for (Bar month : now.months()) {
            terminal.out()
                    .println(Terminal.text(
                            "stats.month", month.begin().toString().substring(0, 7), month.words(), month.posts()));
        }
    }

    private static Map<String, Object> facts(WritingStatistics now) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("words", now.words());
        facts.put("today", now.wordsToday());
        facts.put("streak", now.streak());
        facts.put("longestStreak", now.longestStreak());
        now.best().ifPresent(best -> facts.put("best", Map.of("day", best.day().toString(), "words", best.words())));
        facts.put("posts", now.published().size());
        facts.put(
                "months",
                now.months().stream()
                        .map(month -> facts("month", month.begin().toString().substring(0, 7), month))
                        .toList());
        facts.put(
                "days",
                now.days().stream()
                        .map(day -> facts("day", day.begin().toString(), day))
                        .toList());
        return facts;
    }

    private static Map<String, Object> facts(String unit, String begin, Bar bar) {
        return Map.of(unit, begin, "words", bar.words(), "posts", bar.posts());
    }
}
