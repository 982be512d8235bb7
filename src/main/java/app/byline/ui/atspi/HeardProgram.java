package app.byline.ui.atspi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.stage.Window;

/// The program itself, with its windows. JavaFX's thread.
record HeardProgram() implements Heard {
    static final String NAME = "Byline";

    @Override
    public Object self() {
        return NAME;
    }

    @Override
    public Role role() {
        return Role.APPLICATION;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public Set<State> states() {
        return Heard.shown(true);
    }

    @Override
    public Optional<Heard> parent() {
        return Optional.empty();
    }

    @Override
    public List<Heard> children() {
        return Window.getWindows().stream()
                .filter(HeardWindow::isHeard)
                .<Heard>map(HeardWindow::new)
                .toList();
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of();
    }
}
