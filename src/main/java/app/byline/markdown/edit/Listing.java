package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes lines items of a list of one kind, or words again where all of them are that.
public final class Listing {
    /// How items of a list begin.
    public enum Kind {
        BULLETS,
        NUMBERS,
        TASKS
    }

    private static final String BOX = "[ ] ";

    private final Selected selected;
    private final Kind kind;
    private final Chosen chosen;

    private Listing(Selected selected, Kind kind) {
        this.selected = selected;
        this.kind = kind;
        chosen = Chosen.of(selected);
    }

    public static TextEdit toggle(Selected selected, Kind kind) {
        return new Listing(selected, kind).edit();
    }

    private TextEdit edit() {
        ListShape shape = chosen.shape();
        List<Integer> lines = chosen.wordLines().stream()
                .filter(at -> shape.isItem(at) || shape.itemOf(at) < chosen.first() || shape.itemOf(at) > chosen.last())
                .toList();
        boolean off = !lines.isEmpty() && lines.stream().allMatch(this::isOfKind);
        BoxChanges boxes = new BoxChanges();
        for (int at : lines) {
            Line line = shape.lines().get(at);
            if (off) {
                shape.unmark(at);
                boxes.take(line);
            } else {
                shape.mark(at, mark(at));
                boxes.set(line, kind == Kind.TASKS);
            }
        }
        return TextEdit.of(selected, boxes.with(shape.changes()));
    }

    private boolean isOfKind(int at) {
        Line line = chosen.shape().lines().get(at);
        return chosen.shape().isItem(at)
                && switch (kind) {
                    case BULLETS -> !line.isNumbered() && line.box().isEmpty();
                    case NUMBERS -> line.isNumbered() && line.box().isEmpty();
                    case TASKS -> !line.box().isEmpty();
                };
    }

    private String mark(int at) {
        Line line = chosen.shape().lines().get(at);
        if (kind == Kind.NUMBERS) {
            return line.isNumbered() ? line.item() : "1. ";
        }
        boolean stays = line.isItem() && (kind == Kind.TASKS || !line.isNumbered());
        return stays ? line.item() : "- ";
    }

    /// What happens to boxes and to marks of headings, which an item of a list hardly means.
    private static final class BoxChanges {
        private final List<Change> changes = new ArrayList<>();

        void take(Line line) {
            int begin = line.itemStart() + line.item().length();
            if (!line.box().isEmpty()) {
                changes.add(Change.deletion(begin, begin + line.box().length()));
            }
        }

        void set(Line line, boolean wanted) {
            int begin = line.itemStart() + line.item().length();
            String box = !wanted ? "" : line.box().isEmpty() ? BOX : line.box();
            String now = line.box() + line.heading();
            if (!box.equals(now)) {
                changes.add(new Change(begin, begin + now.length(), box));
            }
        }

        /// Behind the marks of items, where both stand at one place.
        List<Change> with(List<Change> marks) {
            return Stream.concat(marks.stream(), changes.stream()).toList();
        }
    }
}
