package app.byline.ui.library;

import app.byline.post.PostId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The posts marked in the list, two or more of them, by what they are and not by where they stand. JavaFX's thread.
public final class Marks {
    private final Supplier<Map<Integer, PostId>> read;
    private final Supplier<CompletionStage<List<PostId>>> everything;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private CompletionStage<List<PostId>> posts = CompletableFuture.completedStage(List.of());
    private long turn;

    /// `read` knows the rows in memory by their places, `everything` asks for all of them in order.
    Marks(Supplier<Map<Integer, PostId>> read, Supplier<CompletionStage<List<PostId>>> everything) {
        this.read = read;
        this.everything = everything;
    }

    /// How many are marked: none, or two and more.
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Which; none once they turn out not to be where they were marked.
    public CompletionStage<List<PostId>> posts() {
        return posts;
    }

    /// Marks what stands at these places, and nothing else.
    void mark(List<Integer> places) {
        turn++;
        if (places.size() < 2) {
            clear();
            return;
        }
        Map<Integer, PostId> known = read.get();
        posts = known.keySet().containsAll(places)
                ? CompletableFuture.completedStage(
                        places.stream().map(known::get).filter(Objects::nonNull).toList())
                : later(places, turn);
        count.set(places.size());
    }

    private CompletionStage<List<PostId>> later(List<Integer> places, long asked) {
        return everything.get().thenApply(all -> {
            boolean same = read.get().entrySet().stream()
                    .allMatch(row ->
                            row.getKey() < all.size() && all.get(row.getKey()).equals(row.getValue()));
            if (same) {
                return places.stream()
                        .filter(place -> place < all.size())
                        .map(all::get)
                        .toList();
            }
            // The list has moved under the mouse: rather none than others.
            if (asked == turn) {
                clear();
            }
            return List.of();
        });
    }

    /// Marks nothing any more.
    public void clear() {
        turn++;
        posts = CompletableFuture.completedStage(List.of());
        count.set(0);
    }

    /// Where the marked posts stand now. Those that are listed no longer are marked no longer; empty when that leaves
    /// none, or when something else was marked meanwhile.
    CompletionStage<List<Integer>> places() {
        long asked = turn;
        return posts.thenCompose(wanted -> known(wanted)
                .<CompletionStage<Map<PostId, Integer>>>map(CompletableFuture::completedStage)
                .orElseGet(() -> everything.get().thenApply(Marks::places))
                .thenApply(places -> settle(asked, wanted, places)));
    }

    private Optional<Map<PostId, Integer>> known(List<PostId> wanted) {
        Map<PostId, Integer> places = new HashMap<>();
        read.get().forEach((place, post) -> places.put(post, place));
        return places.keySet().containsAll(wanted) ? Optional.of(places) : Optional.empty();
    }

    private static Map<PostId, Integer> places(List<PostId> all) {
        Map<PostId, Integer> places = new HashMap<>();
        for (int place = 0; place < all.size(); place++) {
            places.put(all.get(place), place);
        }
        return places;
    }

    private List<Integer> settle(long asked, List<PostId> wanted, Map<PostId, Integer> places) {
        if (asked != turn) {
            return List.of();
        }
        List<PostId> left = new ArrayList<>(wanted);
        left.removeIf(post -> !places.containsKey(post));
        if (left.size() < 2) {
            clear();
            return List.of();
        }
        posts = CompletableFuture.completedStage(List.copyOf(left));
        count.set(left.size());
        return left.stream().map(places::get).filter(Objects::nonNull).toList();
    }
}
