package app.byline.ui.editor;

import app.byline.code.CodeColours;
import app.byline.markdown.Rendered;
import app.byline.markdown.Style;
import app.byline.markdown.Styles.Coded;
import app.byline.ui.Background;
import app.byline.ui.Soon;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The colours of the code that is seen. What is shown moves along with what is typed until the code's new colours are
/// known; only code that changed is asked for, one at a time and as it is by then, that at the caret first. JavaFX's
/// thread.
final class ColouredCode implements Marking {
    private static final Logger LOG = System.getLogger(ColouredCode.class.getName());
    /// After a change or a turn of the wheel, in milliseconds: colours follow the keys of a quick typist.
    private static final int PAUSE = 60;
    /// Longer code than this, in characters, is coloured in rests.
    private static final int LONG = 12_000;
    /// Without a key, in milliseconds.
    private static final int REST = 700;
    /// Lines looked over above and below what is seen.
    private static final int MARGIN = 60;
    /// Of the code whose colours are kept, in characters.
    private static final int MOST_KEPT = 500_000;

    private final EditorModel text;
    private final CodeColours colours;
    private SeenText view = SeenText.NONE;
    private final Soon soon;
    private final Soon rest;
    private final Map<Asked, Optional<List<Style>>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int kept;
    private List<ColouredPiece> shown = List.of();
    private boolean busy;
    /// Whether something was asked for: with the first the library is read, which is not for between two keys.
    private boolean begun;
    private boolean resting;
    private boolean opening = true;
    private int keys;
    /// How many keys there were at the last rest, and when one was last waited for.
    private int rested;
    private int waitedFor;

    private record Asked(String language, String source) {}

    ColouredCode(EditorModel text, CodeColours colours, Background background) {
        this.text = text;
        this.colours = colours;
        soon = new Soon(background, PAUSE, this::lookNow);
        rest = new Soon(background, REST, this::rested);
        text.rendered().addListener((_, _, now) -> rendered(now));
    }

    @Override
    public void shownIn(SeenText newView) {
        view = newView;
        rendered(text.rendered().get());
    }

    private void rendered(@Nullable Rendered now) {
        if (now == null) {
            shown = List.of();
            opening = true;
        } else if (opening) {
            opening = false;
            rested = keys;
            lookNow();
        } else {
            look();
        }
    }

    @Override
    public void look() {
        soon.ask();
    }

    @Override
    public void changed(int at, int removed, int inserted) {
        keys++;
        if (!shown.isEmpty()) {
            shown = shown.stream()
                    .flatMap(piece -> piece.changed(at, removed, inserted).stream())
                    .toList();
        }
    }

    @Override
    public List<Style> between(int from, int to) {
        List<Style> found = new ArrayList<>();
        shown.forEach(piece -> piece.addBetween(from, to, found));
        return found;
    }

    private void rested() {
        resting = false;
        if (keys == waitedFor) {
            rested = keys;
        }
        lookNow();
    }

    private void lookNow() {
        Rendered rendered = text.rendered().get();
        if (rendered == null || rendered.version() != text.version()) {
            // Asked again when that is known.
            return;
        }
        int most = text.length();
        int from = Math.min(most, view.seenFrom(MARGIN));
        int to = Math.min(most, view.seenTo(MARGIN));
        List<ColouredPiece> now = new ArrayList<>();
        Asked next = null;
        for (Coded coded : rendered.styles().codes(from, to)) {
            Optional<ColouredPiece> before =
                    shown.stream().filter(piece -> piece.isAt(coded)).findFirst();
            if (before.filter(piece -> piece.isOf(coded.code())).isPresent()) {
                now.add(before.get());
                continue;
            }
            Asked asked = new Asked(coded.code().language(), coded.code().source(text.body(), coded.at()));
            Optional<List<Style>> styles = known.get(asked);
            if (styles != null) {
                now.add(ColouredPiece.of(coded, styles));
            } else {
                before.ifPresent(now::add);
                next = next == null || isAtCaret(coded) ? asked : next;
            }
        }
        boolean same = now.equals(shown);
        shown = now;
        if (!same) {
            view.marked();
        }
        if (next != null) {
            ask(next);
        }
    }

    private boolean isAtCaret(Coded coded) {
        int caret = view.caret() - coded.at();
        return coded.code().start() <= caret && caret <= coded.code().end();
    }

    private void ask(Asked next) {
        if (busy) {
            // Asked again by what ends that.
            return;
        }
        if ((!begun || next.source().length() > LONG) && rested != keys) {
            if (!resting) {
                resting = true;
                waitedFor = keys;
                rest.ask();
            }
            return;
        }
        busy = true;
        begun = true;
        colours.of(next.language(), next.source()).whenComplete((styles, failure) -> {
            busy = false;
            if (failure != null) {
                LOG.log(Background.level(failure), "code can't be coloured", failure);
            }
            keep(next, failure == null ? styles : Optional.empty());
            lookNow();
        });
    }

    private void keep(Asked asked, Optional<List<Style>> styles) {
        known.put(asked, styles);
        kept += asked.source().length();
        var oldest = known.entrySet().iterator();
        while (kept > MOST_KEPT && known.size() > 1) {
            kept -= oldest.next().getKey().source().length();
            oldest.remove();
        }
    }
}
