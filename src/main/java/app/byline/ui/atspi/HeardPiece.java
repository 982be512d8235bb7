package app.byline.ui.atspi;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands on a page. JavaFX's thread.
record HeardPiece(Piece piece) implements Heard {
    /// What is called by its words; of others they are what stands in them.
    private static final Set<Role> NAMED =
            EnumSet.of(Role.HEADING, Role.LINK, Role.IMAGE, Role.TABLE_CELL, Role.TABLE_COLUMN_HEADER);

    @Override
    public Object self() {
        return piece;
    }

    @Override
    public Role role() {
        return piece.role();
    }

    @Override
    public String name() {
        return NAMED.contains(piece.role()) ? piece.text() : "";
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public Set<State> states() {
        Set<State> states = EnumSet.of(State.TRANSIENT, State.READ_ONLY);
        Set<State> page = new HeardNode(piece.page()).states();
        for (State state : Heard.shown(true)) {
            if (page.contains(state)) {
                states.add(state);
            }
        }
        return states;
    }

    @Override
    public Optional<Heard> parent() {
        return Optional.of(piece.parent().<Heard>map(HeardPiece::new).orElseGet(() -> new HeardNode(piece.page())));
    }

    @Override
    public List<Heard> children() {
        return under(piece.children());
    }

    static List<Heard> under(List<Piece> pieces) {
        return pieces.stream().<Heard>map(HeardPiece::new).toList();
    }

    @Override
    public Map<String, String> attributes() {
        return piece.level() == 0
                ? Map.of("toolkit", "JavaFX")
                : Map.of("toolkit", "JavaFX", "level", Integer.toString(piece.level()));
    }
}
