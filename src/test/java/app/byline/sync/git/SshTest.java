package app.byline.sync.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.byline.sync.SyncException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the keys and known hosts of the writer's `.ssh` folder.
class SshTest {
    @TempDir
    Path folder;

    private final File home = FS.DETECTED.userHome();

    @BeforeEach
    void moveHome() {
        FS.DETECTED.setUserHome(folder.toFile());
    }

    @AfterEach
    void moveBack() {
        FS.DETECTED.setUserHome(home);
    }

    @Test
    void aKeyOpensTheRemote() throws Exception {
        try (SshGitServer server = new SshGitServer(folder.resolve("remote"), folder);
                Clone clone = open(server);
                ObjectInserter inserter = clone.inserter()) {
            assertThat(clone.fetch()).isNull();
            ObjectId file = inserter.insert(Constants.OBJ_BLOB, "Hello.\n".getBytes(StandardCharsets.UTF_8));
            ObjectId commit = clone.commit(inserter, Optional.empty(), Map.of("a.md", Optional.of(file)), "One");
            clone.push(commit);
            assertThat(clone.fetch()).isEqualTo(commit);
        }
    }

    @Test
    void aHostThatNobodyKnowsIsNotTalkedTo() throws Exception {
        try (SshGitServer server = new SshGitServer(folder.resolve("remote"), folder)) {
            Files.delete(folder.resolve(".ssh/known_hosts"));
            try (Clone clone = open(server)) {
                assertThatThrownBy(clone::fetch).isInstanceOf(SyncException.class);
            }
        }
    }

    private Clone open(SshGitServer server) throws Exception {
        Remote remote = Remote.of(server.address(), "", Optional.empty());
        return Clone.open(folder.resolve("clone"), remote, Clock.systemUTC());
    }
}
