package app.byline.markdown.construct;

import app.byline.markdown.commonmark.ContentLines;

/// The TeX of formulas, without what marks them.
public final class FormulaSource {
    private FormulaSource() {}

    public static String of(Formula formula) {
        return formula.getText().toString().strip();
    }

    public static String of(FormulaBlock block) {
        String whole = ContentLines.text(block).strip();
        return whole.substring(2, whole.length() - 2).strip();
    }
}
