package app.byline.exchange;

import java.util.List;
import java.util.Optional;

/// What an import would do, or did. `run` is how it is taken back, where it wrote anything; `stopped` says that whoever
/// watched did not let it finish; `broken` that the source could not be read to its end.
public record ImportAccount(
        String kind,
        String name,
        List<ImportRow> rows,
        List<Note> notes,
        Optional<Long> run,
        boolean stopped,
        Optional<ImportException> broken) {
    public ImportAccount {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// How many rows have that fate.
    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /// How many posts come, or came.
    public long comes() {
        return rows.stream().filter(row -> row.fate().comes()).count();
    }
}
