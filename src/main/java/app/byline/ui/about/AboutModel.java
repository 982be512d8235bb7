package app.byline.ui.about;

import app.byline.colophon.Colophon;
import app.byline.colophon.Work;
import app.byline.ui.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What the program is and what it is made of; nothing is read before it is asked for. JavaFX's thread; answers come
/// there too, and fail where files of the program can't be read.
public record AboutModel(ProgramFacts facts, Background background) {

    /// The program itself, then each work that comes with it.
    CompletionStage<List<Work>> works() {
        return background.ask(() -> {
            try {
                List<Work> works = new ArrayList<>(List.of(Colophon.program()));
                works.addAll(Colophon.works());
                return works;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// All there is to read about one of them.
    CompletionStage<String> text(Work work) {
        return background.ask(() -> {
            try {
                return Colophon.text(work);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
