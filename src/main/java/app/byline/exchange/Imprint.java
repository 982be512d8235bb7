package app.byline.exchange;

import app.byline.post.Post;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file of posts says of itself. `author` is empty where the posts do not all name the same one.
public record Imprint(String title, String author, String language) {
    private static final Pattern AUTHOR =
            Pattern.compile("(?m)^author: *[\"']?(?<name>[^\"'\\[{\\n][^\"'\\n]*)[\"']? *$");

    /// It is called after the only post, else after its file.
    public static Imprint of(List<Post> posts, Path file, Audience audience) {
        String title = posts.size() == 1
                ? posts.getFirst().title()
                : file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        List<String> authors =
                posts.stream().flatMap(post -> author(post).stream()).distinct().toList();
        return new Imprint(
                title.isBlank() ? "–" : title, authors.size() == 1 ? authors.getFirst() : "", audience.language());
    }

    /// As the head of an imported file named it.
    private static Optional<String> author(Post post) {
        Matcher author = AUTHOR.matcher(post.extras());
        return author.find() ? Optional.of(author.group("name").strip()) : Optional.empty();
    }
}
