package app.byline.ui.atspi;

import app.byline.ui.AfterFrame;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Follows windows and keys, and has told what happens where they are. Of the rest nothing is told: it says of itself
/// that it is to be asked anew. JavaFX's thread.
final class Watch {
    private final Events events;
    private final Answers answers;
    private final Keyboard keyboard;
    private final OwnerWatch owner;
    /// Rows are where they are once they are laid out, and nobody waits for what is only heard.
    private final AfterFrame later = new AfterFrame();
    private final Map<Window, Subscription> windows = new HashMap<>();
    private final ListChangeListener<Window> coming = this::changed;
    private boolean looks;
    private @Nullable Node watched;
    private @Nullable Node focused;
    private String focusedPath = "";

    Watch(Events events, Answers answers, Keyboard keyboard) {
        this.events = events;
        this.answers = answers;
        this.keyboard = keyboard;
        owner = new OwnerWatch(events, later, this::soon);
    }

    void begin() {
        Window.getWindows().addListener(coming);
        Window.getWindows().forEach(this::came);
        soon();
    }

    void end() {
        Window.getWindows().removeListener(coming);
        windows.values().forEach(Subscription::unsubscribe);
        windows.clear();
        owner.leave();
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::went);
            change.getAddedSubList().forEach(this::came);
        }
        soon();
    }

    private void came(Window window) {
        if (!HeardWindow.isHeard(window)) {
            return;
        }
        HeardWindow heard = new HeardWindow(window);
        events.child(true, heard, heard.index());
        events.window(heard, "Create");
        Subscription focus = window.focusedProperty().subscribe(active -> active(heard, active));
        Subscription owners =
                window.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> soon());
        windows.put(window, Subscription.combine(focus, owners));
        if (window instanceof Stage) {
            windows.merge(window, Keys.of(window, events, keyboard, this::soon), Subscription::and);
        }
        Announcements.of(window, events).ifPresent(spoken -> windows.merge(window, spoken, Subscription::and));
    }

    private void went(Window window) {
        Subscription told = windows.remove(window);
        if (told != null) {
            told.unsubscribe();
            HeardWindow heard = new HeardWindow(window);
            events.child(false, heard, 0);
            events.window(heard, "Destroy");
        }
    }

    private void active(HeardWindow heard, boolean active) {
        if (heard.role() != Role.WINDOW) {
            events.state(heard, State.ACTIVE, active);
            events.window(heard, active ? "Activate" : "Deactivate");
            soon();
        }
    }

    /// Looks where the keys are, once however often that is asked for.
    private void soon() {
        if (!looks) {
            looks = true;
            later.execute(() -> {
                looks = false;
                look();
            });
        }
    }

    private void look() {
        Optional<Node> now = Attention.now();
        Node node = now.orElse(null);
        Node keys = Attention.owner().orElse(null);
        if (!Objects.equals(keys, watched)) {
            watched = keys;
            owner.leave();
            if (keys != null) {
                owner.follow(keys);
            }
        }
        String path = node == null ? "" : answers.path(new HeardNode(node));
        if (!path.equals(focusedPath)) {
            if (!focusedPath.isEmpty()) {
                events.state(focusedPath, State.FOCUSED, false);
            }
            focusedPath = path;
            focused = node;
            if (node != null) {
                events.state(new HeardNode(node), State.FOCUSED, true);
            }
        } else if (focused != null) {
            owner.look(focused);
        }
    }
}
