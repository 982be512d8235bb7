package app.byline.snippet;

import app.byline.post.Post;
import app.byline.publish.Blog;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Posts as they begin. What a template puts there is put there once, where its author sees it. Blocking; any thread
/// but JavaFX's.
public final class NewPosts {
    /// Stands for a number while the rest of a title is found out; no title has it, for no script does.
    private static final String PLACE = "\uE000";

    private final KnownFacts facts;
    private final Titles titles;

    public NewPosts(KnownFacts facts, Titles titles) {
        this.facts = facts;
        this.titles = titles;
    }

    /// An empty post of that title.
    public Begun usual(String title) {
        return new Begun(
                Post.begin(facts.clock().instant()).withText(title, ""),
                title.length(),
                true,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// What that template makes, `title` standing where its title leaves place for it.
    public Begun of(Template template, String title) {
        Blog blog = template.blog().flatMap(facts.blogs()::find).orElseGet(facts.blogs()::preferred);
        Facts known = numbered(template.title(), facts.of(blog));
        Expansion head = Expansion.of(template.title(), known);
        int caret = head.caret() + title.length();
        String called =
                head.text().substring(0, head.caret()) + title + head.text().substring(head.caret());
        Expansion text =
                Expansion.of(template.text(), known.with(Variable.TITLE, called).with(Variable.SELECTION, ""));
        Post post = Post.begin(facts.clock().instant()).withText(called, text.text());
        return new Begun(
                post.withDetails(post.slug(), "", template.categories(), template.tags(), post.release()),
                caret,
                !head.carets().isEmpty() || text.carets().isEmpty(),
                text.carets(),
                template.blog().filter(blog.id()::equals),
                Stream.concat(head.unclear().stream(), text.unclear().stream()).toList());
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
