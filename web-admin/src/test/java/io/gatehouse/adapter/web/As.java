package io.gatehouse.adapter.web;

import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.domain.operator.Role;

/** Who a request of a test comes from. */
final class As {
    private As() {}

    static RequestPostProcessor viewer() {
        return signedIn(Role.VIEWER, "ROLE_VIEWER");
    }

    static RequestPostProcessor operator() {
        return signedIn(Role.OPERATOR, "ROLE_VIEWER", "ROLE_OPERATOR");
    }

    private static RequestPostProcessor signedIn(Role role, String... authorities) {
        var operator = new SignedInOperator("ada", role);
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        operator, null, List.of(authorities).stream().map(SimpleGrantedAuthority::new).toList()));
    }
}
