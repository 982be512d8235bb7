package app.byline.ui.atspi;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Tooltip;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window, or what pops up over one. JavaFX's thread.
record HeardWindow(Window window) implements Heard {
    /// Whether it is told of. What a tip says is what it is about says of itself.
    static boolean isHeard(Window window) {
        return window.isShowing() && window.getScene() != null && !(window instanceof Tooltip);
    }

    @Override
    public Object self() {
        return window;
    }

    @Override
    public Role role() {
        if (!(window instanceof Stage stage)) {
            return Role.WINDOW;
        }
        return stage.getModality() == Modality.NONE ? Role.FRAME : Role.DIALOG;
    }

    @Override
    public String name() {
        return window instanceof Stage stage ? Objects.requireNonNullElse(stage.getTitle(), "") : "";
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public Set<State> states() {
        Set<State> states = EnumSet.copyOf(Heard.shown(true));
        if (window.isFocused() && window instanceof Stage) {
            states.add(State.ACTIVE);
        }
        if (role() == Role.DIALOG) {
            states.add(State.MODAL);
        }
        return states;
    }

    @Override
    public Optional<Heard> parent() {
        return Optional.of(new HeardProgram());
    }

    @Override
    public List<Heard> children() {
        return HeardNode.under(window.getScene().getRoot());
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of();
    }
}
