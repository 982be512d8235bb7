package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.ui.theme.Theme;
import app.byline.ui.theme.Themes;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;

/// Where the keys are is seen on each kind of control in each theme: what changes has 3 to 1 against what was there
/// (WCAG 2.2, 2.4.13), on at least as many points as a line around the control has.
@Tag("ui")
class FocusRingTest {
    private static final double LEAST = 3;
    private static final double AROUND = 12;

    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final Themes themes = new Themes(system);
    private final Region nothing = new Region();

    @SuppressWarnings("NullAway.Init") // made before each test
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    private Map<String, Node> controls;

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        run(() -> {
            controls = controls();
            nothing.setFocusTraversable(true);
            FlowPane box = new FlowPane(Orientation.VERTICAL, 30, 16, nothing);
            box.getChildren().addAll(controls.values());
            box.setPadding(new Insets(14));
            scene = new Scene(box, 760, 520);
            themes.dress(scene);
            stage.setMaximized(false);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
        });
    }

    @AfterEach
    void close() {
        run(stage::hide);
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, LIGHT, panel",
        "DARK, LIGHT, panel",
        "SEPIA, LIGHT, panel",
        "CONTRAST, LIGHT, panel",
        "CONTRAST, DARK, panel",
        "LIGHT, LIGHT, problem-bar",
        "DARK, LIGHT, problem-bar",
        "SEPIA, LIGHT, care-bar",
        "CONTRAST, DARK, care-bar",
    })
    void aRingIsSeenOnEachKindOfControl(Theme theme, ColorScheme scheme, String ground) throws Exception {
        run(() -> {
            system.set(scheme);
            themes.theme().set(theme);
            scene.getRoot().getStyleClass().setAll("root", ground);
            nothing.requestFocus();
        });
        WritableImage before = onFx(() -> scene.snapshot(null));
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, Node> each : controls.entrySet()) {
            run(each.getValue()::requestFocus);
            WritableImage after = onFx(() -> scene.snapshot(null));
            if (each.getKey().equals("accent button")) {
                Screenshot.write(after, "focus-" + theme + "-" + scheme + "-" + ground);
            }
            Bounds bounds = onFx(() -> ringed(each.getValue()));
            long changed = changed(before, after, bounds);
            double line = 1.6 * (bounds.getWidth() + bounds.getHeight());
            if (changed < line) {
                unseen.add(each.getKey() + ": " + changed + " of " + line);
            }
        }
        assertThat(unseen).isEmpty();
    }

    /// Where the ring is looked for: in a list around the row with the keys, where it has rows.
    private static Bounds ringed(Node control) {
        Node at = control instanceof ListView<?> list && !list.getItems().isEmpty()
                ? list.lookup(".list-cell:focused")
                : control;
        return at.localToScene(at.getLayoutBounds());
    }

    @Test
    void aListHasOneRing() {
        ListView<?> list = (ListView<?>) Objects.requireNonNull(controls.get("list"));
        run(nothing::requestFocus);
        WritableImage before = onFx(() -> scene.snapshot(null));
        run(list::requestFocus);
        WritableImage after = onFx(() -> scene.snapshot(null));
        Bounds all = onFx(() -> list.localToScene(list.getLayoutBounds()));
        Bounds row = onFx(() -> ringed(list));
        assertThat(changed(before, after, row)).isEqualTo(changed(before, after, all));
    }

    @Test
    void noRowOfTheLibraryMovesWhenTheKeysGoThere() {
        ListView<?> list = (ListView<?>) Objects.requireNonNull(controls.get("list"));
        run(() -> {
            scene.getRoot().getStyleClass().setAll("root", "library");
            nothing.requestFocus();
        });
        assertThat(rows(list)).isEqualTo(rowsWith(list));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsNotTickedYetIsSeen(Theme theme) {
        run(() -> {
            themes.theme().set(theme);
            scene.getRoot().getStyleClass().setAll("root", "panel");
            nothing.requestFocus();
        });
        assertThat(List.of("check box", "radio button"))
                .allSatisfy(name -> assertThat(outline(Objects.requireNonNull(controls.get(name))))
                        .as(name)
                        .isGreaterThanOrEqualTo(LEAST));
    }

    /// How much the line at the left of what is ticked differs from what is beside it.
    private double outline(Node control) {
        return onFx(() -> {
            scene.getRoot().applyCss();
            Node ticked = control.lookup(control instanceof CheckBox ? ".box" : ".radio");
            Bounds bounds = ticked.localToScene(ticked.getLayoutBounds());
            PixelReader picture = scene.snapshot(null).getPixelReader();
            int x = (int) Math.round(bounds.getMinX());
            int y = (int) Math.round(bounds.getCenterY());
            return contrast(picture.getColor(x, y), picture.getColor(x - 3, y));
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aFieldWithTheKeysSaysWhatItIsFor(Theme theme) {
        TextField field = (TextField) Objects.requireNonNull(controls.get("field"));
        run(() -> {
            themes.theme().set(theme);
            field.setText("");
            field.setPromptText("Search the help");
            field.requestFocus();
            scene.getRoot().applyCss();
        });
        assertThat(onFx(() -> field.lookupAll(".text").stream()
                        .map(Text.class::cast)
                        .filter(text -> text.getText().equals("Search the help"))
                        .map(text -> ((Color) text.getFill()).getOpacity())
                        .toList()))
                .containsExactly(1.0);
    }

    private List<Bounds> rowsWith(ListView<?> list) {
        run(list::requestFocus);
        return rows(list);
    }

    private List<Bounds> rows(ListView<?> list) {
        return onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return list.lookupAll(".list-cell").stream()
                    .map(row -> row.localToScene(row.getLayoutBounds()))
                    .toList();
        });
    }

    private static Map<String, Node> controls() {
        Map<String, Node> made = new LinkedHashMap<>();
        made.put("button", new Button("Look"));
        made.put("accent button", styled(new Button("Publish"), Styles.ACCENT));
        Button icon = new Button(null, new FontIcon(Feather.X));
        made.put("icon", styled(icon, Styles.BUTTON_ICON, Styles.FLAT));
        made.put("chip", styled(new Button("Drafts"), "chip"));
        made.put("toggle", new ToggleButton("Trash"));
        ToggleButton on = new ToggleButton("Posts");
        on.setSelected(true);
        made.put("toggle that is on", on);
        made.put("check box", new CheckBox("Tick"));
        made.put("radio button", new RadioButton("One"));
        made.put("link", new Hyperlink("There"));
        made.put("menu button", styled(new MenuButton("Table"), Styles.FLAT));
        made.put("split button", styled(new SplitMenuButton(), Styles.ACCENT));
        made.put("choice", new ChoiceBox<>());
        made.put("combo box", new ComboBox<>());
        made.put("day", new DatePicker());
        made.put("spinner", new Spinner<>(1, 9, 3));
        made.put("field", new TextField("Words"));
        TextArea area = new TextArea("Words");
        area.setPrefSize(200, 60);
        made.put("text", area);
        ListView<String> list = new ListView<>();
        list.getItems().setAll("One", "Two");
        list.getSelectionModel().select(0);
        list.setPrefSize(200, 80);
        made.put("list", list);
        ListView<String> empty = new ListView<>();
        empty.setPrefSize(200, 40);
        made.put("empty list", empty);
        return made;
    }

    private static Node styled(Node node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    private static long changed(WritableImage before, WritableImage after, Bounds bounds) {
        PixelReader was = before.getPixelReader();
        PixelReader is = after.getPixelReader();
        long changed = 0;
        for (int y = (int) Math.max(0, bounds.getMinY() - AROUND);
                y < Math.min(before.getHeight(), bounds.getMaxY() + AROUND);
                y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - AROUND);
                    x < Math.min(before.getWidth(), bounds.getMaxX() + AROUND);
                    x++) {
                if (is.getArgb(x, y) != was.getArgb(x, y) && contrast(was.getColor(x, y), is.getColor(x, y)) >= LEAST) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
