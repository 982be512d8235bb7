package app.byline.ui.editor;

import app.byline.markdown.Heading;
import app.byline.markdown.Rendered;
import app.byline.markdown.edit.Sections;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Ways through the open post: back and forward between the places where its author was, to headings, and sections
/// brought elsewhere. JavaFX's thread.
final class Travel {
    /// In lines; who goes farther than that may want to come back.
    private static final int FAR = 10;
    /// Of the window's height above the heading that was gone to.
    private static final double ABOVE = 0.1;

    private final CodeArea area;
    private final EditorScroll scroll;
    private final Passages passages;
    private final EditorModel model;
    private final PlaceHistory history = new PlaceHistory();
    private final ReadOnlyObjectWrapper<List<Heading>> outline =
            new ReadOnlyObjectWrapper<>(this, "outline", List.of());
    private boolean going;
    private boolean changing;

    Travel(CodeArea area, EditorScroll scroll, Passages passages, EditorModel model) {
        this.area = area;
        this.scroll = scroll;
        this.passages = passages;
        this.model = model;
        area.caretPositionProperty().addListener((_, before, now) -> moved(before, now));
        model.rendered().subscribe(rendered -> outline.set(rendered == null ? List.of() : rendered.outline()));
    }

    /// The headings, as far as they have been read.
    ObservableValue<List<Heading>> outline() {
        return outline.getReadOnlyProperty();
    }

    /// Another post is shown.
    void begin() {
        history.clear();
    }

    void changed(PlainTextChange change) {
        history.changed(
                change.getPosition(),
                change.getRemoved().length(),
                change.getInserted().length());
        // The caret goes with what is typed.
        changing = true;
    }

    private void moved(int before, int now) {
        boolean typed = changing;
        changing = false;
        if (!going && !typed && Math.abs(line(before) - line(now)) > FAR) {
            history.left(before);
        }
    }

    private int line(int place) {
        return area.offsetToPosition(Math.min(place, area.getLength()), Bias.Forward)
                .getMajor();
    }

    void step(boolean forward) {
        OptionalInt place = forward ? history.forward(area.getCaretPosition()) : history.back(area.getCaretPosition());
        place.ifPresent(at -> {
            going = true;
            int there = Math.min(at, area.getLength());
            passages.select(there, there);
            going = false;
        });
    }

    void goTo(Heading heading) {
        int place = offset(heading.line());
        passages.select(place, place);
        scroll.show(heading.line(), ABOVE);
    }

    /// Brings a section before another heading of the outline, or behind all for the outline's length, as one step of
    /// undo; answers whether it did. Nothing happens where that is within the section, or where it is already, or
    /// while the headings of what was just typed are still to be read.
    boolean move(int section, int before) {
        Rendered rendered = model.rendered().get();
        return rendered != null && rendered.version() == model.version() && move(rendered.outline(), section, before);
    }

    private boolean move(List<Heading> outline, int section, int before) {
        int end = end(outline, section);
        if (before >= section && before <= end) {
            return false;
        }
        int from = offset(outline, Math.min(section, before));
        int to = offset(outline, Math.max(end, before));
        String passage = model.text(from, to);
        passages.change(Sections.move(
                        passage,
                        offset(outline, section) - from,
                        offset(outline, end) - from,
                        offset(outline, before) - from,
                        to == model.length())
                .moved(from));
        return true;
    }

    /// The first heading behind a section: one of its own level or above.
    static int end(List<Heading> outline, int section) {
        int end = section + 1;
        while (end < outline.size()
                && outline.get(end).level() > outline.get(section).level()) {
            end++;
        }
        return end;
    }

    private int offset(List<Heading> outline, int heading) {
        return heading < outline.size() ? offset(outline.get(heading).line()) : area.getLength();
    }

    /// Where a line begins; the text's end for a line behind the last.
    int offset(int line) {
        return line < area.getParagraphs().size() ? area.getAbsolutePosition(line, 0) : area.getLength();
    }
}
