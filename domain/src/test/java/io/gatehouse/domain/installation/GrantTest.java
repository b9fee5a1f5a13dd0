package io.gatehouse.domain.installation;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class GrantTest {

    @Test
    void keepsEachScopeOnceInAlphabeticalOrder() {
        assertThat(Permissions.of(List.of("data:write", "alerts:read", "data:write", "data:read")).scopes())
                .extracting(Permission::scope).containsExactly("alerts:read", "data:read", "data:write");
    }

    @Test
    void mayGrantNothing() {
        assertThat(Permissions.of(List.of()).scopes()).isEmpty();
    }

    @Test
    void keepsScopesThatItDoesNotKnow() {
        var permissions = Permissions.of(List.of("rockets:launch"));

        assertThat(permissions.allow(new Permission("rockets:launch"))).isTrue();
        assertThat(permissions.scopes()).noneMatch(Permission::isKnown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:read", "data:write", "alerts:read", "alerts:write"})
    void knowsTheDocumentedScopes(String scope) {
        assertThat(new Permission(scope).isKnown()).isTrue();
    }

    @Test
    void allowsWhatWasGrantedAndNothingElse() {
        var permissions = Permissions.of(List.of("data:read"));

        assertThat(permissions.allow(Permission.DATA_READ)).isTrue();
        assertThat(permissions.allow(Permission.DATA_WRITE)).isFalse();
    }

    @Test
    void takesAsManyScopesAsAnyGrantCanHave() {
        assertThatNoException().isThrownBy(() -> Permissions.of(names(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> Permissions.of(names(65)));
    }

    @Test
    void countsARepeatedScopeOnce() {
        var names = IntStream.range(0, 500).mapToObj(_ -> "data:read").toList();

        assertThat(Permissions.of(names).scopes()).hasSize(1);
    }

    @Test
    void refusesAPrefixLongEnoughToBeTheKey() {
        assertThatNoException().isThrownBy(() -> new KeyPrefix("k".repeat(16)));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyPrefix("k".repeat(17)));
    }

    @Test
    void refusesAKeyTooShortToBeOne() {
        assertThatNoException().isThrownBy(() -> new ApiKey("k".repeat(8)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiKey("k".repeat(7)));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "scope:" + i).toList();
    }
}
