package app.byline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.Wiring;
import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.platform.Folders;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What commands do, each run with the program's own wiring, but in the test's process: a start of the program takes a
/// second, and [ProgramTest] shows that those work.
class CommandsTest {
    @TempDir
    Path home;

    private record Result(int status, String out, String err) {}

    @Test
    void aPublishedPostIsTakenBackAndTheOutboxTellsOfBoth() throws Exception {
        String id = byline("new", "Harbour").out().strip();
        Path page = Path.of(URI.create(byline("publish", id).out().strip()));
        assertThat(page).isRegularFile();
        Result back = byline("unpublish", id);
        assertThat(back.out()).isEqualTo("It is a draft on My local blog now.\n");
        assertThat(page).doesNotExist();
        assertThat(byline("list").out()).contains("Harbour");
        assertThat(byline("unpublish", id).status()).isEqualTo(1);
        JsonNode outbox = new JsonMapper().readTree(byline("outbox", "--json").out());
        assertThat(outbox.path("waiting")).isEmpty();
        assertThat(outbox.path("sent")
                        .valueStream()
                        .map(sent -> sent.path("live").asBoolean()))
                .containsExactly(false, true);
        assertThat(byline("publish", id).status()).isZero();
        assertThat(page).isRegularFile();
        assertThat(byline("outbox", "cancel", "99").err()).startsWith("Nothing that waits has the number 99");
    }

    @Test
    void whereAPostIsGoneFromItsBlogThereIsNothingToTakeBack() throws Exception {
        String id = byline("new", "Harbour").out().strip();
        byline("publish", id);
        try (Stream<Path> entries = Files.list(home.resolve("documents/Byline/.byline"))) {
            for (Path entry : entries.toList()) {
                Files.delete(entry);
            }
        }
        Result back = byline("unpublish", id);
        assertThat(back.status()).isEqualTo(1);
        assertThat(back.err()).startsWith("On My local blog this post was deleted, so there is nothing to take back;");
        Matcher number = Pattern.compile("outbox cancel (\\d+)").matcher(back.err());
        assertThat(number.find()).isTrue();
        assertThat(byline("outbox", "cancel", number.group(1), "--keep-here").out())
                .isEqualTo("“Harbour” is not taken back from My local blog.\n");
    }

    @Test
    void aPostBeginsWithATemplateAndSnippetsAreFilledIn() throws Exception {
        String id = byline("new", "--template", "news post", "A Harbour").out().strip();
        String post = byline("show", id).out();
        assertThat(post)
                .containsPattern("title: '?\\d\\d\\.\\d\\d\\.\\d\\d: A Harbour")
                .contains("*Questions?");
        Path text = Files.writeString(home.resolve("sign.md"), "<b>{selection}</b> on {blog}, {date:TT}\n");
        assertThat(byline("snippets", "add", "--abbreviation", ";s", "Sign", text.toString()))
                .isEqualTo(new Result(0, "Sign\n", ""));
        assertThat(byline("snippets", "print", "--selection", "Hi", "sign"))
                .isEqualTo(new Result(
                        0,
                        "<b>Hi</b> on My local blog, {date:TT}\n",
                        "“TT” is no way to write a date, so it stays as it is.\n"));
        assertThat(byline("snippets", "list").out()).contains("Sign  ;s\n", "Questions  ;ask\n");
        byline("templates", "add", "--title", "Issue {number}", "--tag", "city", "Issue", text.toString());
        byline("new", "--template", "Issue");
        byline("new", "--template", "Issue");
        assertThat(byline("list").out()).contains("Issue 1", "Issue 2");
        assertThat(byline("templates", "remove", "issue").status()).isZero();
        assertThat(byline("new", "--template", "Issue").err())
                .isEqualTo("There is no template Issue; byline templates list names them.\n");
        assertThat(byline("new").status()).isEqualTo(2);
    }

    @Test
    void misspeltWordsAreToldWithTheirPlacesInTheLanguageOfThePost() throws Exception {
        Path english = Files.writeString(home.resolve("en.md"), "All is well.\n\nIn the `vra` I recieve it.\n");
        Result told = byline("spell", english.toString());
        assertThat(told.out()).startsWith("3:16 recieve: receive");
        assertThat(told.status()).isEqualTo(1);
        Path french = Files.writeString(home.resolve("fr.md"), "---\nlang: fr\n---\nL’école est là.\n");
        assertThat(byline("spell", french.toString())).isEqualTo(new Result(0, "", ""));
        assertThat(byline("spell", "--language", "nl", french.toString()).err())
                .startsWith("No dictionary is there for Dutch (nl).");
    }

