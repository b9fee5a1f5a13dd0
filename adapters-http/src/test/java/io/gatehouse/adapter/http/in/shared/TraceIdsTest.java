package io.gatehouse.adapter.http.in.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceIdsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void takesTheIdThatTheHeaderNames() {
        assertThat(TraceIds.of("00-" + TRACE + "-00f067aa0ba902b7-01")).isEqualTo(TRACE);
        assertThat(TraceIds.of("cc-" + TRACE + "-00f067aa0ba902b7-01-what-the-future-will-be-like")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
        "", "00-4bf92f35-00f067aa0ba902b7-01", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged line"})
    void makesOneWhereTheHeaderNamesNone(String header) {
        assertThat(TraceIds.of(header)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE).isNotEqualTo(TraceIds.of(header));
    }
}
