package app.byline.ui.preview;

import app.byline.embed.Embeds;
import app.byline.markdown.Block;
import app.byline.markdown.BlockDiff;
import app.byline.markdown.Rendered;
import app.byline.markdown.Splice;
import app.byline.ui.Background;
import app.byline.ui.PageText;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.dragging.ImageDrag;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.text.Messages;
import app.byline.ui.theme.Palette;
import app.byline.ui.theme.TypeSetting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Worker;
import javafx.css.PseudoClass;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.events.EventTarget;
import tools.jackson.databind.json.JsonMapper;

/// The post as readers will see it. The page is loaded once; each rendering changes only the blocks that differ, so
/// what is read keeps its place. Nothing of the post can run, navigate or load anything but images. JavaFX's thread.
/// See docs/decisions/0004-webview-preview.md.
public final class PreviewPane {
    private static final JsonMapper JSON = new JsonMapper();
    private static final PseudoClass DEVICE = PseudoClass.getPseudoClass("device");

    /// So many blocks at a time go into the page, so that keys and the mouse are heard between: some groups of the
    /// page, which sleep if they come whole.
    private static final int MOST = 64;

    private final WebView view = new WebView();
    private final BorderPane page = new BorderPane(view);
    private final StackPane pane = new StackPane(page);
    private final Path media;
    private final Executor window;
    private final ReadOnlyLongWrapper shownVersion = new ReadOnlyLongWrapper(this, "shownVersion", -1);
    private final PageDrawings drawings;
    private final PageEmbeds embeds;
    private boolean ready;
    private boolean filling;
    private boolean whole;
    private List<Block> blocks = List.of();
    private final ObjectProperty<List<Block>> said = new SimpleObjectProperty<>(this, "said", List.of());
    private @Nullable Rendered rendered;
    private Set<String> sites = Set.of();
    private SourceLines.Place place = new SourceLines.Place(0, 0);
    private @Nullable BlogPage instead;
    private Palette palette = Palette.LIGHT;
    private TypeSetting type = TypeSetting.USUAL;
    private String ownSheet = "";
    private double zoom = 1;
    private PreviewLook.Device device = PreviewLook.Device.ROOM;
    private PreviewLook.Style style = PreviewLook.Style.BYLINE;
    private final RemoteAddresses remote = new RemoteAddresses();
    private final LinkGate links;
    private final PageLinks pageLinks;
    private final PageClicks pageClicks = new PageClicks(view.getEngine(), this::heard);
    private Consumer<List<String>> wanted = _ -> {};
    private Consumer<Hit> hits = _ -> {};
    private ObjIntConsumer<List<Block>> shown = (_, _) -> {};
    private Runnable moved = () -> {};

    /// `media` is the folder in which the post's own images lie; `links` is handed each address the reader clicks;
    /// `drawings` draws formulas and the like; `embeds` tells of addresses, asked by way of
    /// `background`, which may wait.
    public PreviewPane(Path media, Consumer<URI> links, Drawings drawings, Embeds embeds, Background background) {
        this.drawings = new PageDrawings(drawings, background.window(), this::call);
        this.embeds = new PageEmbeds(embeds, background, this::call);
        this.media = media;
        window = background.window();
        this.links = new LinkGate(links);
        pageLinks = new PageLinks(view.getEngine(), this.links);
        pane.setId("preview");
        pane.getStyleClass().add("preview");
        pane.widthProperty().addListener((_, _, _) -> fit());
        pane.insetsProperty().addListener((_, _, _) -> fit());
        view.setId("preview-page");
        name(Messages.text("menu.preview"));
        PageText.on(view, said);
        Walls.raise(view);
        WebEngine engine = view.getEngine();
        engine.getLoadWorker().stateProperty().addListener((_, _, state) -> {
            if (state == Worker.State.SUCCEEDED && engine.getLocation().isEmpty()) {
                loaded(engine);
            }
        });
        // Nothing leads away from the page; if something did, the page would come back.
        engine.locationProperty().addListener((_, _, now) -> {
            if (now != null && !now.isEmpty()) {
                ready = false;
                background.window().execute(this::load);
            }
        });
        load();
    }

    private void load() {
        ready = false;
        view.getEngine().loadContent(PreviewPage.html(media, sites));
    }

    public Region node() {
        return pane;
    }

