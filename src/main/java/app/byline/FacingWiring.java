package app.byline;

import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.MarkdownPipeline;
import app.byline.ui.Background;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.editor.FacingPages.Page;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.SpellingModel;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;

/// Makes the editor beside a window's first, when it is wanted; [WindowWiring]'s part for that. JavaFX's thread.
final class FacingWiring implements AutoCloseable {
    private final List<MarkdownPipeline> pipelines = new ArrayList<>();
    private final Opening found;
    private final Themes themes;
    private final CountModel counts;
    private final PostDate dates;
    private final Background background;
    /// What may take long.
    private final Background web;

    FacingWiring(
            Opening found, Themes themes, CountModel counts, PostDate dates, Background background, Background web) {
        this.found = found;
        this.themes = themes;
        this.counts = counts;
        this.dates = dates;
        this.background = background;
        this.web = web;
    }

    Page page() {
        Wiring wiring = found.wiring();
        // Its text is read on a thread of its own: one that is long must not keep the other from being styled.
        MarkdownPipeline pipeline = new BackgroundPipeline();
        pipelines.add(pipeline);
        EditorModel open =
                new EditorModel(wiring.posts(), wiring.autosave(), pipeline, background.work(), background.window());
        SpellingModel spelling = new SpellingModel(open, wiring.spelling(), wiring.settings(), web);
        GrammarModel grammar =
                new GrammarModel(open, spelling, wiring.grammar(), wiring.settings(), web, GrammarModel.REST);
        EditorPane editor = EditorWiring.pane(found, themes, open, spelling, grammar, counts, dates, background, web);
        return new Page(open, editor, spelling, grammar);
    }

    @Override
    public void close() {
        pipelines.forEach(MarkdownPipeline::close);
    }
}
