package app.byline.ui;

import app.byline.database.Database;
import app.byline.library.Deed;
import app.byline.library.PostCollection;
import app.byline.library.Progress;
import app.byline.library.SqliteDeeds;
import app.byline.library.SqlitePostCollections;
import app.byline.library.SqlitePostStore;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import app.byline.post.PostId;
import app.byline.post.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// A library as it looks after ten years of a blog: posts with titles, texts, tags and dates like real ones, the same
/// each time it is made.
final class RealLibrary {
    private static final String[] BEGINNINGS = {
        "What the archive says about", "A morning at", "Notes on", "Letters from", "The trouble with", "How we lost",
        "Against", "In defence of", "Five things about", "Back to", "The last word on", "Before"
    };
    private static final String[] SUBJECTS = {
        "the harbour", "Mill Street", "the night bus", "a borrowed umbrella", "the second key", "bread that forgives",
        "the reading room", "platform 3", "slow writing", "the customs house", "the tide table", "Doña Emilia",
        "the budget hearing", "Cabo Raso", "an unsigned letter", "the allotments", "the ferry quay", "old maps",
        "the lighthouse keeper", "a kettle", "the market hall", "five books", "the card index", "the cinema in Évora",
        "quiet mornings", "the fire on Mill Street", "Größe und Maß", "the north mole", "tomato sauce", "the strike"
    };
    private static final String[] ENDINGS = {
        "", "", "", ", again", " in winter", ", part two", " after the storm", " by night"
    };
    private static final String[] TAGS = {
        "harbour",
        "politics",
        "walks",
        "books",
        "recipes",
        "archive",
        "language",
        "letters",
        "trains",
        "photography",
        "Señor Amaro",
        "weather",
        "work",
        "gardens",
        "interviews"
    };
    private static final String[] COLLECTIONS = {
        "Harbour letters", "In Venezuela", "Kitchen", "Book: The tide table", "Interviews"
    };

    private final Random random = new Random(7);
    private final Instant now = Instant.now();
    private final List<String> texts = texts();

    private RealLibrary() {}

    /// Makes it at that path and answers its posts, the last begun first.
    static List<PostId> make(Path library, int posts) {
        try (Database database = Database.open(library)) {
            return new RealLibrary().fill(database, posts);
        }
    }

    private List<PostId> fill(Database database, int count) {
        SqlitePostStore posts = new SqlitePostStore(database, Clock.systemUTC());
        SqlitePostCollections collections = new SqlitePostCollections(database);
        SqliteDeeds deeds = new SqliteDeeds(database, posts);
        List<PostId> all = new ArrayList<>();
        Map<Integer, List<PostId>> filed = new HashMap<>();
        database.change(session -> {
            for (int number = 0; number < count; number++) {
                Post post = posts.bring(post(number, count));
                all.add(post.id());
                boolean published = number > 5 && !(post.release() instanceof Release.At) && random.nextInt(10) > 1;
                if (published) {
                    session.change(
                            "insert into published (post, blog, blog_name, revision, link, live, time)"
                                    + " values (?, 'local', 'My local blog', 1, 'file:///x', 1, ?)",
                            post.id().value(),
                            post.modified());
                }
                int collection = random.nextInt(12);
                if (collection < COLLECTIONS.length) {
                    filed.computeIfAbsent(collection, _ -> new ArrayList<>()).add(post.id());
                }
                if (random.nextInt(40) == 0) {
                    posts.favourite(post.id(), true);
                }
            }
        });
        filed.forEach((at, some) -> {
            PostCollection collection = collections.create(COLLECTIONS[at]);
            deeds.perform(new Deed.File(Optional.of(collection.number())), some, Progress.PATIENT);
        });
        return all;
    }

    private Post post(int number, int count) {
        // The newest first; the oldest ten years ago.
        Duration age = Duration.ofHours(87_600L * number / count).plusMinutes(random.nextInt(600));
        Instant begun = now.minus(age).truncatedTo(ChronoUnit.MINUTES);
        boolean waits = number > 2 && number < 40 && number % 4 == 0;
        List<String> tags = Stream.generate(() -> TAGS[(int) (TAGS.length * random.nextDouble() * random.nextDouble())])
                .limit(1 + random.nextInt(3))
                .distinct()
                .toList();
        Release release = waits
                ? new Release.At(now.plus(Duration.ofDays(1 + random.nextInt(25)))
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofHours(9)))
                : new Release.Now();
        return Post.begin(begun)
                .withText(title(), texts.get(random.nextInt(texts.size())))
                .withDetails(Optional.empty(), "", List.of(), tags, release)
                .withTimes(begun, begun.plus(Duration.ofMinutes(random.nextInt(300))));
    }

    private String title() {
        return one(BEGINNINGS) + " " + one(SUBJECTS) + one(ENDINGS);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static List<String> texts() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus"))) {
            return files.sorted()
                    .filter(file ->
                            file.getFileName().toString().matches("(?:essay|notes|travel|journal|recipe|news|mixed).*"))
                    .map(RealLibrary::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new FrontMatter(ZoneOffset.UTC)
                    .read(Files.readString(file), Instant.EPOCH)
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FrontMatterException e) {
            throw new IllegalStateException(e);
        }
    }
}
