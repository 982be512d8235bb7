package app.byline.sync.folder;

import app.byline.exchange.ImportException;
import app.byline.exchange.TextFile;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import app.byline.sync.RefusedFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown file of another program's, and how that writes: its encoding, its line ends, and its head letter by
/// letter, which stay where a post is written back. Pure; any thread.
record FolderFile(Post post, String before, Encoding encoding, String lineEnd) {
    private static final Pattern HEADING = Pattern.compile("(?m)^# +.+?(?: +#+)?[ \\t]*$(?![\\s\\S]*^# )");
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[-_](.+)");

    /// A charset, and the mark that stands at the beginning of such a file.
    private record Encoding(Charset charset, List<Integer> mark) {
        private static final Encoding PLAIN = new Encoding(StandardCharsets.UTF_8, List.of());
        private static final List<Encoding> MARKED = List.of(
                new Encoding(StandardCharsets.UTF_8, List.of(0xef, 0xbb, 0xbf)),
                new Encoding(StandardCharsets.UTF_16LE, List.of(0xff, 0xfe)),
                new Encoding(StandardCharsets.UTF_16BE, List.of(0xfe, 0xff)));

        /// As which [TextFile] has read it.
        static Encoding of(byte[] content, TextFile read) {
            return MARKED.stream()
                    .filter(encoding -> encoding.begins(content))
                    .findFirst()
                    .orElse(read.guessed() ? new Encoding(Charset.forName("windows-1252"), List.of()) : PLAIN);
        }

        private boolean begins(byte[] content) {
            for (int at = 0; at < mark.size(); at++) {
                if (content.length <= at || (content[at] & 0xff) != mark.get(at)) {
                    return false;
                }
            }
            return true;
        }

        /// In UTF-8 where this one lacks a letter.
        byte[] encode(String text) {
            try {
                ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
                byte[] letters = new byte[encoded.remaining()];
                encoded.get(letters);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                mark.forEach(bytes::write);
                bytes.writeBytes(letters);
                return bytes.toByteArray();
            } catch (CharacterCodingException lacking) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    /// What a file holds that was last changed then.
    static FolderFile read(String path, byte[] content, Instant changed, ZoneId zone) throws RefusedFileException {
        try {
            TextFile file = TextFile.of(content, Path.of(path));
            String text = file.text().startsWith("\ufeff") ? file.text().substring(1) : file.text();
            String plain = text.replace("\r\n", "\n").replace('\r', '\n');
            Post read = new FrontMatter(zone).read(plain, changed);
            String before = plain.substring(0, plain.length() - read.body().length());
            Post post = read.title().isBlank() ? read.withText(title(path), read.body()) : read;
            return new FolderFile(post, before, Encoding.of(content, file), lineEnd(text));
        } catch (ImportException | FrontMatterException e) {
            throw new RefusedFileException(String.valueOf(e.getMessage()));
        }
    }

    /// What stands in a file, in whatever encoding.
    static String text(String path, byte[] content) throws IOException {
        try {
            return TextFile.of(content, Path.of(path)).text();
        } catch (ImportException e) {
            throw new IOException(path + " can't be read", e);
        }
    }

    /// The bytes of a new file.
    static byte[] fresh(Post post, ZoneId zone) {
        return new FrontMatter(zone).write(post).getBytes(StandardCharsets.UTF_8);
    }

    /// The bytes that make this file say that.
    byte[] saying(String path, Post now, ZoneId zone) {
        return encoding.encode(text(path, now, zone).replace("\n", lineEnd));
    }

    /// The head stays as it is where it needn't change, and where the text below it is still read as that.
    private String text(String path, Post now, ZoneId zone) {
        String body = now.body().replace("\r\n", "\n").replace('\r', '\n');
        String same = before + body;
        if (says(same, path, now, zone)) {
            return same;
        }
        Matcher heading = HEADING.matcher(before);
        if (heading.find()) {
            String titled =
                    before.substring(0, heading.start()) + "# " + now.title() + before.substring(heading.end()) + body;
            if (says(titled, path, now, zone)) {
                return titled;
            }
        }
        return new FrontMatter(zone).write(now);
    }

    private static boolean says(String text, String path, Post now, ZoneId zone) {
        try {
            Post read = new FrontMatter(zone).read(text, now.modified());
            Post titled = read.title().isBlank() ? read.withText(title(path), read.body()) : read;
            return titled.title().equals(now.title())
                    && titled.body().equals(now.body().replace("\r\n", "\n").replace('\r', '\n'))
                    && titled.slug().equals(now.slug())
                    && titled.excerpt().equals(now.excerpt())
                    && titled.categories().equals(now.categories())
                    && titled.tags().equals(now.tags())
                    && titled.release().equals(now.release())
                    && titled.extras().equals(now.extras());
        } catch (FrontMatterException e) {
            return false;
        }
    }

    private static String lineEnd(String text) {
        int windows = count(text, "\r\n");
        int lines = count(text, "\n") - windows;
        int old = count(text, "\r") - windows;
        if (windows > lines && windows > old) {
            return "\r\n";
        }
        return old > lines ? "\r" : "\n";
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /// What a file without a title is called: its name, without the day some put before it.
    private static String title(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]+$", "");
        return Optional.of(DATED.matcher(name))
                .filter(Matcher::matches)
                .map(dated -> dated.group(1))
                .orElse(name);
    }
}
