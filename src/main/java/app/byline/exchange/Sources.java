package app.byline.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// Sources that are read one after the other, as one import. To be closed when they have been read.
public record Sources(List<Source> all) implements AutoCloseable {
    public Sources {
        all = List.copyOf(all);
    }

    /// The kind of all of them, or `several`.
    String kind() {
        List<String> kinds = all.stream().map(Source::kind).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : "several";
    }

    String name() {
        return all.stream().map(Source::name).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        all.forEach(Source::close);
    }
}
