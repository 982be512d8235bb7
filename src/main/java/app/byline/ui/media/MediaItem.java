package app.byline.ui.media;

import app.byline.publish.KeptMedia;
import app.byline.publish.RemoteMedia;

/// An image to look at: in the library, or on a blog.
sealed interface MediaItem {
    /// What it is called.
    String name();

    /// How a text names it.
    String address();

    /// How it is described, perhaps not.
    String alt();

    record Here(KeptMedia media) implements MediaItem {
        @Override
        public String name() {
            return media.asset().fileName();
        }

        @Override
        public String address() {
            return media.asset().address();
        }

        @Override
        public String alt() {
            return media.uses().stream()
                    .map(KeptMedia.Use::alt)
                    .filter(alt -> !alt.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }

    record There(RemoteMedia media) implements MediaItem {
        @Override
        public String name() {
            return media.title();
        }

        @Override
        public String address() {
            return media.address().toString();
        }

        @Override
        public String alt() {
            return media.alt();
        }
    }
}
