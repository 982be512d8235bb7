package app.byline.ui.atspi;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a screen reader is told of: the program, its windows, what is in them, and what is on a page. A view of the
/// moment, made anew for each question. JavaFX's thread.
sealed interface Heard permits HeardProgram, HeardWindow, HeardNode, HeardPiece {
    /// Whose view this is: what is the same object stays the same to who hears of it.
    Object self();

    Role role();

    /// Empty where it has none.
    String name();

    /// What is said beside its name; often empty.
    String description();

    Set<State> states();

    /// Empty above the program.
    Optional<Heard> parent();

    List<Heard> children();

    Map<String, String> attributes();

    /// Which among its parent's children; -1 where it is not one of them.
    default int index() {
        return parent().map(parent -> parent.children().indexOf(this)).orElse(-1);
    }

    /// What all have that are there to be seen.
    static Set<State> shown(boolean enabled) {
        Set<State> states = EnumSet.of(State.SHOWING, State.VISIBLE);
        if (enabled) {
            states.addAll(EnumSet.of(State.ENABLED, State.SENSITIVE));
        }
        return states;
    }
}
