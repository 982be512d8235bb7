package app.byline.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A text of the library gets the links back that the file had.
class FolderLinksTest {
    @Test
    void eachPlaceKeepsItsOwnWayOfNamingTheSame() {
        FolderLinks links = FolderLinks.between("![](a.png) ![](./a.png)", "![](media/1) ![](media/1)");
        assertThat(links.written("New: ![](media/1) ![](media/1) ![](media/1)"))
                .isEqualTo("New: ![](a.png) ![](./a.png) ![](./a.png)");
    }

    @Test
    void whatIsNewKeepsTheLibrarysName() {
        FolderLinks links = FolderLinks.between("![](a.png)", "![](media/1)");
        assertThat(links.written("![](media/2) ![](media/1)")).isEqualTo("![](media/2) ![](a.png)");
    }

    @Test
    void aLinkIsWrittenSoThatItIsReadAgain() {
        FolderLinks links = FolderLinks.between("![](<a b%.png>)", "![](<media/1>)");
        assertThat(links.written("![](<media/1>)")).isEqualTo("![](<a b%.png>)");
        assertThat(links.written("![](media/1)")).isEqualTo("![](a%20b%25.png)");
    }

    @Test
    void codeAndOtherLinksStay() {
        FolderLinks links =
                FolderLinks.between("![](a.png) [w](https://w.org/\\_)", "![](media/1) [w](https://w.org/\\_)");
        assertThat(links.written("`![](media/1)` ![](media/1) [w](https://w.org/_)"))
                .isEqualTo("`![](media/1)` ![](a.png) [w](https://w.org/_)");
    }

    @Test
    void textsThatAreNotTheSameTellNothing() {
        FolderLinks links = FolderLinks.between("One ![](a.png)", "Two ![](media/1)");
        assertThat(links.written("![](media/1)")).isEqualTo("![](media/1)");
    }
}
