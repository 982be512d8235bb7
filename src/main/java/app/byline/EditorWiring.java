package app.byline;

import app.byline.library.Settings;
import app.byline.ui.Background;
import app.byline.ui.editor.Attention;
import app.byline.ui.editor.CaretMemory;
import app.byline.ui.editor.CountModel;
import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.editor.GrammarModel;
import app.byline.ui.editor.Pictures;
import app.byline.ui.editor.PostCompletion;
import app.byline.ui.editor.SpellingModel;
import app.byline.ui.editor.WritingMemory;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.Themes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/// Makes a window's editor and what it remembers of its author's habits; [WindowWiring]'s part for writing. JavaFX's
/// thread.
final class EditorWiring {
    private static final Logger LOG = System.getLogger(EditorWiring.class.getName());

    private EditorWiring() {}

    /// The first one, with its author's habits as they were. `web` does what may take long.
    static EditorPane make(
            Opening found,
            Themes themes,
            EditorModel open,
            SpellingModel spelling,
            GrammarModel grammar,
            CountModel counts,
            PostDate dates,
            Background background,
            Background web) {
        Settings settings = found.wiring().settings();
        EditorPane made = pane(found, themes, open, spelling, grammar, counts, dates, background, web);
        WritingMemory.follow("typewriter", made.typewriter(), settings, background);
        WritingMemory.follow("focus", made.attention(), Attention.To::valueOf, settings, background);
        WritingMemory.follow("pairs", made.habits().pairs(), settings, background);
        WritingMemory.follow("smart", made.habits().smart(), settings, background);
        WritingMemory.follow("titles", made.habits().titles(), settings, background);
        WritingMemory.follow("spelling", spelling.on(), settings, background);
        WritingMemory.follow("grammar", grammar.on(), settings, background);
        WritingMemory.follow("pace", counts.pace(), Integer::valueOf, settings, background);
        return made;
    }

    /// One of them, as its author's habits usually are.
    static EditorPane pane(
            Opening found,
            Themes themes,
            EditorModel open,
            SpellingModel spelling,
            GrammarModel grammar,
            CountModel counts,
            PostDate dates,
            Background background,
            Background web) {
        Wiring wiring = found.wiring();
        Pictures pictures =
                new Pictures(wiring.media(), background.work(), background.window(), EditorWiring::notCopied);
        EditorPane made = new EditorPane(open, pictures, web);
        made.set(themes.type(), themes.textSize());
        made.proofread(spelling, grammar, counts);
        CaretMemory.follow(open, made, wiring.places(), Map.of(found.first().id(), found.place()), background);
        made.askTitles(address -> web.ask(() -> wiring.publishing().pageTitles().of(address)));
        made.complete(new PostCompletion(wiring.search(), open, dates, background));
        return made;
    }

    private static void notCopied(Throwable failure) {
        LOG.log(Level.WARNING, "an image can't be copied into the library", failure);
    }
}
