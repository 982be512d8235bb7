package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/// Takes the definitions a paragraph begins with out of it. Source: CommonMark 0.31.2, 4.7 «Link reference
/// definitions».
final class LinkDefinitions implements ParagraphPreProcessor {
    /// The definitions `content` begins with, and where the rest begins.
    record Found(List<Reference> definitions, int end) {}

    @Override
    public int preProcessBlock(Paragraph paragraph, ParserState state) {
        if (paragraph.getContentLines().isEmpty()
                || !mayDefine(paragraph.getContentLines().getFirst())) {
            return 0;
        }
        BasedSequence content = ContentLines.joined(paragraph.getContentLines());
        Found found = in(content);
        found.definitions().forEach(paragraph::insertBefore);
        return found.end() >= content.length()
                ? paragraph.getChars().length()
                : content.subSequence(found.end()).getStartOffset() - paragraph.getStartOffset();
    }

    private static boolean mayDefine(BasedSequence text) {
        int begin = Characters.afterBlanks(text, 0);
        return begin < text.length() && text.charAt(begin) == '[';
    }

    static Found in(BasedSequence content) {
        if (!mayDefine(content)) {
            return new Found(List.of(), 0);
        }
        int begin = Characters.afterBlanks(content, 0);
        String text = content.toString();
        List<Reference> definitions = new ArrayList<>();
        int end = 0;
        for (int next = begin; next >= 0; next = definition(content, text, end, definitions)) {
            end = next;
        }
        return definitions.isEmpty() ? new Found(definitions, 0) : new Found(definitions, end);
    }

    /// Where what follows the definition at `from` begins, or -1.
    private static int definition(BasedSequence content, String text, int from, List<Reference> definitions) {
        int labelEnd = LinkParts.labelEnd(text, from);
        if (labelEnd < 0 || labelEnd >= text.length() || text.charAt(labelEnd) != ':') {
            return -1;
        }
        int destination = Characters.afterBlanksAndLineEnd(text, labelEnd + 1);
        int destinationEnd = LinkParts.destinationEnd(text, destination);
        if (destinationEnd <= destination) {
            return -1;
        }
        int title = Characters.afterBlanksAndLineEnd(text, destinationEnd);
        int titleEnd = title > destinationEnd ? LinkParts.titleEnd(text, title) : -1;
        int end = titleEnd < 0 ? -1 : lineEnd(text, titleEnd);
        boolean titled = end >= 0;
        if (!titled) {
            end = lineEnd(text, destinationEnd);
        }
        if (end < 0) {
            return -1;
        }
        definitions.add(new Reference(
                content.subSequence(from, labelEnd + 1),
                content.subSequence(destination, destinationEnd),
                titled ? content.subSequence(title, titleEnd) : null));
        return Characters.afterBlanks(text, end);
    }

    /// Where the next line begins if nothing but blanks is left of this one, or -1.
    private static int lineEnd(String text, int from) {
        int at = Characters.afterBlanks(text, from);
        int next = Characters.afterLineEnd(text, at);
        return next > at || at == text.length() ? next : -1;
    }

    static final class Factory implements ParagraphPreProcessorFactory, AnyOrder {
        @Override
        public boolean affectsGlobalScope() {
            return true;
        }

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return new LinkDefinitions();
        }
    }
}
