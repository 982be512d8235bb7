package app.byline.ui.history;

import app.byline.history.Revision;
import app.byline.ui.Background;
import app.byline.ui.FieldName;
import app.byline.ui.FlowRow;
import app.byline.ui.Wrapping;
import app.byline.ui.preview.PreviewPane;
import app.byline.ui.publish.Form;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The open post's timeline, and below it what changed since the chosen revision, each passage with a way back.
/// JavaFX's thread.
public final class HistoryPane {
    /// More passages than anyone reads; a rewritten book must not fill the window with nodes.
    private static final int MOST = 200;

    private final HistoryModel model;
    private final PostDate dates;
    private final ListView<Entry> timeline = new ListView<>();
    private final TextField name = new TextField();
    private final VBox passages = new VBox();
    private final ToggleButton source = new ToggleButton(Messages.text("history.source"));
    private final ToggleButton rendered = new ToggleButton(Messages.text("history.rendered"));
    private final Pages pages;
    private final ScrollPane list = new ScrollPane(passages);
    private final StackPane comparison = new StackPane(list);
    private final Button whole = new Button(Messages.text("history.restore"));
    private final FlowRow naming;
    private final Label live = hint("history.live");
    /// What there is to do while no version is chosen.
    private final Label nothing = hint("history.none");
    private final VBox chosen;
    private final VBox pane;
    private @Nullable ComparedPage page;

    /// What shows two versions as readers see them: `page` makes a preview of its own, when it is first asked for.
    public record Pages(Supplier<PreviewPane> page, Themes themes, Background background) {}

    /// `restored` is told of each restore of a whole text, so that it can be said and taken back.
    public HistoryPane(HistoryModel model, PostDate dates, Consumer<HistoryModel.Restored> restored, Pages pages) {
        this.pages = pages;
        this.model = model;
        this.dates = dates;
        setUpTimeline();
        name.setId("history-name");
        name.setPromptText(Messages.text("history.name"));
        FieldName.set(name, Messages.text("history.name"));
        name.setOnAction(_ -> model.name(name.getText()));
        Button save = new Button(Messages.text("history.name.save"));
        save.setOnAction(_ -> model.name(name.getText()));
        HBox.setHgrow(name, Priority.ALWAYS);
        naming = new FlowRow(name, save);
        naming.getStyleClass().add("form-when");
        whole.setId("history-restore");
        whole.setOnAction(_ -> model.restore().ifPresent(restored));
        passages.getStyleClass().add("passages");
        passages.setId("passages");
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(comparison, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowRow actions = new FlowRow(whole, gap, views());
        actions.getStyleClass().add("form-when");
        live.setId("history-live");
        live.setMinHeight(Region.USE_PREF_SIZE);
        chosen = new VBox(live, naming, actions, comparison);
        VBox.setVgrow(chosen, Priority.ALWAYS);
        chosen.getStyleClass().add("form-part");
        nothing.setId("history-nothing");
        nothing.textProperty()
                .bind(Bindings.when(Bindings.size(model.entries()).greaterThan(1))
                        .then(Messages.text("history.choose"))
                        .otherwise(Messages.text("history.none")));
        pane = new VBox(timeline, nothing, chosen);
        pane.getStyleClass().addAll("form", "history");
        model.chosen().subscribe(this::show);
        model.live().subscribe(_ -> show(model.chosen().get()));
        model.comparison().subscribe(_ -> showPassages());
        model.unreadable().subscribe(_ -> showPassages());
        model.follow();
    }

    public Node node() {
        return pane;
    }

    /// What of the comparison is seen: the words as they are written, or as readers see them.
    private Node views() {
        ToggleGroup group = new ToggleGroup();
        source.setToggleGroup(group);
        rendered.setToggleGroup(group);
        source.setId("history-source");
        rendered.setId("history-rendered");
        source.getStyleClass().add(Styles.LEFT_PILL);
        rendered.getStyleClass().add(Styles.RIGHT_PILL);
        source.setSelected(true);
        // A second press on the view shown keeps it shown.
        source.setOnAction(_ -> source.setSelected(true));
        rendered.setOnAction(_ -> rendered.setSelected(true));
        rendered.selectedProperty().addListener((_, _, wanted) -> {
            Node shown = wanted ? page().node() : list;
            comparison.getChildren().setAll(shown);
            showPassages();
        });
        return new HBox(source, rendered);
    }

    private ComparedPage page() {
        ComparedPage made =
                page == null ? new ComparedPage(pages.page().get(), pages.themes(), pages.background()) : page;
        page = made;
        return made;
    }

    private void setUpTimeline() {
        timeline.setId("timeline");
        timeline.setItems(model.entries());
        timeline.setCellFactory(_ -> new EntryCell(dates));
        timeline.setAccessibleText(Messages.text("panel.history"));
        timeline.setPrefHeight(190);
        timeline.setMinHeight(110);
        timeline.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.choose(entry.revision());
            }
        });
    }

    private void show(@Nullable Revision revision) {
        boolean asked = !(model.live().get() instanceof Live.Unasked);
        Form.show(chosen, revision != null || asked);
        Form.show(nothing, revision == null && !asked);
        Form.show(naming, !asked);
        Form.show(live, asked);
        whole.setText(Messages.text(asked ? "history.live.take" : "history.restore"));
        whole.setDisable(asked && !(model.live().get() instanceof Live.Here));
        live.setText(
                switch (model.live().get()) {
                    case Live.Unasked _ -> "";
                    case Live.Reading _ -> Messages.text("merge.reading");
                    case Live.Unread(String why) -> Messages.text("history.live.unread", why);
                    case Live.Here _ -> Messages.text("history.live");
                });
        if (revision == null) {
            timeline.getSelectionModel().clearSelection();
        } else {
            name.setText(revision.name().orElse(""));
        }
    }

    private void showPassages() {
        Optional<Comparison> compared = model.comparison().get();
        if (rendered.isSelected()) {
            page().show(compared);
        }
        if (model.unreadable().get()) {
            passages.getChildren().setAll(hint("history.unreadable"));
        } else if (compared.isEmpty()) {
            passages.getChildren().clear();
        } else {
            show(compared.get());
        }
    }

    private void show(Comparison comparison) {
        List<Passage> all = comparison.passages();
        passages.getChildren().clear();
        if (!comparison.sameTitle()) {
            Label title = hint("history.title");
            title.setText(Messages.text("history.title", comparison.then().title()));
            passages.getChildren().add(title);
        }
        if (all.isEmpty()) {
            passages.getChildren().add(hint("history.same"));
        }
        all.stream().limit(MOST).forEach(passage -> passages.getChildren().add(card(passage)));
        if (all.size() > MOST) {
            Label more = hint("history.more");
            more.setText(Messages.text("history.more", all.size() - MOST));
            passages.getChildren().add(more);
        }
    }

    private Node card(Passage passage) {
        TextFlow flow = new TextFlow();
        for (Passage.Part part : passage.parts()) {
            String kind = switch (part.kind()) {
                case SAME -> "same";
                case GONE -> "gone";
                case NEW -> "new";
            };
            flow.getChildren().addAll(Wrapping.texts(part.text(), kind));
        }
        Button back = new Button(Messages.text("history.back"));
        back.getStyleClass().add("bring-back");
        back.setOnAction(_ -> model.bringBack(passage));
        VBox card = new VBox(flow, back);
        card.getStyleClass().add("passage");
        return card;
    }

    private static Label hint(String key) {
        Label hint = new Label(Messages.text(key));
        Wrapping.on(hint);
        hint.getStyleClass().add("form-hint");
        return hint;
    }
}
