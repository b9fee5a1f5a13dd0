package io.gatehouse.simulator.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GoJsonTest {

    @ParameterizedTest
    @CsvSource({"9007199254740993,9007199254740992", "123456789012345678901234567890,1.2345678901234568e+29",
        "1e21,1e+21", "100000000000000000000,100000000000000000000", "200.50,200.5", "-0.25,-0.25",
        "0.0000001,1e-7", "0.00000123,0.00000123", "0,0", "-1.5e22,-1.5e+22"})
    void passesNumbersThroughAFloat(String exact, String written) {
        assertThat(GoJson.asGenericMap(GoJson.read(exact))).isEqualTo(written);
    }

    @Test
    void escapesWhatGoEscapes() {
        var text = GoJson.object().put("a", "<&>\u2028\u2029 / \u00e9 \ud83d\ude00 \"\\\n\u0001");

        assertThat(GoJson.asIs(text)).isEqualTo("{\"a\":\"\\u003c\\u0026\\u003e\\u2028\\u2029 / \u00e9 \ud83d\ude00 "
                + "\\\"\\\\\\n\\u0001\"}");
    }

    @Test
    void sortsKeysAtEveryDepthOnlyForAGenericMap() {
        var nested = GoJson.read("{\"b\":{\"z\":[{\"y\":1,\"x\":null}],\"a\":true},\"a\":{}}");

        assertThat(GoJson.asGenericMap(nested))
                .isEqualTo("{\"a\":{},\"b\":{\"a\":true,\"z\":[{\"x\":null,\"y\":1}]}}");
        assertThat(GoJson.asIs(nested)).isEqualTo("{\"b\":{\"z\":[{\"y\":1,\"x\":null}],\"a\":true},\"a\":{}}");
    }
}
