package app.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.markdown.edit.Drawn;
import app.byline.markdown.edit.InTurn;
import app.byline.markdown.edit.LineCommand;
import app.byline.markdown.edit.Selected;
import app.byline.markdown.edit.Sheet;
import app.byline.markdown.edit.Stretch;
import app.byline.markdown.edit.TableChange;
import app.byline.markdown.edit.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `|` stands where the caret does, or around what is selected; `¦` is a pipe, `⏎` the end of a line.
class TableEditingTest {
    /// Only carets are drawn there, not what is selected.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tab;   ¦ Town ¦ People ¦⏎¦---¦---¦⏎¦ Pula| ¦ 52 ¦⏎¦ Rab| ¦ 8 ¦;"
                        + "¦ Town ¦ People ¦⏎¦ ---- ¦ ------ ¦⏎¦ Pula ¦ 52|     ¦⏎¦ Rab  ¦ 8|      ¦",
                "Tab;   ¦ A ¦ B| ¦⏎¦---¦---¦⏎¦ one| two ¦ 8 ¦;"
                        + "¦ A       ¦ B   ¦⏎¦ ------- ¦ --- ¦⏎¦ one two| ¦ 8|   ¦",
                "Enter; ¦ Town ¦ People ¦⏎¦---¦---¦⏎¦ Pula| ¦ 52 ¦⏎¦ Rab| ¦ 8 ¦;"
                        + "¦ Town ¦ People ¦⏎¦ ---- ¦ ------ ¦⏎¦ Pula ¦ 52     ¦⏎¦ Rab|  ¦ 8      ¦⏎¦ |     ¦        ¦",
            })
    void severalCaretsInATableEachGoToTheirCell(String key, String before, String after) {
        assertThat(inTurn(before, key.equals("Tab") ? TableEditing::next : TableEditing::below))
                .isEqualTo(after);
    }

    private static String inTurn(String drawn, Function<Selected, Optional<TextEdit>> key) {
        List<Stretch> carets = new ArrayList<>();
        StringBuilder text = new StringBuilder(drawn.replace('⏎', '\n'));
        for (int at = text.indexOf("|"); at >= 0; at = text.indexOf("|")) {
            carets.add(Stretch.at(at));
            text.deleteCharAt(at);
        }
        Selected before = new Selected(text.toString().replace('¦', '|'), 0, 0);
        InTurn turn = new InTurn(before.text(), 0, carets);
        for (int i = 0; i < carets.size(); i++) {
            turn.at(i, selected -> key.apply(selected).orElseThrow());
        }
        StringBuilder after =
                new StringBuilder(turn.edit().applied(before).text().replace('|', '¦'));
        turn.carets().reversed().forEach(caret -> after.insert(caret.caret(), '|'));
        return after.toString().replace('\n', '⏎');
    }

    @Test
    void tabGoesFromCellToCellAndBeginsRows() {
        String table = """
                ¦ Town | ¦ People ¦
                ¦---¦--:¦
                ¦ Pula ¦ 52,220 ¦
                """;
        String second = """
                ¦ Town ¦ |People| ¦
                ¦ ---- ¦ -----: ¦
                ¦ Pula ¦ 52,220 ¦
                """;
        String third = """
                ¦ Town ¦ People ¦
                ¦ ---- ¦ -----: ¦
                ¦ |Pula| ¦ 52,220 ¦
                """;
        assertThat(after(table, TableEditing::next)).isEqualTo(second);
        assertThat(after(second, TableEditing::next)).isEqualTo(third);
        assertThat(after(third, TableEditing::next)).isEqualTo("""
                ¦ Town ¦ People ¦
                ¦ ---- ¦ -----: ¦
                ¦ Pula ¦ |52,220| ¦
                """);
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦c¦d|¦", TableEditing::next)).isEqualTo("""
                ¦ a   ¦ b   ¦
                ¦ --- ¦ --- ¦
                ¦ c   ¦ d   ¦
                ¦ |    ¦     ¦""");
        assertThat(after("¦a¦b|¦⏎¦-¦-¦", TableEditing::next)).isEqualTo("""
                ¦ a   ¦ b   ¦
                ¦ --- ¦ --- ¦
                ¦ |    ¦     ¦""");
    }

    @Test
    void shiftTabGoesBack() {
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦c¦d|¦", TableEditing::previous)).isEqualTo("""
                ¦ a   ¦ b   ¦
                ¦ --- ¦ --- ¦
                ¦ |c|   ¦ d   ¦""");
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦|c¦d¦", TableEditing::previous)).isEqualTo("""
                ¦ a   ¦ |b|   ¦
                ¦ --- ¦ --- ¦
                ¦ c   ¦ d   ¦""");
        assertThat(after("¦a|¦b¦⏎¦-¦-¦", TableEditing::previous)).isEqualTo("""
                ¦ |a|   ¦ b   ¦
                ¦ --- ¦ --- ¦""");
    }

    @Test
    void enterGoesToTheCellBelowAndOutOfAnEmptyRow() {
        assertThat(after("¦a¦b|¦⏎¦-¦-¦⏎¦c¦d¦", TableEditing::below)).isEqualTo("""
                ¦ a   ¦ b   ¦
                ¦ --- ¦ --- ¦
                ¦ c   ¦ |d|   ¦""");
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦c¦d|¦⏎⏎more", TableEditing::below)).isEqualTo("""
                ¦ a   ¦ b   ¦
                ¦ --- ¦ --- ¦
                ¦ c   ¦ d   ¦
                ¦     ¦ |    ¦

                more""");
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦ ¦| ¦", TableEditing::below)).isEqualTo("""
                ¦ a   ¦ b   ¦
                ¦ --- ¦ --- ¦

                |""");
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦ ¦| ¦⏎⏎more", TableEditing::below)).isEqualTo("""
                ¦ a   ¦ b   ¦
                ¦ --- ¦ --- ¦

                |

                more""");
        assertThat(after("> ¦a¦b¦⏎> ¦-¦-¦⏎> ¦ ¦| ¦", TableEditing::below)).isEqualTo("""
                > ¦ a   ¦ b   ¦
                > ¦ --- ¦ --- ¦
                >
                > |""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "¦ Name ¦ Votes ¦|;            ¦ Name ¦ Votes ¦⏎¦ ---- ¦ ----- ¦⏎¦ |     ¦       ¦",
                "¦a¦b¦|;                       ¦ a   ¦ b   ¦⏎¦ --- ¦ --- ¦⏎¦ |    ¦     ¦",
                "one⏎⏎¦a¦b¦ |⏎⏎two;            one⏎⏎¦ a   ¦ b   ¦⏎¦ --- ¦ --- ¦⏎¦ |    ¦     ¦⏎⏎two",
                "> ¦a¦b¦|;                     > ¦ a   ¦ b   ¦⏎> ¦ --- ¦ --- ¦⏎> ¦ |    ¦     ¦",
            })
    void enterBehindAHeadBeginsATable(String before, String after) {
        assertThat(after(before, TableEditing::below)).isEqualTo(after.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"¦a¦|", "¦a¦b|¦", "one⏎¦a¦b¦|", "¦a¦b¦|⏎two", "```⏎¦a¦b¦|⏎```", "¦¦|", "¦a¦b¬¦|"})
    void whatIsNoHeadBeginsNone(String drawn) {
        assertThat(TableEditing.below(drawn(drawn.replace('¬', '\\')))).isEmpty();
    }

    @Test
    void aCellsOwnLineIsABreak() {
        assertThat(after("¦a¦b|¦⏎¦-¦-¦", TableEditing::lineBreak)).isEqualTo("¦a¦b<br>|¦⏎¦-¦-¦".replace('⏎', '\n'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|", "a ¦ b|", "```⏎¦a¦|b¦⏎¦-¦-¦⏎```", "¦a¦b¦⏎¦-¦-¦⏎⏎c|", "- a|⏎- ¦b¦"})
    void elsewhereKeysAreNotTables(String drawn) {
        Selected selected = drawn(drawn);
        assertThat(TableEditing.next(selected)).isEmpty();
        assertThat(TableEditing.below(selected)).isEmpty();
        assertThat(TableEditing.lineBreak(selected)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ROW_ABOVE;     ¦a¦b¦⏎¦-¦-¦⏎¦c|¦d¦;           ¦ a ¦ b ¦⏎¦-¦-¦⏎¦ |¦ ¦⏎¦ c ¦ d ¦",
                "ROW_BELOW;     ¦a¦b¦⏎¦-¦-¦⏎¦c¦d|¦;           ¦ a ¦ b ¦⏎¦-¦-¦⏎¦ c ¦ d ¦⏎¦ ¦ |¦",
                "ROW_BELOW;     ¦a|¦b¦⏎¦-¦-¦⏎¦c¦d¦;           ¦ a ¦ b ¦⏎¦-¦-¦⏎¦ |¦ ¦⏎¦ c ¦ d ¦",
                "ROW_UP;        ¦a¦⏎¦-¦⏎¦bb¦⏎¦cc|c¦;          ¦ a ¦⏎¦-¦⏎¦ cc|c ¦⏎¦ bb ¦",
                "ROW_UP;        ¦a¦⏎¦-¦⏎¦b|b¦⏎¦ccc¦;          ¦ a ¦⏎¦-¦⏎¦ b|b ¦⏎¦ ccc ¦",
                "ROW_DOWN;      ¦a¦⏎¦-¦⏎¦b|b¦⏎¦ccc¦;          ¦ a ¦⏎¦-¦⏎¦ ccc ¦⏎¦ b|b ¦",
                "ROW_DOWN;      ¦a¦⏎¦-¦⏎¦bb¦⏎¦cc|c¦;          ¦ a ¦⏎¦-¦⏎¦ bb ¦⏎¦ cc|c ¦",
                "ROW_COPY;      ¦a¦⏎¦-¦⏎¦b|b¦⏎¦ccc¦;          ¦ a ¦⏎¦-¦⏎¦ bb ¦⏎¦ b|b ¦⏎¦ ccc ¦",
                "ROW_DELETE;    ¦a¦⏎¦-¦⏎¦b|b¦⏎¦ccc¦;          ¦ a ¦⏎¦-¦⏎¦ c|cc ¦",
                "ROW_DELETE;    ¦a¦⏎¦-¦⏎¦bb¦⏎¦cc|c¦;          ¦ a ¦⏎¦-¦⏎¦ bb| ¦",
                "ROW_DELETE;    ¦|a¦⏎¦-¦⏎¦bb¦;                ¦ |bb ¦⏎¦-¦",
                "ROW_DELETE;    x⏎⏎¦|a¦⏎¦-¦⏎⏎y;               x⏎⏎|⏎y",
                "COLUMN_BEFORE; ¦a¦b¦⏎¦-¦-¦⏎¦c¦d|¦;           ¦ a ¦ ¦ b ¦⏎¦-¦-¦-¦⏎¦ c ¦ |¦ d ¦",
                "COLUMN_BEHIND; ¦a¦b¦⏎¦-¦-¦⏎¦c¦d|¦;           ¦ a ¦ b ¦ ¦⏎¦-¦-¦-¦⏎¦ c ¦ d ¦ |¦",
                "COLUMN_LEFT;   ¦a¦b¦⏎¦-¦-:¦⏎¦c¦dd|d¦;        ¦ b ¦ a ¦⏎¦-:¦-¦⏎¦ dd|d ¦ c ¦",
                "COLUMN_RIGHT;  ¦a¦b¦⏎¦-¦-:¦⏎¦|c¦d¦;          ¦ b ¦ a ¦⏎¦-:¦-¦⏎¦ d ¦ |c ¦",
                "COLUMN_RIGHT;  ¦a¦b¦⏎¦-¦-:¦⏎¦c¦|d¦;          ¦ a ¦ b ¦⏎¦-¦-:¦⏎¦ c ¦ |d ¦",
                "COLUMN_DELETE; ¦a¦b¦⏎¦-¦-:¦⏎¦c¦|d¦;          ¦ a ¦⏎¦-¦⏎¦ |c ¦",
                "COLUMN_DELETE; ¦a|¦⏎¦-¦⏎¦c¦;                 |",
                "ALIGN_RIGHT;   ¦a¦b¦⏎¦-¦-¦⏎¦c|¦d¦;           ¦ a ¦ b ¦⏎¦-:¦-¦⏎¦ c| ¦ d ¦",
                "ALIGN_CENTRE;  ¦a¦b¦⏎¦-¦-¦⏎¦c|¦d¦;           ¦ a ¦ b ¦⏎¦:-:¦-¦⏎¦ c| ¦ d ¦",
                "ALIGN_LEFT;    ¦a¦b¦⏎¦-¦-¦⏎¦c|¦d¦;           ¦ a ¦ b ¦⏎¦:-¦-¦⏎¦ c| ¦ d ¦",
                "ALIGN_NONE;    ¦a¦b¦⏎¦:-:¦-¦⏎¦c|¦d¦;         ¦ a ¦ b ¦⏎¦-¦-¦⏎¦ c| ¦ d ¦",
                "SORT_UP;       ¦a¦⏎¦-¦⏎¦10¦⏎¦9|¦⏎¦ ¦⏎¦1,000¦; ¦ a ¦⏎¦-¦⏎¦ 9| ¦⏎¦ 10 ¦⏎¦ 1,000 ¦⏎¦ ¦",
                "SORT_DOWN;     ¦a¦⏎¦-¦⏎¦10¦⏎¦9|¦⏎¦ ¦⏎¦1,000¦; ¦ a ¦⏎¦-¦⏎¦ 1,000 ¦⏎¦ 10 ¦⏎¦ 9| ¦⏎¦ ¦",
                "SORT_UP;       ¦a¦⏎¦-¦⏎¦$2.50¦⏎¦|$1.75¦⏎¦−3 %¦⏎¦0.125¦; ¦ a ¦⏎¦-¦⏎¦ −3 % ¦⏎¦ 0.125 ¦⏎¦ |$1.75 ¦⏎¦ $2.50 ¦",
                "SORT_UP;       ¦|a¦⏎¦-¦⏎¦zebra¦⏎¦**Äpfel**¦⏎¦Birne¦; ¦ |a ¦⏎¦-¦⏎¦ **Äpfel** ¦⏎¦ Birne ¦⏎¦ zebra ¦",
                "ROW_BELOW;     - ¦a¦⏎  ¦-¦⏎  ¦b|¦;           - ¦ a ¦⏎  ¦-¦⏎  ¦ b ¦⏎  ¦ |¦",
                "ROW_DELETE;    - ¦a|¦⏎  ¦-¦⏎  ¦b¦;           - ¦ b| ¦⏎  ¦-¦",
                "TIDY;          ¦a\\¦b|¦`c\\¦`¦⏎¦-¦-¦;           ¦ a\\¦b| ¦ `c\\¦` ¦⏎¦-¦-¦",
            })
    void rowsAndColumnsChange(TableChange change, String before, String expected) {
        assertThat(narrow(after(before, selected -> TableEditing.change(change, selected))))
                .isEqualTo(expected.replace('⏎', '\n'));
    }

    /// Blanks that only bring cells below each other, and dashes, are taken away.
    private static String narrow(String drawn) {
        return drawn.replaceAll("-+", "-")
                .replaceAll("¦ (:?-:?) +(?=¦)", "¦$1")
                .replaceAll("¦ +(\\|?)(?=[^ ¦\\n|])", "¦ $1")
                .replaceAll("(?<=[^ ¦\\n])(\\|?) +¦", "$1 ¦")
                .replaceAll("¦ +(\\|?) *(?=¦)", "¦ $1");
    }

    @Test
    void linesOfATableAreItsRows() {
        String table = "¦a¦⏎¦-¦⏎¦b¦⏎¦c|¦";
        assertThat(narrow(after(table, selected -> TableEditing.line(LineCommand.MOVE_UP, selected))))
                .isEqualTo("¦ a ¦\n¦-¦\n¦ c| ¦\n¦ b ¦");
        assertThat(TableEditing.line(LineCommand.JOIN, drawn(table))).isEmpty();
    }

    @Test
    void aTableIsBegunInAParagraphOfItsOwn() {
        assertThat(after("Words|", selected -> Optional.of(TableEditing.begin(selected))))
                .isEqualTo("""
                Words

                ¦ |    ¦     ¦     ¦
                ¦ --- ¦ --- ¦ --- ¦
                ¦     ¦     ¦     ¦""");
    }

    @Test
    void linesOfCellsBecomeATable() {
        assertThat(after("|Town;People⏎Pula;52|", selected -> Optional.of(TableEditing.begin(selected))))
                .isEqualTo("""
                        ¦ |Town| ¦ People ¦
                        ¦ ---- ¦ ------ ¦
                        ¦ Pula ¦ 52     ¦""");
        assertThat(after("|One, two⏎and three|⏎", selected -> Optional.of(TableEditing.begin(selected))))
                .startsWith("One, two\nand three\n\n¦ |    ¦");
    }

    @Test
    void aSpreadsheetFillsCells() {
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦c¦|d¦", selected -> TableEditing.fill("1\t\"two\nlines\"\n3|\t4\n", selected)))
                .isEqualTo("""
                        ¦ a   ¦ b   ¦              ¦
                        ¦ --- ¦ --- ¦ ------------ ¦
                        ¦ c   ¦ 1   ¦ two<br>lines ¦
                        ¦     ¦ 3\\¦ ¦ |4|            ¦""");
        assertThat(TableEditing.fill("no cells", drawn("¦a|¦⏎¦-¦"))).isEmpty();
    }

    @Test
    void aSpreadsheetBecomesATable() {
        assertThat(TableEditing.table("Town\tPeople\nPula\t52\n")).contains("""
                | Town | People |
                | ---- | ------ |
                | Pula | 52     |""");
        assertThat(TableEditing.table("\tindented\n\tcode")).isEmpty();
        assertThat(TableEditing.table("one\ttwo")).isEmpty();
        assertThat(TableEditing.table("one\ttwo\nthree")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "¦a¦b¦⏎¦-¦-¦⏎¦c| ¦d¦⏎¦e¦f¦;          > q;       ¦a¦b¦⏎¦-¦-¦⏎¦c ¦d¦⏎¦e¦f¦⏎⏎> q|",
                "¦a|¦b¦⏎¦-¦-¦⏎¦c¦d¦⏎⏎More.;          > q⏎>⏎> r; ¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦⏎⏎> q⏎>⏎> r|⏎⏎More.",
                "¦a¦b¦⏎¦-¦-¦⏎¦|c|¦d¦⏎# More;         - q;       ¦a¦b¦⏎¦-¦-¦⏎¦¦d¦⏎⏎- q|⏎⏎# More",
                "> ¦a¦b¦⏎> ¦-¦-¦⏎> ¦c|¦d¦⏎>⏎> More.; q⏎⏎r;      > ¦a¦b¦⏎> ¦-¦-¦⏎> ¦c¦d¦⏎>⏎> q⏎>⏎> r|⏎>⏎> More.",
                "- ¦a¦b¦⏎  ¦-¦-¦⏎  ¦c|¦d¦⏎- more;    > q;       - ¦a¦b¦⏎  ¦-¦-¦⏎  ¦c¦d¦⏎⏎  > q|⏎⏎- more",
                "¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦|;                 > q;       ¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦⏎⏎> q|",
                "|¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦;                 > q;       > q|⏎⏎¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦",
                "¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦|;                 ![](q);   ¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦⏎⏎![](q)|",
                // words, an image and HTML have room in a cell; what goes with its cells makes room for itself
                "¦a¦b¦⏎¦-¦-¦⏎¦c|¦d¦;                 *q*;       ¦a¦b¦⏎¦-¦-¦⏎¦c*q*|¦d¦",
                "¦a¦b¦⏎¦-¦-¦⏎¦|¦d¦;                  <u>q</u>;  ¦a¦b¦⏎¦-¦-¦⏎¦<u>q</u>|¦d¦",
                "|¦a¦b¦⏎¦-¦-¦⏎¦c¦d¦|;                > q;       > q|",
                "a ¦| b;                             > q;       a ¦⏎⏎> q|⏎⏎ b",
            })
    void blocksThatArePutIntoACellComeBehindTheTable(String before, String markdown, String after) {
        assertThat(after(before, selected -> Optional.of(TableEditing.insert(markdown.replace('⏎', '\n'), selected))))
                .isEqualTo(after.replace('⏎', '\n'));
    }

    @Test
    void aSpreadsheetsFileBecomesATableOrFillsOne() {
        Sheet towns = Sheet.of("Town;People\r\nPula;\"52\"\r\n").orElseThrow();
        assertThat(after("Words|", selected -> Optional.of(TableEditing.put(List.of(towns), selected))))
                .isEqualTo("""
                        Words

                        ¦ Town ¦ People ¦
                        ¦ ---- ¦ ------ ¦
                        ¦ Pula ¦ 52     ¦|""");
        assertThat(after("¦a¦b¦⏎¦-¦-¦⏎¦|c¦d¦", selected -> Optional.of(TableEditing.put(List.of(towns), selected))))
                .isEqualTo("""
                        ¦ a    ¦ b      ¦
                        ¦ ---- ¦ ------ ¦
                        ¦ Town ¦ People ¦
                        ¦ Pula ¦ |52|     ¦""");
    }

    @Test
    void filesOfSpreadsheetsBecomeATableEachOrFillOneBelowEachOther() {
        List<Sheet> two = List.of(Sheet.of("a,b").orElseThrow(), Sheet.of("c,d").orElseThrow());
        assertThat(after("Words|", selected -> Optional.of(TableEditing.put(two, selected))))
                .isEqualTo("""
                        Words

                        ¦ a   ¦ b   ¦
                        ¦ --- ¦ --- ¦

                        ¦ c   ¦ d   ¦
                        ¦ --- ¦ --- ¦|""");
        assertThat(after("¦x¦y¦⏎¦-¦-¦⏎¦|z¦¦", selected -> Optional.of(TableEditing.put(two, selected))))
                .isEqualTo("""
                        ¦ x   ¦ y   ¦
                        ¦ --- ¦ --- ¦
                        ¦ a   ¦ b   ¦
                        ¦ c   ¦ |d|   ¦""");
    }

    @Test
    void aSpreadsheetsFileIsATableWhateverItsRowsLookLike() {
        assertThat(Sheet.of("One,Two\nthree,four,five\nsix\n").orElseThrow().rows())
                .containsExactly(List.of("One", "Two", ""), List.of("three", "four", "five"), List.of("six"));
        assertThat(Sheet.of("Name\nAda\n").orElseThrow().markdown()).isEqualTo("""
                | Name |
                | ---- |
                | Ada  |""");
        assertThat(Sheet.of(" \r\n\n")).isEmpty();
    }

    @Test
    void whatATableSaysStaysWhateverIsDoneToIt() {
        Random random = new Random(7);
        List<TableChange> moves = List.of(
                TableChange.ROW_UP,
                TableChange.ROW_DOWN,
                TableChange.COLUMN_LEFT,
                TableChange.COLUMN_RIGHT,
                TableChange.TIDY,
                TableChange.SORT_UP);
        for (int round = 0; round < 300; round++) {
            Selected table = anyTable(random);
            String cells = words(table.text());
            for (int i = 0; i < 5; i++) {
                TextEdit edit = TableEditing.change(moves.get(random.nextInt(moves.size())), table)
                        .orElseThrow();
                table = edit.applied(table);
                assertThat(words(table.text())).isEqualTo(cells);
            }
        }
    }

    private static Selected anyTable(Random random) {
        int columns = 1 + random.nextInt(4);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 2 + random.nextInt(4); row++) {
            int cells = row < 2 ? columns : random.nextInt(columns + 3);
            text.append('|');
            for (int i = 0; i < cells; i++) {
                text.append(row == 1 ? "-" : "w" + random.nextInt(99)).append('|');
            }
            text.append('\n');
        }
        int caret = random.nextInt(2);
        return new Selected(text.toString(), caret, caret);
    }

    /// All letters and digits, in order of their worth: moves change their places only.
    private static String words(String text) {
        return text.chars()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Selected drawn(String drawn) {
        Selected selected = Drawn.of(drawn).selected();
        return new Selected(selected.text().replace('¦', '|'), selected.anchor(), selected.caret());
    }

    private static String after(String before, Function<Selected, Optional<TextEdit>> change) {
        Selected selected = drawn(before);
        Selected after = change.apply(selected).orElseThrow().applied(selected);
        StringBuilder drawn = new StringBuilder(after.text().replace('|', '¦')).insert(after.to(), '|');
        return (after.isEmpty() ? drawn : drawn.insert(after.from(), '|')).toString();
    }
}
