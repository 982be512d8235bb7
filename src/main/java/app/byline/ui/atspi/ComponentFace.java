package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Where things are on the screen, and moving the keys to them. JavaFX's thread.
record ComponentFace(Names names) implements Face {
    private static final Bounds NOWHERE = new BoundingBox(0, 0, 0, 0);
    private static final int LAYER_WIDGET = 3;
    private static final int LAYER_WINDOW = 7;

    @Override
    public String name() {
        return "org.a11y.atspi.Component";
    }

    @Override
    public boolean isOf(Heard heard) {
        return !(heard instanceof HeardProgram);
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        return switch (method) {
            case "GetExtents" -> {
                Bounds place = place(heard, Against.of(given.number(0)));
                yield new Reply("(iiii)", (Object) rectangle(place));
            }
            case "GetPosition" -> {
                Bounds place = place(heard, Against.of(given.number(0)));
                yield new Reply("ii", whole(place.getMinX()), whole(place.getMinY()));
            }
            case "GetSize" -> {
                Bounds place = place(heard, Against.SCREEN);
                yield new Reply("ii", whole(place.getWidth()), whole(place.getHeight()));
            }
            case "Contains" -> new Reply("b", onScreen(heard).contains(onScreen(heard, given)));
            case "GetAccessibleAtPoint" -> new Reply("(so)", (Object) names.of(at(heard, given)));
            case "GrabFocus" -> new Reply("b", takeKeys(heard));
            case "GetLayer" -> new Reply("u", heard instanceof HeardWindow ? LAYER_WINDOW : LAYER_WIDGET);
            case "GetMDIZOrder" -> new Reply("n", 0);
            case "GetAlpha" -> new Reply("d", 1.0);
            case "ScrollTo" -> new Reply("b", scrollTo(heard));
            case "SetExtents", "SetPosition", "SetSize", "ScrollToPoint" -> new Reply("b", false);
            default -> throw Face.unknown(method);
        };
    }

    /// What places are counted from.
    enum Against {
        SCREEN,
        WINDOW,
        PARENT;

        static Against of(int number) {
            return switch (number) {
                case 0 -> SCREEN;
                case 1 -> WINDOW;
                default -> PARENT;
            };
        }
    }

    /// Bounds as they are sent.
    static Object[] rectangle(Bounds bounds) {
        return new Object[] {
            whole(bounds.getMinX()), whole(bounds.getMinY()), whole(bounds.getWidth()), whole(bounds.getHeight())
        };
    }

    private static int whole(double number) {
        return (int) Math.round(number);
    }

    /// In pixels of the screen, the point that comes with a question, and what it is counted from.
    static Point2D onScreen(Heard heard, Given given) {
        Bounds origin = from(NOWHERE, heard, Against.of(given.number(2)));
        return new Point2D(given.number(0), given.number(1)).subtract(origin.getMinX(), origin.getMinY());
    }

    /// In pixels of the screen, of which a unit of JavaFX may be several.
    static Bounds pixels(Bounds bounds, Window window) {
        double across = window.getOutputScaleX();
        double down = window.getOutputScaleY();
        return new BoundingBox(
                bounds.getMinX() * across,
                bounds.getMinY() * down,
                bounds.getWidth() * across,
                bounds.getHeight() * down);
    }

    /// Counted from there, what is on the screen in pixels.
    static Bounds from(Bounds onScreen, Heard heard, Against against) {
        Bounds origin = switch (against) {
            case SCREEN -> NOWHERE;
            case WINDOW ->
                window(heard).map(window -> onScreen(new HeardWindow(window))).orElse(NOWHERE);
            case PARENT -> heard.parent().map(ComponentFace::onScreen).orElse(NOWHERE);
        };
        return new BoundingBox(
                onScreen.getMinX() - origin.getMinX(),
                onScreen.getMinY() - origin.getMinY(),
                onScreen.getWidth(),
                onScreen.getHeight());
    }

    static Optional<Window> window(Heard heard) {
        return switch (heard) {
            case HeardProgram _ -> Optional.empty();
            case HeardWindow(Window window) -> Optional.of(window);
            case HeardNode(Node node) -> Optional.ofNullable(node.getScene()).map(scene -> scene.getWindow());
            case HeardPiece(Piece piece) -> window(new HeardNode(piece.page()));
        };
    }

    private static Bounds place(Heard heard, Against against) {
        return from(onScreen(heard), heard, against);
    }

    private static Bounds onScreen(Heard heard) {
        Bounds bounds = switch (heard) {
            // Where on its page something is, the page's engine tells nobody.
            case HeardProgram _, HeardPiece _ -> NOWHERE;
            case HeardWindow(Window window) ->
                new BoundingBox(window.getX(), window.getY(), window.getWidth(), window.getHeight());
            case HeardNode(Node node) ->
                Objects.requireNonNullElse(node.localToScreen(node.getLayoutBounds()), NOWHERE);
        };
        return window(heard).map(window -> pixels(bounds, window)).orElse(bounds);
    }

    private static Optional<Heard> at(Heard heard, Given given) {
        return within(heard, onScreen(heard, given));
    }

    private static Optional<Heard> within(Heard heard, Point2D onScreen) {
        return heard.children().reversed().stream()
                .flatMap(child -> within(child, onScreen).stream())
                .findFirst()
                .or(() -> onScreen(heard).contains(onScreen) ? Optional.of(heard) : Optional.empty());
    }

    private static boolean takeKeys(Heard heard) {
        return switch (heard) {
            case HeardNode(Node node) -> {
                window(heard).filter(Stage.class::isInstance).ifPresent(Window::requestFocus);
                if (node.isFocusTraversable()) {
                    node.requestFocus();
                } else {
                    node.executeAccessibleAction(AccessibleAction.REQUEST_FOCUS);
                }
                yield true;
            }
            case HeardWindow(Window window) -> {
                window.requestFocus();
                yield true;
            }
            case HeardPiece(Piece piece) -> takeKeys(new HeardNode(piece.page()));
            case HeardProgram _ -> false;
        };
    }

    private static boolean scrollTo(Heard heard) {
        if (heard instanceof HeardNode(Node node)) {
            for (Node each = node.getParent(); each != null; each = each.getParent()) {
                each.executeAccessibleAction(AccessibleAction.SHOW_ITEM, node);
            }
            return true;
        }
        return false;
    }
}
