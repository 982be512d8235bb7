package app.byline.database;

import java.util.function.Supplier;

/// All of it on disk, or none.
final class Transaction {
    private Transaction() {}

    static <T> T run(Session session, Supplier<T> work) {
        // Immediate: a lock that can't be had is told at once, not at the first write.
        session.script("begin immediate");
        try {
            T result = work.get();
            session.script("commit");
            return result;
        } catch (Throwable failure) {
            rollBack(session, failure);
            throw failure;
        }
    }

    private static void rollBack(Session session, Throwable failure) {
        try {
            session.script("rollback");
        } catch (DatabaseException e) {
            // A full disk makes SQLite roll back by itself, and then this says that nothing is open.
            failure.addSuppressed(e);
        }
    }
}