    /// What the page is called where it is not seen.
    public void name(String name) {
        view.setAccessibleText(name);
    }

    /// The version of the text that the page shows, -1 before any.
    public ReadOnlyLongProperty shownVersion() {
        return shownVersion.getReadOnlyProperty();
    }

    /// Brings the page to this rendering; null, when no post is open, empties it.
    public void show(@Nullable Rendered now) {
        rendered = now;
        said.set(now == null ? List.of() : now.blocks());
        if (now == null) {
            shownVersion.set(-1);
        }
        if (!ready) {
            return;
        }
        List<Block> after = now == null ? List.of() : now.blocks();
        Splice all = BlockDiff.between(blocks, after);
        Splice splice = all.first(MOST);
        int missing = all.added().size() - splice.added().size();
        remote.change(blocks.subList(splice.from(), splice.from() + splice.removed()), splice.added());
        blocks = missing == 0 ? after : all.partly(splice, blocks, after);
        whole = missing == 0 && (now == null || now.complete());
        if (splice.removed() > 0 || !splice.added().isEmpty()) {
            String html = html(splice.added());
            drawings.order(call("splice(%d, %d, %s, %s)"
                    .formatted(
                            splice.from(),
                            splice.removed(),
                            quoted(html),
                            JSON.writeValueAsString(ArabicWords.of(html)))));
        }
        embeds.fill();
        wanted.accept(remote.sites());
        shown.accept(blocks, splice.from());
        if (missing > 0) {
            goOn();
        } else if (now != null) {
            shownVersion.set(now.version());
        }
    }

    /// Whether all of the text is in the page, rather than its beginning.
    boolean isWhole() {
        return whole;
    }

    /// Puts more of it into the page as soon as whatever waits has had its turn.
    private void goOn() {
        if (!filling) {
            filling = true;
            window.execute(() -> {
                filling = false;
                show(rendered);
            });
        }
    }

    /// Loads images of these sites, as host or host:port, and of no others. The page is made anew: its policy names
    /// them.
    void allow(Set<String> newSites) {
        if (newSites.equals(sites)) {
            return;
        }
        place = place(0);
        sites = Set.copyOf(newSites);
        load();
    }

    /// The sites that may be loaded from now.
    Set<String> sites() {
        return sites;
    }

    /// Takes what is told the sites the page would load from, as they change.
    void onWanted(Consumer<List<String>> listener) {
        wanted = listener;
    }

    /// What looks at links before they are opened.
    LinkGate links() {
        return links;
    }

    /// What is shown above the page.
    void notice(Node node) {
        page.setTop(node);
    }

    /// What is seen in place of the page; null: the page.
    void instead(@Nullable BlogPage other) {
        instead = other;
        page.setCenter(other == null ? view : other.node());
        fit();
    }

    /// Takes what is told the blocks of the page after each change, and the index before which none has changed.
    void onShown(ObjIntConsumer<List<Block>> listener) {
        shown = listener;
    }

    /// Takes what is told of each click that is not on a link.
    void onHit(Consumer<Hit> listener) {
        hits = listener;
    }

    /// Lets images of the library be dragged out of the page.
    void onDrag(Carrier carrier) {
        ImageDrag.from(view, carrier, _ -> pageClicks.pressedImage().stream().toList());
    }

    /// Takes what is told the number of each example of the help whose button is clicked.
    public void onExample(IntConsumer listener) {
        onHit(hit -> {
            if (hit instanceof Hit.Example example) {
                listener.accept(example.number());
            }
        });
    }

    /// Takes what is called after the page was scrolled.
    void onMoved(Runnable listener) {
        moved = listener;
    }

