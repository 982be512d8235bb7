package app.byline.media;

import app.byline.database.Database;
import app.byline.database.Row;
import app.byline.database.Session;
import app.byline.platform.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Media as files beside the library, with a row in it for each. The bytes are on disk before the row is, and a file
/// whose row was lost is taken up again when a text names it. See docs/decisions/0007-media-by-digest.md.
public final class SqliteMediaStore implements MediaStore {
    /// What one file may have, 256 MiB: a long recording, and still far from filling a disk by accident.
    public static final long LIMIT = 256L << 20;

    private static final Logger LOG = System.getLogger(SqliteMediaStore.class.getName());
    private static final Pattern ADDRESS = Pattern.compile("media/([0-9a-f]{12})-([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)");
    // Not as the end of another address, such as https://example.com/media/…
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}/_.:-])(?:\\./)?(" + ADDRESS.pattern() + ")");

    private final Database database;
    private final Clock clock;
    private final Path folder;
    private final long limit;

    /// Keeps the files of `NAME.byline` in the folder `NAME-media` beside it.
    public SqliteMediaStore(Database database, Clock clock) {
        this(database, clock, LIMIT);
    }

    SqliteMediaStore(Database database, Clock clock, long limit) {
        this.database = database;
        this.clock = clock;
        this.folder = Folders.beside(database.file(), "media");
        this.limit = limit;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Path file(Asset asset) {
        return folder.resolve(asset.address());
    }

    @Override
    public Asset add(InputStream content, String name) throws IOException {
        try (Incoming incoming = Incoming.copy(content, name, folder.resolve("media"), limit)) {
            Asset asset = database.read(session -> withDigest(session, incoming.digest()))
                    .orElseGet(() -> asset(incoming, name));
            // Also over a file that is there already: it may have been cut off or changed by another hand.
            incoming.moveTo(file(asset));
            keep(asset);
            return asset;
        }
    }

    @Override
    public Optional<Asset> find(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return database.read(session -> named(session, matcher.group(1), matcher.group(2)))
                .or(() -> takeUp(address, matcher.group(1), matcher.group(2)));
    }

    @Override
    public List<Asset> namedIn(String markdown) {
        return NAMED.matcher(markdown)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .flatMap(address -> find(address).stream())
                .toList();
    }

    @Override
    public List<String> missingIn(String markdown) {
        return NAMED.matcher(markdown)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .filter(address -> find(address).isEmpty())
                .toList();
    }

    @Override
    public void put(String address, InputStream content) throws IOException {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return;
        }
        try (Incoming incoming = Incoming.copy(content, address, folder.resolve("media"), limit)) {
            if (incoming.digest().startsWith(matcher.group(1))) {
                incoming.moveTo(folder.resolve(address));
                keep(new Asset(
                        incoming.digest(), matcher.group(2), incoming.type().name(), incoming.bytes()));
            }
        }
    }

    private Asset asset(Incoming incoming, String name) {
        String safe = SafeName.of(name, incoming.type());
        Asset asset = new Asset(incoming.digest(), safe, incoming.type().name(), incoming.bytes());
        // Twelve hex digits can be made to meet; then two files would share one place.
        return database.read(session -> named(session, asset.digest().substring(0, 12), safe))
                        .isEmpty()
                ? asset
                : new Asset(asset.digest(), asset.digest() + "-" + safe, asset.mediaType(), asset.bytes());
    }

    private void keep(Asset asset) {
        database.change(session -> session.change(
                "insert into asset (digest, file_name, media_type, bytes, added) values (?, ?, ?, ?, ?)"
                        + " on conflict (digest) do nothing",
                asset.digest(),
                asset.fileName(),
                asset.mediaType(),
                asset.bytes(),
                clock.instant()));
    }

    /// A file that is in the folder without a row: the library was restored from a backup, or the folder was copied.
    private Optional<Asset> takeUp(String address, String digestStart, String fileName) {
        Path file = folder.resolve(address);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file);
                Incoming incoming = Incoming.copy(content, fileName, folder.resolve("media"), limit)) {
            if (!incoming.digest().startsWith(digestStart)) {
                return Optional.empty();
            }
            Asset asset = new Asset(incoming.digest(), fileName, incoming.type().name(), incoming.bytes());
            keep(asset);
            return Optional.of(asset);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "can't read " + file, e);
            return Optional.empty();
        }
    }

    private static final String ASSET = "select digest, file_name, media_type, bytes from asset ";

    private static Optional<Asset> withDigest(Session session, String digest) {
        return session.find(ASSET + "where digest = ?", SqliteMediaStore::asset, digest);
    }

    private static Optional<Asset> named(Session session, String digestStart, String fileName) {
        return session.find(
                ASSET + "where digest between ? and ? and file_name = ?",
                SqliteMediaStore::asset,
                digestStart,
                digestStart + "g",
                fileName);
    }

    private static Asset asset(Row row) {
        return new Asset(row.text("digest"), row.text("file_name"), row.text("media_type"), row.number("bytes"));
    }
}
