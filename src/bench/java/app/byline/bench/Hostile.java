package app.byline.bench;

import app.byline.markdown.HostileTexts;
import app.byline.markdown.HostileTexts.HostileText;
import app.byline.post.Post;
import app.byline.ui.WindowFixture;
import app.byline.ui.WindowMemory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

/// Texts made to take long, opened in the window: how long until all is read and shown, and how long the window's
/// thread answers nothing meanwhile. Arguments: the length in thousands of characters, and words of the names of those
/// wanted.
final class Hostile {
    private Hostile() {}

    public static void main(String[] arguments) throws Exception {
        int length = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Post nothing = Post.begin(Instant.now()).withText("Nothing", "Nothing.\n");
        System.out.println("| | all is shown after | longest blocked |\n|---|--:|--:|");
        for (HostileText hostile : HostileTexts.all(1_000 * length)) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(hostile.name()::contains)) {
                Post post = Post.begin(Instant.now()).withText("Hostile", hostile.text());
                try (WindowFixture window = WindowFixture.open(
                        Files.createTempDirectory("byline-bench"),
                        WindowMemory.first(),
                        1220,
                        740,
                        List.of(post, nothing))) {
                    window.preview(0);
                    window.openPost(nothing.id());
                    Opening one = new Opening(hostile.name());
                    one.open(window, post, true);
                    System.out.println(one.row(hostile.name()));
                }
            }
        }
        System.exit(0);
    }
}
