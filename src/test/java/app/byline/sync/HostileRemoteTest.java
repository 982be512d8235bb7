package app.byline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.library.Shelf;
import app.byline.platform.Secret;
import app.byline.post.Post;
import app.byline.sync.Account.Refused;
import app.byline.sync.git.Remote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever can write into the repository can put anything there.
class HostileRemoteTest {
    @TempDir
    Path folder;

    private Path remote;
    private Computer computer;

    @BeforeEach
    void begin() throws Exception {
        remote = folder.resolve("remote");
        Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
        computer = new Computer(Files.createDirectory(folder.resolve("desk")), remote);
    }

    @AfterEach
    void end() {
        computer.close();
    }

    @Test
    void whatIsNoPostIsToldOfAndLeftAsItIs() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("bomb.md", "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*c]\n---\n");
        files.put("good.md", "---\ntitle: Good\n---\nHello.\n");
        files.put("large.md", "x".repeat(9 << 20));
        files.put("nul.md", "One\0two");
        commit(files, FileMode.REGULAR_FILE);
        Account account = computer.sync();
        assertThat(account.refused())
                .extracting(Refused::path)
                .containsExactlyInAnyOrder("posts/bomb.md", "posts/large.md", "posts/nul.md");
        assertThat(computer.all(Shelf.POSTS).values()).extracting(Post::title).containsExactly("Good");
        assertThat(computer.sync().sent()).isZero();
    }

    @Test
    void linksAreNothing() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.md"), "Secret.\n");
        commit(Map.of("link.md", secret.toString()), FileMode.SYMLINK);
        computer.sync();
        assertThat(computer.all(Shelf.POSTS)).isEmpty();
    }

    @Test
    void oneIdInTwoFilesIsTwoPosts() throws Exception {
        String head = "---\nbyline: 11111111-2222-3333-4444-555555555555\ntitle: %s\n---\n";
        commit(Map.of("a.md", head.formatted("A"), "b.md", head.formatted("B")), FileMode.REGULAR_FILE);
        computer.sync();
        computer.sync();
        assertThat(computer.all(Shelf.POSTS).values()).extracting(Post::title).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void anIdThatIsNoneIsNoPath() throws Exception {
        commit(Map.of("a.md", "---\nbyline: ../../../etc/passwd\ntitle: A\n---\n"), FileMode.REGULAR_FILE);
        computer.sync();
        assertThat(computer.all(Shelf.POSTS).values()).extracting(Post::title).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".git", "."})
    void aNameThatLeadsOutComesNoFurtherThanTheDoor(String name) throws Exception {
        computer.write("Mine", "Here.\n");
        commit(Map.of("a.md", "Evil.\n"), FileMode.REGULAR_FILE, name);
        assertThatThrownBy(() -> computer.sync()).isInstanceOf(SyncException.class);
        assertThat(computer.all(Shelf.POSTS)).hasSize(1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("a.md"))).isEmpty();
        }
    }

    @Test
    void anImageIsWhatItsNameSaysOrNothing() throws Exception {
        commit(Map.of("a.md", "![Image](media/0123456789ab-a.png)\n"), FileMode.REGULAR_FILE);
        commitInto("media", Map.of("0123456789ab-a.png", "not that"));
        computer.sync();
        assertThat(computer.media.find("media/0123456789ab-a.png")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ext::sh -c id",
                "git://example.org/a.git",
                "http://example.org/a.git",
                "https://jane:secret@example.org/a.git",
                "/no/such/folder",
                ""
            })
    void thereAreAddressesBylineDoesNotGoTo(String address) {
        assertThatThrownBy(() -> Remote.of(address, "jane", Optional.of(new Secret("x"))))
                .isInstanceOf(SyncException.class)
                .hasMessageNotContaining("secret");
    }

    private void commit(Map<String, String> files, FileMode mode) throws Exception {
        commit(files, mode, "posts");
    }

    private final Map<String, ObjectId> folders = new LinkedHashMap<>();

    private void commitInto(String name, Map<String, String> files) throws Exception {
        commit(files, FileMode.REGULAR_FILE, name);
    }

    /// Written as no git would: nothing is looked at.
    private void commit(Map<String, String> files, FileMode mode, String into) throws Exception {
        try (Repository repository = Git.open(remote.toFile()).getRepository();
                ObjectInserter inserter = repository.newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                tree.append(
                        file.getKey(),
                        mode,
                        inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            folders.put(into, inserter.insert(tree));
            TreeFormatter root = new TreeFormatter();
            folders.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> root.append(one.getKey(), FileMode.TREE, one.getValue()));
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(root));
            PersonIdent who = new PersonIdent("Mallory", "m@example.org", Instant.EPOCH, ZoneOffset.UTC);
            commit.setAuthor(who);
            commit.setCommitter(who);
            commit.setMessage("x");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = repository.updateRef("refs/heads/main");
            update.setNewObjectId(id);
            update.forceUpdate();
        }
    }
}
