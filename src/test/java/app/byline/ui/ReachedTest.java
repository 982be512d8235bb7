package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether everything that the program can show is named for those who hear it, and reached by those who have but
/// keys.
@Tag("ui")
class ReachedTest {
    @Test
    void everythingSaysWhatItIsAndIsReachedAndLeftAgain(@TempDir Path folder) throws Exception {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        try (WindowFixture window =
                WindowFixture.open(folder, WindowMemory.first(), 1280, 800, ScreenshotTest.posts())) {
            ShownScreen.prepare(window);
            for (ShownScreen screen : ShownScreen.ALL) {
                Scene shown = screen.bring().apply(window);
                List<String> found = onFx(() ->
                        Stream.concat(unsaid(shown), unreached(shown).stream()).toList());
                if (!found.isEmpty()) {
                    faults.put(screen.name(), found);
                }
                ShownScreen.leave(shown, window);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Stream<String> unsaid(Scene scene) {
        scene.getRoot().applyCss();
        return Spoken.shown(scene.getRoot()).map(Spoken::fault).filter(fault -> !fault.isEmpty());
    }

    /// Those that no way of keys leads to, and those that none leads away from.
    private static List<String> unreached(Scene scene) {
        Set<Node> wanted = Spoken.shown(scene.getRoot())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Deque<Node> next = new ArrayDeque<>();
        Node start = scene.getFocusOwner();
        next.add(start == null ? wanted.iterator().next() : start);
        Set<Node> reached = new LinkedHashSet<>(next);
        List<String> faults = new ArrayList<>();
        while (!next.isEmpty()) {
            Node from = next.remove();
            boolean left = wanted.size() == 1;
            for (boolean back : new boolean[] {false, true}) {
                from.requestFocus();
                Node to = press(scene, from, back);
                left |= to != null && !to.equals(from);
                if (to != null && reached.add(to)) {
                    next.add(to);
                }
            }
            if (!left) {
                faults.add("no way out of " + from);
            }
        }
        wanted.stream()
                .filter(node -> !reached.contains(node) && isShown(node) && !isByArrows(node, reached))
                .forEach(node -> faults.add("no way to " + node));
        return faults;
    }

    /// Tab goes to one of those of which one is chosen, arrows to the others.
    private static boolean isByArrows(Node node, Set<Node> reached) {
        return node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    /// Tab writes in the text, and goes through the page in the preview: F6 leads out of both.
    private static Node press(Scene scene, Node from, boolean back) {
        KeyCode key = from instanceof CodeArea || from instanceof WebView ? KeyCode.F6 : KeyCode.TAB;
        Event.fireEvent(from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, back, false, false, false));
        return scene.getFocusOwner();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each.isDisabled()) {
                return false;
            }
        }
        return Objects.nonNull(node.getScene());
    }
}
