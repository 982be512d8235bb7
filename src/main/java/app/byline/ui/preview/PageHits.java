package app.byline.ui.preview;

import app.byline.post.Post;
import app.byline.ui.editor.FollowedText;
import app.byline.ui.editor.OpenText;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What a click on the page does: the caret goes to the word in the text, a box is ticked there, a picture is seen
/// large. JavaFX's thread.
final class PageHits {
    private final PreviewPane page;
    private final FollowedText editor;
    private final OpenText open;
    private final Supplier<SourceLines> lines;
    private final Consumer<Hit.Picture> pictures;

    PageHits(
            PreviewPane page,
            FollowedText editor,
            OpenText open,
            Supplier<SourceLines> lines,
            Consumer<Hit.Picture> pictures) {
        this.page = page;
        this.editor = editor;
        this.open = open;
        this.lines = lines;
        this.pictures = pictures;
    }

    void hear(Hit hit) {
        // A click on what the text no longer says would hit something else.
        boolean current = page.shownVersion().get() == open.version();
        switch (hit) {
            case Hit.Text text when current -> select(text);
            case Hit.Task task when current -> tick(task);
            case Hit.Picture picture -> {
                caretIn(picture);
                pictures.accept(picture);
            }
            case Hit.HeadingLink heading -> copyLink(heading.id());
            case Hit.Text _, Hit.Task _, Hit.Example _, Hit.Embed _, Hit.Play _ -> {}
        }
    }

    private void select(Hit.Text text) {
        int start = editor.offset(lines.get().first(text.block()));
        String source = source(text.block());
        if (text.word()) {
            SourceMatch.Found word = SourceMatch.word(source, text.seen(), text.at());
            editor.select(start + word.start(), start + word.end());
        } else {
            int caret = start + SourceMatch.caret(source, text.seen(), text.at());
            editor.select(caret, caret);
        }
    }

    /// Where the text names it, so that its words can be written below.
    private void caretIn(Hit.Picture picture) {
        String address = picture.name().orElse(picture.address());
        int at = open.post().map(Post::body).orElse("").indexOf("](" + address);
        if (at >= 0 && !address.isEmpty()) {
            editor.select(at, at);
        }
    }

    private void tick(Hit.Task task) {
        String source = source(task.block());
        int start = editor.offset(lines.get().first(task.block()));
        TaskMarks.find(source, task.number())
                .ifPresent(at -> editor.exchange(start + at, source.charAt(at) == ' ' ? 'x' : ' '));
    }

    private void copyLink(String id) {
        ClipboardContent content = new ClipboardContent();
        content.putString("#" + id);
        Clipboard.getSystemClipboard().setContent(content);
        page.linkCopied();
    }

    private String source(int block) {
        return editor.lines(lines.get().first(block), lines.get().end(block));
    }
}
