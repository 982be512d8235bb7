package app.byline.post;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What some blogs let a post be, beyond what every post has. Each is empty where its author says nothing: the blog
/// keeps what it has, or takes what is usual there. They stand in the post's head like whatever else a file's head says
/// ([Post#extras]), so that they are kept, exported, merged and found in histories with it. Immutable. See
/// docs/decisions/0038-particulars-stay-in-the-head.md.
///
/// @param image what stands for the post in lists, an address in the library (`media/…`); [#NO_IMAGE] for none
/// @param author who it is by, as the blog calls them
/// @param sticky whether it stays before newer ones
/// @param comments whether readers may comment
/// @param pings whether other blogs may tell that they link to it
/// @param page whether it stands by itself, and not among the posts
/// @param parent of a page: the name in the address, or the title, of the one it belongs under
/// @param template of a page: its file in the blog's theme
/// @param fields what the blog's plug-ins and theme let a post have, by their keys: texts, numbers and flags
public record Particulars(
        Optional<String> image,
        Optional<String> author,
        Optional<PostFormat> format,
        Optional<Visibility> visibility,
        Optional<Boolean> sticky,
        Optional<Boolean> comments,
        Optional<Boolean> pings,
        boolean page,
        Optional<String> parent,
        Optional<String> template,
        Map<String, Object> fields) {
    public Particulars {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The author's word that there is to be no image.
    public static final String NO_IMAGE = "none";

    /// Where the author says nothing of all that.
    public static final Particulars NONE = of(Map.of());

    private static final Pattern OF_THE_LIBRARY = Pattern.compile("media/\\S+");

    /// Those of that post.
    public static Particulars of(Post post) {
        return of(FrontMatter.facts(post.extras()));
    }

    private static Particulars of(Map<String, Object> facts) {
        return new Particulars(
                text(facts, "image"),
                text(facts, "author"),
                text(facts, "format").flatMap(PostFormat::of),
                visibility(facts),
                flag(facts, "sticky"),
                flag(facts, "comments"),
                flag(facts, "pings"),
                text(facts, "type").filter("page"::equalsIgnoreCase).isPresent(),
                text(facts, "parent"),
                text(facts, "template"),
                fields(facts));
    }

    /// The post with these instead of its own. What its head says otherwise stays as it is.
    public Post in(Post post) {
        Map<String, Object> facts = new LinkedHashMap<>(FrontMatter.facts(post.extras()));
        Map<String, Object> before = of(facts).facts();
        Map<String, Object> after = facts();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(facts::remove);
        after.forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                facts.put(name, value);
            }
        });
        if (after.equals(before)) {
            return post;
        }
        // What can't be read as facts is kept as it is.
        boolean unread =
                before.isEmpty() && facts.equals(after) && !post.extras().isBlank();
        return post.withExtras(FrontMatter.extras(facts) + (unread ? post.extras() : ""));
    }

    /// The image's address, where it is one of the library's.
    public Optional<String> libraryImage() {
        return image.filter(address -> OF_THE_LIBRARY.matcher(address).matches());
    }

    public Particulars withImage(Optional<String> newImage) {
        return new Particulars(
                newImage, author, format, visibility, sticky, comments, pings, page, parent, template, fields);
    }

    public Particulars withAuthor(Optional<String> newAuthor) {
        return new Particulars(
                image, newAuthor, format, visibility, sticky, comments, pings, page, parent, template, fields);
    }

    public Particulars withFormat(Optional<PostFormat> newFormat) {
        return new Particulars(
                image, author, newFormat, visibility, sticky, comments, pings, page, parent, template, fields);
    }

    public Particulars withVisibility(Optional<Visibility> newVisibility) {
        return new Particulars(
                image, author, format, newVisibility, sticky, comments, pings, page, parent, template, fields);
    }

    public Particulars withSticky(Optional<Boolean> newSticky) {
        return new Particulars(
                image, author, format, visibility, newSticky, comments, pings, page, parent, template, fields);
    }

    public Particulars withDiscussion(Optional<Boolean> newComments, Optional<Boolean> newPings) {
        return new Particulars(
                image, author, format, visibility, sticky, newComments, newPings, page, parent, template, fields);
    }

    /// Standing by itself, or among the posts.
    public Particulars asPage(boolean newPage, Optional<String> newParent, Optional<String> newTemplate) {
        return new Particulars(
                image, author, format, visibility, sticky, comments, pings, newPage, newParent, newTemplate, fields);
    }

    public Particulars withFields(Map<String, Object> newFields) {
        return new Particulars(
                image, author, format, visibility, sticky, comments, pings, page, parent, template, newFields);
    }

    /// What is said otherwise here than there: what both say is not said again.
    public Particulars since(Particulars before) {
        Map<String, Object> others = new LinkedHashMap<>(fields);
        others.entrySet().removeAll(before.fields.entrySet());
        return new Particulars(
                otherwise(image, before.image),
                otherwise(author, before.author),
                otherwise(format, before.format),
                otherwise(visibility, before.visibility),
                otherwise(sticky, before.sticky),
                otherwise(comments, before.comments),
                otherwise(pings, before.pings),
                page,
                otherwise(parent, before.parent),
                otherwise(template, before.template),
                others);
    }

    private static <T> Optional<T> otherwise(Optional<T> now, Optional<T> before) {
        return now.equals(before) ? Optional.empty() : now;
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (page) {
            facts.put("type", "page");
        }
        image.ifPresent(value -> facts.put("image", value));
        author.ifPresent(value -> facts.put("author", value));
        format.ifPresent(value -> facts.put("format", value.word()));
        visibility.ifPresent(who -> {
            switch (who) {
                case Visibility.Everyone _ -> facts.put("visibility", "public");
                case Visibility.Editors _ -> facts.put("visibility", "private");
                case Visibility.Knowing(String password) -> facts.put("password", password);
            }
        });
        sticky.ifPresent(value -> facts.put("sticky", value));
        comments.ifPresent(value -> facts.put("comments", value));
        pings.ifPresent(value -> facts.put("pings", value));
        parent.ifPresent(value -> facts.put("parent", value));
        template.ifPresent(value -> facts.put("template", value));
        if (!fields.isEmpty()) {
            facts.put("fields", fields);
        }
        return facts;
    }

    private static Optional<Visibility> visibility(Map<String, Object> facts) {
        Optional<String> password = text(facts, "password");
        if (password.isPresent()) {
            return password.map(Visibility.Knowing::new);
        }
        return switch (text(facts, "visibility").orElse("")) {
            case "public" -> Optional.of(new Visibility.Everyone());
            case "private" -> Optional.of(new Visibility.Editors());
            default -> Optional.empty();
        };
    }

    /// Those with one value; a list of other things under that name is a file's own.
    private static Map<String, Object> fields(Map<String, Object> facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (facts.get("fields") instanceof Map<?, ?> said) {
            said.forEach((key, value) -> {
                if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                    fields.put(String.valueOf(key), value);
                }
            });
        }
        return fields;
    }

    private static Optional<Boolean> flag(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Boolean said ? Optional.of(said) : Optional.empty();
    }

    /// One text; what is a list or a map there is something else.
    private static Optional<String> text(Map<String, Object> facts, String name) {
        return switch (facts.get(name)) {
            case String said -> Optional.of(said.strip()).filter(text -> !text.isEmpty());
            case Number said -> Optional.of(said.toString());
            case null, default -> Optional.empty();
        };
    }
}
