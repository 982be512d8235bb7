package app.byline.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2019-05-11T09:05:00+02:00[Europe/Madrid]");
    private static final Facts FACTS = Facts.at(NOW, Locale.UK)
            .with(Variable.TITLE, "The Harbour")
            .with(Variable.BLOG, "City News")
            .with(Variable.AUTHOR, "Inés")
            .with(Variable.SELECTION, "two words")
            .with(Variable.CLIPBOARD, "a {date} copied")
            .with(Variable.NUMBER, "3");

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{date:dd.MM.yy}: {title} → 11.05.19: The Harbour",
                "{date} → 11 May 2019",
                "{date:EEEE} at {time:HH.mm} → Saturday at 09.05",
                "{time} → 09:05",
                "{date:d 'of' MMMM} → 11 of May",
                "On {blog} by {author} → On City News by Inés",
                "News #{number} → News #3",
                "**{selection}** → **two words**",
                // What is filled in is not read again.
                "> {clipboard} → > a {date} copied",
                "\\{date} is today’s → {date} is today’s",
            })
    void variablesBecomeWhatIsKnown(String text, String expected) {
        assertThat(Expansion.of(text, FACTS).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{0}",
                "{Date}",
                "{ date }",
                "{unknown}",
                "{title:short}",
                "{{title}} of Handlebars",
                "{{ page.title }}",
                "${title} of a shell",
                "function f() {title}}",
                "\\frac{a}{b} and \\{x\\}",
                "{% raw %}",
                "{date:dd\n}",
            })
    void whateverElseStandsInBracesStays(String text) {
        assertThat(Expansion.of(text, FACTS).text()).isEqualTo(text);
        assertThat(Expansion.of(text, FACTS).unclear()).isEmpty();
    }

    @Test
    void daysAndMonthsAreNamedInTheLanguageOfThePost() {
        assertThat(Expansion.of("{date:EEEE d. MMMM}; {date}", in(Locale.GERMANY))
                        .text())
                .isEqualTo("Samstag 11. Mai; 11. Mai 2019");
        assertThat(Expansion.of("{date:EEEE, d 'de' MMMM}", in(Locale.of("es", "ES")))
                        .text())
                .isEqualTo("sábado, 11 de mayo");
    }

    @Test
    void whatIsNotKnownStaysAsItIsWritten() {
        Expansion made = Expansion.of("By {author} on {blog}", Facts.at(NOW, Locale.UK));
        assertThat(made.text()).isEqualTo("By {author} on {blog}");
    }

    @Test
    void aPatternThatIsNoneStaysAndIsSaid() {
        Expansion made = Expansion.of("{date:TT.MM.JJ} {date:dd.MM} {date:ppppd' } {time:}", FACTS);
        assertThat(made.text()).isEqualTo("{date:TT.MM.JJ} 11.05 {date:ppppd' } ");
        assertThat(made.unclear()).containsExactly("TT.MM.JJ", "ppppd' ");
    }

    @Test
    void caretsStandWhereTheTextSays() {
        Expansion made = Expansion.of("<{cursor}>{selection}</{cursor}>", FACTS);
        assertThat(made.text()).isEqualTo("<>two words</>");
        assertThat(made.carets()).containsExactly(1, 13);
        assertThat(made.caret()).isEqualTo(1);
        assertThat(Expansion.of("no more", FACTS).caret()).isEqualTo(7);
    }

    @Test
    void furtherLinesBeginAsTheFirstOneDoes() {
        Expansion made = Expansion.of("one\n{cursor}two\n{cursor}", FACTS).below("> ");
        assertThat(made.text()).isEqualTo("one\n> two\n> ");
        assertThat(made.carets()).containsExactly(6, 12);
    }

    @Test
    void aTextIsLookedThroughForWhatItAsks() {
        assertThat(Expansion.asks("a {clipboard}", Variable.CLIPBOARD)).isTrue();
        assertThat(Expansion.asks("a \\{clipboard} {{clipboard}}", Variable.CLIPBOARD))
                .isFalse();
    }

    private static Facts in(Locale locale) {
        return new Facts(NOW, locale, FACTS.known());
    }
}
