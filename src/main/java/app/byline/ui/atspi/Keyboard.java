package app.byline.ui.atspi;

/// Which key of the keyboard something is on, as the screen knows it. JavaFX's thread.
interface Keyboard extends AutoCloseable {
    /// Knows no key.
    Keyboard NONE = new Keyboard() {
        @Override
        public int code(Symbol symbol) {
            return 0;
        }

        @Override
        public boolean isDown(int code) {
            return false;
        }

        @Override
        public int locks() {
            return 0;
        }

        @Override
        public void close() {}
    };

    /// The number of the key that has that symbol; 0 where none is known.
    int code(Symbol symbol);

    /// Whether the key of that number is held at this moment.
    boolean isDown(int code);

    /// Which locks are on at this moment, by X's numbers for what is held: 2 is Caps Lock, 16 Num Lock.
    int locks();

    /// Once more does nothing.
    @Override
    void close();
}
