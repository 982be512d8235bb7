package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import app.byline.ui.atspi.ComponentFace.Against;
import app.byline.ui.atspi.Pieces.Range;
import app.byline.ui.atspi.Pieces.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.stage.Window;

/// What a text tells: its words piece by piece, its caret, and what is selected. JavaFX's thread.
record TextFace(Words.Reading reading) implements Face {
    @Override
    public String name() {
        return "org.a11y.atspi.Text";
    }

    @Override
    public boolean isOf(Heard heard) {
        return words(heard).isPresent();
    }

    static Optional<Words> words(Heard heard) {
        return switch (heard) {
            case HeardNode(Node node) -> Words.of(node);
            case HeardPiece(Piece piece) -> Words.of(piece);
            case HeardProgram _, HeardWindow _ -> Optional.empty();
        };
    }

    static Words held(Heard heard) {
        return words(heard).orElseThrow(() -> Face.unknown("text"));
    }

    @Override
    public List<String> properties() {
        return List.of("CharacterCount", "CaretOffset");
    }

    @Override
    public Reply property(String property, Heard heard) {
        Words words = held(heard);
        return switch (property) {
            case "CharacterCount" -> new Reply("i", reading.of(words).length());
            case "CaretOffset" -> new Reply("i", words.point(words.caret()));
            default -> throw Face.unknown(property);
        };
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        Words words = held(heard);
        Pieces pieces = reading.of(words);
        return switch (method) {
            case "GetText" -> new Reply("s", pieces.of(range(pieces, given.number(0), given.number(1))));
            case "GetCharacterAtOffset" -> new Reply("i", character(pieces, given.number(0)));
            case "GetStringAtOffset" ->
                piece(pieces, pieces.at(pieces.unit(given.number(0)), Step.of(given.number(1)), words::row));
            case "GetTextAtOffset" ->
                piece(pieces, pieces.at(pieces.unit(given.number(0)), Step.ofBoundary(given.number(1)), words::row));
            case "GetTextBeforeOffset" ->
                piece(
                        pieces,
                        pieces.before(pieces.unit(given.number(0)), Step.ofBoundary(given.number(1)), words::row));
            case "GetTextAfterOffset" ->
                piece(pieces, pieces.after(pieces.unit(given.number(0)), Step.ofBoundary(given.number(1)), words::row));
            case "GetAttributeValue" -> new Reply("s", "");
            case "GetAttributes", "GetAttributeRun" -> new Reply("a{ss}ii", Map.of(), 0, pieces.length());
            case "GetDefaultAttributes", "GetDefaultAttributeSet" -> new Reply("a{ss}", Map.of());
            case "GetCharacterExtents" -> {
                Range one = pieces.at(pieces.unit(given.number(0)), Step.CHARACTER);
                yield new Reply("iiii", extents(heard, words, one, given.number(1)));
            }
            case "GetRangeExtents" -> {
                Range range = range(pieces, given.number(0), given.number(1));
                yield new Reply("iiii", extents(heard, words, range, given.number(2)));
            }
            case "GetBoundedRanges" -> new Reply("a(iisv)", List.of());
            case "GetOffsetAtPoint" -> new Reply("i", pieces.point(words.at(onScreen(heard, given))));
            default -> selections(method, words, pieces, given);
        };
    }

    private static Reply selections(String method, Words words, Pieces pieces, Given given) {
        IndexRange selected = words.selection();
        return switch (method) {
            case "SetCaretOffset" -> {
                int place = pieces.unit(given.number(0));
                words.select(place, place);
                yield new Reply("b", true);
            }
            case "GetNSelections" -> new Reply("i", selected.getLength() > 0 ? 1 : 0);
            case "GetSelection" -> new Reply("ii", pieces.point(selected.getStart()), pieces.point(selected.getEnd()));
            case "AddSelection" -> {
                words.select(pieces.unit(given.number(0)), pieces.unit(given.number(1)));
                yield new Reply("b", true);
            }
            case "SetSelection" -> {
                words.select(pieces.unit(given.number(1)), pieces.unit(given.number(2)));
                yield new Reply("b", given.number(0) == 0);
            }
            case "RemoveSelection" -> {
                words.select(words.caret(), words.caret());
                yield new Reply("b", selected.getLength() > 0);
            }
            case "ScrollSubstringTo" -> {
                words.show(pieces.unit(given.number(0)), pieces.unit(given.number(1)));
                yield new Reply("b", true);
            }
            case "ScrollSubstringToPoint" -> new Reply("b", false);
            default -> throw Face.unknown(method);
        };
    }

    private static Range range(Pieces pieces, int from, int to) {
        int begin = pieces.unit(Math.max(0, from));
        return new Range(begin, Math.max(begin, pieces.unit(to)));
    }

    private static Reply piece(Pieces pieces, Range range) {
        return new Reply("sii", pieces.of(range), pieces.point(range.from()), pieces.point(range.to()));
    }

    private static int character(Pieces pieces, int point) {
        int unit = pieces.unit(point);
        return unit < pieces.text().length() ? pieces.text().codePointAt(unit) : 0;
    }

    private static Object[] extents(Heard heard, Words words, Range range, int against) {
        Bounds seen = words.bounds(range.from(), range.to()).orElseGet(() -> new BoundingBox(0, 0, 0, 0));
        return ComponentFace.rectangle(ComponentFace.window(heard)
                .map(window -> ComponentFace.from(ComponentFace.pixels(seen, window), heard, Against.of(against)))
                .orElse(seen));
    }

    private static Point2D onScreen(Heard heard, Given given) {
        Point2D pixel = ComponentFace.onScreen(heard, given);
        Optional<Window> window = ComponentFace.window(heard);
        return new Point2D(
                pixel.getX() / window.map(Window::getOutputScaleX).orElse(1.0),
                pixel.getY() / window.map(Window::getOutputScaleY).orElse(1.0));
    }
}
