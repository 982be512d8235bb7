package app.byline.merge;

import app.byline.merge.Passage.Agreed;
import app.byline.merge.Passage.Both;
import app.byline.post.Post;
import app.byline.post.Slug;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Two changes of one post laid out for its author: what fits together is done, each part that both changed is a
/// question. Text goes by whole blocks, title, excerpt and address as wholes, labels by what each side added and took
/// away. Immutable; any thread.
public final class MergeSheet {
    /// What is asked about.
    public enum Part {
        TITLE,
        SLUG,
        EXCERPT,
        TEXT
    }

    /// What an author can say.
    public enum Answer {
        MINE,
        THEIRS,
        /// One behind the other, mine first; of an address, which can be only one, mine.
        BOTH
    }

    /// Something that both changed, each in its way; an empty text is one that is gone.
    public record Question(Part part, String base, String mine, String theirs) {}

    private final Post merged;
    private final List<Passage> passages;
    private final List<Question> questions = new ArrayList<>();

    private MergeSheet(Post base, Post mine, Post theirs) {
        merged = PostMerge.of(Optional.of(base), mine, theirs).post();
        passages = BlockMerge.of(base.body(), mine.body(), theirs.body());
        ask(Part.TITLE, Post::title, base, mine, theirs);
        ask(Part.SLUG, MergeSheet::address, base, mine, theirs);
        ask(Part.EXCERPT, Post::excerpt, base, mine, theirs);
        for (Passage passage : passages) {
            if (passage instanceof Both(String before, String here, String there)) {
                questions.add(new Question(Part.TEXT, before, here, there));
            }
        }
    }

    /// `base` is what both were made of.
    public static MergeSheet of(Post base, Post mine, Post theirs) {
        return new MergeSheet(base, mine, theirs);
    }

    private static String address(Post post) {
        return post.slug().map(Slug::value).orElse("");
    }

    private void ask(Part part, Function<Post, String> of, Post base, Post mine, Post theirs) {
        String before = of.apply(base);
        String here = of.apply(mine);
        String there = of.apply(theirs);
        if (!here.equals(there) && !here.equals(before) && !there.equals(before)) {
            questions.add(new Question(part, before, here, there));
        }
    }

    /// In the order in which they are to be answered; none where the changes fit beside each other.
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /// The text with its questions in their places.
    public List<Passage> passages() {
        return passages;
    }

    /// The post that comes of it, with an answer for each question in order.
    ///
    /// @throws IllegalArgumentException where their number differs
    public Post answered(List<Answer> answers) {
        if (answers.size() != questions.size()) {
            throw new IllegalArgumentException(answers.size() + " answers to " + questions.size() + " questions");
        }
        Post post = merged;
        List<Answer> ofText = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            Question question = questions.get(at);
            if (question.part() == Part.TEXT) {
                ofText.add(answers.get(at));
            } else {
                post = with(post, question.part(), said(question, answers.get(at)));
            }
        }
        return post.withText(post.title(), text(ofText.iterator()));
    }

    private static String said(Question question, Answer answer) {
        return switch (answer) {
            case MINE -> question.mine();
            case THEIRS -> question.theirs();
            case BOTH ->
                switch (question.part()) {
                    case TITLE -> question.mine() + " / " + question.theirs();
                    case SLUG -> question.mine();
                    case EXCERPT -> question.mine() + " " + question.theirs();
                    case TEXT -> BlockMerge.joined(List.of(question.mine(), question.theirs()));
                };
        };
    }

    private static Post with(Post post, Part part, String value) {
        return switch (part) {
            case TITLE -> post.withText(value, post.body());
            case SLUG ->
                post.withDetails(
                        Optional.of(value).filter(text -> !text.isEmpty()).map(Slug::new),
                        post.excerpt(),
                        post.categories(),
                        post.tags(),
                        post.release());
            case EXCERPT -> post.withDetails(post.slug(), value, post.categories(), post.tags(), post.release());
            case TEXT -> post;
        };
    }

    private String text(Iterator<Answer> answers) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : passages) {
            texts.add(
                    switch (passage) {
                        case Agreed(String text) -> text;
                        case Both(String before, String mine, String theirs) ->
                            said(new Question(Part.TEXT, before, mine, theirs), answers.next())
                                    .strip();
                    });
        }
        return BlockMerge.joined(texts);
    }
}
