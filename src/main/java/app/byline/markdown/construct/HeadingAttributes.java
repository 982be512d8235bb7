package app.byline.markdown.construct;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// `{#id .class}` at the end of a heading: its name in the page's address and its classes. Shown as nothing. Source:
/// PHP Markdown Extra, https://michelf.ca/projects/php-markdown/extra/#spe-attr
public final class HeadingAttributes extends Node {
    private static final Pattern ATTRIBUTE = Pattern.compile("[#.][\\p{L}\\p{N}_][\\p{L}\\p{N}_:.-]{0,199}");

    private final List<String> classes = new ArrayList<>();

    private HeadingAttributes(BasedSequence chars) {
        super(chars);
    }

    public List<String> classes() {
        return List.copyOf(classes);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// Takes the attributes out of the text of a heading.
    static void take(Heading heading) {
        BasedSequence text = heading.getText();
        int open = text.endsWith("}") ? text.lastIndexOf('{') : -1;
        if (open < 0) {
            return;
        }
        String[] given =
                text.subSequence(open + 1, text.length() - 1).toString().strip().split("\\s+");
        if (!Arrays.stream(given).allMatch(ATTRIBUTE.asMatchPredicate())) {
            return;
        }
        HeadingAttributes attributes = new HeadingAttributes(text.subSequence(open));
        for (String attribute : given) {
            if (attribute.charAt(0) == '#') {
                heading.setAnchorRefId(attribute.substring(1));
                heading.setExplicitAnchorRefId(true);
            } else {
                attributes.classes.add(attribute.substring(1));
            }
        }
        heading.setText(text.subSequence(0, open).trimEnd());
        heading.appendChild(attributes);
    }
}
