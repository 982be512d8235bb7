package app.byline.ui.recovery;

import app.byline.recovery.Recovered;
import app.byline.ui.FlowRow;
import app.byline.ui.Wrapping;
import app.byline.ui.recovery.CareModel.State;
import app.byline.ui.text.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is the matter with the library: what happened, what is safe, what to do next. Stands above the panes, quietly.
/// JavaFX's thread.
public final class CareBar {
    private static final Set<State> GRAVE = Set.of(State.DAMAGED, State.UNREPAIRED, State.NOT_EXCHANGED);
    private static final Set<State> DISMISSED =
            Set.of(State.NETWORK, State.UNSAVED, State.NOT_BACKED_UP, State.NOT_EXCHANGED);

    private final CareModel model;
    /// While the bar is seen, so that the library, which outlives its window, does not keep that.
    private final ObservableValue<State> state;
    private final Label happened = new Label();
    private final Label next = new Label();
    private final FlowRow bar = new FlowRow();

    /// `report` shows what a repair made of each post.
    public CareBar(CareModel model, Runnable report) {
        this.model = model;
        state = model.state()
                .when(bar.sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::showingProperty)
                        .orElse(false));
        happened.setId("care");
        happened.getStyleClass().add("problem-title");
        Wrapping.on(happened, next);
        VBox text = new VBox(happened, next);
        text.getStyleClass().add("problem-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        FlowRow buttons = new FlowRow(
                button("repair", Set.of(State.DAMAGED, State.UNREPAIRED), model::repair),
                button("report", Set.of(State.REPAIRED), report),
                button("use", Set.of(State.REPAIRED), model::useRepaired),
                button("take", Set.of(State.UNSAVED), model::takeBack),
                button("again", Set.of(State.NOT_BACKED_UP), model::round),
                button("later", DISMISSED, model::dismiss));
        buttons.getStyleClass().add("problem-buttons");
        bar.getChildren().setAll(new FontIcon(Feather.LIFE_BUOY), text, buttons);
        bar.setId("care-bar");
        bar.getStyleClass().addAll("problem-bar", "care-bar");
        state.subscribe(this::show);
    }

    public Node node() {
        return bar;
    }

    private Button button(String name, Set<State> when, Runnable action) {
        Button button = new Button(Messages.text("care.button." + name));
        button.setId("care-" + name);
        button.setOnAction(_ -> action.run());
        state.subscribe(now -> {
            button.setVisible(when.contains(now));
            button.setManaged(when.contains(now));
        });
        return button;
    }

    private void show(State now) {
        bar.setVisible(now != State.WELL);
        bar.setManaged(now != State.WELL);
        bar.pseudoClassStateChanged(PseudoClass.getPseudoClass("grave"), GRAVE.contains(now));
        if (now != State.WELL) {
            String key = "care." + now.name().toLowerCase(Locale.ROOT);
            Optional<Recovered> done = model.recovered().get();
            int posts = done.map(saved -> saved.posts().size()).orElse(0);
            int other = done.map(saved -> saved.notWhole().size()).orElse(0);
            happened.setText(Messages.text(key));
            next.setText(Messages.text(key + ".next", posts, other));
        }
    }
}
