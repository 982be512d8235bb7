package app.byline.exchange.pdf;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// The fewest fonts of this machine that show what is wanted, open for as long as they are used.
final class MachineFonts implements AutoCloseable {
    private static final Logger LOG = System.getLogger(MachineFonts.class.getName());
    /// Other cuts of a family, which show no more than its upright one.
    private static final Pattern CUT =
            Pattern.compile("(?i).*(?:bold|italic|oblique|light|thin|black|medium|condensed|display).*");
    /// Families made to go together, first.
    private static final List<String> LIKED = List.of("notosans", "notoserif", "noto", "dejavusans", "arial", "segoe");

    private final List<TrueTypeFont> chosen = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final BitSet missing;

    private MachineFonts(BitSet missing) {
        this.missing = missing;
    }

    /// Looks for these characters; what no font has stays missing.
    static MachineFonts showing(BitSet characters) {
        MachineFonts fonts = new MachineFonts((BitSet) characters.clone());
        if (!characters.isEmpty()) {
            new FontFileFinder()
                    .find().stream()
                            .map(MachineFonts::file)
                            .filter(file -> !CUT.matcher(file.getName()).matches())
                            .sorted(Comparator.comparingInt(MachineFonts::rank).thenComparing(File::getName))
                            .takeWhile(_ -> !fonts.missing.isEmpty())
                            .forEach(fonts::tried);
        }
        return fonts;
    }

    /// What none of them shows.
    String missing() {
        return missing.stream()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    List<TrueTypeFont> chosen() {
        return List.copyOf(chosen);
    }

    private static File file(URI address) {
        return new File(address);
    }

    private static int rank(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        int liked = 0;
        while (liked < LIKED.size() && !name.startsWith(LIKED.get(liked))) {
            liked++;
        }
        return liked;
    }

    private void tried(File file) {
        try {
            if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                TrueTypeCollection collection = new TrueTypeCollection(file);
                List<TrueTypeFont> within = new ArrayList<>();
                collection.processAllFonts(within::add);
                take(within.getFirst(), collection);
            } else {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
                take(font, font);
            }
        } catch (IOException | RuntimeException e) {
            // A machine's fonts are of every kind and age; one that can't be read shows nothing.
            LOG.log(Level.DEBUG, "not a font to print with: " + file, e);
        }
    }

    private void take(TrueTypeFont font, AutoCloseable whole) throws IOException {
        int before = missing.cardinality();
        // A document can hold outlines of TrueType only, no bitmaps and no PostScript.
        if (font.getTableMap().containsKey("glyf")) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            missing.stream()
                    .filter(character -> glyphs.getGlyphId(character) != 0)
                    .forEach(missing::clear);
        }
        if (missing.cardinality() < before) {
            chosen.add(font);
            open.add(whole);
        } else {
            close(whole);
        }
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable font : open) {
            close(font);
        }
    }

    private static void close(AutoCloseable font) throws IOException {
        try {
            font.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
