package io.gatehouse.testkit.database;

import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database for tests is, and how to log in to it. */
public record PostgresDatabase(String jdbcUrl, String username, String password) {

    /** A new connection to it, which the caller closes. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** Runs SQL that returns no rows. */
    public void run(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the database for tests refused: " + sql, e);
        }
    }

    /** The same database through another address, such as that of a {@link StallingProxy}. */
    public PostgresDatabase through(String host, int port) {
        return new PostgresDatabase(
                jdbcUrl.replaceFirst("^jdbc:postgresql://[^/]*/", "jdbc:postgresql://" + host + ":" + port + "/"),
                username, password);
    }

    /** The address that the URL names. */
    public InetSocketAddress address() {
        var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 5432 : uri.getPort());
    }

    PostgresDatabase named(String name) {
        return new PostgresDatabase(
                jdbcUrl.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name), username, password);
    }

    @Override
    public String toString() {
        return "PostgresDatabase[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
    }
}
