package app.byline.ui.calendar;

import app.byline.library.DatedPost;
import app.byline.library.DatedPost.Standing;
import app.byline.ui.text.Messages;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How it is shown why a post stands on its day: by an icon and a word, and a colour besides.
final class Standings {
    private Standings() {}

    static Ikon icon(Standing standing) {
        return switch (standing) {
            case DRAFT -> Feather.EDIT_3;
            case SCHEDULED -> Feather.CLOCK;
            case PUBLISHED -> Feather.CHECK_CIRCLE;
        };
    }

    static String text(Standing standing) {
        return Messages.text("calendar." + key(standing));
    }

    static String key(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    static String title(DatedPost post) {
        return post.title().isBlank() ? Messages.text("library.untitled") : post.title();
    }
}
