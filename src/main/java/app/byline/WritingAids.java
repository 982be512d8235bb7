package app.byline;

import app.byline.spelling.Dictionaries;
import app.byline.spelling.PersonalWords;
import app.byline.spelling.Spelling;
import java.nio.file.Path;
import java.util.Locale;

/// What helps with the words of posts; [Wiring]'s part for writing. Any thread.
final class WritingAids {
    private final Spelling spelling;

    /// Those of the library at that path.
    WritingAids(Path library) {
        spelling = new Spelling(new Dictionaries(), new PersonalWords(library), Locale.getDefault());
    }

    Spelling spelling() {
        return spelling;
    }
}
