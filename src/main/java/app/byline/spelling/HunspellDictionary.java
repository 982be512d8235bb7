package app.byline.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/// A dictionary in Hunspell's format, from the program's own resources, read by Lucene's port of Hunspell.
final class HunspellDictionary implements Dictionary {
    /// How long suggestions are looked for, in milliseconds; what is found by then is what there is.
    private static final long PATIENCE = 1_500;

    private final Hunspell hunspell;

    private HunspellDictionary(Hunspell hunspell) {
        this.hunspell = hunspell;
    }

    /// Reads that language's. Blocking: a tenth to half a second.
    static HunspellDictionary load(Language language) {
        try (InputStream rules = open(language, "aff");
                InputStream words = open(language, "dic")) {
            var dictionary = new org.apache.lucene.analysis.hunspell.Dictionary(
                    rules, List.of(words), false, SortingStrategy.inMemory());
            return new HunspellDictionary(
                    new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, HunspellDictionary::goOn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("the dictionary " + language.tag() + " can't be read", e);
        }
    }

    private static InputStream open(Language language, String part) throws IOException {
        String name = language.tag() + "." + part + ".gz";
        return new GZIPInputStream(
                Objects.requireNonNull(HunspellDictionary.class.getResourceAsStream(name), name), 1 << 16);
    }

    /// What is asked for is always wanted; the time limit is Hunspell's own.
    private static void goOn() {}

    @Override
    public boolean knows(String word) {
        return hunspell.spell(word);
    }

    @Override
    public List<String> suggestions(String word) {
        return hunspell.suggest(word, PATIENCE);
    }
}
