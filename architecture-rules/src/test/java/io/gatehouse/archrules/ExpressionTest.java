package io.gatehouse.archrules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.archrules.Expression.MessageUse;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"${x == 'ACTIVE'} ? #{a} : #{b}", "${#temporals.format(x, 'dd MMM')}", "${map['key']}",
        "#{'state.' + ${x}}", "#{${'state.' + x}}", "#{|state.${x}|}", "@{/a(b='c')}", "~{layout :: main('x')}",
        "${'ACTIVE'.equals(x)}", "${x} ?: '-'", "${a || b}", "_", "${not x} and true"})
    void comparedAndLookedUpLiteralsAreNotShown(String expression) {
        assertThat(new Expression(expression).shownLiterals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Hello'", "${'Hello'}", "'Hello ' + ${x}", "${x} + ' Hello'", "|Hello ${x}|",
        "|${x} Hello|", "${x ? 'Hello' : y}", "${x} ?: 'Hello'", "Hello", "${x} ? Hello : #{b}", "('Hello')"})
    void textIsShown(String expression) {
        assertThat(new Expression(expression).shownLiterals()).singleElement().asString().contains("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{a.key}", "#{a.key(${x}, 'y')}", "#{'a.key'}", "${x} ? #{a.key} : 1",
        "${#messages.msg('a.key', x)}"})
    void findsAKey(String expression) {
        assertThat(new Expression(expression).messageUses()).containsExactly(new MessageUse.Key("a.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{'state.' + ${x}}", "#{${'state.' + x}}", "#{state.__${x}__}", "#{'state.__${x}__'}",
        "#{|state.${x}|}", "#{'state.' + ${x} + '.title'}", "#{state.__${x}__(${y})}"})
    void findsAPrefix(String expression) {
        assertThat(new Expression(expression).messageUses()).containsExactly(new MessageUse.Prefix("state."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{${x}}", "#{${x.key}}", "#{'state' + ${x}}", "#{__${x}__}"})
    void admitsThatAKeyIsUnknown(String expression) {
        assertThat(new Expression(expression).messageUses())
                .containsExactly(new MessageUse.Unknown(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {"${x} + 'T('; ${x} + ''", "'it\\'s T('; ''",
        "|T(${x}|; |''${x}''|"})
    void codeHasNoLiterals(String expression, String code) {
        assertThat(new Expression(expression).code()).isEqualTo(code);
    }

    @Test
    void codeKeepsWhatIsEvaluatedInsideALiteral() {
        assertThat(new Expression("'a__${T(x)}__b'").code()).contains("${T(x)}");
    }
}
