package app.byline.ui.preview;

import app.byline.embed.Embeds;
import app.byline.post.PostAddress;
import app.byline.ui.Background;
import app.byline.ui.dragging.Carrier;
import app.byline.ui.drawing.Drawings;
import app.byline.ui.editor.FollowedText;
import app.byline.ui.editor.OpenText;
import app.byline.ui.theme.Palette;
import app.byline.ui.theme.Themes;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Ties a preview to what it shows: the open post, the caret, the window's colours and text size. JavaFX's thread.
public final class PreviewBinding {
    /// The whole post is rendered for it, so it waits until the author pauses.
    private static final Duration BLOG_AFTER = Duration.millis(250);

    private PreviewBinding() {}

    /// What a preview is made of. `media` is the folder of the library's images, `links` opens an address in the
    /// browser, `carrier` hands over images that are dragged out, `background` may wait.
    public record Parts(
            Path media,
            Consumer<URI> links,
            OpenText open,
            FollowedText editor,
            Themes themes,
            PreviewTools tools,
            Drawings drawings,
            Embeds embeds,
            Carrier carrier,
            Background background) {}

    /// What follows a link of a page: to a post of the library in the window, to all else in that browser.
    public static Consumer<URI> links(OpenText open, Consumer<URI> browser) {
        return address ->
                PostAddress.read(address.toString()).ifPresentOrElse(open::follow, () -> browser.accept(address));
    }

    /// A preview that follows the editor from now on.
    public static PreviewPane make(Parts parts) {
        OpenText open = parts.open();
        FollowedText editor = parts.editor();
        PreviewPane preview = new PreviewPane(
                parts.media(), links(open, parts.links()), parts.drawings(), parts.embeds(), parts.background());
        PageSync sync = new PageSync(preview, editor, parts.background().window());
        PictureOverlay large = new PictureOverlay(parts.media(), preview::sites, preview.node());
        RemoteSites remote = parts.tools().remote();
        preview.onWanted(remote::wanted);
        remote.allowed().subscribe(preview::allow);
        preview.notice(new NoticeBar(remote, preview.links()).node());
        preview.onDrag(parts.carrier());
        preview.onHit(new PageHits(preview, editor, open, sync::lines, large::show)::hear);
        open.id().addListener((_, _, _) -> preview.restart());
        preview.onShown((blocks, from) ->
                sync.shown(SourceLines.of(blocks, editor.scroll().lines()), from));
        open.rendered().subscribe(preview::show);
        parts.tools().attach(preview);
        Consumer<PreviewLook> asOnBlog = asOnBlog(preview, parts);
        ObservableValue<PreviewLook> look = parts.tools().look();
        ObservableValue<Palette> window = parts.themes().palette();
        window.subscribe(palette -> preview.colours(look.getValue().palette(palette)));
        look.subscribe(now -> {
            preview.colours(now.palette(window.getValue()));
            preview.style(now.style());
            asOnBlog.accept(now);
            preview.device(now.device());
            sync.on(now.synced());
        });
        parts.themes().textSize().subscribe(size -> preview.zoom(size.percent() / 100.0));
        parts.themes().type().subscribe(preview::type);
        parts.themes().ownPage().subscribe(preview::ownSheet);
        return preview;
    }

    /// What shows the blog's own page where that is wanted; an engine for it is made when it first is.
    private static Consumer<PreviewLook> asOnBlog(PreviewPane preview, Parts parts) {
        BlogLook blog = parts.tools().blog();
        PauseTransition typed = new PauseTransition(BLOG_AFTER);
        typed.setOnFinished(_ -> blog.refresh());
        parts.open().rendered().addListener((_, _, _) -> typed.playFromStart());
        parts.open().title().addListener((_, _, _) -> typed.playFromStart());
        AtomicReference<@Nullable BlogPage> made = new AtomicReference<>();
        return look -> {
            boolean wanted = look.style() == PreviewLook.Style.BLOG;
            if (wanted && made.get() == null) {
                BlogPage page = new BlogPage(
                        blog, parts.media(), preview.links(), parts.background().window());
                parts.tools().remote().allowed().subscribe(page::allow);
                made.set(page);
            }
            BlogPage page = made.get();
            blog.on(wanted);
            preview.instead(wanted && page != null ? page : null);
        };
    }
}
