package app.byline.ui.dragging;

import app.byline.exchange.Parcel;
import app.byline.post.PostId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Does up at once whatever is pressed, a file of its name each.
public final class ReadyCarrier implements Carrier {
    public final List<String> written = new ArrayList<>();
    public final List<String> otherwise = new ArrayList<>();

    private record Named(List<String> names) implements Parcel {
        @Override
        public List<Path> files() {
            return names.stream().map(Path::of).toList();
        }

        @Override
        public void write() {}
    }

    @Override
    public CompletionStage<Parcel> pack(List<PostId> posts) {
        return CompletableFuture.completedStage(
                new Named(posts.stream().map(PostId::toString).toList()));
    }

    @Override
    public CompletionStage<Parcel> packImages(List<String> addresses) {
        return CompletableFuture.completedStage(new Named(addresses));
    }

    @Override
    public CompletionStage<Void> write(Parcel parcel, String told) {
        parcel.files().forEach(file -> written.add(file.toString()));
        otherwise.add(told);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void say(String text) {
        throw new AssertionError(text);
    }
}
