package app.byline.exchange.evernote;

import app.byline.exchange.Format;
import app.byline.exchange.ImportException;
import app.byline.exchange.Intake;
import app.byline.exchange.Source;
import app.byline.exchange.XmlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The notes of an ENEX file, with their pictures
/// (https://evernote.com/blog/how-evernotes-xml-export-format-works).
public final class EvernoteExport implements Format {
    private final Clock clock;
    private final UnaryOperator<String> markdown;

    /// `markdown` makes Markdown of HTML.
    public EvernoteExport(Clock clock, UnaryOperator<String> markdown) {
        this.clock = clock;
        this.markdown = markdown;
    }

    @Override
    public Optional<Source> open(Path path) {
        boolean enex = Files.isRegularFile(path)
                && path.toString().toLowerCase(Locale.ROOT).endsWith(".enex");
        return enex ? Optional.of(Source.ofFile("evernote", "evernote", path, new Export(path))) : Optional.empty();
    }

    private final class Export implements Source.Reading {
        private final Path file;

        Export(Path file) {
            this.file = file;
        }

        @Override
        public void read(Intake intake) throws ImportException {
            Map<String, Integer> seen = new HashMap<>();
            boolean any = false;
            try (XmlText xml = XmlText.open(file)) {
                while (xml.next()) {
                    if (xml.begins("note")) {
                        any = true;
                        Note note = Note.read(xml, file);
                        // Notes have no number of their own; title and time of birth tell them apart, mostly.
                        int times = seen.merge(note.item(), 1, Integer::sum);
                        String item = times == 1 ? note.item() : note.item() + "#" + times;
                        if (!intake.take(note.arrival(item, clock, markdown))) {
                            return;
                        }
                    }
                }
            }
            if (!any) {
                throw new ImportException(ImportException.Reason.NO_POSTS, file, "");
            }
        }
    }
}
