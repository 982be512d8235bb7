package app.byline.embed;

/// What a site says of one of its pages; each part may be empty. `picture` is the address of a file in the library, as
/// in `cards/….jpg`; `playable` is whether the page is of a video or sound that its site plays; `asked` is whether the
/// site was asked at all.
public record EmbedCard(
        String site, String host, String title, String author, String picture, boolean playable, boolean asked) {
    EmbedCard saying(String newTitle, String newAuthor, String newPicture) {
        return new EmbedCard(site, host, newTitle, newAuthor, newPicture, playable, true);
    }
}
