package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.exchange.HandedImages;
import app.byline.post.Particulars;
import app.byline.post.Post;
import app.byline.post.PostFormat;
import app.byline.post.Release;
import app.byline.post.Slug;
import app.byline.post.Visibility;
import app.byline.publish.Blog;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogFacts.Field;
import app.byline.publish.BlogFacts.Page;
import app.byline.publish.BlogFacts.Right;
import app.byline.publish.BlogFacts.Template;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.ui.theme.Looks;
import app.byline.ui.theme.Theme;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.paint.Color;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What a post is beside its text, in the real window: as its blog offers it, and what to look at before publishing.
@Tag("ui")
class DetailsPanelTest {
    private static final Blog WORDPRESS = new Blog(
            new BlogId("there"), "Puerto Claro", BlogKind.WORDPRESS, URI.create("https://there.example/"), Map.of());
    private static final BlogFacts OFFERED = new BlogFacts(
            "Pacific/Auckland",
            List.of(new Category("City", 0), new Category("Harbour", 1), new Category("Walks", 0)),
            List.of("cranes", "strike", "crab"),
            List.of("Inés Peñalver", "Jane"),
            List.of("standard", "quote", "image"),
            List.of(new Page("about", "About us")),
            List.of(new Template("wide", "Wide page")),
            List.of(
                    new Field("subtitle", Field.Type.TEXT, "Below the title"),
                    new Field("rating", Field.Type.INTEGER, ""),
                    new Field("sponsored", Field.Type.FLAG, "")),
            Set.of(),
            Set.of(),
            "Inés Peñalver",
            Set.of(Right.values()),
            Instant.parse("2026-11-01T10:00:00Z"));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private WindowFixture window;

    private final Post post = Post.begin(Instant.now()).withText("Harbour", "Text");

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aBlogThatKnowsNothingMoreShowsNothingMore() throws Exception {
        open(post, WindowMemory.first());
        assertThat(seen("slug")).isTrue();
        for (String id : List.of("list-image", "author", "format", "visibility", "sticky", "comments", "page")) {
            assertThat(seen(id)).as(id).isFalse();
        }
        assertThat(seen("blog-ask")).isFalse();
    }

    @Test
    void whatWordPressKnowsIsKeptInTheHead() throws Exception {
        openThere(post, WindowMemory.first());
        choose("format", PostFormat.QUOTE);
        choose("sticky", true);
        choose("comments", false);
        type("author", "Jane");
        run(() -> ((CheckBox) window.node("page")).setSelected(true));
        type("parent", "about");
        until(() -> kept().extras()
                .equals("format: quote\nsticky: true\ncomments: false\nauthor: Jane\ntype: page\nparent: about\n"));
        run(() -> ((ComboBox<?>) window.node("format")).getSelectionModel().select(0));
        until(() -> Particulars.of(kept()).format().isEmpty());
    }

    @Test
    void fieldsOfTheBlogAreTypedAsItSays() throws Exception {
        openThere(
                Particulars.NONE
                        .withFields(Map.of("subtitle", "Below", "other", 1))
                        .in(post),
                WindowMemory.first());
        until(() -> seen("field-subtitle"));
        type("field-subtitle", "Below it");
        type("field-rating", "four");
        choose("field-sponsored", true);
        until(() ->
                Particulars.of(kept()).fields().equals(Map.of("subtitle", "Below it", "other", 1, "sponsored", true)));
        type("field-rating", "4");
        type("field-subtitle", "");
        until(() -> Particulars.of(kept()).fields().toString().contains("rating=4"));
        until(() -> "".equals(Particulars.of(kept()).fields().get("subtitle")));
        assertThat(Particulars.of(kept()).fields()).containsEntry("other", 1);
    }

    @Test
    void whatIsChosenIsNotTintedLikeARow() throws Exception {
        openThere(post, WindowMemory.first());
        choose("format", PostFormat.QUOTE);
        ListCell<?> chosen = onFx(() -> ((ComboBox<?>) window.node("format"))
                .getChildrenUnmodifiable().stream()
                        .filter(ListCell.class::isInstance)
                        .map(ListCell.class::cast)
                        .findFirst()
                        .orElseThrow());
        until(chosen::isSelected);
        assertThat(onFx(() -> chosen.getBackground().getFills().stream()
                        .map(BackgroundFill::getFill)
                        .toList()))
                .containsOnly(Color.TRANSPARENT);
    }

