package app.byline.exchange;

/// Whoever waits for an import or an export: hears how far it is, and may stop it. Called on the working thread.
public interface Watch {
    /// Waits patiently.
    Watch PATIENT = new Watch() {
        @Override
        public void done(long posts) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /// So many posts are done.
    void done(long posts);

    /// Whether nothing more shall be done. What is done already stands.
    boolean stopped();
}
