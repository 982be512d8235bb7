package app.byline.ui.preview;

import app.byline.ui.theme.Palette;
import java.util.Locale;
import javafx.scene.web.WebView;

/// How the author wants the preview: as wide as which device, in which colours and theme, and whether it scrolls with
/// the text. Immutable.
public record PreviewLook(Device device, Colours colours, Style style, boolean synced) {
    /// As wide as the room it has.
    public static final PreviewLook USUAL = new PreviewLook(Device.ROOM, Colours.WINDOW, Style.BYLINE, true);

    /// What readers hold, with its width in CSS pixels.
    public enum Device {
        /// No device: the page takes the room there is.
        ROOM(0),
        DESKTOP(1280),
        TABLET(820),
        PHONE(390);

        private final int width;

        Device(int width) {
            this.width = width;
        }

        /// Makes the page as wide as on the device, smaller where there is less `room`; `zoom` counts where there is no
        /// device.
        void fit(WebView view, double room, double zoom) {
            double shown = Math.min(Math.max(room, 1), width);
            view.setMaxWidth(this == ROOM ? Double.MAX_VALUE : shown);
            view.setZoom(this == ROOM ? zoom : shown / width);
        }
    }

    public enum Colours {
        /// As the window's.
        WINDOW,
        LIGHT,
        DARK
    }

    /// The themes of `themes.css`, and the blog's own looks.
    public enum Style {
        BYLINE,
        PLAIN,
        MAGAZINE,
        MANUSCRIPT,
        BLOG;

        String cssName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PreviewLook with(Device newDevice) {
        return new PreviewLook(newDevice, colours, style, synced);
    }

    public PreviewLook with(Colours newColours) {
        return new PreviewLook(device, newColours, style, synced);
    }

    public PreviewLook with(Style newStyle) {
        return new PreviewLook(device, colours, newStyle, synced);
    }

    public PreviewLook with(boolean newSynced) {
        return new PreviewLook(device, colours, style, newSynced);
    }

    /// The colours of the page in a window that has those.
    public Palette palette(Palette window) {
        return switch (colours) {
            case WINDOW -> window;
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }
}
