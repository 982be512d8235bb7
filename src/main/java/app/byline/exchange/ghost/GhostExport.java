package app.byline.exchange.ghost;

import app.byline.exchange.Format;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.Intake;
import app.byline.exchange.Source;
import app.byline.exchange.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON that Ghost's «Export your content» makes (https://ghost.org/docs/migration/custom/). Images lie beside it
/// where a backup was unpacked, in `content/images`.
public final class GhostExport implements Format {
    private static final int HEAD = 1 << 16;
    private static final Pattern GHOST = Pattern.compile("\"(?:db|meta|data)\"\\s*:");
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength((int) TextFile.LONGEST)
                    .build())
            .build());

    private final Clock clock;
    private final UnaryOperator<String> markdown;

    /// `markdown` makes Markdown of HTML.
    public GhostExport(Clock clock, UnaryOperator<String> markdown) {
        this.clock = clock;
        this.markdown = markdown;
    }

    @Override
    public Optional<Source> open(Path path) throws ImportException {
        if (!Files.isRegularFile(path)
                || !path.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            boolean ghost = GHOST.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8))
                    .find();
            // Each post has a number that no other blog’s post has.
            return ghost ? Optional.of(Source.ofFile("ghost", "ghost", path, new Export(path))) : Optional.empty();
        } catch (IOException e) {
            throw new ImportException(Reason.UNREADABLE, path, e);
        }
    }

    /// What is done with each row of a table; false to read no further.
    @FunctionalInterface
    private interface Row {
        boolean read(String table, JsonNode row);
    }

    private final class Export implements Source.Reading {
        private final Path file;

        Export(Path file) {
            this.file = file;
        }

        @Override
        public void read(Intake intake) throws ImportException {
            Map<String, String> names = new HashMap<>();
            Map<String, Map<Integer, String>> tagged = new HashMap<>();
            rows((table, row) -> {
                if (table.equals("tags")) {
                    names.put(row.path("id").asString(""), row.path("name").asString(""));
                } else if (table.equals("posts_tags")) {
                    tagged.computeIfAbsent(row.path("post_id").asString(""), _ -> new TreeMap<>())
                            .put(
                                    row.path("sort_order").asInt(0),
                                    row.path("tag_id").asString(""));
                }
                return true;
            });
            GhostPosts posts = new GhostPosts(file, names, tagged, clock, markdown);
            rows((table, row) -> !table.equals("posts") || posts.take(row, intake));
        }

        /// Reads the tables one row at a time.
        private void rows(Row each) throws ImportException {
            try (InputStream in = Files.newInputStream(file);
                    JsonParser parser = JSON.createParser(in)) {
                boolean data = false;
                while (parser.nextToken() != null) {
                    boolean begins = parser.currentToken() == JsonToken.START_ARRAY;
                    String table = parser.currentName();
                    if (parser.currentToken() == JsonToken.START_OBJECT && "data".equals(table)) {
                        data = true;
                    } else if (begins && data && table != null) {
                        if (!table(parser, table, each)) {
                            return;
                        }
                    }
                }
            } catch (JacksonException e) {
                throw new ImportException(Reason.MALFORMED, file, said(e));
            } catch (IOException e) {
                throw new ImportException(Reason.UNREADABLE, file, e);
            }
        }

        private static boolean table(JsonParser parser, String table, Row each) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    JsonNode row = parser.readValueAsTree();
                    if (!each.read(table, row)) {
                        return false;
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return true;
        }

        private static String said(JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line %d, column %d: "
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            return place + String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
        }
    }
}
