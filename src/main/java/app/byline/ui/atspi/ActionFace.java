package app.byline.ui.atspi;

import app.byline.ui.atspi.Bus.Reply;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What can be done with a thing: it is pressed, opened, or gone to. JavaFX's thread; what is done is done on `later`,
/// for it may open what waits for an answer.
record ActionFace(Executor later) implements Face {
    private static final Map<Role, AccessibleAction> DONE = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.PUSH_BUTTON, AccessibleAction.FIRE),
            Map.entry(Role.TOGGLE_BUTTON, AccessibleAction.FIRE),
            Map.entry(Role.CHECK_BOX, AccessibleAction.FIRE),
            Map.entry(Role.RADIO_BUTTON, AccessibleAction.FIRE),
            Map.entry(Role.LINK, AccessibleAction.FIRE),
            Map.entry(Role.MENU, AccessibleAction.FIRE),
            Map.entry(Role.MENU_ITEM, AccessibleAction.FIRE),
            Map.entry(Role.CHECK_MENU_ITEM, AccessibleAction.FIRE),
            Map.entry(Role.RADIO_MENU_ITEM, AccessibleAction.FIRE),
            Map.entry(Role.COMBO_BOX, AccessibleAction.EXPAND),
            Map.entry(Role.LIST_ITEM, AccessibleAction.REQUEST_FOCUS),
            Map.entry(Role.TREE_ITEM, AccessibleAction.REQUEST_FOCUS),
            Map.entry(Role.PAGE_TAB, AccessibleAction.REQUEST_FOCUS)));

    @Override
    public String name() {
        return "org.a11y.atspi.Action";
    }

    @Override
    public boolean isOf(Heard heard) {
        return action(heard) != null;
    }

    private static @Nullable AccessibleAction action(Heard heard) {
        return heard instanceof HeardNode ? DONE.get(heard.role()) : null;
    }

    @Override
    public List<String> properties() {
        return List.of("NActions");
    }

    @Override
    public Reply property(String property, Heard heard) {
        if (!property.equals("NActions")) {
            throw Face.unknown(property);
        }
        return new Reply("i", 1);
    }

    @Override
    public Reply call(String method, Heard heard, Given given) {
        return switch (method) {
            case "GetName", "GetLocalizedName" -> new Reply("s", word(heard));
            case "GetDescription" -> new Reply("s", "");
            case "GetKeyBinding" -> new Reply("s", keys(heard));
            case "GetActions" -> new Reply("a(sss)", List.<Object[]>of(new Object[] {word(heard), "", keys(heard)}));
            case "DoAction" -> new Reply("b", given.number(0) == 0 && does(heard));
            default -> throw Face.unknown(method);
        };
    }

    private static String word(Heard heard) {
        return action(heard) == AccessibleAction.FIRE ? "click" : "activate";
    }

    /// As others write it: the letter that is underlined, the way through menus, and the keys.
    private static String keys(Heard heard) {
        if (!(heard instanceof HeardNode(Node node))) {
            return "";
        }
        String letter =
                node.queryAccessibleAttribute(AccessibleAttribute.MNEMONIC) instanceof String mnemonic ? mnemonic : "";
        String keys = node.queryAccessibleAttribute(AccessibleAttribute.ACCELERATOR) instanceof KeyCombination combined
                ? combined.getDisplayText()
                : "";
        return letter.isEmpty() && keys.isEmpty() ? "" : letter + ";;" + keys;
    }

    private boolean does(Heard heard) {
        AccessibleAction action = Objects.requireNonNull(action(heard));
        if (!(heard instanceof HeardNode(Node node)) || node.isDisabled()) {
            return false;
        }
        later.execute(() -> node.executeAccessibleAction(action));
        return true;
    }
}
