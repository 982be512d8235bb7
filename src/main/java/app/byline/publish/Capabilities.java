package app.byline.publish;

import java.util.Set;

/// What one blog can do, as data. `maxUploadBytes` is `Long.MAX_VALUE` where no limit is known.
public record Capabilities(Set<Feature> features, long maxUploadBytes) {
    public Capabilities {
        features = Set.copyOf(features);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
