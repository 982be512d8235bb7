package app.byline.ui.editor;

import app.byline.markdown.LongText;
import app.byline.markdown.Snapshot;
import app.byline.post.Post;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of the open post as it is typed, kept once: a post is put together with it when it is asked for. Versions
/// count what happens to it. JavaFX's thread.
final class TypedText {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    /// Its lines ended as the text area ends them.
    private LongText body = LongText.EMPTY;
    /// As the library has it, where its lines end otherwise and nothing was typed since.
    private @Nullable String untouched;
    private long version;
    /// The version at which the open post was opened: what is older is another post's.
    private long opened;

    /// A text made ready to be shown. Immutable.
    ///
    /// @param untouched as the library has it, where its lines end otherwise
    record Read(LongText body, @Nullable String untouched) {
        /// Goes through the whole of it; any thread.
        static Read of(String kept) {
            String text = kept.indexOf('\r') < 0 ? kept : LINE_END.matcher(kept).replaceAll("\n");
            return new Read(LongText.of(text), text.equals(kept) ? null : kept);
        }
    }

    /// Another post's text takes its place.
    void begin(Read text) {
        body = text.body();
        untouched = text.untouched();
        opened = ++version;
    }

    /// These characters are typed in the place of so many from `at` on.
    void replace(int at, int removed, String inserted) {
        body = body.replace(at, at + removed, inserted);
        untouched = null;
        version++;
    }

    LongText body() {
        return body;
    }

    long version() {
        return version;
    }

    /// Whether that version is of the open post.
    boolean isOfThis(long asked) {
        return asked >= opened;
    }

    Snapshot snapshot() {
        return new Snapshot(version, body);
    }

    /// The post with it.
    Post in(Post head) {
        return in(head, untouched, body);
    }

    /// The post with it as it is now, put together by whoever asks; at once where nothing needs to be.
    Supplier<Post> later(Post head) {
        String kept = untouched;
        LongText text = body;
        return () -> in(head, kept, text);
    }

    /// Whether the library's lines end otherwise and nothing was typed since: then what it has is the text, and putting
    /// the post together costs nothing.
    boolean hasOtherLineEnds() {
        return untouched != null;
    }

    private static Post in(Post head, @Nullable String kept, LongText text) {
        return head.withText(head.title(), kept == null ? text.toString() : kept);
    }

    /// The post without a text, which is kept here.
    static Post without(Post post) {
        return post.withText(post.title(), "");
    }
}
