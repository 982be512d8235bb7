package app.byline.post;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Posts with everything in them that is hard to write down: the same for the same seed.
public final class RandomPost {
    private static final String[] PIECES = {
        "word",
        "Größe",
        "Peñalver",
        "שלום",
        "مرحبا",
        "中文",
        "🏗️",
        "👩‍👩‍👧",
        "e\u0301",
        "\u202e",
        "\u00a0",
        "\u2028",
        "\u0085",
        "\ufeff",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "#",
        "# ",
        "- ",
        "--- ",
        "\n---\n",
        "+++",
        "\n+++\n",
        "{",
        "}",
        "{\"a\": 1}",
        ":",
        ": ",
        "'",
        "\"",
        "\\",
        "|",
        ">",
        "*",
        "&a",
        "*a",
        "!tag",
        "%",
        "@",
        "`",
        "```\n",
        "true",
        "null",
        "~",
        "2019-05-11",
        "1.10",
        "0x1f",
        "yes",
        ",",
        "[",
        "]",
        "<b>",
        "<!--more-->",
        "\u0007",
        "\u007f",
        "draft: true"
    };
    private static final List<String> ZONES = List.of("UTC", "America/Caracas", "Asia/Kolkata", "Europe/Amsterdam");

    private final Random random;

    public RandomPost(long seed) {
        random = new Random(seed);
    }

    ZoneId zone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    public Post next() {
        Instant created = time();
        Post post = Post.begin(created)
                .withText(line(6), text(60))
                .withDetails(
                        Optional.of(text(4)).flatMap(Slug::ofTitle),
                        text(random.nextInt(2) * 8),
                        names(),
                        names(),
                        release())
                .withExtras(extras());
        return post.saved(time(), 0);
    }

    private Release release() {
        return switch (random.nextInt(3)) {
            case 0 -> new Release.AsDraft();
            case 1 -> new Release.At(time());
            default -> new Release.Now();
        };
    }

    private String extras() {
        if (random.nextBoolean()) {
            return "";
        }
        return Facts.yaml(Map.of(
                "x-" + random.nextInt(9), text(5), "list", List.of(1, 2.5, true, text(3)), "m", Map.of("k", text(3))));
    }

    private Instant time() {
        return Instant.ofEpochMilli((long) (random.nextGaussian() * 2e12));
    }

    private List<String> names() {
        return Stream.generate(() -> line(3)).limit(random.nextInt(4)).toList();
    }

    private String line(int most) {
        return text(most).replace("\n", " ");
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(most + 1)).forEach(_ -> text.append(PIECES[random.nextInt(PIECES.length)]));
        return text.toString();
    }
}
