package app.byline.publish.preflight;

import app.byline.media.Asset;
import app.byline.post.Post;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One thing to look at before a post is sent. Immutable.
///
/// @param about what it is about: an address, a name, a number; perhaps empty
/// @param mend what one click can do about it
public record Remark(Kind kind, String about, Optional<Mend> mend) {
    /// What may be amiss.
    public enum Kind {
        NO_TITLE,
        NO_TEXT,
        NO_ALT,
        IMAGE_MISSING,
        /// It lies on the author's machine, where no reader reaches it.
        IMAGE_ELSEWHERE,
        IMAGE_LARGE,
        IMAGE_KIND,
        /// A kind that this blog takes from nobody, unless an extension of it does.
        IMAGE_REFUSED,
        LINK_BROKEN,
        /// To a part of the post that is not there.
        LINK_WITHIN,
        /// To a post that readers don't find on that blog.
        LINK_UNPUBLISHED,
        /// Its site says that it is not there; known on request only.
        LINK_DEAD,
        SLUG_TAKEN,
        TIME_PAST,
        /// A private post is not public at any time.
        TIME_PRIVATE,
        AUTHOR_UNKNOWN,
        HTML_LEFT_OUT,
        /// HTML that the blog takes out, coming from this account.
        HTML_STRIPPED,
        MAY_NOT_PUBLISH,
        MAY_NOT_UPLOAD,
        MAY_NOT_NAME_AUTHOR,
        MAY_NOT_STICK,
        MAY_NOT_MAKE_PAGES,
        MAY_NOT_MAKE_CATEGORIES
    }

    /// What helps.
    public sealed interface Mend {
        /// A change of what the post is beside its text.
        record Change(UnaryOperator<Post> to) implements Mend {}

        /// A copy of the image with fewer bytes in its place.
        record Lighter(Asset image) implements Mend {}

        /// The place in the text, in UTF-16 units, where the author can say it better.
        record Place(int from, int to) implements Mend {}
    }

    static Remark of(Kind kind, String about) {
        return new Remark(kind, about, Optional.empty());
    }

    static Remark of(Kind kind, String about, UnaryOperator<Post> change) {
        return new Remark(kind, about, Optional.of(new Mend.Change(change)));
    }
}
