package app.byline.ui;

import static app.byline.ui.WindowFixture.onFx;
import static app.byline.ui.WindowFixture.run;
import static app.byline.ui.WindowFixture.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.PostDefaults;
import app.byline.snippet.StandingId;
import app.byline.snippet.Template;
import app.byline.ui.snippet.SnippetsPane;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Posts that begin with a template.
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateWindowTest {
    private static final Blog CITY = new Blog(
            new BlogId("city"), "City News", BlogKind.WORDPRESS, URI.create("https://city.example/"), Map.of());

    private static final Template NEWS = new Template(
            StandingId.create(),
            "News post",
            "{date:dd.MM.yy}: {cursor}",
            "{cursor}\n\n*Questions? E-mail desk@city.example.*\n",
            List.of("city"),
            List.of("News"),
            Optional.of(CITY.id()));

    private static final Template WEATHER = new Template(
            StandingId.create(),
            "Weather",
            "Weather {number}",
            "Sun: {cursor}\nWind: {cursor}",
            List.of(),
            List.of(),
            Optional.empty());

    @SuppressWarnings("NullAway.Init") // made before the first test
    private Writer writer;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        writer = Writer.open(folder);
        writer.window().blogs.save(CITY);
        writer.window().standing.save(NEWS);
        writer.window().standing.save(WEATHER);
        until(() -> writer.window().snippets.templates().equals(List.of(NEWS, WEATHER))
                && writer.window().snippets.blogs().contains(CITY));
    }

    @AfterAll
    void close() {
        writer.window().close();
    }

    @Test
    void aNewsPostIsWrittenFromItsTitleToItsFooter() throws Exception {
        choose("News");
        String today = LocalDate.ofInstant(writer.window().clock.instant(), ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("dd.MM.yy"));
        until(() -> title().isFocused() && title().getText().equals(today + ": "));
        assertThat(onFx(() -> title().getCaretPosition())).isEqualTo(10);
        assertThat(onFx(() -> title().getSelection().getLength())).isZero();
        run(() -> title().replaceSelection("A Collaborative Relationship"));
        writer.press(title(), "Enter");
        assertThat(writer.text()).isEqualTo("|⏎⏎*Questions? E-mail desk@city.example.*⏎");
        run(() -> writer.area().replaceSelection("The harbour reopens."));
        Screenshot.write(onFx(() -> writer.window().scene.snapshot(null)), "template-begun");
        until(() -> CITY.equals(writer.window().blogs.preferred()));
        Post post = kept(today + ": A Collaborative Relationship");
        assertThat(post.body()).isEqualTo("The harbour reopens.\n\n*Questions? E-mail desk@city.example.*\n");
        assertThat(post.tags()).containsExactly("city");
        assertThat(post.categories()).containsExactly("News");
    }

    @Test
    void theMenuHasEachTemplateAndATextMayHaveSeveralPlaces() {
        Menu menu = menu("menu-templates");
        assertThat(menu.getItems().stream().map(MenuItem::getText))
                .containsExactly("New from template…", "Templates…", null, "New post: News post", "New post: Weather");
        run(() -> menu.getItems().getLast().fire());
        until(() -> writer.area().isFocused() && title().getText().equals("Weather 1"));
        writer.key("x");
        kept("Weather 1");
        until(() -> writer.window().editor.post().orElseThrow().body().equals("Sun: x\nWind: x"));
    }

    @Test
    void aPostWithoutATemplateBeginsEmptyInItsTitle() {
        run(writer.window().window.commands().begin::run);
        until(() -> title().isFocused()
                && title().getText().isEmpty()
                && writer.area().getLength() == 0);
    }

    @Test
    void whatABlogWantsIsWrittenAndANewPostForItBeginsSo() throws Exception {
        run(() -> writer.window().window.beside().snippets(SnippetsPane.Part.BLOGS));
        run(() -> ((ListView<?>) node("snippet-list")).getSelectionModel().select(0));
        run(() -> {
            ((TextArea) node("blog-footer")).setText("*From {blog}.*");
            ((TextField) node("blog-tags")).setText("home");
        });
        Screenshot.write(onFx(() -> scene().snapshot(null)), "blog-defaults");
        PostDefaults wanted = new PostDefaults("*From {blog}.*", List.of("home"), List.of(), Optional.empty());
        until(() -> PostDefaults.of(writer.window().blogs.find(BlogId.LOCAL).orElseThrow())
                .equals(wanted));
        run(() -> scene().getWindow().hide());
        writer.window().blogs.prefer(BlogId.LOCAL);
        run(writer.window().window.commands().begin::run);
        until(() -> title().isFocused() && writer.text().equals("|⏎⏎*From My local blog.*⏎"));
        assertThat(writer.window().editor.post().orElseThrow().tags()).containsExactly("home");
        writer.window().blogs.save(FakeBlogs.LOCAL);
    }

    private Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    private static Scene scene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup("#snippets") != null)
                .findFirst()
                .orElseThrow();
    }

    private Post kept(String title) {
        run(() -> writer.window().editor.flush());
        until(() -> title.equals(writer.window().editor.title().get()));
        return writer.window().editor.post().orElseThrow();
    }

    private void choose(String name) {
        run(writer.window().window.commands().templates.all().getFirst()::run);
        run(() -> ((TextField) writer.window().node("picker-words")).setText(name));
        writer.press(writer.window().node("picker-words"), "Enter");
    }

    @Test
    void templatesThatAreKnownBeforeTheMenusAreMadeStandInThemBelowNewPost() {
        Commands commands = writer.window().window.commands();
        until(() -> writer.window().snippets.templates().size() == 2);
        MenuBar bar = onFx(() -> {
            MenuBar made = Menus.bar(commands.groups());
            Menus.follow(made, "templates", writer.window().snippets.templates(), commands.templates::with);
            return made;
        });
        MenuItem second = bar.getMenus().getFirst().getItems().get(1);
        assertThat(second.getText()).isEqualTo("Templates");
        assertThat(((Menu) second).getItems()).extracting(MenuItem::getText).endsWith("New post: Weather");
    }

    private TextInputControl title() {
        return (TextInputControl) writer.window().node("title");
    }

    private Menu menu(String id) {
        MenuBar bar = (MenuBar) writer.window().node("menu");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> Objects.equals(item.getId(), id))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
