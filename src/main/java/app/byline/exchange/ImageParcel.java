package app.byline.exchange;

import app.byline.media.Asset;
import app.byline.media.MediaStore;
import app.byline.platform.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Images done up for another program, as they are, under the names that their author's files had. They are copies:
/// what another program does to them is not done to the library. Safe from any thread.
final class ImageParcel implements Parcel {
    /// Where each comes from, by where it will be.
    private final Map<Path, Path> sources = new LinkedHashMap<>();

    /// Their files will be in that folder, which is theirs alone.
    ImageParcel(List<Asset> images, Path folder, MediaStore media) {
        for (Asset image : images) {
            sources.put(free(folder, image.fileName()), media.file(image));
        }
    }

    private Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        Path file = folder.resolve(name);
        for (int i = 2; sources.containsKey(file); i++) {
            file = folder.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return file;
    }

    @Override
    public List<Path> files() {
        return List.copyOf(sources.keySet());
    }

    /// Each is there when it is whole, as others may be reading already. One that can't be read keeps none of the
    /// others back, and is told of in the end.
    @Override
    public void write() throws IOException {
        IOException failed = null;
        for (Map.Entry<Path, Path> copy : sources.entrySet()) {
            try {
                AtomicFile.copy(copy.getValue(), copy.getKey());
            } catch (IOException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
