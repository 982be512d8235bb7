package app.byline.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What a library asks of SQLite, written down while it does, so that the very same can be asked by nothing but JDBC.
/// One list at a time; what is asked while none is wanted passes as if nobody listened.
final class Statements {
    private static volatile @Nullable List<Asked> listening;

    private Statements() {}

    /// One statement with its values, by their place from 1 on.
    record Asked(String sql, TreeMap<Integer, Object> values) {
        /// Asks it, and reads all columns of all rows.
        void again(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (var value : values.entrySet()) {
                    statement.setObject(value.getKey(), value.getValue());
                }
                if (statement.execute()) {
                    read(statement.getResultSet());
                }
            }
        }

        private static void read(ResultSet answer) throws SQLException {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                for (int column = 1; column <= columns; column++) {
                    answer.getObject(column);
                }
            }
        }
    }

    /// Puts itself between JDBC and SQLite for every connection from now on.
    static void install() throws SQLException {
        Driver sqlite = DriverManager.getDriver("jdbc:sqlite:");
        DriverManager.deregisterDriver(sqlite);
        DriverManager.registerDriver(new Listening(sqlite));
    }

    /// What is asked, on whichever thread, while this runs.
    static List<Asked> during(Runnable work) {
        List<Asked> asked = new ArrayList<>();
        listening = asked;
        try {
            work.run();
        } finally {
            listening = null;
        }
        return asked;
    }

    private record Listening(Driver sqlite) implements Driver {
        @Override
        public Connection connect(String url, Properties properties) throws SQLException {
            Connection connection = sqlite.connect(url, properties);
            return proxy(Connection.class, (_, method, values) -> connected(connection, method, values));
        }

        @Override
        public boolean acceptsURL(String url) throws SQLException {
            return sqlite.acceptsURL(url);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
            return sqlite.getPropertyInfo(url, properties);
        }

        @Override
        public int getMajorVersion() {
            return sqlite.getMajorVersion();
        }

        @Override
        public int getMinorVersion() {
            return sqlite.getMinorVersion();
        }

        @Override
        public boolean jdbcCompliant() {
            return sqlite.jdbcCompliant();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }

    private static Object connected(Connection connection, Method method, Object[] values) throws Throwable {
        Object made = call(connection, method, values);
        List<Asked> asked = listening;
        if (asked == null) {
            return made;
        }
        if (made instanceof PreparedStatement statement) {
            Asked one = new Asked((String) values[0], new TreeMap<>());
            asked.add(one);
            return proxy(PreparedStatement.class, (_, inner, given) -> prepared(one, statement, inner, given));
        }
        return made instanceof Statement statement
                ? proxy(Statement.class, (_, inner, given) -> plain(asked, statement, inner, given))
                : made;
    }

    private static Object prepared(Asked one, PreparedStatement statement, Method method, Object[] values)
            throws Throwable {
        if (method.getName().equals("setObject")) {
            one.values().put((Integer) values[0], values[1]);
        }
        return call(statement, method, values);
    }

    private static Object plain(List<Asked> asked, Statement statement, Method method, Object[] values)
            throws Throwable {
        if (method.getName().startsWith("execute")) {
            asked.add(new Asked((String) values[0], new TreeMap<>()));
        }
        return call(statement, method, values);
    }

    private static Object call(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
