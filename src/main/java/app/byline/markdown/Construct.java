package app.byline.markdown;

import java.util.Locale;

/// What the dialect has, in the order in which the help tells of it; each has a page there by its name.
public enum Construct {
    PARAGRAPHS,
    EMPHASIS,
    HEADINGS,
    HEADING_NAMES,
    LISTS,
    TASKS,
    QUOTES,
    CALLOUTS,
    LINKS,
    FIGURES,
    EMBEDS,
    TABLES,
    CODE,
    CODE_TITLES,
    MATHS,
    DIAGRAMS,
    FOOTNOTES,
    DEFINITIONS,
    ABBREVIATIONS,
    CONTENTS,
    MARKED,
    SUB_AND_SUPERSCRIPT,
    EMOJI,
    RULES,
    CUTS,
    SHORTCODES,
    DETAILS,
    HTML,
    KEPT_BLOCKS,
    FRONT_MATTER,
    TYPOGRAPHY,
    ESCAPES,
    LIMITS;

    /// Its name as one types it: `heading-names`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
