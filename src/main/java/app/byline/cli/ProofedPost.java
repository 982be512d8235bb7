package app.byline.cli;

import app.byline.post.Post;
import app.byline.post.PostLanguage;
import app.byline.spelling.Language;
import app.byline.spelling.Spelling;
import app.byline.spelling.Spelling.Tongue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which post a command looks over for mistakes, and in which language it is.
final class ProofedPost {
    @Parameters(paramLabel = "FILE|POST", description = "A Markdown file, - for standard input, or a post’s id.")
    private String what = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language, as en-GB or de; the post’s own, or that of its words, when none is named.")
    private @Nullable String language;

    /// The post, read from its file or the library, and how many lines of the file stand before its text.
    MarkdownFile.Placed read(Terminal terminal, Services services) {
        return MarkdownFile.orPlaced(terminal, services, what);
    }

    /// What that post is written in: as named, or as itself says.
    Language language(Spelling spelling, Post post) {
        Optional<String> said = Optional.ofNullable(language).or(() -> PostLanguage.of(post));
        Tongue tongue = spelling.tongue(said, post.body());
        return tongue.dictionary()
                .orElseThrow(() -> new CliException(
                        Terminal.text("spell.unknown", tongue.name(Locale.getDefault()), tongue.tag())));
    }
}
