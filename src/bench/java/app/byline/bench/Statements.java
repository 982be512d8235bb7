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
import org.sqlite.jdbc4.JDBC4Connection;

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
            return new Heard(url, properties);
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

    /// SQLite's own connection, as the library's functions want it, whose statements are heard.
    private static final class Heard extends JDBC4Connection {
        Heard(String url, Properties properties) throws SQLException {
            super(url, url.substring("jdbc:sqlite:".length()), properties);
        }

        @Override
        public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
            Statement statement = super.createStatement(type, concurrency, holdability);
            List<Asked> asked = listening;
            return asked == null
                    ? statement
                    : proxy(Statement.class, (_, method, values) -> plain(asked, statement, method, values));
        }

        @Override
        public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
                throws SQLException {
            PreparedStatement statement = super.prepareStatement(sql, type, concurrency, holdability);
            List<Asked> asked = listening;
            if (asked == null) {
                return statement;
            }
            Asked one = new Asked(sql, new TreeMap<>());
            asked.add(one);
            return proxy(PreparedStatement.class, (_, method, values) -> prepared(one, statement, method, values));
        }
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
