package app.byline;

import app.byline.markdown.MarkdownPipeline;
import app.byline.ui.AfterFrame;
import app.byline.ui.editor.CaretMemory;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.editor.FacingPages.Page;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.OpenElsewhere;
import app.byline.ui.editor.Pictures;
import app.byline.ui.editor.PostCompletion;
import app.byline.ui.editor.SpellingModel;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/// Makes editors of a window, each for one post at a time; [WritingWiring]'s part. JavaFX's thread.
final class EditorWiring {
    private static final Logger LOG = System.getLogger(EditorWiring.class.getName());

    private final SharedWiring shared;
    private final Themes themes;
    private final WindowBeginning first;
    private final PostDate dates;
    private final OpenElsewhere elsewhere;

    EditorWiring(SharedWiring shared, Themes themes, WindowBeginning first, PostDate dates, OpenElsewhere elsewhere) {
        this.shared = shared;
        this.themes = themes;
        this.first = first;
        this.dates = dates;
        this.elsewhere = elsewhere;
    }

    /// What holds a post, its text read by that.
    EditorModel post(MarkdownPipeline pipeline) {
        Wiring wiring = shared.wiring();
        return new EditorModel(
                wiring.posts(), wiring.autosave(), pipeline, shared.background(), new AfterFrame(), elsewhere);
    }

    SpellingModel spelling(EditorModel post) {
        return new SpellingModel(
                post, shared.wiring().spelling(), shared.wiring().settings(), shared.web());
    }

    GrammarModel grammar(EditorModel post, SpellingModel spelling) {
        Wiring wiring = shared.wiring();
        return new GrammarModel(post, spelling, wiring.grammar(), wiring.settings(), shared.web(), GrammarModel.REST);
    }

    /// An editor of that post, as its author's habits usually are.
    Page page(EditorModel post, SpellingModel spelling, GrammarModel grammar, CountModel counts) {
        Wiring wiring = shared.wiring();
        Pictures pictures = new Pictures(
                wiring.media(), shared.background().work(), shared.background().window(), this::notRead);
        EditorPane made = new EditorPane(post, pictures, shared.web());
        made.set(themes.type(), themes.textSize());
        made.proofread(spelling, grammar, counts);
        CaretMemory.follow(post, made, wiring.places(), Map.of(first.first().id(), first.place()), shared.background());
        made.askTitles(address ->
                shared.web().ask(() -> wiring.publishing().pageTitles().of(address)));
        made.complete(new PostCompletion(wiring.search(), post, dates, shared.background()));
        return new Page(post, made, spelling, grammar);
    }

    private void notRead(Throwable failure) {
        LOG.log(Level.WARNING, "what was brought into the text can't be read", failure);
        shared.say().accept(Messages.text("editor.unread"));
    }
}
