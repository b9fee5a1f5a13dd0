package io.gatehouse.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.gatehouse.adapter.persistence.shared.StoreDeadline;

/** The pool of connections, each with the time-outs that follow from the deadline. */
final class ConnectionPool {

    private ConnectionPool() {}

    static HikariDataSource of(PersistenceConfiguration.Settings settings, StoreDeadline deadline) {
        var config = new HikariConfig();
        config.setPoolName("gatehouse");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(deadline.acquisition().toMillis());
        config.setValidationTimeout(deadline.validation().toMillis());
        // The store may be away when the pool is made; whoever needs it then hears so at the deadline.
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(sessionSettings(deadline));
        var seconds = Long.toString(deadline.answer().toSeconds());
        config.addDataSourceProperty("connectTimeout", seconds);
        config.addDataSourceProperty("loginTimeout", seconds);
        config.addDataSourceProperty("socketTimeout", seconds);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "gatehouse");
        // Bound values appear in the driver's messages otherwise, and those in logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    // Through pg_settings, as older servers lack transaction_timeout and would refuse to set it.
    private static String sessionSettings(StoreDeadline deadline) {
        return """
            select set_config(name, case name
                    when 'statement_timeout' then '%d'
                    when 'lock_timeout' then '%d'
                    when 'synchronous_commit' then case setting when 'off' then 'on' when 'local' then 'on'
                        else setting end
                    else '%d' end, false)
            from pg_settings
            where name in ('statement_timeout', 'lock_timeout', 'synchronous_commit', 'transaction_timeout',
                'idle_in_transaction_session_timeout')
            """.formatted(
                deadline.statement().toMillis(), deadline.lock().toMillis(), deadline.total().toMillis());
    }
}
