package app.byline.colophon;

import app.byline.spelling.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What lies among the program's own files: the dictionaries, whose licences begin with their name, version and kind,
/// and the typeface of the editor.
final class KeptWorks {
    private KeptWorks() {}

    static List<Work> works() throws IOException {
        List<Work> works = new ArrayList<>();
        for (Language language : Language.values()) {
            String papers = Papers.resource("/app/byline/spelling/" + language.tag() + ".licence.txt")
                    .orElseThrow(() -> new IOException("No licence is with the dictionary " + language.tag()));
            String[] told = papers.lines().findFirst().orElseThrow().split(" ", 3);
            works.add(new Work(
                    told[0],
                    told[1],
                    StandardTexts.names(told[2]),
                    "https://github.com/wooorm/dictionaries",
                    "",
                    () -> papers.substring(papers.indexOf('\n') + 1).strip()));
        }
        String typeface = Papers.resource("/app/byline/ui/theme/fonts/OFL.md")
                .orElseThrow(() -> new IOException("No licence is with the typeface."));
        works.add(new Work(
                "Source Serif Pro",
                "",
                List.of("OFL-1.1"),
                "https://github.com/adobe-fonts/source-serif",
                "Adobe",
                () -> typeface));
        return works;
    }
}