    /// Calls back when the author turns to the page: the wheel, the mouse, or a key.
    void onTouched(Runnable touched) {
        view.addEventFilter(ScrollEvent.ANY, _ -> touched.run());
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touched.run());
        view.addEventFilter(KeyEvent.KEY_PRESSED, _ -> touched.run());
    }

    /// Starts from the top again: another post is open.
    public void restart() {
        call("scrollTo(0, 0)");
    }

    /// Keeps that block in sight.
    public void follow(int block) {
        call("follow(" + block + ")");
    }

    /// Marks that block softly: the caret is in it.
    void mark(int block) {
        call("mark(" + block + ")");
    }

    /// How much of the page is seen.
    PageExtent extent() {
        return ready ? JSON.readValue(call("extent()"), PageExtent.class) : new PageExtent(0, 1, 0);
    }

    /// The place of the page at that height of the view, 0 its top and 1 its foot.
    SourceLines.Place place(double height) {
        return ready
                ? JSON.readValue(call("place(" + height + ")"), SourceLines.Place.class)
                : new SourceLines.Place(0, 0);
    }

    /// Scrolls so that this place stands at that height of the view.
    void scrollTo(SourceLines.Place place, double height) {
        call("show(%d, %s, %s)".formatted(place.block(), place.part(), height));
    }

    /// Lets no site be asked about its pages any more, and shows nothing of what they said.
    void forgetEmbeds() {
        embeds.forget();
    }

    /// Says beside the heading that its link was copied.
    void linkCopied() {
        call("copied()");
    }

    /// Shows these colours.
    public void colours(Palette newPalette) {
        palette = newPalette;
        call("colours(" + JSON.writeValueAsString(newPalette.marks()) + ")");
        drawings.dark(newPalette.dark());
    }

    /// Sets the text as it is set where it is written, if that is wanted.
    void type(TypeSetting newType) {
        type = newType;
        call("type(" + JSON.writeValueAsString(PageType.of(newType)) + ")");
    }

    /// Lays these rules of the author's own on top; the page's policy keeps them from loading anything.
    void ownSheet(String css) {
        ownSheet = css;
        call("own(" + quoted(css) + ")");
    }

    /// Scales the text; 1 is the usual size. A device has its own.
    public void zoom(double factor) {
        zoom = factor;
        fit();
    }

    /// Shows the page as wide as it is on that device, made smaller where there is no room for it.
    public void device(PreviewLook.Device newDevice) {
        device = newDevice;
        fit();
    }

    /// Dresses the page in one of its themes.
    public void style(PreviewLook.Style newStyle) {
        style = newStyle;
        call("theme(" + quoted(newStyle.cssName()) + ")");
    }

    /// Prints the page as it is.
    void print(PrinterJob job) {
        (instead == null ? view.getEngine() : instead.engine()).print(job);
    }

    private void fit() {
        // Within the ring that shows where the keys are.
        double room = pane.getWidth() - pane.snappedLeftInset() - pane.snappedRightInset();
        device.fit(view, room, zoom);
        if (instead != null) {
            instead.fit(device, room, zoom);
        }
        pane.pseudoClassStateChanged(DEVICE, device != PreviewLook.Device.ROOM);
    }

    /// What the page holds now, as its own engine reads it, for tests.
    WebEngine engine() {
        return view.getEngine();
    }

    private void loaded(WebEngine engine) {
        engine.executeScript(PreviewPage.script());
        ready = true;
        call("labels("
                + JSON.writeValueAsString(Map.of(
                        "headingLink", Messages.text("preview.headingLink"),
                        "more", Messages.text("preview.more"),
                        "page", Messages.text("preview.page"),
                        "unread", Messages.text("preview.unread")))
                + ")");
        drawings.loaded();
        embeds.loaded();
        pageLinks.hand();
        pageClicks.hear();
        ((EventTarget) engine.getDocument())
                .addEventListener("scroll", PageEar.of(this, (pane, _) -> pane.moved.run()), false);
        call("sites(%s, %s)".formatted(JSON.writeValueAsString(sites), quoted(Messages.text("preview.remote"))));
        blocks = List.of();
        remote.clear();
        colours(palette);
        style(style);
        type(type);
        ownSheet(ownSheet);
        show(rendered);
        scrollTo(place, 0);
    }

    /// Cards work alike wherever a page is shown; the rest is for who shows it.
    private void heard(Hit hit) {
        switch (hit) {
            case Hit.Embed(String host) -> embeds.allow(host);
            case Hit.Play(String address) -> embeds.player(address).ifPresent(player -> links.follow(player, player));
            default -> hits.accept(hit);
        }
    }

    /// Calls one of the page's functions; nothing while the page is still loading.
    private String call(String function) {
        return ready ? String.valueOf(view.getEngine().executeScript("byline." + function)) : "";
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String html(List<Block> added) {
        return added.stream()
                .map(block -> "<div class=\"block\">" + LongBlocks.shown(block.html()) + "</div>")
                .collect(Collectors.joining());
    }
}
