package app.byline.colophon;

import java.util.List;

/// A work of others that comes with the program. `licences` are by their names at spdx.org where its publisher uses
/// those, more than one where it leaves the choice; `page` and `makers` are empty where nothing is told; `papers` are
/// what it brings along of licences and notices.
public record Work(String name, String version, List<String> licences, String page, String makers, Papers papers) {
    public Work {
        licences = List.copyOf(licences);
    }

    /// Its whole name and version.
    public String title() {
        return titled(name);
    }

    /// The same without the group that a jar's name begins with.
    public String brief() {
        return titled(name.replaceFirst("^[^: ]+:(?! )", ""));
    }

    private String titled(String called) {
        return version.isEmpty() ? called : called + " " + version;
    }
}
