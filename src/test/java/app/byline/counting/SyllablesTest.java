package app.byline.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words with dots between their syllables as they are spoken.
class SyllablesTest {
    @ParameterizedTest
    @CsvSource({
        "en, the cat sat on make loved walked wan·ted ta·ble lit·tle sim·ple whole ta·bles hor·ses mak·ing",
        "en, cre·ate i·de·a sci·ence be·ing ra·di·o spe·cial mo·tion late·ly pris·m read·a·bil·i·ty beau·ti·ful",
        "en, e·du·ca·tion peo·ple qui·et po·em the·a·ter re·al·ly clothes judg·es fa·ces car·ried hap·pi·er",
        "en, your through queue thought wa·ter va·ri·ous a·re·a u·su·al·ly in·di·vid·u·al so·cial li·on gi·ant",
        "en, some·thing there·fore care·ful state·ment gov·ern·ment busi·ness knowl·edge need·ed helped played",
        "de, Haus Gar·ten ar·bei·ten Zei·tung Ge·schich·te The·a·ter Quel·le Stra·ße Mäd·chen See neu·e ver·öf·fent·li·chen",
        "fr, mai·son table fille fa·mille na·tion thé·âtre cré·er ré·a·li·té No·ël na·ïf vo·yage eau beau·coup",
        "fr, quel·le·ment au·jour·d'hui qui quelques langue guerre vie an·née mu·sique œuvre i·dée",
        "es, ca·sa muy rey Ma·rí·a pa·ís ciu·dad rui·do te·a·tro a·ho·ra que gue·rra pin·güi·no ai·re his·to·ria le·er y",
        "pt, ca·sa co·ra·ção mãe a·ções não põe pa·ís sa·ú·de quei·jo guer·ra á·gua mui·to po·e·ta le·ão boi",
    })
    void eachIsSpoken(String language, String words) {
        assertThat(Arrays.stream(words.split(" ")))
                .allSatisfy(word -> assertThat(Syllables.in(word.replace("·", ""), Locale.forLanguageTag(language)))
                        .as(word)
                        .isEqualTo(word.split("·").length));
    }
}
