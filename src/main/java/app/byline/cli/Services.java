package app.byline.cli;

import app.byline.exchange.Formats;
import app.byline.exchange.Import;
import app.byline.exchange.Leaving;
import app.byline.goals.StatisticsSource;
import app.byline.grammar.Grammar;
import app.byline.history.History;
import app.byline.library.Deeds;
import app.byline.library.FindAndReplace;
import app.byline.library.PostCalendar;
import app.byline.library.PostCollections;
import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.SavedSearches;
import app.byline.media.MediaStore;
import app.byline.platform.Secrets;
import app.byline.recovery.Backups;
import app.byline.recovery.OnlyRead;
import app.byline.snippet.KnownFacts;
import app.byline.snippet.NewPosts;
import app.byline.snippet.StandingTexts;
import app.byline.spelling.Spelling;
import app.byline.sync.Counterparts;
import app.byline.sync.Synchroniser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What the commands work with: an open library. Closed at the end of a command.
public interface Services extends AutoCloseable {
    Clock clock();

    PostStore posts();

    History history();

    PostSearch search();

    PostCollections collections();

    Deeds deeds();

    PostCalendar calendar();

    /// What was written and published over time.
    StatisticsSource statistics();

    SavedSearches savedSearches();

    FindAndReplace findAndReplace();

    /// Looks words up.
    Spelling spelling();

    Grammar grammar();

    /// The command that installs the grammar engine.
    String gettingGrammar();

    /// Snippets and templates.
    StandingTexts standingTexts();

    /// What can be filled in for their variables.
    KnownFacts knownFacts();

    /// Posts that begin with a template.
    NewPosts newPosts();

    MediaStore media();

    /// The formats posts are read from.
    Formats formats();

    Import imports();

    /// Posts on their way out.
    Leaving leaving();

    /// What speaks with blogs.
    PublishServices publishing();

    Secrets secrets();

    Backups backups();

    /// What stands elsewhere for posts.
    Counterparts counterparts();

    /// Brings posts into step with it.
    Synchroniser synchroniser();

    /// Why it is only read, where it is.
    Optional<OnlyRead> onlyRead();

    /// Reads all of the library and tells each fault in it.
    List<String> check();

    /// Begins to send what waits in the outbox.
    void startSending();

    @Override
    void close();
}
