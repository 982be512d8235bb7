package app.byline.exchange.evernote;

import app.byline.exchange.Arrival;
import app.byline.exchange.Attachment;
import app.byline.exchange.Attachments;
import app.byline.exchange.Attachments.Answer;
import app.byline.exchange.Digests;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.XmlText;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.Release;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One note of an export: its facts by name, its tags, and its files by the MD5 by which the text names them.
record Note(Map<String, String> facts, List<String> tags, Map<String, Attachment> files) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /// Reads from the note's beginning to its end.
    static Note read(XmlText xml, Path file) throws ImportException {
        Map<String, String> facts = new HashMap<>();
        List<String> tags = new ArrayList<>();
        Map<String, Attachment> files = new HashMap<>();
        while (xml.next() && !xml.ends("note")) {
            if (!xml.begins()) {
                continue;
            }
            switch (xml.name()) {
                case "tag" -> tags.add(xml.text());
                case "resource" -> resource(xml, files, file);
                case "note-attributes" -> {}
                default -> facts.put(xml.name(), xml.text());
            }
        }
        return new Note(facts, tags, files);
    }

    private static void resource(XmlText xml, Map<String, Attachment> files, Path file) throws ImportException {
        byte[] bytes = new byte[0];
        String type = "";
        String name = "";
        while (xml.next() && !xml.ends("resource")) {
            if (xml.begins("data")) {
                bytes = decoded(xml.text(), file);
            } else if (xml.begins("mime")) {
                type = xml.text().strip();
            } else if (xml.begins("file-name")) {
                name = xml.text().strip();
            }
        }
        String called = name.isEmpty() ? "file." + type.replaceFirst(".*/", "") : name;
        byte[] content = bytes;
        files.put(md5(bytes), new Attachment(called, () -> new ByteArrayInputStream(content)));
    }

    private static byte[] decoded(String text, Path file) throws ImportException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ImportException(Reason.MALFORMED, file, e);
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    String item() {
        return facts.getOrDefault("created", "") + " " + facts.getOrDefault("title", "");
    }

    Arrival arrival(String item, Clock clock, UnaryOperator<String> markdown) {
        NoteText text = NoteText.of(facts.getOrDefault("content", ""), files);
        Instant created = time("created").orElseGet(clock::instant);
        String address = facts.getOrDefault("source-url", "").strip();
        Post post = Post.begin(created)
                .withText(facts.getOrDefault("title", "").strip(), markdown.apply(text.html()))
                .withDetails(Optional.empty(), "", List.of(), tags, new Release.Now())
                .withExtras(FrontMatter.extras(address.isEmpty() ? Map.of() : Map.of("original", address)))
                .withTimes(created, time("updated").orElse(created));
        String digest = Digests.of(
                post.title(),
                facts.getOrDefault("content", ""),
                tags.toString(),
                files.keySet().stream().sorted().toList().toString());
        return new Arrival(item, post.title(), digest, post, text.notes(), attachments());
    }

    private Attachments attachments() {
        return address -> {
            Attachment file =
                    address.startsWith(NoteText.FILE) ? files.get(address.substring(NoteText.FILE.length())) : null;
            return file == null ? Answer.elsewhere() : new Answer.Here(file);
        };
    }

    private Optional<Instant> time(String name) {
        try {
            return Optional.of(LocalDateTime.parse(facts.getOrDefault(name, "").strip(), TIME)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
