package app.byline.publish;

import app.byline.media.Asset;
import app.byline.post.PostId;
import java.time.Instant;
import java.util.List;

/// A file in the library: since when, which posts have it, and how they describe it.
public record KeptMedia(Asset asset, Instant added, List<Use> uses) {
    public KeptMedia {
        uses = List.copyOf(uses);
    }

    /// A post that has it. `alt` is how it is described there, perhaps empty.
    public record Use(PostId post, String title, String alt) {}

    /// Whether all of these words stand in its name or its descriptions.
    public boolean says(String words) {
        StringBuilder said = new StringBuilder(asset.fileName());
        uses.forEach(use -> said.append(' ').append(use.alt()));
        return SaidWords.allIn(said.toString(), words);
    }
}
