package app.byline.ui.preview;

import app.byline.exchange.EmbeddedImages;
import app.byline.markdown.Export;
import app.byline.post.Post;
import app.byline.ui.Background;
import app.byline.ui.OpenPost;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.print.PrinterJob;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What commands do with the preview: how it looks, and the ways a post leaves it for another program. JavaFX's thread.
public final class PreviewTools {
    private final OpenPost open;
    private final Export html;
    private final EmbeddedImages images;
    private final Background background;
    private final Consumer<String> say;
    private final ObjectProperty<PreviewLook> look;
    private final RemoteSites remote;
    private final BlogLook blog;
    private final Supplier<@Nullable PrinterJob> printing;
    private @Nullable PreviewPane page;

    /// `html` renders as a blog receives it, `media` is the folder of the library's images, `say` tells the author what
    /// was done, `printing` begins to print, or gives null where there is no printer.
    public PreviewTools(
            OpenPost open,
            Export html,
            Path media,
            Background background,
            Consumer<String> say,
            PreviewLook look,
            RemoteSites remote,
            BlogLook blog,
            Supplier<@Nullable PrinterJob> printing) {
        this.open = open;
        this.html = html;
        this.images = new EmbeddedImages(media);
        this.background = background;
        this.say = say;
        this.remote = remote;
        this.blog = blog;
        this.printing = printing;
        this.look = new SimpleObjectProperty<>(this, "look", look);
    }

    public ObjectProperty<PreviewLook> look() {
        return look;
    }

    /// The sites from which images are loaded.
    public RemoteSites remote() {
        return remote;
    }

    /// Lets no site be asked about addresses any more, and deletes what they said of them.
    public void forgetEmbeds() {
        if (page != null) {
            page.forgetEmbeds();
            say.accept(Messages.text("preview.embed.forgotten"));
        }
    }

    /// The post as on its blog.
    BlogLook blog() {
        return blog;
    }

    /// Shows the post as on its blog, as that looks now.
    public void retakeBlog() {
        look.set(look.get().with(PreviewLook.Style.BLOG));
        blog.take();
    }

    /// The preview that is printed from now on.
    void attach(PreviewPane preview) {
        page = preview;
    }

    /// Puts the post's HTML onto the clipboard, as text.
    public void copyHtml() {
        copy(address -> address, (post, text) -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            put(content, "preview.copied.html");
        });
    }

    /// Puts the post onto the clipboard as text with its looks, for mail and word processors; for others its Markdown.
    public void copyRichText() {
        copy(images::embed, (post, text) -> {
            ClipboardContent content = new ClipboardContent();
            content.putHtml(text);
            content.putString(post.body());
            put(content, "preview.copied.rich");
        });
    }

    /// Asks for a printer and prints the post as the preview's theme shows it, on white.
    public void print() {
        PreviewPane shown = page;
        if (shown == null) {
            return;
        }
        PrinterJob job = printing.get();
        if (job == null) {
            say.accept(Messages.text("preview.print.none"));
        } else if (job.showPrintDialog(shown.node().getScene().getWindow())) {
            shown.print(job);
            job.endJob();
        } else {
            job.cancelJob();
        }
    }

    private void copy(UnaryOperator<String> addresses, BiConsumer<Post, String> done) {
        open.post()
                .ifPresent(post -> background
                        .ask(() -> html.render(post.body(), addresses))
                        .thenAccept(text -> done.accept(post, text)));
    }

    private void put(ClipboardContent content, String said) {
        Clipboard.getSystemClipboard().setContent(content);
        say.accept(Messages.text(said));
    }
}
