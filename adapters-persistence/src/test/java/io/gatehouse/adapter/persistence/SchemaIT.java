package io.gatehouse.adapter.persistence;

import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.gatehouse.testkit.database.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The change sets can be taken back, one and all, and made again. */
class SchemaIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @Test
    void canBeRolledBackAndMadeAgain() throws LiquibaseException {
        var database = POSTGRES.database();
        var migration = Migration.of(database.jdbcUrl(), database.username(), database.password());
        migration.setTestRollbackOnUpdate(true);

        migration.afterPropertiesSet();

        var jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
        assertThat(jdbc.sql("select slug from source").query(String.class).list()).containsExactly("default");
    }
}
