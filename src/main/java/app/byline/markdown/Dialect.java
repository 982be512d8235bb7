package app.byline.markdown;

import app.byline.markdown.commonmark.BareAddress;
import app.byline.markdown.commonmark.CommonMarkExtension;
import app.byline.markdown.commonmark.DefinedImage;
import app.byline.markdown.construct.AbbreviationDefinition;
import app.byline.markdown.construct.ConstructsExtension;
import app.byline.markdown.construct.Shortcode;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeRepository;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Markdown Byline understands, named once: CommonMark, and of GitHub's dialect tables, strikethrough, task lists
/// and bare addresses; footnotes; heading ids. On top of it an address alone in a paragraph is an embed, an image alone
/// is a figure, several are a gallery, and `<!--more-->` is where the front page cuts. Editor, preview, export and
/// publishing all read it from here.
final class Dialect {
    /// Settings of parser and renderer alike.
    static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(CommonMarkExtension.create(), ConstructsExtension.create()))
            .set(HtmlRenderer.GENERATE_HEADER_ID, true)
            .set(HtmlRenderer.RENDER_HEADER_ID, true)
            .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, true)
            .set(HtmlRenderer.FENCED_CODE_NO_LANGUAGE_CLASS, "")
            // Goes through all children of a block for each tag, looking for attributes that nobody here hangs there.
            .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false)
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern MARKS = Pattern.compile("[*_`~=^\\[\\]<>&$:{\\\\]|www\\.|@");
    private static final Pattern MORE = Pattern.compile("<!--\\s*more(?:\\s([^>]*?))?-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_PAGE = Pattern.compile("<!--\\s*nextpage\\s*-->", Pattern.CASE_INSENSITIVE);

    private Dialect() {}

    /// The tree of a text. Nesting beyond what the caller's stack holds throws StackOverflowError: callers fall back to
    /// [PlainText].
    static Document parse(String text) {
        return PARSER.parse(readable(text));
    }

    /// Of the same length: positions stay. A mark of byte order says nothing, and NUL is insecure (CommonMark 2.3).
    static String readable(String text) {
        String begun = text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
        return begun.replace('\0', '\uFFFD');
    }

    /// The tree of a part of a text whose other parts define these. They count before what the part itself defines.
    static Document parse(String part, List<Definition> known) {
        if (known.isEmpty()) {
            return parse(part);
        }
        MutableDataSet options = new MutableDataSet(OPTIONS);
        for (Definition definition : known) {
            Document defined = parse(definition.source());
            for (DataKeyBase<?> key : List.copyOf(defined.getKeys())) {
                if (defined.getAll().get(key) instanceof NodeRepository<?> repository) {
                    add(repository, options);
                }
            }
            if (defined.getFirstChild() instanceof AbbreviationDefinition abbreviation) {
                abbreviation.defineIn(options);
            }
        }
        return Parser.builder(options).build().parse(readable(part));
    }

    private static <T> void add(NodeRepository<T> repository, DataHolder options) {
        repository.forEach(repository.getDataKey().get(options)::putIfAbsent);
    }

    /// The address of a paragraph that is nothing else.
    static Optional<String> loneAddress(Node paragraph) {
        String text = paragraph.getChars().trim().toString();
        boolean alone = paragraph instanceof Paragraph
                && paragraph.getFirstChild() instanceof BareAddress address
                && address.getNext() == null;
        return alone && ADDRESS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /// The image of a paragraph that is nothing else, or the link around it.
    static Optional<Node> loneImage(Node paragraph) {
        Node only = paragraph.getFirstChild();
        if (!(paragraph instanceof Paragraph) || only == null || only.getNext() != null) {
            return Optional.empty();
        }
        return isShown(only) ? Optional.of(only) : Optional.empty();
    }

    /// Whether it is an image, or a link around one.
    static boolean isShown(Node node) {
        Node inner = node instanceof Link ? node.getFirstChild() : null;
        return isImage(node) || (inner != null && isImage(inner) && inner.getNext() == null);
    }

    private static boolean isImage(@Nullable Node node) {
        return node instanceof Image || node instanceof DefinedImage;
    }

    /// What a caption says, as inline nodes below this one, where more is in it than words.
    static Optional<Node> caption(String title) {
        return MARKS.matcher(title).find()
                        && parse(title).getFirstChild() instanceof Paragraph caption
                        && caption.getNext() == null
                ? Optional.of(caption)
                : Optional.empty();
    }

    /// Where the address and the title of an image are written: in it or in the definition it names.
    static Optional<LinkNodeBase> imageTarget(@Nullable Node image) {
        return switch (image) {
            case Image inline -> Optional.of(inline);
            case DefinedImage named -> Optional.of(named.definition());
            case null, default -> Optional.empty();
        };
    }

    /// Whether a paragraph is nothing but shortcodes, or what stands between one that opens and one that closes.
    static boolean isShortcodes(Node paragraph) {
        Node first = paragraph.getFirstChild();
        Node last = paragraph.getLastChild();
        if (!(first instanceof Shortcode opening) || !(last instanceof Shortcode closing)) {
            return false;
        }
        if (closing.closes(opening)) {
            return true;
        }
        for (Node child = first; child != null; child = child.getNext()) {
            if (!(child instanceof Shortcode
                    || child instanceof SoftLineBreak
                    || child.getChars().isBlank())) {
                return false;
            }
        }
        return true;
    }

    /// Whether this is the mark at which the front page cuts a post.
    static boolean isMore(Node block) {
        return moreText(block).isPresent();
    }

    /// What the link to the rest of a cut post says, in the author's words if there are any.
    static Optional<String> moreText(Node block) {
        Matcher more = MORE.matcher(block.getChars().trim().toString());
        return block instanceof HtmlBlockBase && more.matches()
                ? Optional.of(more.group(1) == null ? "" : more.group(1).strip())
                : Optional.empty();
    }

    /// Whether this parts a post into pages.
    static boolean isPageBreak(Node block) {
        return block instanceof HtmlBlockBase
                && NEXT_PAGE.matcher(block.getChars().trim().toString()).matches();
    }
}
