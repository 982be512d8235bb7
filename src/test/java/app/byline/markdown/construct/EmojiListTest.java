package app.byline.markdown.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import org.junit.jupiter.api.Test;

/// Holds that the program's list of emoji is the one of JEmoji, which follows Unicode and GitHub. The library itself
/// takes a quarter of a second and ten megabytes to load, so the program has the list alone. After an update of it, a
/// run with `-Dbyline.emoji=write` writes the list anew.
class EmojiListTest {
    private static final Path LIST = Path.of("src/main/resources/app/byline/markdown/construct/emoji.txt");

    @Test
    void theListHasEachNameOfGitHubs() throws IOException {
        TreeMap<String, String> names = new TreeMap<>();
        for (Emoji emoji : EmojiManager.getAllEmojis()) {
            emoji.getGithubAliases().forEach(name -> names.put(name.replace(":", ""), emoji.getEmoji()));
        }
        StringBuilder list = new StringBuilder();
        names.forEach((name, sign) -> list.append(name).append(' ').append(sign).append('\n'));
        if ("write".equals(System.getProperty("byline.emoji"))) {
            Files.writeString(LIST, list);
        }
        assertThat(names).hasSizeGreaterThan(1_900);
        assertThat(Files.readString(LIST)).isEqualTo(list.toString());
    }
}