    @Test
    void linesAreThoseOfTheFileItsHeadAmongThem() throws Exception {
        Path headed = Files.writeString(
                home.resolve("headed.md"), "---\r\ntitle: T\r\n---\r\n\r\nFine.\r\n\r\nI recieve it.\r\n");
        Path titled = Files.writeString(home.resolve("titled.md"), "# Title\n\nI recieve it.\n");
        Path json = Files.writeString(home.resolve("json.md"), "{\n  \"title\": \"T\"\n}\n\nI recieve it.\n");
        assertThat(byline("spell", headed.toString()).out()).startsWith("7:3 recieve");
        assertThat(byline("spell", titled.toString()).out()).startsWith("3:3 recieve");
        assertThat(byline("spell", json.toString()).out()).startsWith("5:3 recieve");
    }

    @Test
    void ofAPostOfTheLibraryLinesAreThoseOfItsText() throws Exception {
        Path file = Files.writeString(home.resolve("post.md"), "---\ntitle: Kept\n---\n\nI recieve it.\n");
        String id = byline("import", file.toString()).out().strip();
        assertThat(byline("spell", id).out()).startsWith("1:3 recieve");
    }

    @Test
    void aLinkThatIsPublishedAsWordsIsTold() throws Exception {
        String target = byline("new", "The pier").out().strip();
        Path file = home.resolve("letter.md");
        Files.writeString(file, "See [the pier](post:" + target + ").\n");
        Result published = byline("publish", file.toString());
        assertThat(published.status()).isZero();
        assertThat(published.err()).contains("one link is words alone", "“The pier”");
    }

    @Test
    void aPostThatWasChangedOnItsBlogTooIsShownAndSettled() throws Exception {
        Path file = home.resolve("post.md");
        Files.writeString(file, "---\ntitle: Harbour\n---\nOne.\n\nTwo.\n");
        Path page = Path.of(URI.create(byline("publish", file.toString()).out().strip()));
        changeOnTheBlog("Two.", "Two, theirs.");
        byline("replace", "Two.", "Two, mine.");
        String id = new JsonMapper()
                .readTree(byline("list", "--json").out())
                .get(0)
                .path("id")
                .asString();
        Result refused = byline("publish", id);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("byline merge " + id + " --keep mine, theirs or both settles it.");
        Result shown = byline("merge", id);
        assertThat(shown.status()).isEqualTo(3);
        assertThat(shown.out())
                .contains(
                        "<<<<<<< here\nTwo, mine.\n||||||| before\nTwo.\n=======\nTwo, theirs.\n>>>>>>> My local blog");
        assertThat(byline("merge", id, "--diff").out()).isEqualTo("One.\n\nTwo, [-theirs-]{+mine+}.\n");
        assertThat(byline("merge", id, "--keep", "both").status()).isZero();
        assertThat(page).content().contains("One.", "Two, mine.", "Two, theirs.");
    }

    private void changeOnTheBlog(String from, String to) throws IOException {
        try (Stream<Path> entries = Files.list(home.resolve("documents/Byline/.byline"))) {
            for (Path entry : entries.toList()) {
                String json =
                        Files.readString(entry).replace(from, to).replaceAll("\"version\":\\d+", "\"version\":99");
                Files.writeString(entry, json);
            }
        }
    }

