package app.byline.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Files copied into the library, each kept once by its digest in a folder beside the library file. Blocking; any
/// thread but JavaFX's.
public interface MediaStore {
    /// Copies the content in, or finds the one already kept. `name` is what the author's file was called.
    Asset add(InputStream content, String name) throws IOException;

    /// The asset that an address in a text (`media/…`) names.
    Optional<Asset> find(String address);

    /// Every asset a Markdown text names, in order, each once.
    List<Asset> namedIn(String markdown);

    /// Every address of an asset in a Markdown text that names none of this library's.
    List<String> missingIn(String markdown);

    /// Keeps, under exactly that address, what came from where it is kept, too. Does nothing where the content is not
    /// what the address says; then there is no such asset still.
    ///
    /// @throws MediaTooLargeException past what a library keeps
    void put(String address, InputStream content) throws IOException;

    /// Where the asset's bytes are on disk; read only.
    Path file(Asset asset);

    /// The folder in which addresses such as `media/…` resolve.
    Path folder();
}
