package app.byline.embed;

/// What a site says of one of its pages; each part may be empty. `asked` is whether the site was asked at all.
public record EmbedCard(String site, String host, String title, String author, boolean asked) {
    EmbedCard saying(String newTitle, String newAuthor) {
        return new EmbedCard(site, host, newTitle, newAuthor, true);
    }
}
