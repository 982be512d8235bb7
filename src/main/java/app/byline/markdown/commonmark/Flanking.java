package app.byline.markdown.commonmark;

import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;

/// Whether a run of delimiters can open and close, from the whole characters before and after it. Source: CommonMark
/// 0.31.2, 6.2 «Emphasis and strong emphasis», «left-flanking» and «right-flanking delimiter run».
record Flanking(boolean opens, boolean closes) {
    static Flanking of(String text, int from, int to, DelimiterProcessor processor) {
        int before = from == 0 ? '\n' : text.codePointBefore(from);
        int after = to == text.length() ? '\n' : text.codePointAt(to);
        boolean spaceBefore = Characters.isWhitespace(before);
        boolean spaceAfter = Characters.isWhitespace(after);
        boolean markBefore = Characters.isPunctuation(before);
        boolean markAfter = Characters.isPunctuation(after);
        boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
        boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
        String one = Character.toString(before);
        String other = Character.toString(after);
        char delimiter = text.charAt(from);
        return new Flanking(
                delimiter == processor.getOpeningCharacter()
                        && processor.canBeOpener(
                                one, other, left, right, markBefore, markAfter, spaceBefore, spaceAfter),
                delimiter == processor.getClosingCharacter()
                        && processor.canBeCloser(
                                one, other, left, right, markBefore, markAfter, spaceBefore, spaceAfter));
    }
}
