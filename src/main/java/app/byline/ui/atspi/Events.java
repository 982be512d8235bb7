package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Place;
import app.byline.ui.atspi.Bus.Reply;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Tells everybody on the bus what happened to our objects. JavaFX's thread; it waits for nobody.
final class Events implements Keys.Reader {
    private static final Place KEYS =
            new Place("/org/a11y/atspi/registry/deviceeventcontroller", "org.a11y.atspi.DeviceEventController");
    private static final Object[] NOTHING = {"i", 0};
    /// What a key did is told once all have heard of the key, or after so long.
    private static final long KEY_MILLIS = 200;
    /// A key that waits for whether it is taken waits no longer; other toolkits give a reader as much.
    private static final long TAKING_MILLIS = 800;

    private final Bus bus;
    private final Answers answers;
    /// What was told last; what comes is told behind it.
    private CompletableFuture<?> told = CompletableFuture.completedFuture(null);

    Events(Bus bus, Answers answers) {
        this.bus = bus;
        this.answers = answers;
    }

    /// Of a window: `Create`, `Activate` and their like.
    void window(HeardWindow window, String what) {
        tell("org.a11y.atspi.Event.Window", answers.path(window), what, "", 0, 0, new Object[] {"s", window.name()});
    }

    void state(Heard heard, State state, boolean holds) {
        state(answers.path(heard), state, holds);
    }

    /// Of what may be another object by now.
    void state(String path, State state, boolean holds) {
        tell("org.a11y.atspi.Event.Object", path, "StateChanged", state.word(), holds ? 1 : 0, 0, NOTHING);
    }

    void caret(Heard heard, int point) {
        tell("org.a11y.atspi.Event.Object", answers.path(heard), "TextCaretMoved", "", point, 0, NOTHING);
    }

    void selection(Heard heard) {
        tell("org.a11y.atspi.Event.Object", answers.path(heard), "TextSelectionChanged", "", 0, 0, NOTHING);
    }

    /// `insert` or `delete` of that text, which is so many code points, at that one.
    void text(Heard heard, String what, int point, String words) {
        int length = words.codePointCount(0, words.length());
        tell("org.a11y.atspi.Event.Object", answers.path(heard), "TextChanged", what, point, length, new Object[] {
            "s", words
        });
    }

    void name(Heard heard) {
        property(heard, "accessible-name", new Object[] {"s", heard.name()});
    }

    void value(Heard heard) {
        property(heard, "accessible-value", NOTHING);
    }

    /// Which rows of it are chosen.
    void chosen(Heard heard) {
        tell("org.a11y.atspi.Event.Object", answers.path(heard), "SelectionChanged", "", 0, 0, NOTHING);
    }

    private void property(Heard heard, String which, Object[] value) {
        tell("org.a11y.atspi.Event.Object", answers.path(heard), "PropertyChange", which, 0, 0, value);
    }

    /// A window came or went.
    void child(boolean came, HeardWindow window, int index) {
        tell(
                "org.a11y.atspi.Event.Object",
                Paths.ROOT,
                "ChildrenChanged",
                came ? "add" : "remove",
                index,
                0,
                new Object[] {"(so)", answers.of(window)});
    }

    /// What is told behind the key waits for the answer, too.
    @Override
    public CompletableFuture<Boolean> key(Symbol symbol, int code, boolean pressed, int held) {
        Object[] key = {
            pressed ? 0 : 1,
            symbol.number(),
            code,
            held,
            (int) System.currentTimeMillis(),
            symbol.name(),
            symbol.writes()
        };
        CompletableFuture<Boolean> taken = bus.ask(
                        Bridge.REGISTRY, KEYS, "NotifyListenersSync", "(uiiiisb)", (Object) key)
                .thenApply(answer -> Boolean.TRUE.equals(answer[0]));
        CompletableFuture<?> heard =
                taken.copy().orTimeout(KEY_MILLIS, TimeUnit.MILLISECONDS).handle((_, _) -> null);
        told = told.thenCombine(heard, (_, _) -> null);
        return taken.copy().orTimeout(TAKING_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tell(String face, String path, String what, String detail, int one, int two, Object[] any) {
        Reply body = new Reply("siiva{sv}", detail, one, two, any, Map.of());
        told = told.thenRun(() -> bus.tell(new Place(path, face), what, body.signature(), body.values()));
    }
}
