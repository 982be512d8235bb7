package app.byline.platform;

import java.net.URI;

/// Opens an address where the user reads such things: the window in the system's browser, the command line by printing
/// it. Only `http`, `https`, `mailto` and `file` addresses of our own pages may come here.
@FunctionalInterface
public interface Links {
    void open(URI address);
}
