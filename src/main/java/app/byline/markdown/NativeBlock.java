package app.byline.markdown;

/// Blocks that not every WordPress knows. Where one is not known, HTML that says the same is sent.
public enum NativeBlock {
    /// Notes whose texts are kept beside the content; since 6.3.
    FOOTNOTES("core/footnotes");

    private final String name;

    NativeBlock(String name) {
        this.name = name;
    }

    /// What WordPress calls it: `core/footnotes`.
    public String blockName() {
        return name;
    }
}
