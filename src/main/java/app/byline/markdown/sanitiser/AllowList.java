package app.byline.markdown.sanitiser;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes HTML safe by an allow-list. It is read as browsers read it, and what may stay is written anew from the tree:
/// known names, quoted values, escaped text, and none of the elements after which a browser reads text by other rules
/// (raw text, comments, SVG, MathML). So whoever reads the result finds the tags that were written here and no others,
/// wherever it is put. Any thread.
public final class AllowList {
    /// How often HTML may change by being read again before it is taken for a trick and shown as text.
    private static final int ROUNDS = 4;

    private final Profile profile;
    private final Marks marks;

    /// The id in a preview of what has this id in the post.
    public static String id(String own) {
        return Check.OWN + own;
    }

    /// `marks` are those the HTML may have been given; their gaps stay.
    public AllowList(Profile profile, Marks marks) {
        this.profile = profile;
        this.marks = marks;
    }

    /// Whether readers may be led to this address.
    public static boolean mayBeLinked(String address) {
        return Check.LINK.apply(address, Profile.PUBLISH) != null;
    }

    /// Whether a page may load a picture from this address.
    public static boolean mayBeLoaded(String address) {
        return Check.MEDIA.apply(address, Profile.PUBLISH) != null;
    }

    /// The HTML without what may not stay.
    public String clean(String html) {
        return settled(html, null);
    }

    /// The same; `findings` is told what was taken out, in the order of the text.
    public String clean(String html, Consumer<Finding> findings) {
        return settled(html, findings);
    }

    /// Reads and writes until reading what was written gives the same again.
    private String settled(String html, @Nullable Consumer<Finding> findings) {
        String before = html;
        String after = new Pass(profile, marks, findings).of(before);
        for (int round = 1; !after.equals(before); round++) {
            if (round > ROUNDS) {
                return Escape.text(after);
            }
            before = after;
            after = new Pass(profile, marks, null).of(before);
        }
        return after;
    }
}
