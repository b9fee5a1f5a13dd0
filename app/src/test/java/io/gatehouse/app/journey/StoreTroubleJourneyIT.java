package io.gatehouse.app.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatehouse.simulator.wire.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The database is there and does not take anything, or is not there: senders are told to come back, and are served then. */
class StoreTroubleJourneyIT {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static PostgresProcess postgres;
    private static RunningGatehouse gatehouse;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresProcess.start(folder.resolve("data"));
        gatehouse = RunningGatehouse.start(postgres.database());
        awaitAccepted();
    }

    @AfterAll
    static void stop() throws Exception {
        gatehouse.close();
        postgres.close();
    }

    @Test
    void aDatabaseThatIsGone() throws Exception {
        postgres.kill();

        assertRefusedForNow();

        postgres.restart();
        awaitAccepted();
    }

    @Test
    void aDatabaseThatIsReadOnly() throws Exception {
        run("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        awaitRefused();

        assertRefusedForNow();

        run("alter system reset default_transaction_read_only", "select pg_reload_conf()");
        awaitAccepted();
    }

    @Test
    void aDatabaseWhoseDiskIsFull() throws Exception {
        run("""
            create function no_room() returns trigger language plpgsql as $$
            begin
                raise exception 'could not extend file' using errcode = 'disk_full';
            end
            $$;
            create trigger no_room before insert on event for each row execute function no_room()
            """);

        assertRefusedForNow();

        run("drop trigger no_room on event; drop function no_room()");
        awaitAccepted();
    }

    private static void run(String... statements) {
        for (var statement : statements) {
            postgres.writable().run(statement);
        }
    }

    private static Answer send() {
        return gatehouse.simulator().core().send("transaction.applied").answer();
    }

    private static void assertRefusedForNow() {
        var answer = send();
        assertThat(answer).isInstanceOfSatisfying(Answer.Received.class, received -> {
            assertThat(received.code()).isEqualTo(503);
            assertThat(received.headers()).containsKey("retry-after");
        });
        assertThat(answer.duration()).isLessThan(LIMIT);
    }

    private static void awaitAccepted() throws InterruptedException {
        await(200);
    }

    private static void awaitRefused() throws InterruptedException {
        await(503);
    }

    private static void await(int status) throws InterruptedException {
        var deadline = Instant.now().plus(RECOVERY);
        while (gatehouse.simulator().core().send("transaction.applied").status().orElse(0) != status) {
            assertThat(Instant.now()).as("answers %d in time", status).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
