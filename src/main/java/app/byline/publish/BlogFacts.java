package app.byline.publish;

import app.byline.markdown.NativeBlock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What a blog offers its authors, as it said when it was last asked; kept with the library, so that it is there
/// without a network. Immutable.
///
/// @param zone in which the blog tells times, as [java.time.ZoneId] reads it; empty where unknown
/// @param categories parents before their children
/// @param tags the most used first
/// @param authors what the blog calls those who write there, as far as this account may know
/// @param formats words of the post formats that its theme dresses
/// @param pages under which another may stand
/// @param templates that a page may be shown with, where the blog tells
/// @param fields that posts may have there beyond what every blog knows
/// @param natives blocks it knows that not every WordPress does
/// @param refusedImages kinds of images it does not take though others of its kind do, as media types
/// @param user what the blog calls this account
/// @param rights what this account may do
public record BlogFacts(
        String zone,
        List<Category> categories,
        List<String> tags,
        List<String> authors,
        List<String> formats,
        List<Page> pages,
        List<Template> templates,
        List<Field> fields,
        Set<NativeBlock> natives,
        Set<String> refusedImages,
        String user,
        Set<Right> rights,
        Instant asked) {
    /// Where nothing was ever asked.
    public static final BlogFacts NONE = of(List.of(), "", Instant.EPOCH);

    /// Of a blog that tells its categories and nothing else.
    public static BlogFacts of(List<Category> categories, String user, Instant asked) {
        return new BlogFacts(
                "",
                categories,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                user,
                Set.of(Right.values()),
                asked);
    }

    public BlogFacts {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        formats = List.copyOf(formats);
        pages = List.copyOf(pages);
        templates = List.copyOf(templates);
        fields = List.copyOf(fields);
        natives = Set.copyOf(natives);
        refusedImages = Set.copyOf(refusedImages);
        rights = Set.copyOf(rights);
    }

    /// `depth` is 0 for one without a parent.
    public record Category(String name, int depth) {}

    /// A page, by the name in its address and by its title.
    public record Page(String slug, String title) {}

    /// By its name in the blog's theme and by what people call it.
    public record Template(String name, String title) {}

    /// A value that the blog's plug-ins or theme let a post have: its key, and what it is in their words; often none.
    public record Field(String key, Type type, String description) {
        /// What it may be.
        public enum Type {
            TEXT,
            INTEGER,
            NUMBER,
            FLAG
        }
    }

    /// What an account may be allowed.
    public enum Right {
        PUBLISH,
        UPLOAD,
        /// Posts of others, which is also to name another author, and to keep a post before newer ones.
        EDIT_OTHERS,
        PAGES,
        NEW_CATEGORIES,
        /// HTML that a blog takes from those it trusts only.
        ANY_HTML
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /// Whether a blog has ever been asked.
    public boolean isKnown() {
        return asked.isAfter(Instant.EPOCH);
    }
}
