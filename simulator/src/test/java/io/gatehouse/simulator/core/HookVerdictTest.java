package io.gatehouse.simulator.core;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Payload;

import static org.assertj.core.api.Assertions.assertThat;

class HookVerdictTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | ''                | SUCCESS
        204 | ''                | SUCCESS
        200 | OK                | SUCCESS
        200 | {"success":true}  | SUCCESS
        500 | {"success":true}  | SUCCESS
        200 | {"ok":true}       | FAILURE
        200 | {}                | FAILURE
        200 | {"success":false} | FAILURE
        200 | null              | FAILURE
        200 | "ok"              | SUCCESS
        200 | []                | SUCCESS
        400 | ''                | FAILURE
        302 | ''                | FAILURE
        500 | oops              | FAILURE
        """)
    void readsTheAnswerAsCoreDoes(int status, String body, HookVerdict expected) {
        var answer = new Answer.Received(status, Map.of(), Payload.ofText(body), Duration.ZERO);

        assertThat(HookVerdict.of(answer)).isEqualTo(expected);
    }

    @Test
    void takesNoAnswerForAFailure() {
        var answer = new Answer.Missing(Answer.Cause.TIME_LIMIT, "30 s", Duration.ofSeconds(30));

        assertThat(HookVerdict.of(answer)).isEqualTo(HookVerdict.FAILURE);
    }
}
