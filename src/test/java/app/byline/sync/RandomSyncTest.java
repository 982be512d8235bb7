package app.byline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.history.Scribe;
import app.byline.library.Shelf;
import app.byline.post.Post;
import app.byline.post.PostId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two computers write, rename, label, throw away and take back at random, meet in a bare folder, and some rounds are
/// cut off in the middle. `-Dbyline.syncs=N` makes it N rounds; see docs/reliability.md.
class RandomSyncTest {
    private static final int ROUNDS = Integer.getInteger("byline.syncs", 25);

    @TempDir
    Path folder;

    private final Random random = new Random(ROUNDS);
    /// Words that are nowhere else, in the order in which they were written.
    private final List<String> written = new ArrayList<>();
    private int cutOff;
    private int conflicts;

    @Test
    void bothAreEqualInTheEndAndNoWordIsLost() throws Exception {
        Path remote = folder.resolve("remote");
        begin(remote);
        try (Computer one = new Computer(Files.createDirectory(folder.resolve("one")), remote);
                Computer other = new Computer(Files.createDirectory(folder.resolve("other")), remote)) {
            for (int post = 0; post < 5; post++) {
                one.write("Post " + post, Scribe.post(random, 1_500));
            }
            for (int round = 0; round < ROUNDS; round++) {
                write(one, round);
                write(other, round);
                sync(one);
                sync(other);
            }
            for (int last = 0; last < 2; last++) {
                one.sync();
                other.sync();
            }
            System.getLogger("byline.test")
                    .log(
                            System.Logger.Level.INFO,
                            "{0} rounds, {1} cut off, {2} words, {3} posts kept in both versions",
                            ROUNDS,
                            cutOff,
                            written.size(),
                            conflicts);
            assertThat(other.all(Shelf.POSTS)).isEqualTo(one.all(Shelf.POSTS));
            String all = all(one) + all(other);
            assertThat(written.stream().filter(word -> !all.contains(word))).isEmpty();
            assertThat(cutOff).isPositive();
        }
    }

    private static void begin(Path remote) throws Exception {
        try (Git git = Git.init().setBare(true).setDirectory(remote.toFile()).call()) {
            // A remote tidies itself in the background, and would still be at it when the folder goes.
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean("gc", null, "autoDetach", false);
            config.save();
        }
    }

    private static String all(Computer computer) {
        return Stream.of(Shelf.values())
                .flatMap(shelf -> computer.all(shelf).values().stream())
                .map(post -> post.title() + " " + post.tags() + " " + post.body())
                .collect(Collectors.joining("\n"));
    }

    private void write(Computer computer, int round) {
        List<PostId> posts = List.copyOf(computer.all(Shelf.POSTS).keySet());
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            PostId id = posts.isEmpty()
                    ? computer.write("Post", "First words.\n").id()
                    : posts.get(random.nextInt(posts.size()));
            change(computer, id, round);
        }
    }

    private void change(Computer computer, PostId id, int round) {
        switch (random.nextInt(12)) {
            case 0 -> computer.write(word(round), "A post about " + word(round) + ".\n");
            case 1 -> computer.posts.trash(id);
            case 2 -> computer.all(Shelf.TRASH).keySet().stream().findFirst().ifPresent(computer.posts::restore);
            case 3 -> {
                Post now = computer.posts.find(id).orElseThrow();
                computer.posts.save(now.withText(now.title() + " " + word(round), now.body()));
            }
            case 4 -> {
                Post now = computer.posts.find(id).orElseThrow();
                computer.posts.save(now.withDetails(
                        now.slug(),
                        now.excerpt(),
                        now.categories(),
                        Stream.concat(now.tags().stream(), Stream.of(word(round)))
                                .toList(),
                        now.release()));
            }
            case 5 -> computer.rewrite(id, this::withoutAWord);
            case 6 -> computer.rewrite(id, text -> text + "\n" + word(round) + " " + Scribe.post(random, 200));
            default -> computer.rewrite(id, text -> withAWord(text, word(round)));
        }
    }

    private String word(int round) {
        String word = "zq" + written.size() + "x" + round + "z";
        written.add(word);
        return word;
    }

    private String withAWord(String text, String word) {
        int space = text.indexOf(' ', random.nextInt(Math.max(1, text.length())));
        return space < 0 ? text + " " + word : text.substring(0, space) + " " + word + text.substring(space);
    }

    /// One of the plain words goes.
    private String withoutAWord(String text) {
        int space = text.indexOf(' ', random.nextInt(Math.max(1, text.length())));
        int next = text.indexOf(' ', space + 1);
        boolean plain = space >= 0 && next > 0 && !text.substring(space, next).contains("z");
        return plain ? text.substring(0, space) + text.substring(next) : text;
    }

    /// Every third round or so ends somewhere in the middle.
    private void sync(Computer computer) throws Exception {
        UnaryOperator<Outside> fate =
                random.nextInt(3) == 0 ? outside -> new Severed(outside, random.nextInt(6)) : outside -> outside;
        try {
            conflicts += computer.sync(fate).conflicts().size();
        } catch (SyncException | Severed.Killed expected) {
            cutOff++;
        }
    }
}
