package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what is inside a block by chapter 6 of CommonMark 0.31.2, each rule in a class of its own. It looks at a plain
/// string, in which positions are those of flexmark's sequence. One thread.
final class ExactInlineParser extends InlineParserImpl {
    private final Definitions definitions = new Definitions();
    private final boolean bareAddresses;
    private Deadline deadline = new Deadline(0);
    private String text = "";
    /// Where the text not yet made a node begins (-1: none) and ends.
    private int textFrom = -1;

    private int textTo;
    private @Nullable CodeSpans codeSpans;
    private RawHtml html = new RawHtml("");
    private Nesting nesting = new Nesting();
    private Brackets brackets;
    private DelimiterStack delimiters;
    private final IdentityHashMap<Node, List<BasedSequence>> taken = new IdentityHashMap<>();

    ExactInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        bareAddresses = CommonMarkExtension.BARE_ADDRESSES.get(options);
        brackets = new Brackets(this, nesting, definitions);
        delimiters = new DelimiterStack(this, delimiterProcessors, nesting);
    }

    @Override
    public void initializeDocument(Document document) {
        super.initializeDocument(document);
        definitions.begin(document);
        deadline = new Deadline(document.getChars().length());
    }

    @Override
    public void finalizeDocument(Document document) {
        definitions.collect();
        super.finalizeDocument(document);
    }

    @Override
    public void parse(BasedSequence content, Node parent) {
        definitions.collect();
        begin(whole(content, parent), parent);
        boolean plain = parent instanceof DoNotDecorate;
        while (index < text.length() && !deadline.isPassed()) {
            parseInline(plain);
        }
        boolean late = index < text.length();
        if (late) {
            literal(text.length());
        }
        flushTextNode();
        processDelimiters(null);
        AdjacentText.merge(parent, bareAddresses && text.indexOf('@') >= 0);
        if (!plain && inlineParserExtensions != null) {
            inlineParserExtensions.values().forEach(all -> all.forEach(one -> one.finalizeBlock(this)));
        }
        if (late || nesting.exceeded() || BlockStarts.isDeepest(parent)) {
            parent.appendChild(new Unread(input.subSequence(input.length())));
        }
    }

    /// Keeps the lines of a paragraph, which are read instead of what that is asked with.
    void takeLines(Paragraph paragraph) {
        taken.put(paragraph, paragraph.getContentLines());
    }

    private BasedSequence whole(BasedSequence content, Node parent) {
        List<BasedSequence> lines = taken.remove(parent);
        if (lines == null || !(parent instanceof Paragraph paragraph)) {
            return content;
        }
        paragraph.setContentLines(lines);
        return ContentLines.joined(lines);
    }

    private void begin(BasedSequence content, Node parent) {
        String whole = content.toString();
        int to = whole.length();
        while (to > 0 && isBlank(whole.charAt(to - 1))) {
            to--;
        }
        int from = 0;
        while (from < to && isBlank(whole.charAt(from))) {
            from++;
        }
        block = parent;
        input = content.subSequence(from, to);
        text = whole.substring(from, to);
        index = 0;
        textFrom = -1;
        lastDelimiter = null;
        codeSpans = null;
        html = new RawHtml(text);
        nesting = new Nesting();
        brackets = new Brackets(this, nesting, definitions);
        delimiters = new DelimiterStack(this, delimiterProcessors, nesting);
    }

    private static boolean isBlank(char c) {
        return Characters.isSpaceOrTab(c) || Characters.isLineEnd(c);
    }

    String text() {
        return text;
    }

    @Override
    public char peek() {
        return peek(0);
    }

    @Override
    public char peek(int ahead) {
        return index + ahead < text.length() ? text.charAt(index + ahead) : '\0';
    }

    // ---- plain text, 6.8

    /// Takes what stands before `end` as text. Always answers true, as a rule does that has read something.
    private boolean literal(int end) {
        if (textFrom < 0) {
            textFrom = index;
        }
        textTo = end;
        index = end;
        return true;
    }

    @Override
    public void appendText(BasedSequence other) {
        appendNode(new Text(other));
    }

    @Override
    public void appendText(BasedSequence other, int from, int to) {
        appendNode(new Text(other.subSequence(from, to)));
    }

    @Override
    public boolean flushTextNode() {
        if (textFrom < 0) {
            return false;
        }
        block.appendChild(new Text(input.subSequence(textFrom, textTo)));
        textFrom = -1;
        return true;
    }

    @Override
    protected boolean parseString() {
        int begin = index;
        int end = index;
        do {
            int address = bareAddresses ? BareAddresses.begin(text, begin, end) : -1;
            if (address >= 0 && linked(address)) {
                return true;
            }
            end++;
        } while (end < text.length() && !specialCharacters.get(text.charAt(end)));
        return literal(end);
    }

    private boolean linked(int address) {
        int end = BareAddresses.end(text, address, brackets.nextClosing(address));
        if (end < 0) {
            return false;
        }
        if (address > index) {
            literal(address);
        }
        appendNode(new BareAddress(input.subSequence(address, end)));
        index = end;
        return true;
    }

    /// 6.7 «Hard line breaks», 6.8 «Soft line breaks».
    @Override
    public boolean parseNewline() {
        int spaces = 0;
        while (textFrom >= 0 && textTo - spaces > textFrom && text.charAt(textTo - spaces - 1) == ' ') {
            spaces++;
        }
        int begin = index - spaces;
        if (textFrom >= 0) {
            textTo -= spaces;
            textFrom = textTo > textFrom ? textFrom : -1;
        }
        int end = Characters.afterLineEnd(text, index);
        BasedSequence chars = input.subSequence(spaces >= 2 ? begin : index, end);
        appendNode(spaces >= 2 ? new HardLineBreak(chars) : new SoftLineBreak(chars));
        index = Characters.afterBlanks(text, end);
        return true;
    }

    /// 2.4 «Backslash escapes», 6.7 «Hard line breaks».
    @Override
    protected boolean parseBackslash() {
        char next = peek(1);
        if (Characters.isLineEnd(next)) {
            int end = Characters.afterLineEnd(text, index + 1);
            appendNode(new HardLineBreak(input.subSequence(index, end)));
            index = Characters.afterBlanks(text, end);
            return true;
        }
        return literal(Characters.isEscapable(next) ? index + 2 : index + 1);
    }

    /// 2.5 «Entity and numeric character references».
    @Override
    public boolean parseEntity() {
        int end = Escapes.referenceEnd(text, index);
        if (end < 0) {
            return literal(index + 1);
        }
        return taken(new HtmlEntity(input.subSequence(index, end)), end);
    }

    private boolean taken(Node node, int end) {
        appendNode(node);
        index = end;
        return true;
    }

    // ---- code, 6.1

    @Override
    protected boolean parseBackticks() {
        if (codeSpans == null) {
            codeSpans = new CodeSpans(text);
        }
        int open = CodeSpans.runEnd(text, index);
        int close = codeSpans.closing(open - index, open);
        if (close < 0) {
            return literal(open);
        }
        int end = close + open - index;
        return taken(
                CodeSpans.node(
                        input.subSequence(index, open), input.subSequence(open, close), input.subSequence(close, end)),
                end);
    }

    // ---- links and images, 6.3 and 6.4

    @Override
    protected boolean parseOpenBracket() {
        return opened(index + 1, false);
    }

    @Override
    protected boolean parseBang() {
        return peek(1) == '[' ? opened(index + 2, true) : literal(index + 1);
    }

    private boolean opened(int end, boolean image) {
        Text node = appendSeparateText(input.subSequence(index, end));
        brackets.opened(new Bracket(node, end - 1, image, lastDelimiter));
        index = end;
        return true;
    }

    @Override
    protected boolean parseCloseBracket() {
        int end = brackets.close(index + 1);
        if (end < 0) {
            return literal(index + 1);
        }
        index = end;
        return true;
    }

    /// What an extension makes of `[…]`, if anything that counts.
    @Nullable
    Node note(BasedSequence whole) {
        for (LinkRefProcessor processor : linkRefProcessors) {
            if (processor.isMatch(whole)) {
                return processor.createNode(whole);
            }
        }
        return null;
    }

    // ---- emphasis, 6.2

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
        int end = index;
        while (end < text.length() && text.charAt(end) == delimiter) {
            end++;
        }
        Flanking flanking = Flanking.of(text, index, end, processor);
        boolean skipped = processor.skipNonOpenerCloser() && !flanking.opens() && !flanking.closes();
        if (end - index < processor.getMinLength() || skipped) {
            return literal(end);
        }
        Text node = appendSeparateText(input.subSequence(index, end));
        Delimiter previous = lastDelimiter;
        lastDelimiter = new WrittenRun(input, node, delimiter, flanking, previous, index, end - index);
        if (previous != null) {
            previous.setNext(lastDelimiter);
        }
        index = end;
        return true;
    }

    @Override
    public void processDelimiters(@Nullable Delimiter bottom) {
        delimiters.process(bottom);
    }

    /// Without joining texts, which [AdjacentText] does once for all.
    @Override
    public void removeDelimiterKeepNode(Delimiter delimiter) {
        DelimiterProcessor processor = delimiterProcessors.get(delimiter.getDelimiterChar());
        Node instead = processor == null ? null : processor.unmatchedDelimiterNode(this, delimiter);
        if (instead != null && instead != delimiter.getNode()) {
            delimiter.getNode().insertAfter(instead);
            delimiter.getNode().unlink();
        }
        removeDelimiter(delimiter);
    }

    // ---- addresses and tags, 6.5 and 6.6

    @Override
    public boolean parseAutolink() {
        int end = AngleAddresses.end(text, index);
        if (end < 0) {
            return false;
        }
        BasedSequence open = input.subSequence(index, index + 1);
        BasedSequence address = input.subSequence(index + 1, end - 1);
        BasedSequence close = input.subSequence(end - 1, end);
        boolean mail = !AngleAddresses.hasScheme(text, index + 1);
        return taken(mail ? new MailLink(open, address, close) : new AutoLink(open, address, close), end);
    }

    @Override
    public boolean parseHtmlInline() {
        int end = html.end(index);
        if (end < 0) {
            return literal(index + 1);
        }
        BasedSequence chars = input.subSequence(index, end);
        boolean comment = text.startsWith("<!--", index);
        return taken(comment ? new HtmlInlineComment(chars) : new HtmlInline(chars), end);
    }
}
