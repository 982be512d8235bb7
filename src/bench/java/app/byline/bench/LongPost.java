package app.byline.bench;

import app.byline.markdown.Corpus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A post as long as one likes: posts of the tests' corpus behind each other, those without formulas and diagrams,
/// which the contestants do not draw.
final class LongPost {
    private static final String PLAIN = "This is where the author writes.";

    private LongPost() {}

    /// Of about so many characters, with a plain paragraph in its middle.
    static String of(int characters) {
        List<String> posts = new ArrayList<>(Corpus.posts().stream()
                .map(Corpus.Sample::body)
                .filter(body -> !body.contains("$") && !body.contains("mermaid"))
                .toList());
        Collections.shuffle(posts, new Random(1));
        StringBuilder text = new StringBuilder();
        boolean written = false;
        for (int i = 0; text.length() < characters; i++) {
            text.append(posts.get(i % posts.size()).strip()).append("\n\n");
            if (!written && text.length() >= characters / 2) {
                written = true;
                text.append(PLAIN).append("\n\n");
            }
        }
        return text.toString();
    }

    /// Where to write in such a post: behind the first words of its plain paragraph.
    static int middle(String post) {
        return post.indexOf(PLAIN) + PLAIN.indexOf(" author");
    }
}
