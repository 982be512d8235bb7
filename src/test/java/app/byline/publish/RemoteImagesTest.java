package app.byline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import app.byline.FakeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteImagesTest {
    private static final String TEXT = """
            ![Quay](https://sea.example/quay.png "At dusk") and [a link](https://sea.example/page)

            <img alt="x" src="https://sea.example/crane.png">

            ![again](<https://sea.example/quay.png>) ![here](media/0123456789ab-here.png)
            ![gone](https://sea.example/gone.png) ![text](https://sea.example/text.png)
            ![away](https://offline.example/a.png)
            """;

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nand so on".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void imagesOfOtherSitesComeAndNothingElseChanges() {
        FakeClock clock = new FakeClock();
        try (Office office = new Office(folder, clock, new FakeBlog(clock))) {
            List<String> asked = new ArrayList<>();
            RemoteImages images = new RemoteImages(office.media, address -> {
                asked.add(address.toString());
                return switch (address.toString()) {
                    case "https://sea.example/quay.png" -> Optional.of(PNG);
                    case "https://sea.example/crane.png" -> Optional.of(PNG);
                    case "https://sea.example/text.png" ->
                        Optional.of("<html>no</html>".getBytes(StandardCharsets.UTF_8));
                    case "https://sea.example/gone.png" -> Optional.empty();
                    default -> throw new IOException("offline");
                };
            });
            RemoteImages.Taken taken = images.take(TEXT);
            String here = taken.addresses().get("https://sea.example/quay.png");
            assertThat(here).matches("media/[0-9a-f]{12}-quay\\.png");
            assertThat(taken.in(TEXT)).isEqualTo(TEXT.replaceAll("https://sea.example/(quay|crane).png", here));
            assertThat(taken.failed())
                    .containsExactly(
                            "https://sea.example/gone.png",
                            "https://sea.example/text.png",
                            "https://offline.example/a.png");
            assertThat(asked).doesNotHaveDuplicates().doesNotContain("https://sea.example/page");
            assertThat(office.catalogue().all()).hasSize(1);
        }
    }

    @Test
    void aTextWithoutAnyAsksNobody() {
        assertThat(RemoteImages.in("Text, [a link](https://sea.example/a.png), `![](https` and ![x](media/a.png)"))
                .isEmpty();
    }
}
