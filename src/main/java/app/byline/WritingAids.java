package app.byline;

import app.byline.database.Database;
import app.byline.grammar.EngineFolder;
import app.byline.grammar.EngineProcess;
import app.byline.grammar.Grammar;
import app.byline.grammar.GrammarEngine;
import app.byline.platform.Folders;
import app.byline.publish.BlogId;
import app.byline.snippet.KnownFacts;
import app.byline.snippet.NewPosts;
import app.byline.snippet.Snippet;
import app.byline.snippet.SqliteStandingTexts;
import app.byline.snippet.SqliteTitles;
import app.byline.snippet.StandingId;
import app.byline.snippet.StandingText;
import app.byline.snippet.StandingTexts;
import app.byline.snippet.Template;
import app.byline.spelling.Dictionaries;
import app.byline.spelling.PersonalWords;
import app.byline.spelling.Spelling;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What helps with the words of posts; [Wiring]'s part for writing. Any thread.
final class WritingAids {
    private final Spelling spelling;
    private final EngineFolder engineFolder;
    private final GrammarEngine engine;
    private final Grammar grammar;
    private final StandingTexts standingTexts;
    private final Database database;

    /// Those of the library at that path, in these folders.
    WritingAids(Path library, Folders folders, Database database) {
        this.database = database;
        spelling = new Spelling(new Dictionaries(), new PersonalWords(library), Locale.getDefault());
        engineFolder = EngineFolder.of(folders);
        engine = new EngineProcess(engineFolder, Byline.class.getName());
        grammar = new Grammar(engine);
        standingTexts = new SqliteStandingTexts(database, examples());
    }

    Spelling spelling() {
        return spelling;
    }

    Grammar grammar() {
        return grammar;
    }

    /// The command that installs the grammar engine.
    String gettingGrammar() {
        return engineFolder.making();
    }

    StandingTexts standingTexts() {
        return standingTexts;
    }

    NewPosts newPosts(KnownFacts facts) {
        return new NewPosts(standingTexts, facts, new SqliteTitles(database));
    }

    /// Ends what it runs.
    void close() {
        engine.close();
    }

    /// What a library begins with, so that there is something to change.
    static List<StandingText> examples() {
        return List.of(
                template("news", "{date:dd.MM.yy}: {cursor}"),
                template("weekly", Messages.text("template.weekly.title")),
                snippet("ask", ";ask"),
                snippet("update", ";up"),
                snippet("unfold", ";un"));
    }

    private static Template template(String example, String title) {
        return new Template(
                new StandingId(example),
                Messages.text("template." + example),
                title,
                Messages.text("template." + example + ".text"),
                List.of(),
                List.of(),
                Optional.<BlogId>empty());
    }

    private static Snippet snippet(String example, String abbreviation) {
        return new Snippet(
                new StandingId(example),
                Messages.text("snippet." + example),
                abbreviation,
                Messages.text("snippet." + example + ".text"));
    }
}
