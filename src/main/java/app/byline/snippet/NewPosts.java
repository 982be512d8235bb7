package app.byline.snippet;

import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.PostDefaults;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Posts as they begin. What a template or a blog puts there is put there once, where its author sees it. Blocking; any
/// thread but JavaFX's.
public final class NewPosts {
    /// Stands for a number while the rest of a title is found out; no title has it, for no script does.
    private static final String PLACE = "\uE000";

    private static final Template BLANK =
            new Template(new StandingId("blank"), "", "", "", List.of(), List.of(), Optional.empty());

    private final StandingTexts texts;
    private final KnownFacts facts;
    private final Titles titles;

    public NewPosts(StandingTexts texts, KnownFacts facts, Titles titles) {
        this.texts = texts;
        this.facts = facts;
        this.titles = titles;
    }

    /// With that title and nothing else, whatever a blog wants.
    public Begun empty(String title) {
        return new Begun(
                Post.begin(facts.clock().instant()).withText(title, ""),
                title.length(),
                true,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// As the blog that is published to wants it.
    public Begun usual(String title) {
        return usual(facts.blogs().preferred(), title);
    }

    /// As that blog wants it.
    public Begun usual(Blog blog, String title) {
        Template template = PostDefaults.of(blog)
                .template()
                .flatMap(id -> texts.templates().stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst())
                .orElse(BLANK);
        return begun(blog, template, title);
    }

    /// What that template makes, `title` standing where its title leaves place for it, with what its blog wants.
    public Begun of(Template template, String title) {
        return begun(template.blog().flatMap(facts.blogs()::find).orElseGet(facts.blogs()::preferred), template, title);
    }

    private Begun begun(Blog blog, Template template, String title) {
        PostDefaults defaults = PostDefaults.of(blog);
        Facts known = numbered(template.title(), facts.of(blog));
        Expansion head = Expansion.of(template.title(), known);
        String called =
                head.text().substring(0, head.caret()) + title + head.text().substring(head.caret());
        Facts titled = known.with(Variable.TITLE, called).with(Variable.SELECTION, "");
        Expansion text = Expansion.of(template.text(), titled);
        Expansion footer = Expansion.of(defaults.footer(), titled);
        Post post = Post.begin(facts.clock().instant()).withText(called, above(text, footer.text()));
        return new Begun(
                post.withDetails(
                        post.slug(),
                        "",
                        both(template.categories(), defaults.categories()),
                        both(template.tags(), defaults.tags()),
                        post.release()),
                head.caret() + title.length(),
                !head.carets().isEmpty() || text.carets().isEmpty(),
                text.carets(),
                template.blog().filter(blog.id()::equals),
                Stream.of(head, text, footer)
                        .flatMap(made -> made.unclear().stream())
                        .toList());
    }

    /// The text with the footer below, unless it has that already. Where its author goes on is a line of its own.
    private static String above(Expansion text, String footer) {
        String body = text.text();
        if (footer.isBlank() || body.contains(footer)) {
            return body;
        }
        boolean goesOnThere = body.isEmpty() || text.carets().contains(body.length());
        String gap = goesOnThere || !body.endsWith("\n") ? "\n\n" : body.endsWith("\n\n") ? "" : "\n";
        return body + gap + footer + "\n";
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /// With the number that comes next, where the title asks for one: a title without has nothing to count.
    private Facts numbered(String title, Facts known) {
        if (!Expansion.asks(title, Variable.NUMBER)) {
            return known;
        }
        Expansion form = Expansion.of(title, known.with(Variable.NUMBER, PLACE));
        int place = form.text().indexOf(PLACE);
        String before = form.text().substring(0, place);
        String behind = form.text().substring(place + 1, Math.max(place + 1, form.caret()));
        return known.with(Variable.NUMBER, String.valueOf(next(before, behind.replace(PLACE, ""))));
    }

    private long next(String before, String behind) {
        Pattern like = Pattern.compile(Pattern.quote(before) + "(\\d{1,9})" + Pattern.quote(behind));
        List<String> there = titles.beginningWith(before);
        return 1
                + there.stream()
                        .map(like::matcher)
                        .filter(Matcher::lookingAt)
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .max()
                        .orElse(0);
    }
}
