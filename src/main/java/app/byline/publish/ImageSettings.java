package app.byline.publish;

import app.byline.library.Settings;
import app.byline.media.web.WebRules;
import java.util.Optional;

/// What the author wants of images that leave, kept with the library's settings. Blocking; any thread but JavaFX's.
public final class ImageSettings {
    private static final String WIDEST = "images.widest";
    private static final String QUALITY = "images.quality";
    private static final String PLACE = "images.place";
    private static final String KEPT = "kept";

    private final Settings settings;

    public ImageSettings(Settings settings) {
        this.settings = settings;
    }

    /// As they are now; the usual where nothing was chosen.
    public WebRules now() {
        WebRules usual = WebRules.USUAL;
        return new WebRules(
                number(WIDEST).orElse(usual.widest()),
                number(QUALITY).orElse(usual.quality()),
                settings.find(PLACE).map(KEPT::equals).orElse(usual.keepsPlace()));
    }

    public void save(WebRules rules) {
        settings.save(WIDEST, String.valueOf(rules.widest()));
        settings.save(QUALITY, String.valueOf(rules.quality()));
        settings.save(PLACE, rules.keepsPlace() ? KEPT : "");
    }

    private Optional<Integer> number(String key) {
        return settings.find(key).filter(value -> value.matches("\\d{1,6}")).map(Integer::valueOf);
    }
}