    @Test
    void aWordForReadersIsAskedForWhereTheyNeedOne() throws Exception {
        openThere(post, WindowMemory.first());
        assertThat(seen("readers-password")).isFalse();
        run(() -> ((ComboBox<?>) window.node("visibility")).getSelectionModel().select(3));
        assertThat(seen("readers-password")).isTrue();
        type("readers-password", "harbour");
        until(() -> Particulars.of(kept()).visibility().equals(Optional.of(new Visibility.Knowing("harbour"))));
    }

    @Test
    void categoriesAreATreeInStepWithTheirNames() throws Exception {
        openThere(post, WindowMemory.first());
        run(() -> box("Harbour").setSelected(true));
        until(() -> kept().categories().equals(List.of("Harbour")));
        type("categories", "harbour, Brand new");
        assertThat(onFx(() -> box("Harbour").isSelected())).isTrue();
        run(() -> box("Walks").fire());
        until(() -> kept().categories().equals(List.of("harbour", "Brand new", "Walks")));
        run(() -> box("Harbour").fire());
        until(() -> kept().categories().equals(List.of("Brand new", "Walks")));
    }

    @Test
    void whatTheBlogDoesNotAnswerStaysAsItWasKept() throws Exception {
        openThere(post, WindowMemory.first());
        window.known.answer = Optional.empty();
        run(() -> window.offered.ask());
        until(() -> text("blog-ask").isVisible() && hint().startsWith("Puerto Claro did not answer"));
        assertThat(onFx(() -> box("Harbour").isVisible())).isTrue();
    }

    @Test
    void aTimeToBeginWithIsAFullHourAQuarterAheadAtLeast() throws Exception {
        open(post, WindowMemory.first());
        Instant before = Instant.now();
        WindowFixture.run(() -> ((RadioButton) window.node("release-later")).fire());
        Release release =
                WindowFixture.onFx(() -> window.editor.post().orElseThrow().release());
        assertThat(release).isInstanceOfSatisfying(Release.At.class, at -> {
            assertThat(at.time())
                    .isAfter(before.plus(Duration.ofMinutes(15)))
                    .isBefore(before.plus(Duration.ofMinutes(76)));
            assertThat(at.time()).isEqualTo(at.time().truncatedTo(ChronoUnit.HOURS));
        });
    }

    @Test
    void theBlogsTimeStandsBesideTheAuthors() throws Exception {
        Post later = post.withDetails(
                Optional.empty(), "", List.of(), List.of(), new Release.At(Instant.parse("2030-01-15T22:30:00Z")));
        openThere(later, WindowMemory.first());
        assertThat(text("time-there").getText()).contains("January 16", "11:30", "Pacific/Auckland");
    }

