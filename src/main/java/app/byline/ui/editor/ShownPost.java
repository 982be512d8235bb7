package app.byline.ui.editor;

import app.byline.markdown.KeptBlocks;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyledDocument;

/// The open post in the title's field and the text's area: puts it there, and tells its model what is typed. JavaFX's
/// thread.
final class ShownPost {
    /// What goes along with the text.
    interface Follower {
        /// Another post, or none, is about to be shown.
        void leaves();

        /// That post stands there; its caret too.
        void begins(boolean there);

        /// The author changed the text.
        void changed(PlainTextChange change);
    }

    private final EditorModel model;
    private final TitleField title;
    private final WritingArea area;
    private final AreaText texts;
    private final LineWrap wrap;
    private final Folding folding;
    private final Follower follower;
    private final Map<PostId, Integer> places = new HashMap<>();
    private Optional<PostId> shown = Optional.empty();
    private boolean loading;

    ShownPost(EditorModel model, WritingArea area, Folding folding, Follower follower) {
        this.model = model;
        this.area = area;
        this.folding = folding;
        this.follower = follower;
        title = new TitleField(this::titled, area::requestFocus);
        texts = new AreaText(area);
        wrap = new LineWrap(area);
        area.multiWrittenChanges().subscribe(this::edited);
    }

    TitleField title() {
        return title;
    }

    /// Shows what the model has from now on.
    void follow() {
        model.shownBy(this::prepare);
        model.changedBy(this::change);
    }

    /// What shows the post. What grows with its text is done here already, on any thread.
    private Runnable prepare(Optional<Post> post) {
        String body = post.map(Post::body).orElse("");
        var text = texts.of(body);
        boolean wraps = !LineWrap.isLong(body);
        List<KeptBlocks.Lines> kept = KeptBlocks.in(body);
        return () -> {
            show(post, text, wraps);
            shown.ifPresent(id -> folding.enter(id, kept));
        };
    }

    private void show(
            Optional<Post> post, StyledDocument<Collection<String>, String, Collection<String>> text, boolean wraps) {
        shown.ifPresent(id -> {
            places.put(id, area.getCaretPosition());
            folding.leave(id);
        });
        shown = post.map(Post::id);
        loading = true;
        follower.leaves();
        title.show(post.map(Post::title).orElse(""));
        area.setWrapText(wraps);
        area.take(text);
        area.getUndoManager().forgetHistory();
        loading = false;
        int caret = shown.map(id -> places.getOrDefault(id, 0)).orElse(0);
        area.moveTo(Math.min(caret, area.getLength()));
        follower.begins(post.isPresent());
        area.requestFollowCaret();
    }

    /// Brings in what came from elsewhere; caret, selection and what is seen stay with their words.
    private void change(Joined joined) {
        title.show(joined.post().title());
        joined.into(area);
    }

    private void titled(String now) {
        if (!loading) {
            model.titled(now);
        }
    }

    private void edited(List<PlainTextChange> changes) {
        if (!loading) {
            changes.forEach(this::edited);
            if (model.length() != area.getLength()) {
                // Then the area keeps something otherwise than it tells; what is seen counts.
                model.edited(0, model.length(), area.getText());
            }
        }
    }

    private void edited(PlainTextChange change) {
        wrap.changed(change);
        folding.changed(change);
        follower.changed(change);
        model.edited(change.getPosition(), change.getRemoved().length(), change.getInserted());
    }
}
