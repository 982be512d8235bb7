package app.byline.publish;

import app.byline.post.Particulars;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A post as it stands on a blog, every text as the blog keeps it and not as it shows it. Immutable.
///
/// @param slug empty where the blog has not named the post yet
/// @param published when readers saw it first, or will; a draft may have none
/// @param modified when the blog last changed it
/// @param author what the blog calls its author; empty where it does not say
/// @param image what stands for it in lists, where it has one
/// @param particulars who may see it, and what else it is there, as far as the blog says; its author's name and image
/// stand beside
/// @param notes the texts of its footnotes, where the blog keeps them beside the content; else empty
/// @param version of title, excerpt, content and notes
public record RemotePost(
        RemoteId id,
        Kind kind,
        Status status,
        String title,
        String content,
        String excerpt,
        String slug,
        URI link,
        Optional<Instant> published,
        Instant modified,
        String author,
        List<String> categories,
        List<String> tags,
        Optional<Image> image,
        Particulars particulars,
        String notes,
        Version version) {
    public RemotePost {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
    }

    /// Whether it stands among the posts or by itself.
    public enum Kind {
        POST,
        PAGE
    }

    /// Who sees it.
    public enum Status {
        DRAFT,
        /// A draft that waits for an editor.
        PENDING,
        SCHEDULED,
        PUBLISHED,
        /// Only those who are signed in and may.
        PRIVATE,
        TRASHED,
        /// One that an extension of the blog has made.
        OTHER;

        /// By WordPress's word for it: https://wordpress.org/documentation/article/post-status/
        public static Status ofWordPress(String word) {
            return switch (word) {
                case "publish" -> PUBLISHED;
                case "future" -> SCHEDULED;
                case "private" -> PRIVATE;
                case "pending" -> PENDING;
                case "draft", "auto-draft" -> DRAFT;
                case "trash" -> TRASHED;
                default -> OTHER;
            };
        }
    }

    /// A file among the blog's media.
    public record Image(RemoteId id, URI address) {}
}
