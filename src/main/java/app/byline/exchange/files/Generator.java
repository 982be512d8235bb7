package app.byline.exchange.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Who made a folder of Markdown: what marks it, where its posts are, and where its images.
enum Generator {
    /// https://jekyllrb.com/docs/structure/
    JEKYLL("_config.yml _config.yaml _posts", "", ". assets"),
    /// https://gohugo.io/getting-started/directory-structure/
    HUGO(
            "hugo.toml hugo.yaml hugo.json config.yaml config/_default layouts+content archetypes+content",
            "content",
            "static assets content"),
    /// https://www.getzola.org/documentation/getting-started/directory-structure/
    ZOLA("config.toml+content", "content", "static content"),
    /// https://www.11ty.dev/docs/config/
    ELEVENTY(".eleventy.js eleventy.config.js eleventy.config.mjs eleventy.config.cjs", "", ". src public static"),
    /// https://obsidian.md/help/vault
    OBSIDIAN(".obsidian", "", "."),
    /// Just a folder.
    NONE("", "", ". static images assets public");

    /// Files or folders of which one is enough; `+` joins those that count only together.
    private final String marks;
    private final String posts;
    private final String images;

    Generator(String marks, String posts, String images) {
        this.marks = marks;
        this.posts = posts;
        this.images = images;
    }

    static Generator of(Path folder) {
        return Stream.of(values())
                .filter(generator -> words(generator.marks)
                        .anyMatch(mark ->
                                Stream.of(mark.split("\\+", -1)).allMatch(name -> Files.exists(folder.resolve(name)))))
                .findFirst()
                .orElse(NONE);
    }

    /// Where posts are looked for in a site at that folder.
    Path content(Path root) {
        return words(posts)
                .map(root::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(root);
    }

    List<Path> images(Path root) {
        return words(images).map(root::resolve).toList();
    }

    /// Whether a file's name is its address where its head says none.
    boolean addressesByName() {
        return this != OBSIDIAN && this != NONE;
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split(" ", -1)).filter(word -> !word.isEmpty());
    }
}
