package app.byline.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.live.FaultyWire.Fault;
import app.byline.media.Asset;
import app.byline.post.Post;
import app.byline.publish.JobId;
import app.byline.publish.PublishJob;
import app.byline.publish.PublishJob.State;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Posts on their way to a real WordPress over a wire on which three requests in ten go wrong, in every way a request
/// can; at every third post the program ends in the middle and begins again. `-Dbyline.publishes=1000` is the long run.
@Tag("live")
class ChaosLiveTest {
    private static final Logger LOG = System.getLogger(ChaosLiveTest.class.getName());
    private static final int PUBLISHES = Integer.getInteger("byline.publishes", 24);
    private static final long SEED = Long.getLong("byline.seed", 1);
    /// Side by side: what takes the time is waiting for what may still arrive.
    private static final int WRITERS = 8;
    private static final int FAULTS_IN_TEN = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /// On a machine that builds something else meanwhile, the blog too answers late for minutes on end.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final String END = "This is the end of it.";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPressServer server;

    @RegisterExtension
    static final BeforeAllCallback WORDPRESS = context -> server = WordPressServer.shared(context);

    @TempDir
    Path folder;

    private final Reader reader = new Reader(server);
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    /// One post that was sent: its title, and the beginning of its image's name on the blog.
    private record Sent(String title, String digest) {}

    @Test
    void everyPostIsThereOnceAndWhole() throws Exception {
        Instant began = Instant.now();
        try (FaultyWire wire = new FaultyWire(server.port(), faults(), PATIENCE.plusSeconds(2));
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                all.add(writers.submit(() -> write(number, wire)));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
            LOG.log(
                    Level.INFO,
                    "{0} publishes in {1} s, requests: {2}",
                    sent.size(),
                    Duration.between(began, Instant.now()).toSeconds(),
                    told(wire));
        }
        look();
        LOG.log(Level.INFO, "posts that are not there once and whole: {0} of {1}", wrong.size(), sent.size());
        assertThat(sent).hasSize(PUBLISHES / WRITERS * WRITERS);
        assertThat(wrong).isEmpty();
    }

    /// One writer with a library of their own publishes one post after the other.
    private @Nullable Void write(int writer, FaultyWire wire) throws Exception {
        Path home = Files.createDirectory(folder.resolve("writer-" + writer));
        Random random = new Random(SEED + writer);
        Desk desk = desk(home, wire);
        for (int number = 1; number <= PUBLISHES / WRITERS; number++) {
            Asset image = image(desk, writer, number);
            Post post = desk.posts.save(Post.begin(Instant.now())
                    .withText(
                            "Chaos %d-%d".formatted(writer, number),
                            "Begins.\n\n![A dot](" + image.address() + ")\n\n" + END));
            sent.add(new Sent(post.title(), image.digest().substring(0, 12)));
            JobId job = desk.publish(post);
            // A double click is the same job.
            assertThat(desk.publish(post)).isEqualTo(job);
            if (number % 3 == 0) {
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(400)).toNanos());
                desk.close();
                desk = desk(home, wire);
            }
            through(desk, job);
            lookForHalves();
        }
        desk.close();
        return null;
    }

    private void look() throws Exception {
        List<JsonNode> posts = all("posts?context=edit&status=any,trash&search=Chaos");
        List<JsonNode> media = all("media?context=edit");
        for (Sent post : sent) {
            List<JsonNode> found = posts.stream()
                    .filter(there ->
                            there.path("title").path("raw").asString("").equals(post.title()))
                    .toList();
            long images = media.stream()
                    .filter(there -> there.path("source_url").asString("").contains(post.digest()))
                    .count();
            if (found.size() != 1 || !isWhole(found.getFirst()) || images != 1) {
                wrong.add("%s: %d posts, %d images: %s".formatted(post.title(), found.size(), images, states(found)));
            }
        }
    }

    private Function<String, Fault> faults() {
        Fault[] all = Fault.values();
        Random wire = new Random(SEED);
        return _ -> {
            synchronized (wire) {
                return wire.nextInt(10) < FAULTS_IN_TEN ? all[1 + wire.nextInt(all.length - 1)] : Fault.NONE;
            }
        };
    }

    /// With a finger on «Try now», so that a thousand do not take a night.
    private static void through(Desk desk, JobId job) {
        Desk.await(
                () -> {
                    PublishJob now = desk.outbox.find(job).orElseThrow();
                    if (now.state() == State.FAILED) {
                        throw new AssertionError("given up: " + now);
                    }
                    now.retryAt().ifPresent(_ -> desk.outbox.retry(job));
                    return now.state() == State.DONE;
                },
                () -> desk.outbox.find(job).toString(),
                LONGEST_WAIT);
    }

    /// What a reader sees who comes by at this moment: a post that is public and not whole.
    private void lookForHalves() throws Exception {
        for (JsonNode post : reader.get("posts?context=edit&status=publish&per_page=10")) {
            if (!isWhole(post)) {
                wrong.add("seen half: " + post.path("title").path("raw"));
            }
        }
    }

    private static boolean isWhole(JsonNode post) {
        String text = post.path("content").path("raw").asString("");
        return !post.path("title").path("raw").asString("").startsWith("Chaos")
                || (post.path("status").asString("").equals("publish")
                        && text.contains(END)
                        && text.contains("/wp-content/uploads/"));
    }

    private static String states(List<JsonNode> posts) {
        return String.join(
                ", ",
                posts.stream().map(post -> post.path("status").asString("")).toList());
    }

    private static String told(FaultyWire wire) {
        return String.join(
                ", ",
                Stream.of(Fault.values())
                        .map(fault -> fault + " " + wire.count(fault))
                        .toList());
    }

    private List<JsonNode> all(String route) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = reader.get(route + "&per_page=100&page=1");
        for (int number = 2; page.isArray() && !page.isEmpty(); number++) {
            page.forEach(all::add);
            page = reader.get(route + "&per_page=100&page=" + number);
        }
        return all;
    }

    private static Desk desk(Path home, FaultyWire wire) {
        return new Desk(home, server.url(), "127.0.0.1:" + wire.port(), "admin", server.password("admin"), PATIENCE);
    }

    private static Asset image(Desk desk, int writer, int number) throws Exception {
        BufferedImage dot = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        dot.setRGB(0, 0, writer << 16 | number);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(dot, "png", bytes);
        return desk.media.add(new ByteArrayInputStream(bytes.toByteArray()), "dot.png");
    }
}
