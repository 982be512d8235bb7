package app.byline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.database.Database;
import app.byline.library.SqlitePostStore;
import app.byline.platform.ThisProgram;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program itself, started as scripts start it, in a folder of its own.
class ProgramTest {
    @TempDir
    Path home;

    private record Result(int status, String out, String err) {}

    @Test
    void theReferencePostGoesFromAFileToTheBuiltInBlog() throws Exception {
        Path file = reference();
        Result published = byline("publish", file.toString());
        assertThat(published.err()).isEmpty();
        assertThat(published.status()).isZero();
        Path page = Path.of(URI.create(published.out().strip()));
        assertThat(page).isEqualTo(home.resolve("documents/Byline/posts/11-05-19-the-harbour-reopens-quietly.html"));
        Document shown = Jsoup.parse(Files.readString(page));
        assertThat(shown.select("h1").text()).isEqualTo("11.05.19: The Harbour Reopens, Quietly");
        assertThat(shown.select("blockquote")).hasSize(2);
        assertThat(shown.select("article figure img").eachAttr("src"))
                .hasSize(2)
                .allSatisfy(address -> assertThat(page.resolveSibling(address)).isRegularFile());
        assertThat(shown.select("figure.embed a").attr("href")).contains("twitter.com/puertoclaro");
        assertThat(shown.select("a[href^=mailto:desk@]")).hasSize(1);
        assertThat(shown.text()).contains("Peñalver", "“not a day before”", "🏗️");
        assertThat(home.resolve("documents/Byline/index.html")).content().contains("The Harbour Reopens");
    }

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
    void whereNoGrammarEngineIsTheCommandThatMakesOneIsTold() throws Exception {
        Path file = Files.writeString(home.resolve("en.md"), "He go to school.\n");
        Result told = byline("grammar", file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err())
                .startsWith("No grammar engine is installed.")
                .contains("mvn -f grammar package \"-Dfolder=", "grammar\"");
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
    void postsAreBegunListedSearchedShownAndExported() throws Exception {
        String id = byline("new", "Größe & Maß").out().strip();
        assertThat(byline("list").out()).contains(id.substring(0, 8)).contains("Größe & Maß");
        assertThat(byline("search", "grosse").out()).isEmpty();
        assertThat(byline("search", "große", "mas").out()).isEmpty();
        assertThat(byline("search", "größ").out()).contains("Größe & Maß");
        assertThat(byline("show", id.substring(0, 6)).out()).startsWith("---\ntitle: Größe & Maß\n");
        JsonNode listed = new JsonMapper().readTree(byline("list", "--json").out());
        assertThat(listed.get(0).path("id").asString()).isEqualTo(id);
        Path out = home.resolve("out/post.md");
        assertThat(byline("export", id, out.toString()).status()).isZero();
        assertThat(out).content().contains("title: Größe & Maß");
        Result again = byline("export", id, out.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err().strip()).isEqualTo(out + " is there already; --overwrite replaces it.");
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
        String id = byline("import", reference().toString()).out().strip();
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
    void renderReadsStandardInputAndNeedsNoLibrary() throws Exception {
        assertThat(run("# T\n\nA *b* é\n", "render", "-")).isEqualTo(new Result(0, "<p>A <em>b</em> é</p>\n", ""));
        assertThat(run("A *b*\n", "render", "-", "--to", "wordpress").out())
                .isEqualTo("<!-- wp:paragraph -->\n<p>A <em>b</em></p>\n<!-- /wp:paragraph -->");
        assertThat(home.resolve("data")).doesNotExist();
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
        assertThat(byline("publish", reference().toString(), "--blog", "None")
                        .err()
                        .strip())
                .isEqualTo("No blog is called None; byline blogs names them.");
    }

    @Test
    void errorsAreOneSentenceAndLoseNothing() throws Exception {
        Result missing = byline("import", "no-such-file.md");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err().strip()).isEqualTo("There is no file no-such-file.md.");
        Path broken = Files.writeString(home.resolve("broken.md"), "---\ntitle: [\n---\nBody");
        assertThat(byline("import", broken.toString()).err())
                .contains("was not imported")
                .contains("line");
        Path other = Files.writeString(home.resolve("letter.txt"), "Dear reader");
        Result foreign = byline("list", "--library", other.toString());
        assertThat(foreign.status()).isEqualTo(1);
        assertThat(foreign.err().strip()).isEqualTo(other + " is not a Byline library; it was left as it is.");
        assertThat(other).hasContent("Dear reader");
        assertThat(byline("frobnicate").status()).isEqualTo(2);
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

    @Test
    void aLibraryIsItsWindowsOwnAlsoAfterABackup() throws Exception {
        Path library = home.resolve("data/library.byline");
        try (Database open = Database.open(library)) {
            Path snapshot = home.resolve("snapshot.byline");
            open.snapshot(snapshot);
            assertThat(snapshot).isRegularFile();
            assertThat(byline("list").err().strip())
                    .isEqualTo(library + " is open in another Byline; close its window and try again.");
        }
    }

    @Test
    void noWindowToolkitIsLoaded() throws Exception {
        List<String> command = new ArrayList<>(command("list"));
        command.add(1, "-Xlog:class+load:file=" + home.resolve("classes.log"));
        assertThat(run(command, "").status()).isZero();
        assertThat(home.resolve("classes.log"))
                .content()
                .contains("app.byline.cli.CommandLineApp")
                .doesNotContain(" javafx.");
    }

    @Test
    void theVersionIsTold() throws Exception {
        assertThat(byline("--version").out()).startsWith("byline ");
    }

    // ---- words of this test

    private Path reference() throws IOException {
        Path folder = Files.createDirectories(home.resolve("reference"));
        for (String name : List.of("post.md", "harbour-at-dusk.jpg", "ships-per-week.png")) {
            try (var in = Objects.requireNonNull(ProgramTest.class.getResourceAsStream("/reference/" + name))) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
        return folder.resolve("post.md");
    }

    private Result byline(String... arguments) throws Exception {
        return run("", arguments);
    }

    private Result run(String input, String... arguments) throws Exception {
        return run(command(arguments), input);
    }

    private static List<String> command(String... arguments) {
        return ThisProgram.command(
                "app.byline.Byline",
                // A start is all there is: what makes long runs quick takes longer than it gives.
                List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                arguments);
    }

    private Result run(List<String> command, String input) throws Exception {
        Path out = home.resolve("stdout");
        Path err = home.resolve("stderr");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("BYLINE_HOME", home.toString());
        // Where no engine is, whatever is installed here.
        builder.environment().put("XDG_DATA_DIRS", home.toString());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
