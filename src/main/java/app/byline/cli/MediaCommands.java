package app.byline.cli;

import app.byline.media.web.WebRules;
import app.byline.platform.SecretsException;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient.MediaListing;
import app.byline.publish.BlogId;
import app.byline.publish.ImageSettings;
import app.byline.publish.KeptMedia;
import app.byline.publish.Outcome;
import app.byline.publish.RemoteMedia;
import app.byline.publish.RemoteMediaList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The images of the library and of blogs, and how they leave.
@Command(
        name = "media",
        description = "Images of the library and of blogs, and how they leave.",
        mixinStandardHelpOptions = true)
final class MediaCommands implements Runnable {
    /// What becomes of where an image was taken.
    enum Place {
        KEEP,
        REMOVE
    }

    /// What becomes of images that older blogs don't know.
    enum WebP {
        KEEP,
        CHANGE
    }

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    MediaCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    @Command(
            name = "list",
            description = "List the library’s images, the newest first, with how many posts have each.",
            mixinStandardHelpOptions = true)
    void list(
            @Mixin Options given,
            @Option(names = "--unused", description = "Only those that no post has.") boolean unused,
            @Parameters(paramLabel = "WORD", arity = "0..*", description = "Words of names and descriptions.") @Nullable
                    List<String> words) {
        String sought = words == null ? "" : String.join(" ", words);
        terminal.withLibrary(given, services -> {
            List<KeptMedia> found = services.publishing().mediaCatalogue().all().stream()
                    .filter(media -> !unused || media.uses().isEmpty())
                    .filter(media -> sought.isBlank() || media.says(sought))
                    .toList();
            if (given.json()) {
                terminal.json(found.stream().map(MediaCommands::facts).toList());
            } else {
                found.forEach(media -> terminal.out()
                        .println(Terminal.text(
                                "media.line",
                                media.asset().address(),
                                media.asset().bytes(),
                                media.uses().size())));
            }
        });
    }

    @Command(
            name = "show",
            description = "Show one image: its file, its kind, and the posts that have it.",
            mixinStandardHelpOptions = true)
    void show(
            @Mixin Options given,
            @Parameters(paramLabel = "IMAGE", description = "Its address, or how that begins.") String typed) {
        terminal.withLibrary(given, services -> {
            List<KeptMedia> found = services.publishing().mediaCatalogue().all().stream()
                    .filter(media -> media.asset().address().startsWith(typed)
                            || media.asset().digest().startsWith(typed))
                    .toList();
            if (typed.isBlank() || found.size() != 1) {
                throw new CliException(Terminal.text(found.isEmpty() ? "media.none" : "media.several", typed));
            }
            KeptMedia media = found.getFirst();
            String file = services.media().file(media.asset()).toString();
            if (given.json()) {
                Map<String, Object> facts = facts(media);
                facts.put("file", file);
                terminal.json(facts);
                return;
            }
            terminal.out().println(file);
            terminal.out()
                    .println(Terminal.text(
                            "media.kind",
                            media.asset().mediaType(),
                            media.asset().bytes()));
            media.uses()
                    .forEach(use -> terminal.out()
                            .println(Terminal.text("media.use", use.post().value(), use.title(), use.alt())));
        });
    }

