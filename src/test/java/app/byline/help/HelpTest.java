package app.byline.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.Construct;
import app.byline.markdown.MarkdownText;
import app.byline.markdown.PreviewHtml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final Help HELP = Help.read(Locale.ENGLISH);
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH);
    private static final HelpHtml HTML = new HelpHtml(new PreviewHtml(), "Put & go");

    /// What an example of each construct must become.
    private static final Map<Construct, List<String>> SHOWS = Map.ofEntries(
            Map.entry(Construct.PARAGRAPHS, List.of("p + p", "br")),
            Map.entry(Construct.EMPHASIS, List.of("em", "strong", "del")),
            Map.entry(Construct.HEADINGS, List.of("h1", "h2", "h3")),
            Map.entry(Construct.HEADING_NAMES, List.of("h2[id^=post-].wide")),
            Map.entry(Construct.LISTS, List.of("ul li ul", "ol[start=3]")),
            Map.entry(Construct.TASKS, List.of("li.task-list-item input[checked]")),
            Map.entry(Construct.QUOTES, List.of("blockquote blockquote")),
            Map.entry(Construct.CALLOUTS, List.of("aside.callout-note", "aside.callout-tip", "aside.callout-warning")),
            Map.entry(Construct.LINKS, List.of("a[href][title]", "a[href^=mailto]")),
            Map.entry(Construct.FIGURES, List.of("figure img[src^=data]", "figcaption")),
            Map.entry(Construct.EMBEDS, List.of("figure.embed a")),
            Map.entry(Construct.TABLES, List.of("th[align=right]")),
            Map.entry(Construct.CODE, List.of("pre code.language-java", "p code")),
            Map.entry(Construct.CODE_TITLES, List.of("figure.code figcaption")),
            Map.entry(Construct.MATHS, List.of("span.math.inline", "div.math.display")),
            Map.entry(Construct.DIAGRAMS, List.of("pre.mermaid")),
            Map.entry(Construct.FOOTNOTES, List.of("sup a.footnote-ref", ".footnotes li")),
            Map.entry(Construct.DEFINITIONS, List.of("dl dt", "dl dd")),
            Map.entry(Construct.ABBREVIATIONS, List.of("abbr[title]")),
            Map.entry(Construct.CONTENTS, List.of("nav.toc li a")),
            Map.entry(Construct.MARKED, List.of("mark")),
            Map.entry(Construct.SUB_AND_SUPERSCRIPT, List.of("sub", "sup")),
            Map.entry(Construct.EMOJI, List.of("p:matches( 🎉🚢 – .+ 10:30:00.+ :\\p{L}+-\\p{L}+:\\.)")),
            Map.entry(Construct.RULES, List.of("hr")),
            Map.entry(Construct.CUTS, List.of("div.more")),
            Map.entry(Construct.SHORTCODES, List.of("code.shortcode")),
            Map.entry(Construct.DETAILS, List.of("details summary")),
            Map.entry(Construct.HTML, List.of("kbd", "small")),
            Map.entry(Construct.KEPT_BLOCKS, List.of("div.kept-block small.kept-kind", "div.kept-block strong")),
            Map.entry(Construct.FRONT_MATTER, List.of("p:only-child")),
            Map.entry(Construct.TYPOGRAPHY, List.of("p:matches([“„«]\\p{Z}?\\p{L}+\\p{Z}?[”“»] – .+…)")),
            Map.entry(Construct.ESCAPES, List.of("p:matches(\\*[^*]+\\*, 3 > 2,? \\p{L}+ © 2026)")),
            Map.entry(Construct.LIMITS, List.of("small.unread")));

    @ParameterizedTest
    @EnumSource
    void eachConstructHasAPageWithWhatBecomesOfIt(Construct construct) {
        assertThat(SHOWS).containsKey(construct);
        for (Locale language : LANGUAGES) {
            HelpPage page =
                    Help.read(language).page(Help.MARKDOWN + construct.key()).orElseThrow();
            Document shown = Jsoup.parse(String.join("", HTML.blocks(page)));
            for (String wanted : SHOWS.getOrDefault(construct, List.of())) {
                assertThat(shown.select(".result").select(wanted))
                        .as(language + ": " + wanted)
                        .isNotEmpty();
            }
        }
    }

    static Stream<HelpPage> pages() {
        return LANGUAGES.stream().flatMap(language -> Help.read(language).pages().stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsShownIsWhatTheSourceRendersTo(HelpPage page) {
        Document shown = Jsoup.parse(String.join("", HTML.blocks(page)));
        List<String> sources = shown.select(".written code").eachText().stream().toList();
        assertThat(sources).hasSameSizeAs(page.examples());
        for (int number = 0; number < sources.size(); number++) {
            Element example = shown.select(".example").get(number);
            String source = example.expectFirst(".written code").wholeText();
            assertThat(source).isEqualTo(page.examples().get(number));
            String rendered =
                    new PreviewHtml().render(MarkdownText.mapAddresses(source, Help::image), address -> address);
            assertThat(example.expectFirst(".result").html())
                    .isEqualTo(Jsoup.parseBodyFragment(rendered).body().html());
            assertThat(example.select("button").attr("data-example")).isEqualTo(String.valueOf(number));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingOfAPageIsLeftUnread(HelpPage page) {
        Document shown = Jsoup.parse(String.join("", HTML.blocks(page)));
        assertThat(page.title()).isNotBlank();
        assertThat(shown.select(".help").not(".example").text()).doesNotContain("~~~~", "](");
        assertThat(shown.expectFirst("h1").text()).isEqualTo(page.title());
    }

    @Test
    void pagesAreFoundByAllTheirWordsTitlesFirst() {
        assertThat(HELP.search("  FOOTNOTES ").getFirst().name()).isEqualTo("markdown footnotes");
        assertThat(HELP.search("tidy").getFirst().name()).isEqualTo("tidying");
        assertThat(HELP.search("epub hugo").stream().map(HelpPage::name)).contains("exporting");
        assertThat(HELP.search("ferry map").stream().map(HelpPage::name)).contains("markdown tasks");
        assertThat(HELP.search("nowhere-to-be-found")).isEmpty();
        assertThat(HELP.search("")).isEqualTo(HELP.pages());
    }

    @Test
    void wordsAreFoundWhateverTheirAccents() {
        Help help = new Help(List.of(
                new HelpPage("one", "# Überschriften\n\nL’écriture\n"), new HelpPage("two", "# Índice\n\nSeñal\n")));
        assertThat(help.search("überschriften l'ecriture"))
                .containsExactly(help.pages().getFirst());
        assertThat(help.search("INDICE")).containsExactly(help.pages().getLast());
        assertThat(help.search("señal")).containsExactly(help.pages().getLast());
    }

    @Test
    void aPageIsMadeOfWordsAndExamples() {
        HelpPage page = new HelpPage("one", "# One\n\nWords.\n\n~~~~ example\n*a*\n\n```\nb\n```\n~~~~\n\nMore.\n");
        assertThat(page.title()).isEqualTo("One");
        assertThat(page.parts())
                .containsExactly(
                        new HelpPage.Part.Words("# One\n\nWords.\n"),
                        new HelpPage.Part.Example("*a*\n\n```\nb\n```\n"),
                        new HelpPage.Part.Words("More.\n"));
    }

    @Test
    void anotherPageComesBehindTheOneNamed() {
        Help with = HELP.with(new HelpPage("keys", "# Keys\n"), "start");
        assertThat(with.pages().get(1).name()).isEqualTo("keys");
        assertThat(with.pages()).hasSize(HELP.pages().size() + 1);
    }
}
