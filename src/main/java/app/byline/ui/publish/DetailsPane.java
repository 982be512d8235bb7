package app.byline.ui.publish;

import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.spelling.Language;
import app.byline.spelling.Spelling.Tongue;
import app.byline.ui.FieldName;
import app.byline.ui.OpenPost;
import app.byline.ui.Wrapping;
import app.byline.ui.editor.SpellingChecks;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the open post is beside its text: address, summary, categories, tags, how it is to be released, and what its
/// blog knows beyond that; above it what to look at before it is published. Each change is taken at once and saved
/// like a typed word. JavaFX's thread.
public final class DetailsPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    /// What is nearer may be past before the post has left, and is published at once then.
    private static final Duration LEAST_AHEAD = Duration.ofMinutes(15);

    /// What the form works with beside the post. `dates` has the author's zone.
    public record Parts(
            BlogFactsModel blog,
            PreflightModel preflight,
            ListImages images,
            SpellingChecks spelling,
            PostDate dates) {}

    private final OpenPost open;
    private final BlogFactsModel blog;
    private final ZoneId zone;
    private final PostDate dates;
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
    private final Label there = Form.hint("");
    private final CategoryTree tree = new CategoryTree(categories);
    private final ParticularsForm particulars;
    private final SpellingChecks spelling;
    private final Choice<Language> language;
    private final VBox form;
    private boolean showing;

    public DetailsPane(OpenPost open, Parts parts) {
        this.open = open;
        this.blog = parts.blog();
        this.dates = parts.dates();
        this.zone = dates.zone();
        particulars = new ParticularsForm(parts.images(), this::taken);
        spelling = parts.spelling();
        language = new Choice<>("language", List.of(Language.values()), this::languageWord, this::languageTaken);
        there.setId("time-there");
        Wrapping.on(excerpt);
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
        NameSuggestions.on(tags, () -> blog.facts().get().tags());
        RemarkList remarks = new RemarkList(parts.preflight());
        form = Form.column(
                remarks.node(),
                new VBox(Form.row("details.slug", slug), slugWrong),
                Form.row("details.excerpt", excerpt),
                new VBox(Form.row("details.categories", categories), tree.node()),
                Form.row("details.tags", tags),
                Form.row("details.language", language.node()),
                Form.row("details.release", releases()),
                particulars.node(),
                new BlogAsking(blog, dates).node(),
                remarks.sites());
        listen(group);
        open.id().subscribe(_ -> show());
        open.arranged().subscribe(_ -> show());
        spelling.tongue().subscribe(_ -> showLanguage());
        blog.facts().subscribe(_ -> offer());
        blog.blog().subscribe(_ -> offer());
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
        FieldName.set(day, Messages.text("details.day"));
        day.setAccessibleHelp(Messages.text("details.day"));
        FieldName.set(time, Messages.text("details.time"));
        HBox when = new HBox(day, time);
        when.getStyleClass().add("form-when");
        VBox set = new VBox(when, timeWrong, there);
        later.selectedProperty().subscribe(chosen -> Form.show(set, chosen));
        VBox all = new VBox(now, later, set, draft);
        all.getStyleClass().add("form-choices");
        return all;
    }

    private void listen(ToggleGroup group) {
        Stream.of(slug, excerpt, categories, tags, time)
                .forEach(field -> field.textProperty().addListener((_, _, _) -> taken()));
        day.valueProperty().addListener((_, _, _) -> taken());
        group.selectedToggleProperty().addListener((_, _, _) -> {
            propose();
            taken();
        });
    }

    /// A full hour soon: a time to change beats an empty field that is wrong.
    private void propose() {
        if (showing
                || !later.isSelected()
                || day.getValue() != null
                || !time.getText().isBlank()) {
            return;
        }
        LocalDateTime next =
                dates.now().plus(LEAST_AHEAD).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        boolean before = showing;
        showing = true;
        day.setValue(next.toLocalDate());
        time.setText(TIME.format(next));
        showing = before;
    }

    private void offer() {
        boolean before = showing;
        showing = true;
        particulars.offer(blog.features().getValue(), blog.facts().get());
        tree.show(blog.facts().get().categories());
        showing = before;
        check();
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
        particulars.show(post.map(Particulars::of).orElse(Particulars.NONE));
        showing = false;
        check();
    }

    /// What the post is written in, where its author said so.
    private void showLanguage() {
        boolean before = showing;
        showing = true;
        language.set(spelling.tongue().get().filter(Tongue::said).flatMap(Tongue::dictionary));
        showing = before;
    }

    private String languageWord(Optional<Language> chosen) {
        return chosen.map(known -> known.name(Locale.getDefault()))
                .orElseGet(() -> Messages.text("spelling.language.guess"));
    }

    private void languageTaken() {
        if (!showing) {
            spelling.say(language.get());
        }
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
        open.change(post -> particulars
                .get()
                .in(post.withDetails(
                        slug(slug.getText()).or(() -> slug.getText().isBlank() ? Optional.empty() : post.slug()),
                        excerpt.getText(),
                        names(categories),
                        names(tags),
                        release().orElse(post.release()))));
    }

    /// What can't be taken yet says so beside its field; the post keeps what it had.
    private void check() {
        Form.show(slugWrong, !slug.getText().isBlank() && slug(slug.getText()).isEmpty());
        Form.show(timeWrong, later.isSelected() && time().isEmpty());
        Optional<String> elsewhere = time().flatMap(this::onBlog);
        Form.show(there, later.isSelected() && elsewhere.isPresent());
        there.setText(elsewhere.orElse(""));
    }

    /// The same moment as the blog tells it, where that is another.
    private Optional<String> onBlog(Instant moment) {
        String name = blog.facts().get().zone();
        if (name.isEmpty()
                || ZoneId.of(name)
                        .getRules()
                        .getOffset(moment)
                        .equals(zone.getRules().getOffset(moment))) {
            return Optional.empty();
        }
        return Optional.of(Messages.text("details.time.there", dates.in(ZoneId.of(name), moment), name));
    }

    private static Optional<Slug> slug(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new Slug(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The names in a field that has commas between them.
    static List<String> names(TextField field) {
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