    private static Map<String, Object> facts(KeptMedia media) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("address", media.asset().address());
        facts.put("digest", media.asset().digest());
        facts.put("type", media.asset().mediaType());
        facts.put("bytes", media.asset().bytes());
        facts.put("added", media.added().toString());
        facts.put(
                "posts",
                media.uses().stream()
                        .map(use -> Map.of("id", use.post().value(), "title", use.title(), "alt", use.alt()))
                        .toList());
        return facts;
    }

    @Command(
            name = "blog",
            description = "List the images in a blog’s media library; without a network, as it was last seen.",
            mixinStandardHelpOptions = true)
    void blog(
            @Mixin Options given,
            @Option(
                            names = "--blog",
                            defaultValue = "",
                            paramLabel = "NAME",
                            description = "Which blog; the usual one without it.")
                    String blog,
            @Option(names = "--page", defaultValue = "1", paramLabel = "NUMBER", description = "Which page (1).")
                    int page,
            @Option(names = "--offline", description = "Ask nobody.") boolean offline,
            @Parameters(paramLabel = "WORD", arity = "0..*", description = "Words to look for.") @Nullable
                    List<String> words) {
        String sought = words == null ? "" : String.join(" ", words);
        terminal.withLibrary(given, services -> {
            Blog there = BlogCommands.named(services, blog);
            List<RemoteMedia> media = offline
                    ? services.publishing().serverMedia().kept(there.id(), sought)
                    : asked(services, there, sought, page);
            if (given.json()) {
                terminal.json(media.stream().map(MediaCommands::facts).toList());
            } else {
                media.forEach(one -> terminal.out()
                        .println(Terminal.text(
                                "media.there", one.id().value(), one.address(), one.width(), one.height(), one.alt())));
            }
        });
    }

    private static List<RemoteMedia> asked(Services services, Blog blog, String words, int page) {
        try {
            return switch (services.publishing().serverMedia().list(blog, words, page)) {
                case MediaListing.Here(RemoteMediaList list) -> list.media();
                case MediaListing.Failed(Outcome.Refused(Outcome.Reason _, String says)) ->
                    throw new CliException(Terminal.text("media.refused", blog.name(), says));
                case MediaListing.Failed(Outcome _) ->
                    throw new CliException(Terminal.text("media.unreachable", blog.name()));
            };
        } catch (SecretsException e) {
            throw new CliException(Terminal.text("blog.secret", String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, Object> facts(RemoteMedia media) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("id", media.id().value());
        facts.put("address", media.address().toString());
        facts.put("type", media.mediaType());
        facts.put("title", media.title());
        facts.put("alt", media.alt());
        facts.put("caption", media.caption());
        facts.put("width", media.width());
        facts.put("height", media.height());
        facts.put("bytes", media.bytes());
        return facts;
    }

    @Command(
            name = "settings",
            description = "Show or choose how images leave; the library keeps them as they are.",
            mixinStandardHelpOptions = true)
    void settings(
            @Mixin Options given,
            @Option(
                            names = "--blog",
                            defaultValue = "",
                            paramLabel = "NAME",
                            description = "Of that blog alone; without it of every blog that has none of its own.")
                    String blog,
            @Option(names = "--shared", description = "That blog has none of its own any more.") boolean shared,
            @Option(names = "--width", paramLabel = "PIXELS", description = "No wider than that; 0 for any width.")
                    @Nullable
                    Integer width,
            @Option(names = "--quality", paramLabel = "NUMBER", description = "Of JPEG, from 1 to 100.") @Nullable
                    Integer quality,
            @Option(names = "--place", paramLabel = "WORD", description = "Where they were taken: keep or remove.")
                    @Nullable
                    Place place,
            @Option(names = "--webp", paramLabel = "WORD", description = "WebP: keep, or change to JPEG or PNG.")
                    @Nullable
                    WebP webp) {
        terminal.withLibrary(given, services -> {
            ImageSettings settings = services.publishing().imageSettings();
            Optional<BlogId> one = blog.isEmpty()
                    ? Optional.empty()
                    : Optional.of(BlogCommands.named(services, blog).id());
            if (shared) {
                one.ifPresent(settings::forget);
            }
            WebRules before = one.flatMap(settings::own).orElseGet(settings::now);
            WebRules now = new WebRules(
                    width == null ? before.widest() : width,
                    quality == null ? before.quality() : quality,
                    place == null ? before.keepsPlace() : place == Place.KEEP,
                    webp == null ? before.common() : webp == WebP.CHANGE);
            if (!now.equals(before)) {
                one.ifPresentOrElse(there -> settings.save(there, now), () -> settings.save(now));
            }
            terminal.say(
                    given,
                    said(now),
                    Map.of(
                            "width", now.widest(),
                            "quality", now.quality(),
                            "place", now.keepsPlace(),
                            "webp", !now.common(),
                            "own", one.flatMap(settings::own).isPresent()));
        });
    }

    private static String said(WebRules rules) {
        String key = rules.keepsPlace() ? "media.settings.place" : "media.settings";
        String said = Terminal.text(key, rules.widest(), rules.quality());
        return rules.common() ? said + " " + Terminal.text("media.settings.common") : said;
    }
}
