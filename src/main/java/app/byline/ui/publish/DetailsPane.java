package app.byline.ui.publish;

import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.ui.OpenPost;
import app.byline.ui.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the open post is beside its text: address, summary, categories, tags, and how it is to be released. Each change
/// is taken at once and saved like a typed word. JavaFX's thread.
public final class DetailsPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final OpenPost open;
    private final ZoneId zone;
    private final TextField slug = new TextField();
    private final Node slugWrong = Form.hint(Messages.text("details.slug.wrong"));
    private final TextArea excerpt = new TextArea();
    private final TextField categories = new TextField();
    private final TextField tags = new TextField();
    private final RadioButton now = new RadioButton(Messages.text("details.release.now"));
    private final RadioButton later = new RadioButton(Messages.text("details.release.later"));
    private final RadioButton draft = new RadioButton(Messages.text("details.release.draft"));
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Node timeWrong = Form.hint(Messages.text("details.time.wrong"));
    private final VBox form;
    private boolean showing;

    /// `zone` is the one in which a set time is meant.
    public DetailsPane(OpenPost open, ZoneId zone) {
        this.open = open;
        this.zone = zone;
        excerpt.setWrapText(true);
        excerpt.setPrefRowCount(3);
        slug.setId("slug");
        excerpt.setId("excerpt");
        categories.setId("categories");
        tags.setId("tags");
        ToggleGroup group = new ToggleGroup();
        List.of(now, later, draft).forEach(choice -> choice.setToggleGroup(group));
        now.setId("release-now");
        later.setId("release-later");
        draft.setId("release-draft");
        slugWrong.getStyleClass().add("wrong");
        timeWrong.getStyleClass().add("wrong");
        form = Form.column(
                new VBox(Form.row("details.slug", slug), slugWrong),
                Form.row("details.excerpt", excerpt),
                Form.row("details.categories", categories),
                Form.row("details.tags", tags),
                Form.row("details.release", releases()));
        listen(group);
        open.id().subscribe(_ -> show());
        open.arranged().subscribe(_ -> show());
        open.title()
                .subscribe(title ->
                        slug.setPromptText(Slug.ofTitle(title).map(Slug::value).orElse("")));
    }

    public Node node() {
        return form;
    }

    private Node releases() {
        time.setPrefColumnCount(5);
        time.setPromptText("9:00");
        HBox.setHgrow(day, Priority.ALWAYS);
        day.setMaxWidth(Double.MAX_VALUE);
        day.setAccessibleText(Messages.text("details.day"));
        time.setAccessibleText(Messages.text("details.time"));
        HBox when = new HBox(day, time);
        when.getStyleClass().add("form-when");
        VBox set = new VBox(when, timeWrong);
        later.selectedProperty().subscribe(chosen -> Form.show(set, chosen));
        VBox all = new VBox(now, later, set, draft);
        all.getStyleClass().add("form-choices");
        return all;
    }

    private void listen(ToggleGroup group) {
        Stream.of(slug, excerpt, categories, tags, time)
                .forEach(field -> field.textProperty().addListener((_, _, _) -> taken()));
        day.valueProperty().addListener((_, _, _) -> taken());
        group.selectedToggleProperty().addListener((_, _, _) -> taken());
    }

    private void show() {
        Optional<Post> post = open.post();
        showing = true;
        form.setDisable(post.isEmpty());
        slug.setText(post.flatMap(Post::slug).map(Slug::value).orElse(""));
        excerpt.setText(post.map(Post::excerpt).orElse(""));
        categories.setText(String.join(", ", post.map(Post::categories).orElse(List.of())));
        tags.setText(String.join(", ", post.map(Post::tags).orElse(List.of())));
        choose(post.map(Post::release).orElse(new Release.Now()));
        showing = false;
        check();
    }

    private void choose(Release release) {
        switch (release) {
            case Release.Now() -> now.setSelected(true);
            case Release.AsDraft() -> draft.setSelected(true);
            case Release.At(Instant instant) -> {
                later.setSelected(true);
                LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
                day.setValue(local.toLocalDate());
                time.setText(TIME.format(local));
            }
        }
    }

    private void taken() {
        if (showing) {
            return;
        }
        check();
        open.change(post -> post.withDetails(
                slug(slug.getText()).or(() -> slug.getText().isBlank() ? Optional.empty() : post.slug()),
                excerpt.getText(),
                names(categories),
                names(tags),
                release().orElse(post.release())));
    }

    /// What can't be taken yet says so beside its field; the post keeps what it had.
    private void check() {
        Form.show(slugWrong, !slug.getText().isBlank() && slug(slug.getText()).isEmpty());
        Form.show(timeWrong, later.isSelected() && time().isEmpty());
    }

    private static Optional<Slug> slug(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new Slug(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<String> names(TextField field) {
        return Arrays.stream(field.getText().split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Release> release() {
        if (draft.isSelected()) {
            return Optional.of(new Release.AsDraft());
        }
        return later.isSelected() ? time().map(Release.At::new) : Optional.of(new Release.Now());
    }

    private Optional<Instant> time() {
        @Nullable LocalDate date = day.getValue();
        try {
            return date == null
                    ? Optional.empty()
                    : Optional.of(date.atTime(LocalTime.parse(time.getText().strip(), TIME))
                            .atZone(zone)
                            .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