    @Test
    void theImageForListsIsCopiedIntoTheLibrary() throws Exception {
        openThere(post, WindowMemory.first());
        Path file = folder.resolve("harbour-at-dusk.jpg");
        try (InputStream in = getClass().getResourceAsStream("/reference/harbour-at-dusk.jpg")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        run(() -> window.images.take(file));
        until(() -> Particulars.of(kept()).libraryImage().isPresent());
        run(() -> ((Button) window.node("list-image-none")).fire());
        until(() -> Particulars.of(kept()).image().equals(Optional.of(Particulars.NO_IMAGE)));
        run(() -> ((Button) window.node("list-image-leave")).fire());
        until(() -> Particulars.of(kept()).image().isEmpty());
    }

    @Test
    void anImageOfAnotherLibraryIsCopiedIntoThisOne() throws Exception {
        openThere(post, WindowMemory.first());
        String elsewhere = "media/000000000000-dusk.png";
        run(() -> window.images.take(new HandedImages(List.of(elsewhere), List.of())));
        until(() -> text("list-image-said").getText().startsWith("The picture could not be copied"));
        run(() -> ((Button) window.node("list-image-none")).fire());
        assertThat(text("list-image-said").getText()).doesNotContain("could not");

        Path file = Files.write(folder.resolve("dusk.png"), new byte[] {1, 2, 3});
        run(() -> window.images.take(new HandedImages(List.of(elsewhere), List.of(file))));
        until(() -> Particulars.of(kept()).libraryImage().isPresent());
        String here = Particulars.of(kept()).libraryImage().orElseThrow();
        assertThat(here).isNotEqualTo(elsewhere).endsWith("-dusk.png");

        run(() -> ((Button) window.node("list-image-leave")).fire());
        until(() -> Particulars.of(kept()).image().isEmpty());
        run(() -> window.images.take(new HandedImages(List.of(here), List.of())));
        until(() -> Particulars.of(kept()).libraryImage().equals(Optional.of(here)));
    }

    @Test
    void whatIsWorthALookIsListedAndMended() throws Exception {
        Post amiss = post.withText("Harbour", "Look:\n\n![](https://example.org/a.jpg)\n");
        window = WindowFixture.open(folder, WindowMemory.first(), 1100, 700, List.of(amiss));
        window.known.slugs.add("harbour");
        run(() -> window.preflight.look());
        until(() ->
                onFx(() -> ((Hyperlink) window.node("remarks-count")).getText()).equals("2 things to look at"));
        run(() -> ((Hyperlink) window.node("remarks-count")).fire());
        run(() -> mend("Take a free one"));
        until(() -> kept(amiss).slug().equals(Optional.of(new Slug("harbour-2"))));
        until(() ->
                onFx(() -> ((Hyperlink) window.node("remarks-count")).getText()).equals("1 thing to look at"));
        run(() -> mend("Describe it"));
        run(() -> ((CodeArea) window.node("editor")).replaceSelection("Cranes"));
        until(() -> !seen("remarks-count"));
        assertThat(kept(amiss).body()).contains("![Cranes](https://example.org/a.jpg)");
    }

    @Test
    void aNameThatIsTakenOnTheBlogIsAskedForAndMended() throws Exception {
        openThere(post.withText("Harbour", "Look:\n"), WindowMemory.first());
        window.remote.names.add("quay");
        until(() -> window.remote.askedForNames.get() > 0);
        run(() -> ((TextInputControl) window.node("title")).setText("Quay"));
        until(() -> seen("remarks-count"));
        run(() -> ((Hyperlink) window.node("remarks-count")).fire());
        run(() -> mend("Take a free one"));
        until(() -> kept().slug().equals(Optional.of(new Slug("quay-2"))));
        until(() -> !seen("remarks-count"));
    }

    @Test
    void screenshots() throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            WindowMemory first = WindowMemory.first();
            Post full = Particulars.NONE
                    .withFormat(Optional.of(PostFormat.IMAGE))
                    .withVisibility(Optional.of(new Visibility.Knowing("harbour")))
                    .in(post.withText("Harbour", "Look:\n\n![](https://example.org/a.jpg)\n\n[That](#nowhere)\n")
                            .withDetails(
                                    Optional.empty(),
                                    "Three cranes, two ships.",
                                    List.of("Harbour"),
                                    List.of("cranes"),
                                    new Release.At(Instant.parse("2030-01-15T22:30:00Z"))));
            openThere(
                    full,
                    new WindowMemory(
                            Optional.empty(),
                            false,
                            first.panes(),
                            Looks.USUAL.with(theme),
                            first.preview(),
                            Optional.empty()));
            until(() -> seen("remarks-count"));
            WaitForAsyncUtils.waitForFxEvents(20);
            String name = "details-wordpress" + (theme == Theme.DARK ? "-dark" : "");
            Screenshot.write(onFx(() -> window.scene.snapshot(null)), name);
            // All of the form, more than any window.
            Node form = window.node("panel-details").lookup(".form");
            Screenshot.write(onFx(() -> form.snapshot(null, null)), name + "-whole");
            window.close();
            folder = Files.createTempDirectory(folder, "next");
        }
        open(post, WindowMemory.first());
    }

    // ---- words of this test

    private void open(Post opened, WindowMemory memory) throws Exception {
        window = WindowFixture.open(folder, memory, 1100, 700, List.of(opened));
        run(window.window.commands().details::run);
    }

    private void openThere(Post opened, WindowMemory memory) throws Exception {
        window = WindowFixture.open(folder, memory, 1100, 700, List.of(opened));
        window.known.answer = Optional.of(OFFERED);
        window.blogs.save(WORDPRESS);
        window.blogs.prefer(WORDPRESS.id());
        run(window.window.commands().details::run);
        until(() -> window.offered.facts().get().isKnown());
    }

    private Post kept() {
        return kept(post);
    }

    private Post kept(Post which) {
        return window.posts.find(which.id()).orElseThrow();
    }

    private boolean seen(String id) {
        return onFx(() -> {
            for (Node at = window.node(id); at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private Labeled text(String id) {
        return (Labeled) window.node(id);
    }

    private String hint() {
        return ((Label) window.node("blog-ask").getParent().lookup(".form-hint")).getText();
    }

    private void type(String id, String text) {
        run(() -> ((TextInputControl) window.node(id)).setText(text));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        run(() -> ((ComboBox<Optional<T>>) window.node(id)).setValue(Optional.of(value)));
    }

    private CheckBox box(String name) {
        return window.node("category-tree").lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void mend(String words) {
        window.node("remarks").lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire();
    }
}
