package app.byline.ui.atspi;

import app.byline.ui.Announced;
import app.byline.ui.PageText;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.control.IndexedCell;
import org.jspecify.annotations.Nullable;

/// What is in a window, as JavaFX's own bridges to Windows and macOS tell it: by what the node answers when it is asked
/// for its attributes. JavaFX's thread.
record HeardNode(Node node) implements Heard {
    /// Their own text is what they hold, so that their name is their label's.
    private static final Set<AccessibleRole> HOLDS_TEXT = EnumSet.of(
            AccessibleRole.TEXT_FIELD,
            AccessibleRole.PASSWORD_FIELD,
            AccessibleRole.TEXT_AREA,
            AccessibleRole.COMBO_BOX,
            AccessibleRole.DATE_PICKER);
    /// What is only there to hold others, unless it has a name; a dialog is its window.
    private static final Set<AccessibleRole> HOLDS_OTHERS =
            EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT, AccessibleRole.SCROLL_PANE, AccessibleRole.DIALOG);
    /// Of no use without eyes.
    private static final Set<AccessibleRole> SEEN_ONLY = EnumSet.of(AccessibleRole.SCROLL_BAR, AccessibleRole.THUMB);
    /// What they are made of is nobody's business.
    private static final Set<AccessibleRole> WHOLE = EnumSet.of(
            AccessibleRole.BUTTON,
            AccessibleRole.CHECK_BOX,
            AccessibleRole.CHECK_MENU_ITEM,
            AccessibleRole.COMBO_BOX,
            AccessibleRole.DATE_PICKER,
            AccessibleRole.HYPERLINK,
            AccessibleRole.IMAGE_VIEW,
            AccessibleRole.MENU,
            AccessibleRole.MENU_BUTTON,
            AccessibleRole.MENU_ITEM,
            AccessibleRole.PASSWORD_FIELD,
            AccessibleRole.PROGRESS_INDICATOR,
            AccessibleRole.RADIO_BUTTON,
            AccessibleRole.RADIO_MENU_ITEM,
            AccessibleRole.SLIDER,
            AccessibleRole.SPINNER,
            AccessibleRole.SPLIT_MENU_BUTTON,
            AccessibleRole.TAB_ITEM,
            AccessibleRole.TEXT,
            AccessibleRole.TEXT_AREA,
            AccessibleRole.TEXT_FIELD,
            AccessibleRole.TOGGLE_BUTTON);
    private static final Set<AccessibleRole> CHECKED =
            EnumSet.of(AccessibleRole.CHECK_BOX, AccessibleRole.RADIO_BUTTON, AccessibleRole.TOGGLE_BUTTON);
    private static final Set<AccessibleRole> ROWS = EnumSet.of(
            AccessibleRole.LIST_ITEM,
            AccessibleRole.TREE_ITEM,
            AccessibleRole.TABLE_ROW,
            AccessibleRole.TREE_TABLE_ROW,
            AccessibleRole.TABLE_CELL,
            AccessibleRole.TREE_TABLE_CELL,
            AccessibleRole.TAB_ITEM);
    private static final Set<AccessibleRole> OPENED = EnumSet.of(
            AccessibleRole.COMBO_BOX,
            AccessibleRole.DATE_PICKER,
            AccessibleRole.TITLED_PANE,
            AccessibleRole.TREE_ITEM,
            AccessibleRole.TREE_TABLE_ROW);
    private static final Set<AccessibleRole> POPS_UP = EnumSet.of(
            AccessibleRole.COMBO_BOX,
            AccessibleRole.DATE_PICKER,
            AccessibleRole.MENU,
            AccessibleRole.MENU_BUTTON,
            AccessibleRole.SPLIT_MENU_BUTTON);

    /// What is heard of a node and those within it: what only holds others is passed through.
    static List<Heard> under(Node node) {
        return heard(node).<Heard>map(HeardNode::new).toList();
    }

    private static Stream<Node> heard(Node node) {
        if (!node.isVisible() || (node instanceof Cell<?> cell && cell.isEmpty())) {
            return Stream.empty();
        }
        AccessibleRole role = role(node);
        if (SEEN_ONLY.contains(role)) {
            return Stream.empty();
        }
        if (isPassed(node, role)) {
            return WHOLE.contains(role) ? Stream.empty() : inner(node).flatMap(HeardNode::heard);
        }
        return Stream.of(node);
    }

    /// What is a part of something whole, or of nothing that is told of, belongs to what holds it.
    static Optional<Heard> around(@Nullable Node node) {
        Node heard = null;
        for (Node each = node; each != null; each = each.getParent()) {
            AccessibleRole role = role(each);
            if (!isPassed(each, role) && (heard == null || WHOLE.contains(role))) {
                heard = each;
            }
        }
        return Optional.ofNullable(heard).map(HeardNode::new);
    }

    private static boolean isPassed(Node node, AccessibleRole role) {
        return ((HOLDS_OTHERS.contains(role) || role == AccessibleRole.IMAGE_VIEW)
                        && name(node, role).isBlank())
                || (role == AccessibleRole.TEXT && name(node, role).codePoints().allMatch(HeardNode::isDrawn));
    }

    /// Icons are letters of a font of their own.
    private static boolean isDrawn(int point) {
        return Character.isWhitespace(point) || Character.getType(point) == Character.PRIVATE_USE;
    }

    private static Stream<Node> inner(Node node) {
        if (node.queryAccessibleAttribute(AccessibleAttribute.CHILDREN) instanceof List<?> told) {
            return told.stream().filter(Node.class::isInstance).map(Node.class::cast);
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.empty();
    }

    private static AccessibleRole role(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.ROLE) instanceof AccessibleRole role
                ? role
                : AccessibleRole.NODE;
    }

    private static String name(Node node, AccessibleRole role) {
        String own = HOLDS_TEXT.contains(role) ? "" : text(node, AccessibleAttribute.TEXT);
        return own.isBlank() && node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label
                ? text(label, AccessibleAttribute.TEXT)
                : own;
    }

    private static String text(Node node, AccessibleAttribute attribute) {
        return node.queryAccessibleAttribute(attribute) instanceof String text ? text : "";
    }

    private AccessibleRole kind() {
        return role(node);
    }

    private boolean is(AccessibleAttribute attribute) {
        return Boolean.TRUE.equals(node.queryAccessibleAttribute(attribute));
    }

    @Override
    public Object self() {
        return node;
    }

    @Override
    public Role role() {
        if (PageText.of(node).isPresent()) {
            return Role.DOCUMENT_WEB;
        }
        return Announced.is(node) ? Role.NOTIFICATION : Role.of(kind());
    }

    @Override
    public String name() {
        String name = name(node, kind());
        return name.isBlank() && ROWS.contains(kind())
                ? children().stream()
                        .map(Heard::name)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "))
                : name;
    }

    @Override
    public String description() {
        String help = text(node, AccessibleAttribute.HELP);
        return help.equals(name()) ? "" : help;
    }

    @Override
    public Optional<Heard> parent() {
        return around(node.getParent())
                .or(() -> Optional.ofNullable(node.getScene())
                        .map(scene -> scene.getWindow())
                        .map(HeardWindow::new));
    }

    @Override
    public List<Heard> children() {
        Optional<HeardPage> page = HeardPage.of(node);
        if (page.isPresent()) {
            return HeardPiece.under(page.get().pieces());
        }
        return WHOLE.contains(kind())
                ? List.of()
                : inner(node)
                        .flatMap(HeardNode::heard)
                        .<Heard>map(HeardNode::new)
                        .toList();
    }

    @Override
    public Set<State> states() {
        AccessibleRole kind = kind();
        Set<State> states = EnumSet.of(State.TRANSIENT);
        states.addAll(Heard.shown(!node.isDisabled()));
        if (!isShowing()) {
            states.removeAll(EnumSet.of(State.SHOWING, State.VISIBLE));
        }
        if (node.isFocusTraversable() || ROWS.contains(kind) || POPS_UP.contains(kind) || isMenuItem()) {
            states.add(State.FOCUSABLE);
        }
        if (Attention.now().filter(node::equals).isPresent()) {
            states.add(State.FOCUSED);
        }
        addChoices(kind, states);
        addText(states);
        addLook(kind, states);
        return states;
    }

    private boolean isShowing() {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }

    private boolean isMenuItem() {
        return switch (kind()) {
            case MENU_ITEM, CHECK_MENU_ITEM, RADIO_MENU_ITEM -> true;
            default -> false;
        };
    }

    private void addChoices(AccessibleRole kind, Set<State> states) {
        boolean selected = is(AccessibleAttribute.SELECTED);
        if (ROWS.contains(kind)) {
            states.add(State.SELECTABLE);
            if (selected) {
                states.add(State.SELECTED);
            }
        }
        boolean ticked = kind == AccessibleRole.CHECK_MENU_ITEM || kind == AccessibleRole.RADIO_MENU_ITEM;
        if (CHECKED.contains(kind) || ticked) {
            states.add(State.CHECKABLE);
            if (is(AccessibleAttribute.INDETERMINATE)) {
                states.add(State.INDETERMINATE);
            } else if (selected) {
                states.add(State.CHECKED);
                if (kind == AccessibleRole.TOGGLE_BUTTON) {
                    states.add(State.PRESSED);
                }
            }
        }
        if (OPENED.contains(kind) && !is(AccessibleAttribute.LEAF)) {
            states.add(State.EXPANDABLE);
            states.add(is(AccessibleAttribute.EXPANDED) ? State.EXPANDED : State.COLLAPSED);
        }
        if (is(AccessibleAttribute.MULTIPLE_SELECTION)) {
            states.add(State.MULTISELECTABLE);
        }
    }

    private void addText(Set<State> states) {
        Words.of(node).ifPresent(words -> {
            states.add(words.isEditable() ? State.EDITABLE : State.READ_ONLY);
            states.add(words.hasLines() ? State.MULTI_LINE : State.SINGLE_LINE);
            states.add(State.SELECTABLE_TEXT);
        });
    }

    private void addLook(AccessibleRole kind, Set<State> states) {
        if (POPS_UP.contains(kind)) {
            states.add(State.HAS_POPUP);
        }
        if (is(AccessibleAttribute.VISITED)) {
            states.add(State.VISITED);
        }
        if (kind == AccessibleRole.PROGRESS_INDICATOR && is(AccessibleAttribute.INDETERMINATE)) {
            states.addAll(EnumSet.of(State.INDETERMINATE, State.BUSY));
        }
        if (node instanceof Button button && button.isDefaultButton()) {
            states.add(State.IS_DEFAULT);
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.ORIENTATION) instanceof Orientation orientation) {
            states.add(orientation == Orientation.HORIZONTAL ? State.HORIZONTAL : State.VERTICAL);
        }
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("toolkit", "JavaFX");
        if (node.getId() != null) {
            told.put("id", node.getId());
        }
        if (node instanceof IndexedCell<?> cell && ROWS.contains(kind())) {
            told.put("posinset", Integer.toString(cell.getIndex() + 1));
            rows(cell).ifPresent(rows -> told.put("setsize", Integer.toString(rows)));
        }
        Words.of(node)
                .map(Words::prompt)
                .filter(prompt -> !prompt.isEmpty())
                .ifPresent(prompt -> told.put("placeholder-text", prompt));
        return told;
    }

    private static Optional<Integer> rows(Node row) {
        for (Node each = row.getParent(); each != null; each = each.getParent()) {
            if (each.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT) instanceof Integer rows) {
                return Optional.of(rows);
            }
        }
        return Optional.empty();
    }

    /// What identifies it beside its node: what a row shows.
    static @Nullable Object shown(Node node) {
        return node instanceof Cell<?> cell ? cell.getItem() : null;
    }
}
