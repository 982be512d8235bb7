package app.byline.ui.publish;

import app.byline.post.Particulars;
import app.byline.post.PostFormat;
import app.byline.post.Visibility;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Page;
import app.byline.publish.BlogFacts.Template;
import app.byline.publish.Feature;
import app.byline.ui.FieldName;
import app.byline.ui.text.Messages;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What only some blogs know of a post; of these, what the blog's kind can do. JavaFX's thread.
final class ParticularsForm {
    private enum Readers {
        EVERYONE,
        EDITORS,
        KNOWING
    }

    private final Runnable taken;
    private final ListImageField image;
    private final TextField author = new TextField();
    private final Choice<PostFormat> format;
    private final Choice<Readers> readers;
    private final TextField password = new TextField();
    private final Choice<Boolean> sticky;
    private final Choice<Boolean> comments;
    private final Choice<Boolean> pings;
    private final CheckBox page = new CheckBox(Messages.text("details.page"));
    private final TextField parent = new TextField();
    private final TextField template = new TextField();
    private final FieldsForm fields;
    private final Map<Feature, Node> rows = new EnumMap<>(Feature.class);
    private final VBox form = new VBox();
    private BlogFacts facts = BlogFacts.NONE;

    /// `taken` runs at each change that the author makes.
    ParticularsForm(ListImages images, Runnable taken) {
        this.taken = taken;
        image = new ListImageField(images, taken);
        format = new Choice<>("format", List.of(PostFormat.values()), ParticularsForm::formatWord, taken);
        readers = new Choice<>("visibility", List.of(Readers.values()), ParticularsForm::readersWord, () -> {
            showPassword();
            taken.run();
        });
        sticky = flag("sticky", "details.sticky");
        comments = flag("comments", "details.open");
        pings = flag("pings", "details.open");
        fields = new FieldsForm(taken);
        author.setId("author");
        password.setId("readers-password");
        page.setId("page");
        parent.setId("parent");
        template.setId("template");
        password.setPromptText(Messages.text("details.visibility.password"));
        FieldName.set(password, Messages.text("details.visibility.password"));
        NameSuggestions.on(author, () -> facts.authors());
        NameSuggestions.on(parent, () -> facts.pages().stream().map(Page::slug).toList());
        NameSuggestions.on(
                template, () -> facts.templates().stream().map(Template::name).toList());
        List.of(author, password, parent, template)
                .forEach(field -> field.textProperty().addListener((_, _, _) -> taken.run()));
        page.selectedProperty().addListener((_, _, _) -> {
            pages();
            taken.run();
        });
        lay();
    }

    private Choice<Boolean> flag(String id, String key) {
        return new Choice<>(
                id,
                List.of(true, false),
                said -> Messages.text(
                        said.map(yes -> key + (yes ? ".yes" : ".no")).orElse("details.unsaid")),
                taken);
    }

    private void lay() {
        form.getStyleClass().add("form-part");
        VBox who = new VBox(readers.node(), password);
        who.getStyleClass().add("form-choices");
        row(Feature.FEATURED_IMAGE, Form.row("details.image", image.node()));
        row(Feature.AUTHOR, Form.row("details.author", author));
        row(Feature.FORMAT, Form.row("details.format", format.node()));
        row(Feature.VISIBILITY, Form.row("details.visibility", who));
        row(Feature.STICKY, Form.row("details.sticky", sticky.node()));
        VBox discussion =
                new VBox(Form.row("details.comments", comments.node()), Form.row("details.pings", pings.node()));
        discussion.getStyleClass().add("form-part");
        row(Feature.DISCUSSION, discussion);
        VBox pages = new VBox(page, Form.row("details.parent", parent), Form.row("details.template", template));
        pages.getStyleClass().add("form-part");
        row(Feature.PAGES, pages);
        row(Feature.FIELDS, fields.node());
        showPassword();
        pages();
    }

    private void row(Feature feature, Node row) {
        rows.put(feature, row);
        form.getChildren().add(row);
    }

    Node node() {
        return form;
    }

    /// What this blog can do and offers.
    void offer(Set<Feature> features, BlogFacts now) {
        facts = now;
        rows.forEach((feature, row) -> Form.show(row, features.contains(feature)));
        Form.show(form, rows.keySet().stream().anyMatch(features::contains));
        Form.show(
                fields.node(),
                features.contains(Feature.FIELDS) && !now.fields().isEmpty());
        fields.offer(now.fields());
        author.setPromptText(now.user());
        format.offer(Arrays.stream(PostFormat.values())
                .filter(one -> now.formats().isEmpty() || now.formats().contains(one.word()))
                .toList());
    }

    // ---- what the post says

    void show(Particulars said) {
        image.show(said.image());
        set(author, said.author());
        format.set(said.format());
        readers.set(said.visibility().map(who -> switch (who) {
            case Visibility.Everyone _ -> Readers.EVERYONE;
            case Visibility.Editors _ -> Readers.EDITORS;
            case Visibility.Knowing _ -> Readers.KNOWING;
        }));
        set(
                password,
                said.visibility()
                        .flatMap(who ->
                                who instanceof Visibility.Knowing(String word) ? Optional.of(word) : Optional.empty()));
        sticky.set(said.sticky());
        comments.set(said.comments());
        pings.set(said.pings());
        page.setSelected(said.page());
        set(parent, said.parent());
        set(template, said.template());
        fields.show(said.fields());
    }

    /// As the form says it now.
    Particulars get() {
        return new Particulars(
                image.get(),
                text(author),
                format.get(),
                visibility(),
                sticky.get(),
                comments.get(),
                pings.get(),
                page.isSelected(),
                text(parent),
                text(template),
                fields.get());
    }

    /// Until a word is typed, those who know it are nobody yet.
    private Optional<Visibility> visibility() {
        return readers.get().flatMap(who -> switch (who) {
            case EVERYONE -> Optional.of(new Visibility.Everyone());
            case EDITORS -> Optional.of(new Visibility.Editors());
            case KNOWING -> text(password).map(Visibility.Knowing::new);
        });
    }

    private void showPassword() {
        Form.show(password, readers.get().equals(Optional.of(Readers.KNOWING)));
    }

    private void pages() {
        Form.show(parent.getParent(), page.isSelected());
        Form.show(template.getParent(), page.isSelected());
    }

    /// A field that says the same already keeps its caret.
    private static void set(TextField field, Optional<String> text) {
        if (!text(field).equals(text)) {
            field.setText(text.orElse(""));
        }
    }

    private static Optional<String> text(TextField field) {
        return Optional.of(field.getText().strip().replaceFirst("\\s*,$", "")).filter(text -> !text.isEmpty());
    }

    private static String formatWord(Optional<PostFormat> format) {
        return Messages.text(format.map(one -> "details.format." + one.word()).orElse("details.unsaid"));
    }

    private static String readersWord(Optional<Readers> readers) {
        return Messages.text(readers.map(who -> switch (who) {
                    case EVERYONE -> "details.visibility.everyone";
                    case EDITORS -> "details.visibility.editors";
                    case KNOWING -> "details.visibility.knowing";
                })
                .orElse("details.unsaid"));
    }
}
