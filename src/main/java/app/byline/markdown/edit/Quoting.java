package app.byline.markdown.edit;

import app.byline.markdown.edit.TextEdit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes lines a quote, or takes one level of it away where all of them stand in one. Of a caret it is the paragraph.
public final class Quoting {
    private Quoting() {}

    public static TextEdit toggle(Selected selected) {
        Chosen chosen = Chosen.of(selected).paragraph();
        List<Line> lines = IntStream.rangeClosed(chosen.first(), chosen.last())
                .mapToObj(chosen.shape().lines()::get)
                .toList();
        boolean off = lines.stream().allMatch(line -> !line.quote().isEmpty());
        List<Change> changes = new ArrayList<>();
        for (Line line : lines) {
            if (off) {
                int begin = line.start() + line.quote().indexOf('>');
                boolean blank = line.quote().startsWith("> ", line.quote().indexOf('>'));
                changes.add(Change.deletion(line.start(), begin + (blank ? 2 : 1)));
            } else {
                boolean bare = line.end() == line.start() && lines.size() > 1;
                changes.add(Change.insertion(line.start(), bare ? ">" : "> "));
            }
        }
        return TextEdit.of(selected, changes);
    }
}
