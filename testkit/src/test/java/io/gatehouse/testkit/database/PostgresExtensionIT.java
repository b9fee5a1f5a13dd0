package io.gatehouse.testkit.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresExtensionIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.migrated(
            "a-note", database -> database.run("create table note (text text)"));

    @Test
    void givesAMigratedDatabase() {
        POSTGRES.database().run("insert into note (text) values ('kept')");
    }

    @Test
    void showsNoPassword() {
        assertThat(POSTGRES.database().toString()).doesNotContain(POSTGRES.database().password() + ",")
                .doesNotContain("password");
    }
}
