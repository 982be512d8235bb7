package app.byline.exchange.files;

import app.byline.exchange.Arrival;
import app.byline.exchange.Attachments;
import app.byline.exchange.Digests;
import app.byline.exchange.ImportException;
import app.byline.exchange.ImportException.Reason;
import app.byline.exchange.Note;
import app.byline.exchange.Note.Kind;
import app.byline.exchange.TextFile;
import app.byline.post.FrontMatter;
import app.byline.post.FrontMatterException;
import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.post.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes an arrival of one Markdown file in a site. What the head does not say, the file's name may.
final class MarkdownReader {
    /// `2019-05-11-the-harbour.md`, Jekyll's way, which others took over.
    private static final Pattern DATED = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})[-_](?<name>.+)");

    private final Site site;
    private final Attic attic;
    private final Clock clock;
    private final FrontMatter frontMatter;

    MarkdownReader(Site site, Clock clock) {
        this.site = site;
        this.attic = new Attic(site);
        this.clock = clock;
        ZoneId zone = clock.getZone();
        this.frontMatter = site.generator() == Generator.JEKYLL ? FrontMatter.jekyll(zone) : new FrontMatter(zone);
    }

    Arrival read(Path file) throws ImportException {
        TextFile text = TextFile.read(file);
        Instant changed = changed(file);
        Post post = named(post(text.text(), file, changed), file, changed);
        List<Note> notes = new ArrayList<>();
        if (text.guessed()) {
            notes.add(new Note(Kind.GUESSED_ENCODING, ""));
        }
        SiteWords words =
                new SiteWords(site.generator(), name -> attic.find(name).isPresent());
        Post plain = post.withText(post.title(), words.read(post.body()));
        notes.addAll(words.notes());
        return new Arrival(file.toString(), site.place(file), text.digest(), plain, notes, attachments(file));
    }

    /// A text without a file, which says all it says by itself.
    Arrival read(String text, Path folder) throws ImportException {
        Path nowhere = folder.toAbsolutePath().normalize().resolve("-");
        String digest = Digests.of(text);
        return new Arrival(digest, "-", digest, post(text, nowhere, clock.instant()), List.of(), attachments(nowhere));
    }

    private Attachments attachments(Path file) {
        List<Path> folders = site.generator().images(site.root());
        return address -> switch (site.enclosure().find(address, file.resolveSibling(""), folders)) {
            case Attachments.Answer.Missing missing ->
                attic.find(address)
                        .<Attachments.Answer>map(Attachments.Answer.Here::new)
                        .orElse(missing);
            case Attachments.Answer other -> other;
        };
    }

    private Post post(String text, Path file, Instant now) throws ImportException {
        try {
            return frontMatter.read(text, now);
        } catch (FrontMatterException e) {
            throw new ImportException(Reason.HEAD, file, e);
        }
    }

    /// Title, date and address by the file's name, or by its folder's where the file is a bundle's index.
    private Post named(Post post, Path file, Instant changed) {
        String name = name(file);
        Matcher dated = DATED.matcher(name);
        boolean isDated = dated.matches();
        String stem = isDated ? dated.group("name") : name;
        Instant created = post.created().equals(Post.begin(changed).created())
                ? Optional.of(name)
                        .filter(_ -> isDated)
                        .flatMap(_ -> day(dated.group("date")))
                        .orElse(post.created())
                : post.created();
        // A copied file is young, and its post as old as it says.
        boolean told = !post.modified().equals(Post.begin(changed).modified());
        Post timed = post.withTimes(created, told || created.isAfter(post.modified()) ? post.modified() : created);
        Optional<Slug> slug =
                post.slug().isPresent() || !site.generator().addressesByName() ? post.slug() : Slug.ofTitle(stem);
        boolean draft = file.resolveSibling("").endsWith("_drafts");
        Post addressed = timed.withDetails(
                slug,
                timed.excerpt(),
                timed.categories(),
                timed.tags(),
                draft ? new Release.AsDraft() : timed.release());
        return addressed.title().isBlank() ? addressed.withText(title(stem), addressed.body()) : addressed;
    }

    private String title(String stem) {
        if (FileNames.isUntitled(stem)) {
            return "";
        }
        String words =
                site.generator().addressesByName() ? stem.replace('-', ' ').replace('_', ' ') : stem;
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        Path folder = file.resolveSibling("").getFileName();
        return name.equals("index") && folder != null ? folder.toString() : name;
    }

    private Optional<Instant> day(String date) {
        try {
            return Optional.of(
                    LocalDate.parse(date).atStartOfDay(clock.getZone()).toInstant());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return clock.instant();
        }
    }
}
