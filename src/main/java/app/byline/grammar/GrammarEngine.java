package app.byline.grammar;

import java.io.IOException;
import java.util.List;

/// What knows grammars. Blocking; any thread.
public interface GrammarEngine extends AutoCloseable {
    /// Whether it is installed here.
    boolean isThere();

    /// What is wrong with a text without markup, in the language of that tag (BCP 47, as [spelling
    /// dictionaries](app.byline.spelling.Language) have it).
    ///
    /// @throws IOException when it is not there, or gives no answer
    List<Remark> remarks(String language, String text) throws IOException;

    /// Ends what it runs.
    @Override
    void close();
}
