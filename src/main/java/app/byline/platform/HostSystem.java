package app.byline.platform;

import java.util.Locale;
import java.util.Properties;

/// The kind of system that this runs on, where that makes a difference. Any thread.
public enum HostSystem {
    WINDOWS,
    MAC,
    /// Linux, and what is like it.
    OTHER;

    private static final HostSystem CURRENT = of(System.getProperties());

    public static HostSystem current() {
        return CURRENT;
    }

    /// What these system properties say.
    public static HostSystem of(Properties properties) {
        String name = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MAC : OTHER;
    }
}
