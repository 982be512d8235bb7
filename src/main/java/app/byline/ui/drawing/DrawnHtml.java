package app.byline.ui.drawing;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Lets through of a library's output only what a drawing is made of: a library may be led astray by its input. No
/// links, no images, no handlers, no foreign objects; styles that reach neither out of the drawing nor to the network.
/// Pure; any thread.
final class DrawnHtml {
    /// What a page still takes without a pause that is felt, in characters.
    private static final int LONGEST = 1_500_000;

    private static final String[] MATHML = {
        "math",
        "semantics",
        "annotation",
        "mrow",
        "mi",
        "mo",
        "mn",
        "ms",
        "mtext",
        "mspace",
        "msup",
        "msub",
        "msubsup",
        "mfrac",
        "msqrt",
        "mroot",
        "munder",
        "mover",
        "munderover",
        "mtable",
        "mtr",
        "mtd",
        "mlabeledtr",
        "mpadded",
        "mphantom",
        "menclose",
        "mstyle",
        "merror"
    };

    private static final String[] SVG = {
        "svg",
        "g",
        "defs",
        "style",
        "marker",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "title",
        "desc",
        "symbol",
        "clippath",
        "lineargradient",
        "radialgradient",
        "stop",
        "pattern",
        "mask",
        "filter",
        "fedropshadow",
        "fegaussianblur",
        "feoffset",
        "feflood",
        "fecomposite",
        "femerge",
        "femergenode"
    };

    private static final Safelist MATH = new Safelist()
            .addTags("span", "svg", "path", "line")
            .addTags(MATHML)
            .addAttributes("span", "class", "style", "aria-hidden", "title")
            .addAttributes("svg", "xmlns", "width", "height", "viewbox", "preserveaspectratio", "style", "class")
            .addAttributes("path", "d", "fill", "stroke")
            .addAttributes("line", "x1", "x2", "y1", "y2", "stroke-width")
            .addAttributes(
                    ":all",
                    "mathvariant",
                    "stretchy",
                    "fence",
                    "separator",
                    "lspace",
                    "rspace",
                    "minsize",
                    "maxsize",
                    "width",
                    "height",
                    "depth",
                    "voffset",
                    "linethickness",
                    "accent",
                    "accentunder",
                    "display",
                    "displaystyle",
                    "scriptlevel",
                    "columnalign",
                    "columnspacing",
                    "columnlines",
                    "rowspacing",
                    "rowlines",
                    "rowalign",
                    "notation",
                    "mathcolor",
                    "mathbackground",
                    "mathsize",
                    "encoding",
                    "xmlns",
                    "movablelimits",
                    "largeop",
                    "symmetric",
                    "form",
                    "side",
                    "frame",
                    "framespacing");

    private static final Safelist CODE = new Safelist().addTags("span").addAttributes("span", "class");

    private static final Safelist DIAGRAM = new Safelist()
            .addTags(SVG)
            .addAttributes(
                    ":all",
                    "id",
                    "class",
                    "style",
                    "transform",
                    "d",
                    "x",
                    "y",
                    "x1",
                    "x2",
                    "y1",
                    "y2",
                    "dx",
                    "dy",
                    "width",
                    "height",
                    "rx",
                    "ry",
                    "cx",
                    "cy",
                    "r",
                    "fx",
                    "fy",
                    "points",
                    "viewbox",
                    "preserveaspectratio",
                    "xmlns",
                    "role",
                    "fill",
                    "fill-opacity",
                    "fill-rule",
                    "stroke",
                    "stroke-width",
                    "stroke-dasharray",
                    "stroke-opacity",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "opacity",
                    "color",
                    "marker-end",
                    "marker-start",
                    "marker-mid",
                    "markerwidth",
                    "markerheight",
                    "markerunits",
                    "refx",
                    "refy",
                    "orient",
                    "text-anchor",
                    "dominant-baseline",
                    "alignment-baseline",
                    "font-size",
                    "font-family",
                    "font-weight",
                    "font-style",
                    "letter-spacing",
                    "text-decoration",
                    "textlength",
                    "lengthadjust",
                    "rotate",
                    "clip-path",
                    "clip-rule",
                    "mask",
                    "filter",
                    "offset",
                    "stop-color",
                    "stop-opacity",
                    "gradientunits",
                    "gradienttransform",
                    "patternunits",
                    "patterntransform",
                    "clippathunits",
                    "stddeviation",
                    "flood-color",
                    "flood-opacity",
                    "in",
                    "in2",
                    "result",
                    "operator",
                    "aria-roledescription",
                    "aria-labelledby",
                    "aria-describedby",
                    "aria-hidden",
                    "visibility",
                    "display",
                    "vector-effect",
                    "pointer-events",
                    "overflow");

    private DrawnHtml() {}

    /// The drawing, or nothing where too much of it would be shown.
    static Optional<String> clean(Order.Kind kind, String html) {
        if (html.length() > LONGEST) {
            return Optional.empty();
        }
        Document dirty = Jsoup.parseBodyFragment(html);
        Document clean = new Cleaner(
                        switch (kind) {
                            case MATH, DISPLAY -> MATH;
                            case CODE -> CODE;
                            case DIAGRAM -> DIAGRAM;
                        })
                .clean(dirty);
        clean.outputSettings().prettyPrint(false);
        clean.body().getAllElements().forEach(DrawnHtml::check);
        return Optional.of(clean.body().html());
    }

    private static void check(Element element) {
        if (element.normalName().equals("style")) {
            Element drawing = element.closest("svg");
            String id = drawing == null ? "" : drawing.id();
            String css = DrawnCss.sheet(element.wholeText(), id);
            element.empty().appendText(css);
        }
        element.attributes().asList().forEach(attribute -> {
            String value = attribute.getValue();
            if (attribute.getKey().equals("style")) {
                element.attr("style", DrawnCss.declarations(value));
            } else if (!DrawnCss.staysInside(value)) {
                element.removeAttr(attribute.getKey());
            }
        });
    }
}
