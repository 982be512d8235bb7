package app.byline.exchange;

import app.byline.exchange.Attachments.Answer;
import app.byline.exchange.Note.Kind;
import app.byline.markdown.MarkdownText;
import app.byline.media.MediaStore;
import app.byline.post.Post;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A post whose files were looked for: `post` names those that were found as the library does, `notes` tells of them
/// and of those that were not; `found` is how many.
record ArrivingImages(Post post, List<Note> notes, int found) {
    private static final Logger LOG = System.getLogger(ArrivingImages.class.getName());

    /// Only counts.
    static ArrivingImages counted(Arrival arrival) {
        return new Search(arrival, Optional.empty()).searched();
    }

    /// Copies them into the library.
    static ArrivingImages kept(Arrival arrival, MediaStore media) {
        return new Search(arrival, Optional.of(media)).searched();
    }

    private static final class Search {
        private final Arrival arrival;
        private final Optional<MediaStore> media;
        private final Map<String, String> answers = new HashMap<>();
        private final List<Note> notes;
        private int found;

        Search(Arrival arrival, Optional<MediaStore> media) {
            this.arrival = arrival;
            this.media = media;
            this.notes = new ArrayList<>(arrival.notes());
        }

        ArrivingImages searched() {
            Post post = arrival.post();
            String body =
                    MarkdownText.mapAddresses(post.body(), address -> answers.computeIfAbsent(address, this::answer));
            if (found > 0) {
                notes.addFirst(new Note(Kind.IMAGES, String.valueOf(found)));
            }
            return new ArrivingImages(post.withText(post.title(), body), notes, found);
        }

        private String answer(String address) {
            return switch (arrival.attachments().find(address)) {
                case Answer.Elsewhere _ -> address;
                case Answer.Missing _ -> unfound(Kind.IMAGE_MISSING, address);
                case Answer.Outside _ -> unfound(Kind.IMAGE_OUTSIDE, address);
                case Answer.Here(Attachment attachment) -> here(attachment, address);
            };
        }

        private String unfound(Kind kind, String address) {
            notes.add(new Note(kind, address));
            return address;
        }

        private String here(Attachment attachment, String address) {
            found++;
            if (media.isEmpty()) {
                return address;
            }
            try {
                return attachment.keep(media.get()).address();
            } catch (IOException e) {
                LOG.log(Level.INFO, "a file of an imported post was not taken", e);
                found--;
                return unfound(Kind.IMAGE_UNREADABLE, address);
            }
        }
    }
}
