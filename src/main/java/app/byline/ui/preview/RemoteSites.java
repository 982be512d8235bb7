package app.byline.ui.preview;

import app.byline.library.Settings;
import app.byline.ui.Background;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The sites from which the preview may load images, as the author allowed them one by one, kept with the library; and
/// those of the open post that wait. Sites are host or host:port. JavaFX's thread.
public final class RemoteSites {
    private static final String KEY = "preview.sites";

    private final Settings settings;
    private final Background background;
    private final ReadOnlyObjectWrapper<Set<String>> allowed = new ReadOnlyObjectWrapper<>(this, "allowed", Set.of());
    private final ReadOnlyObjectWrapper<List<String>> held = new ReadOnlyObjectWrapper<>(this, "held", List.of());
    private List<String> wanted = List.of();

    /// What was allowed before is there a moment later.
    public RemoteSites(Settings settings, Background background) {
        this.settings = settings;
        this.background = background;
        background
                .ask(() -> settings.find(KEY).orElse(""))
                .thenAccept(kept -> set(Arrays.stream(kept.split("\n", -1))
                        .filter(site -> !site.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    ReadOnlyObjectProperty<Set<String>> allowed() {
        return allowed.getReadOnlyProperty();
    }

    /// Sites the open post would load from that are not allowed, in its order.
    ReadOnlyObjectProperty<List<String>> held() {
        return held.getReadOnlyProperty();
    }

    /// Whether anything waits.
    public ObservableValue<Boolean> isHolding() {
        return held.map(sites -> !sites.isEmpty());
    }

    /// Whether any site is allowed.
    public ObservableValue<Boolean> isAllowing() {
        return allowed.map(sites -> !sites.isEmpty());
    }

    /// Loads from these sites, too, from now on.
    void allow(Set<String> more) {
        Set<String> sites = new TreeSet<>(allowed.get());
        sites.addAll(more);
        set(sites);
        save();
    }

    /// Loads from all that wait.
    public void allowHeld() {
        allow(Set.copyOf(held.get()));
    }

    /// Loads from no other site any more.
    public void forget() {
        set(new TreeSet<>());
        save();
    }

    /// What the open post would load from.
    void wanted(List<String> sites) {
        wanted = sites;
        hold();
    }

    private void set(Set<String> sites) {
        allowed.set(Set.copyOf(sites));
        hold();
    }

    private void hold() {
        List<String> waiting =
                wanted.stream().filter(site -> !allowed.get().contains(site)).toList();
        if (!waiting.equals(held.get())) {
            held.set(waiting);
        }
    }

    private void save() {
        String sites = String.join("\n", new TreeSet<>(allowed.get()));
        background.run(() -> settings.save(KEY, sites));
    }
}
