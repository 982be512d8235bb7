package app.byline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11.05.19: A Collaborative Relationship | 11-05-19-a-collaborative-relationship",
                "Café “Olé”, señor!                     | cafe-ole-senor",
                "It's the author's                       | its-the-authors",
                "Привет, мир                             | привет-мир",
            })
    void isWhatAnAuthorExpectsOfTheTitle(String title, String slug) {
        assertThat(Slug.ofTitle(title)).contains(new Slug(slug));
    }

    @Test
    void aTitleWithoutLettersHasNone() {
        assertThat(Slug.ofTitle("… 🎉 !")).isEqualTo(Optional.empty());
    }

    @Test
    void cannotLeaveItsFolder() {
        assertThatThrownBy(() -> new Slug("../etc")).isInstanceOf(IllegalArgumentException.class);
    }
}
