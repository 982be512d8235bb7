package app.byline.sync.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.platform.Secret;
import app.byline.sync.SyncException;
import app.byline.sync.SyncException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A token goes to the one host it is for, and is written nowhere.
class CredentialsTest {
    private static final String TOKEN = "tok-5up3r-s3cr3t";

    @TempDir
    Path folder;

    @Test
    void aTokenOpensTheRemoteAndLiesInNoFile() throws Exception {
        try (GitServer server = new GitServer(folder.resolve("remote"), "jane", TOKEN)) {
            Path clone = folder.resolve("clone");
            push(clone, Remote.of(server.address(), "jane", Optional.of(new Secret(TOKEN))));
            try (Clone again = open(clone, Remote.of(server.address(), "jane", Optional.of(new Secret(TOKEN))))) {
                assertThat(again.fetch()).isNotNull();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile))
                        .allSatisfy(
                                file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                                        .doesNotContain(TOKEN));
            }
        }
    }

    @Test
    void aWrongTokenIsToldAsThat() throws Exception {
        try (GitServer server = new GitServer(folder.resolve("remote"), "jane", TOKEN);
                Clone clone = open(
                        folder.resolve("clone"),
                        Remote.of(server.address(), "jane", Optional.of(new Secret("an old one"))))) {
            assertThatThrownBy(clone::fetch)
                    .isInstanceOfSatisfying(
                            SyncException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.CREDENTIALS))
                    .hasMessageNotContaining("an old one");
        }
    }

    @Test
    void anotherHostIsToldNoToken() throws Exception {
        try (GitServer server = new GitServer(folder.resolve("remote"), "jane", TOKEN);
                GitServer other = new GitServer(folder.resolve("other"), "mallory", "x")) {
            server.redirect(other.address());
            String address = server.address().replace("/posts.git", "/elsewhere.git");
            try (Clone clone =
                    open(folder.resolve("clone"), Remote.of(address, "jane", Optional.of(new Secret(TOKEN))))) {
                assertThatThrownBy(clone::fetch).isInstanceOf(SyncException.class);
            }
            assertThat(other.asked).isNotEmpty().containsOnly("null");
        }
    }

    private static void push(Path folder, Remote remote) throws Exception {
        try (Clone clone = open(folder, remote);
                ObjectInserter inserter = clone.inserter()) {
            assertThat(clone.fetch()).isNull();
            ObjectId file = inserter.insert(Constants.OBJ_BLOB, "Hello.\n".getBytes(StandardCharsets.UTF_8));
            clone.push(clone.commit(inserter, Optional.empty(), Map.of("posts/a.md", Optional.of(file)), "One"));
        }
    }

    private static Clone open(Path folder, Remote remote) throws Exception {
        return Clone.open(folder, remote, Clock.systemUTC());
    }
}
