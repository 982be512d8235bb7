package app.byline;

import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.MarkdownPipeline;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.FacingEditors;
import app.byline.ui.editor.FacingGrammar;
import app.byline.ui.editor.FacingPages;
import app.byline.ui.editor.FacingPosts;
import app.byline.ui.editor.FacingProofs;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.OpenElsewhere;
import app.byline.ui.editor.SpellingModel;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;

/// Makes what is written in: a window's first editor, the one beside it when that is wanted, and what follows the one
/// with the keys; [WindowWiring]'s part for writing. JavaFX's thread.
final class WritingWiring implements AutoCloseable {
    private final List<MarkdownPipeline> pipelines = new ArrayList<>();
    private final EditorWiring making;
    private final FacingPosts open;
    private final FacingProofs spelling;
    private final FacingGrammar grammar;
    private final CountModel counts;
    private final FacingEditors editor;
    private final FacingPages pages;

    WritingWiring(SharedWiring shared, Themes themes, WindowBeginning first, PostDate dates, OpenElsewhere elsewhere) {
        making = new EditorWiring(shared, themes, first, dates, elsewhere);
        pipelines.add(first.pipeline());
        EditorModel post = making.post(first.pipeline());
        SpellingModel spelt = making.spelling(post);
        GrammarModel checked = making.grammar(post, spelt);
        open = new FacingPosts(post);
        spelling = new FacingProofs(spelt);
        grammar = new FacingGrammar(checked);
        counts = new CountModel(open, spelling, shared.web());
        FacingPages.Page page = making.page(post, spelt, checked, counts);
        shared.habits().give(page.editor(), spelt, checked, counts);
        editor = new FacingEditors(page.editor());
        pages = new FacingPages(
                page,
                new FacingPages.Following(open, spelling, grammar, editor),
                this::beside,
                shared.wiring().posts(),
                elsewhere,
                shared.background());
    }

    private FacingPages.Page beside() {
        // Its text is read on a thread of its own: one that is long must not keep the other from being styled.
        MarkdownPipeline pipeline = new BackgroundPipeline();
        pipelines.add(pipeline);
        EditorModel post = making.post(pipeline);
        SpellingModel spelt = making.spelling(post);
        return making.page(post, spelt, making.grammar(post, spelt), counts);
    }

    FacingPosts open() {
        return open;
    }

    FacingProofs spelling() {
        return spelling;
    }

    FacingGrammar grammar() {
        return grammar;
    }

    CountModel counts() {
        return counts;
    }

    FacingEditors editor() {
        return editor;
    }

    FacingPages pages() {
        return pages;
    }

    @Override
    public void close() {
        pages.end();
        pipelines.forEach(MarkdownPipeline::close);
    }
}
