package app.byline.ui.imports;

import app.byline.exchange.Fate;
import app.byline.exchange.ImportAccount;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportRow;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.post.Release;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an import has to say, in words. Safe from any thread.
public final class ImportWords {
    private ImportWords() {}

    /// Why a file can't come, what became of it, and what to do.
    public static String why(ImportException e) {
        return Messages.text("arrivals." + key(e.reason()), e.file().getFileName(), String.valueOf(e.getMessage()));
    }

    static String title(ImportRow row) {
        return row.title().isBlank() ? row.place() : row.title();
    }

    static String fate(Fate fate) {
        return Messages.text("import.fate." + key(fate));
    }

    /// When it was begun, how it stands, how many images come, and where it is there.
    static String facts(ImportRow row, PostDate dates) {
        Stream<String> facts = row.facts().stream()
                .flatMap(known -> Stream.of(
                        dates.of(known.created()),
                        release(known.release()),
                        known.images() == 0 ? "" : Messages.text("import.images", known.images())));
        String place = row.place().equals(title(row)) ? "" : row.place();
        return joined(Stream.concat(facts, Stream.of(place)), " · ");
    }

    private static String release(Release release) {
        return switch (release) {
            case Release.AsDraft _ -> Messages.text("import.draft");
            case Release.Now _ -> "";
            case Release.At _ -> Messages.text("import.scheduled");
        };
    }

    /// What its author should know before it comes, or why it does not.
    static String remarks(ImportRow row) {
        return row.why().map(ImportWords::why).orElseGet(() -> notes(row.notes()));
    }

    static String notes(List<Note> notes) {
        return joined(notes.stream().filter(note -> note.kind() != Kind.IMAGES).map(ImportWords::note), " ");
    }

    private static String note(Note note) {
        String key = "import.note." + key(note.kind());
        return note.detail().matches("\\d{1,9}")
                ? Messages.text(key, Integer.valueOf(note.detail()))
                : Messages.text(key, note.detail());
    }

    /// Of how many posts an import would do what; what is none is not named.
    static String sum(ImportAccount account) {
        return joined(
                Stream.of(
                        counted("import.sum.new", account.count(Fate.NEW)),
                        counted("import.sum.changed", account.count(Fate.CHANGED)),
                        counted("import.sum.here", account.count(Fate.HERE)),
                        counted("import.sum.stays", account.count(Fate.TRASHED) + account.count(Fate.EDITED)),
                        counted("import.sum.refused", account.count(Fate.REFUSED))),
                " ");
    }

    private static String counted(String key, long count) {
        return count == 0 ? "" : Messages.text(key, count);
    }

    private static String joined(Stream<String> parts, String between) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
