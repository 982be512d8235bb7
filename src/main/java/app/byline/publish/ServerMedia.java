package app.byline.publish;

import app.byline.database.Database;
import app.byline.database.Session;
import app.byline.platform.SecretsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The media libraries of blogs, a page at a time, kept as they were last seen. Blocking; any thread but JavaFX's.
public final class ServerMedia {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;
    private final BlogClients clients;

    public ServerMedia(Database database, BlogClients clients) {
        this.database = database;
        this.clients = clients;
    }

    /// Asks the blog for a page, from 1, of what has these words, and keeps what it says.
    ///
    /// @throws SecretsException when the blog's password can't be read
    public BlogClient.MediaListing list(Blog blog, String words, int page) throws SecretsException {
        BlogClient.MediaListing listing = clients.open(blog).media(words, page);
        if (listing instanceof BlogClient.MediaListing.Here(RemoteMediaList list)) {
            database.change(session -> keep(session, blog.id(), list, words.isBlank()));
        }
        return listing;
    }

    /// What is known of it without asking, the newest first.
    public List<RemoteMedia> kept(BlogId blog, String words) {
        return database
                .read(session -> session.list(
                        "select media from server_media where blog = ? order by time desc, remote desc",
                        row -> row.text("media"),
                        blog.value()))
                .stream()
                .flatMap(media -> read(media).stream())
                .filter(media -> words.isBlank() || media.says(words))
                .toList();
    }

    /// A page of all of them says, too, what is not there any more between its first and its last.
    private static void keep(Session session, BlogId blog, RemoteMediaList list, boolean all) {
        List<RemoteMedia> media = list.media();
        if (all && !media.isEmpty()) {
            Set<String> there = media.stream().map(one -> one.id().value()).collect(Collectors.toSet());
            session
                    .list(
                            "select remote from server_media where blog = ? and time <= ? and time >= ?",
                            row -> row.text("remote"),
                            blog.value(),
                            media.getFirst().time(),
                            media.getLast().time())
                    .stream()
                    .filter(remote -> !there.contains(remote))
                    .forEach(gone -> session.change(
                            "delete from server_media where blog = ? and remote = ?", blog.value(), gone));
        }
        media.forEach(one -> session.change(
                "insert or replace into server_media (blog, remote, time, media) select id, ?, ?, ? from blog where id = ?",
                one.id().value(),
                one.time(),
                JSON.writeValueAsString(one),
                blog.value()));
    }

    /// What another version wrote is asked for anew.
    private static Optional<RemoteMedia> read(String media) {
        try {
            return Optional.of(JSON.readValue(media, RemoteMedia.class));
        } catch (JacksonException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }
}
