package app.byline.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This is a letter about what we saw on the quay in the morning      | en",
                "The colour of the harbour is grey when the rain comes to it        | en-GB",
                "The color of the harbor is gray when the rain comes to it          | en-US",
                "Esta es una carta sobre lo que vimos en el puerto por la mañana     | es",
                "C’est une lettre sur ce que nous avons vu dans le port ce matin     | fr",
                "Das ist ein Brief über das, was wir am Morgen im Hafen gesehen haben | de",
                "Esta é uma carta sobre o que vimos no porto pela manhã              | pt",
                "Você viu o que os meus usuários dizem do celular e não gostou       | pt-BR",
                "Não há comboio nem autocarro, e o telemóvel não tem rede no porto   | pt-PT",
                "Questa è una lettera su quello che abbiamo visto al porto           | it",
                "Dit is een brief over wat wij in de haven hebben gezien             | nl",
                "Kubernetes Helm Charts Ingress Nginx Docker Compose Podman          |",
                "![](media/c4537a7fa3e8-a.jpg) https://o.example/a/e/que/do/o/da   |",
                "Der Titel                                                           |",
                "Neu                                                                 |",
                "Markdown basics: bold, italic, a link, a list and a table           |",
                "Byline y Markdown, Ghost y Hugo, Jekyll y WordPress                 |",
            })
    void theSmallWordsTell(String text, String tag) {
        assertThat(LanguageGuess.of(text).orElse(null)).isEqualTo(tag);
    }
}
