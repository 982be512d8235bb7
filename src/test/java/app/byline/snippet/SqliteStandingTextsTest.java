package app.byline.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.publish.BlogId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStandingTextsTest {
    private static final Snippet ASK = new Snippet(new StandingId("ask"), "Questions", ";ask", "Questions?");
    private static final Template NEWS = new Template(
            StandingId.create(),
            "News post",
            "{date:dd.MM.yy}: ",
            "\n\nQuestions?",
            List.of("city", "harbour"),
            List.of("News"),
            Optional.of(new BlogId("there")));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private StandingTexts texts;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("posts.byline"));
        texts = new SqliteStandingTexts(database, List.of(ASK));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsKeptComesBackByName() {
        texts.save(NEWS);
        Snippet bye = new Snippet(StandingId.create(), "bye", "", "So long.");
        texts.save(bye);
        assertThat(texts.snippets()).containsExactly(bye, ASK);
        assertThat(texts.templates()).containsExactly(NEWS);
        Snippet other = new Snippet(ASK.id(), "Ask", ";a", "Ask!");
        texts.save(other);
        assertThat(texts.snippets()).containsExactly(other, bye);
        assertThat(StandingTexts.called(texts.snippets(), " ASK ")).contains(other);
    }

    @Test
    void examplesAreThereOnceAndStayAwayWhenDeleted() {
        assertThat(texts.snippets()).containsExactly(ASK);
        texts.remove(ASK.id());
        assertThat(new SqliteStandingTexts(database, List.of(ASK)).snippets()).isEmpty();
    }

    @Test
    void eachChangeIsTold() {
        List<Integer> told = new ArrayList<>();
        var subscription = texts.onChange(() -> told.add(texts.snippets().size()));
        texts.remove(ASK.id());
        texts.save(ASK);
        subscription.close();
        texts.remove(ASK.id());
        assertThat(told).containsExactly(0, 1);
    }

    @Test
    void aCopyHasNoAbbreviationOfItsOwn() {
        Snippet copy = ASK.copy("Questions (copy)");
        assertThat(copy.id()).isNotEqualTo(ASK.id());
        assertThat(copy)
                .extracting(Snippet::name, Snippet::abbreviation, Snippet::text)
                .containsExactly("Questions (copy)", "", "Questions?");
    }
}
