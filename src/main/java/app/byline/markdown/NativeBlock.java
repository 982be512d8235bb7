package app.byline.markdown;

/// Blocks that not every WordPress knows. Where one is not known, HTML that says the same is sent.
public enum NativeBlock {
    /// Notes whose texts are kept beside the content; since 6.3.
    FOOTNOTES("core/footnotes"),
    /// A formula on its own, as TeX and as the MathML that readers see; since 6.9.
    MATH("core/math");

    private final String name;

    NativeBlock(String name) {
        this.name = name;
    }

    /// What WordPress calls it: `core/footnotes`.
    public String blockName() {
        return name;
    }
}
