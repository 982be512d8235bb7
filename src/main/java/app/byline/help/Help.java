package app.byline.help;

import app.byline.markdown.Construct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages of the help, in the order of reading. Immutable; any thread.
public record Help(List<HelpPage> pages) {
    /// Before the names of the pages about Markdown.
    public static final String MARKDOWN = "markdown ";

    private static final Pattern IMAGE = Pattern.compile("media/([a-z-]+)\\.jpg");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public Help {
        pages = List.copyOf(pages);
    }

    /// Reads the pages that come with the program, in that language where they are written in it, else in English.
    /// Blocking, though briefly.
    public static Help read(Locale language) {
        String folder = language.getLanguage() + "/";
        String pages = Help.class.getResource(folder + "start.md") == null ? "" : folder;
        Stream<String> about = Stream.of(
                "start",
                "writing",
                "images",
                "tidying",
                "publishing",
                "fetching",
                "keeping",
                "exporting",
                "accessibility");
        Stream<String> markdown = Arrays.stream(Construct.values()).map(construct -> MARKDOWN + construct.key());
        return new Help(Stream.concat(about, markdown)
                .map(name -> new HelpPage(
                        name, new String(resource(pages + name.replace(' ', '/') + ".md"), StandardCharsets.UTF_8)))
                .toList());
    }

    /// These pages with one more, behind the one of that name.
    public Help with(HelpPage page, String behind) {
        List<HelpPage> all = new ArrayList<>(pages);
        int at = all.indexOf(page(behind).orElseThrow());
        all.add(at + 1, page);
        return new Help(all);
    }

    public Optional<HelpPage> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /// Those in which each of these words stands, whatever their case and accents; first those that have them in their
    /// titles.
    public List<HelpPage> search(String words) {
        List<String> wanted = List.of(folded(words.strip()).split("\\s+"));
        List<HelpPage> titled =
                pages.stream().filter(page -> hasAll(page.title(), wanted)).toList();
        Stream<HelpPage> others = pages.stream().filter(page -> !titled.contains(page) && hasAll(page.text(), wanted));
        return Stream.concat(titled.stream(), others).toList();
    }

    private static boolean hasAll(String text, List<String> words) {
        return words.stream().allMatch(folded(text)::contains);
    }

    /// As it is looked for: small, without accents, and with the apostrophe that keyboards have.
    private static String folded(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /// The address from which a page shows an image that its examples name: the image itself, or the same address where
    /// there is none of that name.
    public static String image(String address) {
        return IMAGE.matcher(address).matches()
                ? "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(resource(address))
                : address;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Help.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its help: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
