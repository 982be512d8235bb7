package app.byline.cli;

import app.byline.library.DatedPost;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What stands on the days of a month.
@Command(
        name = "calendar",
        description = "List drafted, scheduled and published posts by their days.",
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "MONTH", arity = "0..1", description = "Such as 2026-11; this month where none is named.")
    private @Nullable String month;

    CalendarCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            ZoneId zone = services.clock().getZone();
            YearMonth wanted = month == null ? YearMonth.now(services.clock()) : month(month);
            List<DatedPost> posts = services.calendar()
                    .between(
                            wanted.atDay(1).atStartOfDay(zone).toInstant(),
                            wanted.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
            if (options.json()) {
                terminal.json(posts.stream().map(CalendarCommand::facts).toList());
            } else {
                posts.forEach(post -> terminal.out().println(line(post, zone)));
            }
        });
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException e) {
            throw new CliException(Terminal.text("calendar.month", typed));
        }
    }

    private static String line(DatedPost post, ZoneId zone) {
        return "%s  %s  %-9s  %s"
                .formatted(
                        post.time().atZone(zone).toLocalDate(),
                        post.id().value().substring(0, 8),
                        standing(post),
                        post.title());
    }

    private static Map<String, String> facts(DatedPost post) {
        return Map.of(
                "id", post.id().value(),
                "title", post.title(),
                "standing", standing(post),
                "time", post.time().toString());
    }

    private static String standing(DatedPost post) {
        return post.standing().name().toLowerCase(Locale.ROOT);
    }
}
