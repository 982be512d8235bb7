package app.byline.colophon;

import java.util.List;

/// A work of others that comes with the program. `licences` are by their names at spdx.org where its publisher uses
/// those, more than one where it leaves the choice; `page` and `makers` are empty where nothing is told; `papers` are
/// what it brings along of licences and notices.
public record Work(String name, String version, List<String> licences, String page, String makers, Papers papers) {
    public Work {
        licences = List.copyOf(licences);
    }

    /// Its name and version, as a list has them.
    public String title() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
