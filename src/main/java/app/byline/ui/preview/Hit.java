package app.byline.ui.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was clicked on the page, by the index of its block. Immutable.
sealed interface Hit {
    /// Text, as the whole block shows it and where in it; `word` after a double click.
    record Text(int block, String seen, int at, boolean word) implements Hit {}

    /// The n-th box of the block's task lists, from 0.
    record Task(int block, int number) implements Hit {}

    record Picture(String address, String text) implements Hit {
        private static final Pattern NAME = Pattern.compile("media/[0-9a-f]{12}-[a-z0-9.-]+$");

        /// How a text names it, which stands at the end of the page's address of it; empty where it is none of the
        /// library's.
        Optional<String> name() {
            Matcher name = NAME.matcher(address);
            return name.find() ? Optional.of(name.group()) : Optional.empty();
        }
    }

    /// The wish to see what that site says of its page.
    record Embed(String host) implements Hit {}

    /// The wish to see or hear what the page at that address of the post plays.
    record Play(String address) implements Hit {}

    /// The sign beside a heading that gives its link away.
    record HeadingLink(String id) implements Hit {}

    /// The button of the n-th example on a page of the help, from 0.
    record Example(int number) implements Hit {}

    JsonMapper JSON = new JsonMapper();

    /// As `pointing.js` says it. What the page says is a claim: it names nothing but what the post itself holds.
    static Optional<Hit> read(String json, boolean word) {
        JsonNode said = JSON.readTree(json);
        int block = said.path("block").asInt(0);
        return Optional.ofNullable(
                switch (said.path("kind").asString("")) {
                    case "text" ->
                        new Text(
                                block,
                                said.path("text").asString(""),
                                said.path("at").asInt(0),
                                word);
                    case "task" -> new Task(block, said.path("number").asInt(0));
                    case "image" ->
                        new Picture(
                                said.path("address").asString(""),
                                said.path("text").asString(""));
                    case "embed" -> new Embed(said.path("host").asString(""));
                    case "play" -> new Play(said.path("address").asString(""));
                    case "example" -> new Example(said.path("number").asInt(0));
                    case "heading" -> new HeadingLink(said.path("id").asString(""));
                    default -> null;
                });
    }
}
