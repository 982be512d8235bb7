package app.byline.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    @TempDir
    Path folder;

    @Test
    void aSecondStartBringsTheFirstForward() throws Exception {
        BlockingQueue<List<Path>> knocks = new LinkedBlockingQueue<>();
        Path file = folder.resolve("a post, né in Málaga.md");
        try (SingleInstance first = take("a.byline")) {
            first.onKnock(knocks::add);
            assertThat(SingleInstance.take(folder.resolve("a.byline"), folder, List.of()))
                    .isEmpty();
            assertThat(knocks.poll(10, SECONDS)).isEmpty();
            assertThat(SingleInstance.take(folder.resolve("x/../a.byline"), folder, List.of(file)))
                    .isEmpty();
            assertThat(knocks.poll(10, SECONDS)).containsExactly(file);
        }
    }

    @Test
    void otherLibrariesHaveProgramsOfTheirOwn() throws IOException {
        try (SingleInstance one = take("a.byline");
                SingleInstance other = take("b.byline")) {
            assertThat(one).isNotSameAs(other);
        }
    }

    @Test
    void anEndedProgramLeavesTheWayFree() throws IOException {
        take("a.byline").close();
        take("a.byline").close();
    }

    @Test
    void theSocketOfAKilledProgramIsNoHindrance() throws IOException {
        try (SingleInstance first = take("a.byline")) {
            assertThat(first).isNotNull();
        }
        Path lock;
        try (var files = Files.list(folder)) {
            lock = files.findFirst().orElseThrow();
        }
        Files.writeString(Path.of(lock.toString().replace(".lock", ".socket")), "left behind");
        take("a.byline").close();
    }

    private SingleInstance take(String library) throws IOException {
        return SingleInstance.take(folder.resolve(library), folder, List.of()).orElseThrow();
    }
}
