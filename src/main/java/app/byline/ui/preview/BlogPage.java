package app.byline.ui.preview;

import app.byline.markdown.Block;
import app.byline.markdown.BlockDiff;
import app.byline.markdown.Splice;
import app.byline.publish.theme.BlogTheme;
import app.byline.ui.PageText;
import app.byline.ui.Wrapping;
import app.byline.ui.preview.BlogLook.Filling;
import app.byline.ui.preview.BlogLook.State;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.concurrent.Worker;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import tools.jackson.databind.json.JsonMapper;

/// The post in its blog's own page, or what is to be done to see it there. The page runs nothing of the blog's and asks
/// nobody, under the same policy as the preview's. JavaFX's thread.
final class BlogPage {
    private static final JsonMapper JSON = new JsonMapper();
    /// So many elements at a time, so that keys are heard between.
    private static final int MOST = 64;

    private final BlogLook look;
    private final Path media;
    private final PageLinks links;
    private final Executor window;
    private final WebView view = new WebView();
    private final VBox said = new VBox();
    private final StackPane pane = new StackPane(view, said);
    private List<Block> blocks = List.of();
    private Set<String> sites = Set.of();
    private boolean ready;
    private boolean going;

    BlogPage(BlogLook look, Path media, LinkGate links, Executor window) {
        this.look = look;
        this.media = media;
        this.links = new PageLinks(view.getEngine(), links);
        this.window = window;
        pane.setId("blog-page");
        said.getStyleClass().add("blog-page-said");
        said.setId("blog-page-said");
        view.setId("blog-page-view");
        view.setAccessibleText(Messages.text("preview.blog.page"));
        PageText.on(view, look.filling().map(Filling::blocks));
        Walls.raise(view);
        view.getEngine().getLoadWorker().stateProperty().addListener((_, _, state) -> {
            if (state == Worker.State.SUCCEEDED
                    && view.getEngine().getLocation().isEmpty()) {
                loaded(view.getEngine());
            }
        });
        look.state().subscribe(this::show);
        look.filling().addListener((_, _, _) -> fill());
    }

    Region node() {
        return pane;
    }

    /// Loads images of these sites and no others.
    void allow(Set<String> newSites) {
        if (!sites.equals(newSites)) {
            sites = Set.copyOf(newSites);
            show(look.state().get());
        }
    }

    void fit(PreviewLook.Device device, double room, double zoom) {
        device.fit(view, room, zoom);
    }

    /// What the page holds, as its engine reads it, for tests.
    WebEngine engine() {
        return view.getEngine();
    }

    private void show(State state) {
        ready = false;
        view.setVisible(state instanceof State.Known);
        said.setVisible(!view.isVisible());
        said.getChildren().clear();
        switch (state) {
            case State.Known(var _, BlogTheme theme) ->
                view.getEngine().loadContent(PreviewPage.blog(media, sites, theme.page()));
            case State.Unknown(var blog) ->
                say(
                        Messages.text("preview.blog.unknown", blog.name()),
                        Messages.text("preview.blog.unknown.next", blog.name()),
                        Messages.text("preview.blog.take"));
            case State.Failed(var blog, var reason, String detail) -> {
                String key = "preview.blog." + reason.name().toLowerCase(Locale.ROOT);
                say(
                        Messages.text(key, blog.name(), detail),
                        Messages.text("preview.blog.failed.next"),
                        Messages.text("preview.blog.again"));
            }
            case State.Taking(var blog) -> {
                ProgressIndicator progress = new ProgressIndicator();
                said.getChildren()
                        .setAll(progress, words("empty-title", Messages.text("preview.blog.taking", blog.name())));
            }
            case State.Nothing _ -> {}
        }
    }

    private void say(String happened, String next, String action) {
        Button take = new Button(action);
        take.setId("blog-page-take");
        take.setOnAction(_ -> look.take());
        said.getChildren().setAll(words("empty-title", happened), words("empty-advice", next), take);
    }

    private static Label words(String style, String text) {
        Label label = new Label(text);
        Wrapping.on(label);
        label.getStyleClass().add(style);
        return label;
    }

    private void loaded(WebEngine engine) {
        engine.executeScript(PreviewPage.blogScript());
        ready = true;
        blocks = List.of();
        links.hand();
        call("sites(%s, %s)".formatted(JSON.writeValueAsString(sites), quoted(Messages.text("preview.remote"))));
        fill();
    }

    private void fill() {
        if (!ready) {
            return;
        }
        Filling now = look.filling().get();
        call("title(" + quoted(now.title()) + ")");
        Splice whole = BlockDiff.between(blocks, now.blocks());
        Splice splice = whole.first(MOST);
        int missing = whole.added().size() - splice.added().size();
        blocks = missing == 0 ? now.blocks() : whole.partly(splice, blocks, now.blocks());
        if (splice.removed() > 0 || !splice.added().isEmpty()) {
            String html = splice.added().stream().map(Block::html).collect(Collectors.joining());
            call("splice(%d, %d, %s, %s)"
                    .formatted(
                            splice.from(),
                            splice.removed(),
                            quoted(html),
                            JSON.writeValueAsString(ArabicWords.of(html))));
        }
        if (missing > 0 && !going) {
            going = true;
            window.execute(() -> {
                going = false;
                fill();
            });
        }
    }

    private void call(String function) {
        view.getEngine().executeScript("byline." + function);
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
