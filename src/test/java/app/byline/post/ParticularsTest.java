package app.byline.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static final String HEAD = """
            type: page
            image: media/0123456789ab-cranes.jpg
            author: Inés Peñalver
            format: quote
            visibility: private
            sticky: true
            comments: false
            pings: true
            parent: about
            template: wide.php
            fields:
              subtitle: Below the title
              rating: 4
            """;

    private static final Particulars ALL = new Particulars(
            Optional.of("media/0123456789ab-cranes.jpg"),
            Optional.of("Inés Peñalver"),
            Optional.of(PostFormat.QUOTE),
            Optional.of(new Visibility.Editors()),
            Optional.of(true),
            Optional.of(false),
            Optional.of(true),
            true,
            Optional.of("about"),
            Optional.of("wide.php"),
            fields());

    private static Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subtitle", "Below the title");
        fields.put("rating", 4);
        return fields;
    }

    @Test
    void whatWasSaidBeforeIsNotSaidAgain() {
        assertThat(ALL.since(ALL)).isEqualTo(Particulars.NONE.asPage(true, Optional.empty(), Optional.empty()));
        Particulars other = ALL.withSticky(Optional.of(false)).withFields(Map.of("rating", 5));
        assertThat(other.since(ALL))
                .isEqualTo(Particulars.NONE
                        .asPage(true, Optional.empty(), Optional.empty())
                        .withSticky(Optional.of(false))
                        .withFields(Map.of("rating", 5)));
    }

    @Test
    void eachIsReadFromTheHeadAndWrittenThere() {
        assertThat(Particulars.of(post(HEAD))).isEqualTo(ALL);
        assertThat(ALL.in(post("")).extras()).isEqualTo(HEAD);
    }

    @Test
    void aFileSaysThemAllAndIsReadAsTheSamePost() throws FrontMatterException {
        FrontMatter files = new FrontMatter(ZoneOffset.UTC);
        Post post = ALL.in(post(""));
        Post read = files.read(files.write(post), NOW);
        assertThat(Particulars.of(read)).isEqualTo(ALL);
        assertThat(read.extras()).isEqualTo(post.extras());
        assertThat(files.write(read)).isEqualTo(files.write(post));
    }

    @Test
    void aWordForReadersTakesThePlaceOfWhoMayRead() {
        Post post = with(new Visibility.Knowing("harbour")).in(post("visibility: private\n"));
        assertThat(post.extras()).isEqualTo("password: harbour\n");
        assertThat(Particulars.of(post).visibility()).contains(new Visibility.Knowing("harbour"));
        assertThat(with(new Visibility.Everyone()).in(post).extras()).isEqualTo("visibility: public\n");
    }

    @Test
    void whatTheHeadSaysBesideStaysInItsPlace() {
        Post post = post("layout: wide\nauthor: Jane\nmap: {x: 1}\n");
        Particulars jane = Particulars.of(post);
        assertThat(jane.in(post)).isSameAs(post);
        assertThat(jane.withImage(Optional.of(Particulars.NO_IMAGE)).in(post).extras())
                .isEqualTo("layout: wide\nauthor: Jane\nmap:\n  x: 1\nimage: none\n");
        assertThat(Particulars.NONE.in(post).extras()).isEqualTo("layout: wide\nmap:\n  x: 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author: [Jane, Joe]\n",
                "image: {src: a.png}\n",
                "format: html\n",
                "sticky: perhaps\n",
                "visibility: friends\n",
                "type: gallery\n",
                "comments:\n"
            })
    void whatIsSomethingElseIsLeftAlone(String head) {
        Post post = post(head);
        assertThat(Particulars.of(post).in(post)).isSameAs(post);
        assertThat(Particulars.of(post)).isEqualTo(Particulars.of(post("")));
    }

    private static Particulars with(Visibility visibility) {
        return Particulars.NONE.withVisibility(Optional.of(visibility));
    }

    private static Post post(String extras) {
        return Post.begin(NOW).withText("Title", "Text.").withExtras(extras);
    }
}
