package app.byline.exchange;

import app.byline.exchange.Attachments.Answer;
import app.byline.exchange.Note.Kind;
import app.byline.markdown.MarkdownText;
import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A post whose files were looked for: `post` names those that were found as the library does, `notes` tells of them
/// and of those that were not; `found` is how many.
record ArrivingImages(Post post, List<Note> notes, int found) {
    private static final Logger LOG = System.getLogger(ArrivingImages.class.getName());
    /// How Byline's own files name an asset, with the beginning of its digest.
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{12}-(.+)");

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
            try (InputStream content = attachment.content().open()) {
                return added(media.get(), content, attachment.name()).address();
            } catch (IOException e) {
                LOG.log(Level.INFO, "a file of an imported post was not taken", e);
                found--;
                return unfound(Kind.IMAGE_UNREADABLE, address);
            }
        }

        /// One that Byline wrote to a file gets the name back that it had in the library.
        private static Asset added(MediaStore media, InputStream content, String name) throws IOException {
            Matcher ours = OURS.matcher(name);
            return media.add(content, ours.matches() ? ours.group(1) : name);
        }
    }
}
