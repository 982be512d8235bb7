package app.byline.exchange;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Images that a program hands over: by the addresses that a library of Byline knows them by, which other programs have
/// none of, and as files. Immutable.
public record HandedImages(List<String> addresses, List<Path> files) {

    /// Those that other programs have as files alone.
    public static HandedImages of(List<Path> files) {
        return new HandedImages(List.of(), files);
    }

    /// The first of them alone, where no more than one is wanted.
    public HandedImages first() {
        return new HandedImages(
                addresses.stream().limit(1).toList(), files.stream().limit(1).toList());
    }

    /// What this library has of that: its own images where it knows all the addresses; else copies of the files, as of
    /// another library's. Blocking; any thread but JavaFX's.
    ///
    /// @throws UncheckedIOException where a file can't be copied
    public List<Asset> into(MediaStore media) {
        List<Asset> own = addresses.stream()
                .flatMap(address -> media.find(address).stream())
                .toList();
        return !own.isEmpty() && own.size() == addresses.size()
                ? own
                : files.stream().map(file -> copied(file, media)).toList();
    }

    private static Asset copied(Path file, MediaStore media) {
        try {
            return Attachment.of(file).keep(media);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