    @Test
    void oneThingIsDoneToManyPosts() throws Exception {
        byline("new", "Grey sea");
        byline("new", "Grey sky");
        String third = byline("new", "Harbour").out().strip();
        assertThat(byline("trash", "--search", "grey").out()).contains("2 posts changed.");
        assertThat(byline("list").out()).contains("Harbour").doesNotContain("Grey");
        assertThat(byline("untrash", "--search", "sea").out()).contains("One post changed.");
        assertThat(byline("favourite", third).out()).contains("One post changed.");
        assertThat(byline("duplicate", "--search", "is:favourite", "--json").out())
                .contains("{\"posts\":1}");
        assertThat(byline("list").out()).contains("Grey sea", "Harbour (copy)").doesNotContain("Grey sky");
        Result nothing = byline("trash");
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).startsWith("Name posts");
    }

    @Test
    void textIsShownAndReplacedAcrossPosts() throws Exception {
        byline("new", "Grey sea");
        byline("new", "Grey sky");
        assertThat(byline("replace", "grey", "Blue", "--dry-run").out())
                .contains("[-Grey-]{+Blue+} sea", "Would replace 2 places in 2 posts");
        assertThat(byline("replace", "grey", "Blue", "--search", "sky").out())
                .contains("Replaced 1 places in 1 posts.");
        assertThat(byline("list").out()).contains("Grey sea", "Blue sky");
        Result refused = byline("replace", "(", "x", "--regex");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).startsWith("This is no regular expression");
        assertThat(byline("search", "--saved", "Drafts").err()).contains("No search is saved as Drafts.");
    }

    @Test
    void postsAreFiledTaggedAndPutOnDaysAndAFolderOfThemComesBackFiled() throws Exception {
        String one = byline("new", "Bread").out().strip();
        String two = byline("new", "Soup").out().strip();
        byline("collections", "new", "Recipes");
        assertThat(byline("collections", "add", "recipes", one, two).out()).isEqualTo("2 posts changed.\n");
        assertThat(byline("collections", "list").out()).isEqualTo("2  Recipes\n");
        assertThat(byline("collections", "release", two).status()).isZero();
        assertThat(byline("list", "--collection", "Recipes").out())
                .contains("Bread")
                .doesNotContain("Soup");
        byline("tags", "add", "food", one, two);
        assertThat(byline("tags", "rename", "Food", "Kitchen").out()).isEqualTo("2 posts changed.\n");
        assertThat(byline("tags", "list").out()).isEqualTo("2  Kitchen\n");
        assertThat(byline("tags", "rename", "food", "x").status()).isEqualTo(1);
        assertThat(byline("calendar").out()).contains("draft      Bread").contains("draft      Soup");
        assertThat(byline("calendar", "1999-12").out()).isEmpty();
        assertThat(byline("stats").out()).startsWith("No words noted in all, 0 of them today\n");
        assertThat(new JsonMapper()
                        .readTree(byline("stats", "--json").out())
                        .path("words")
                        .asInt(-1))
                .isZero();
        assertThat(byline("stats", "--csv").out()).isEqualTo("day,words,posts\n");
        Path book = home.resolve("out/recipes.epub");
        assertThat(byline("export", "--collection", "recipes", book.toString()).out())
                .isEqualTo("One post written to " + book + ".\n");
        Path folder = home.resolve("out/all");
        byline("export", "--all", folder.toString());
        String other = home.resolve("other.byline").toString();
        byline("import", "--library", other, folder.toString());
        assertThat(byline("collections", "list", "--library", other).out()).isEqualTo("1  Recipes\n");
        assertThat(byline("list", "--library", other, "--collection", "Recipes").out())
                .contains("Bread");
    }

    @Test
    void aPostGoesOutAndComesBackTheSame() throws Exception {
        String id = byline("import", ReferencePost.in(home).toString()).out().strip();
        Path out = home.resolve("out/post.md");
        byline("export", id, out.toString());
        String back = byline("import", out.toString()).out().strip();
        String first = byline("show", id).out();
        assertThat(first).contains("media/").contains("Peñalver");
        assertThat(byline("show", back).out()).isEqualTo(first);
    }

    @Test
    void manyPostsGoOutAtOnce() throws Exception {
        byline("new", "The grey harbour");
        byline("new", "The blue harbour");
        Path folder = home.resolve("out");
        assertThat(byline("export", "--all", folder.toString()).out().strip())
                .isEqualTo("2 posts written to " + folder + ".");
        assertThat(folder.resolve("the-grey-harbour.md")).content().contains("title: The grey harbour");
        assertThat(byline("export", "--all", folder.toString()).err()).contains("--overwrite");
        Path book = home.resolve("Harbours.epub");
        byline("export", "--search", "blue", book.toString());
        assertThat(book).isNotEmptyFile();
        assertThat(byline("export", "--search", "purple", book.toString(), "--overwrite")
                        .err()
                        .strip())
                .isEqualTo("No post was found, so nothing was written.");
        assertThat(byline("export", "--all", home.resolve("all.md").toString()).err())
                .contains("holds one post, and these are 2");
        assertThat(byline("export", "--all", "--form", "odt", folder.toString()).err())
                .contains("There is no form odt; there are md, html, pdf, docx, epub, folder, hugo.");
        assertThat(byline("export", folder.toString()).err()).contains("--all, --search or --collection");
    }

    @Test
    void whatAPostSaidEarlierIsListedComparedNamedAndRestored() throws Exception {
        Path file = Files.writeString(home.resolve("walk.md"), "---\ntitle: Walk\n---\n\nThe grey harbour.\n");
        byline("publish", file.toString());
        String id = new JsonMapper()
                .readTree(byline("list", "--json").out())
                .get(0)
                .path("id")
                .asString();
        try (Database library = Database.open(home.resolve("data/library.byline"))) {
            SqlitePostStore posts = new SqlitePostStore(library, Clock.systemUTC());
            Post post = posts.find(new PostId(id)).orElseThrow();
            posts.save(post.withText("Walk", "The blue harbour.\n"));
        }
        assertThat(byline("history", "diff", id, "1").out()).isEqualTo("The [-grey-]{+blue+} harbour.\n");
        assertThat(byline("history", "name", id, "1", "Before the cuts").status())
                .isZero();
        JsonNode listed = new JsonMapper()
                .readTree(byline("history", "list", id, "--json").out());
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.get(1).path("name").asString()).isEqualTo("Before the cuts");
        assertThat(listed.get(1).path("published").get(0).path("blog").asString())
                .isEqualTo("My local blog");
        assertThat(byline("history", "show", id, "1").out()).contains("The grey harbour.");
        assertThat(byline("history", "restore", id, "1").status()).isZero();
        assertThat(byline("show", id).out()).contains("The grey harbour.");
        assertThat(byline("history", "show", id, "2").out()).contains("The blue harbour.");
        Result none = byline("history", "show", id, "9");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err().strip())
                .isEqualTo("“Walk” has no revision 9; byline history list names those that are kept.");
    }

    @Test
    void blogsAreListedAndAWrongAddressIsTold() throws Exception {
        assertThat(byline("blogs").out()).startsWith("* My local blog  file:");
        Path password = Files.writeString(home.resolve("password"), "secret secret");
        Result nowhere = byline(
                "blogs",
                "add",
                "--type",
                "wordpress",
                "--url",
                "127.0.0.1:1",
                "--user",
                "me",
                "--password-file",
                password.toString());
        assertThat(nowhere.status()).isEqualTo(1);
        assertThat(nowhere.err().strip())
                .isEqualTo("127.0.0.1:1 can’t be reached, and nothing was changed. 127.0.0.1 can't be reached");
        assertThat(nowhere.err()).doesNotContain("secret");
        assertThat(byline("blogs", "manner", "My local blog", "html").err().strip())
                .isEqualTo("My local blog is asked for no manner: only a WordPress with an open REST interface takes"
                        + " blocks or HTML.");
        assertThat(byline("publish", ReferencePost.in(home).toString(), "--blog", "None")
                        .err()
                        .strip())
                .isEqualTo("No blog is called None; byline blogs names them.");
    }

    @Test
    void aDamagedLibraryIsCheckedReadAndRepairedIntoAnotherFile() throws Exception {
        String id = byline("new", "Harbour").out().strip();
        Path library = home.resolve("data/library.byline");
        assertThat(byline("check").out().strip()).isEqualTo(library + " is whole.");
        byte[] bytes = Files.readAllBytes(library);
        Arrays.fill(bytes, 100, 300, (byte) 0);
        Files.write(library, bytes);
        Result faults = byline("check");
        assertThat(faults.status()).isEqualTo(1);
        assertThat(faults.out()).startsWith("damaged");
        Result listed = byline("list");
        assertThat(listed.out()).contains("Harbour");
        assertThat(listed.err()).startsWith(library + " is damaged and was left as it is;");
        assertThat(byline("new", "Another").err()).contains("is damaged; it was left as it is.");
        Path repaired = home.resolve("repaired.byline");
        Result repair = byline("check", "--repair-to", repaired.toString());
        assertThat(repair.out())
                .startsWith(repaired + ": 1 posts as they were, 0 with gaps, 0 in an older version, 0 from a backup,");
        assertThat(byline("show", id, "--library", repaired.toString()).out()).contains("title: Harbour");
        assertThat(byline("check", "--repair-to", repaired.toString()).err()).contains("is there already");
        assertThat(library).hasBinaryContent(bytes);
    }

    @Test
    void backupsAreMadeListedLookedIntoAndBroughtBack() throws Exception {
        String id = byline("new", "Harbour").out().strip();
        assertThat(byline("backup", "now").out()).contains(".byline").contains("1 posts");
        JsonNode listed =
                new JsonMapper().readTree(byline("backup", "list", "--json").out());
        String name =
                Path.of(listed.get(0).path("file").asString()).getFileName().toString();
        String second = byline("new", "Walk").out().strip();
        assertThat(byline("restore", name).out()).startsWith(id).contains("as now: Harbour");
        assertThat(byline("restore", name, id).out()).contains("“Harbour” says again what it said");
        assertThat(byline("restore", "2019").err().strip())
                .isEqualTo("No backup’s name begins with 2019; byline backup list names them.");
        assertThat(byline("restore", "--everything", name).out()).startsWith(name + " is the library now;");
        assertThat(byline("list").out()).contains("Harbour").doesNotContain("Walk");
        String before = byline("backup", "list").out().lines().findFirst().orElseThrow();
        assertThat(before).contains("before-restore").contains("2 posts");
        assertThat(byline("restore", before.substring(0, 38), second).status()).isZero();
        assertThat(byline("list").out()).contains("Walk");
    }

    // ---- words of this test

    private Result byline(String... arguments) {
        Folders folders = new Folders(
                home.resolve("data"), home.resolve("state"), home.resolve("documents"), home.resolve("runtime"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CommandLineApp.run(
                new Terminal(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        library -> Wiring.open(library, folders),
                        folders.library()),
                arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
