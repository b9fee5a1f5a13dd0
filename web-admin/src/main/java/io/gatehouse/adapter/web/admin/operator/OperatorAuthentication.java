package io.gatehouse.adapter.web.admin.operator;

import java.util.Arrays;
import java.util.List;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.operator.port.in.SignInUseCase.Outcome.Refused;
import io.gatehouse.application.operator.port.in.SignInUseCase.Outcome.SignedIn;
import io.gatehouse.application.operator.port.in.SignInUseCase.Outcome.Throttled;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Role;

/** Asks the use case whether the name and the password of the sign-in form are an operator's. */
final class OperatorAuthentication implements AuthenticationProvider {
    private final SignInUseCase signIn;

    OperatorAuthentication(SignInUseCase signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return switch (outcome(attempt)) {
            case SignedIn(Operator operator) -> authenticated(operator, attempt);
            case Refused _ -> throw new BadCredentialsException("refused");
            case Throttled(var retryAfter) -> throw new SignInThrottledException(retryAfter);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private SignInUseCase.Outcome outcome(Authentication attempt) {
        try {
            return signIn.signIn(
                    new SignInUseCase.Command(attempt.getName(), password(attempt), address(attempt)));
        } catch (StoreUnavailableException failure) {
            throw new AuthenticationServiceException("the store is away", failure);
        }
    }

    private static Password password(Authentication attempt) {
        try {
            return new Password(String.valueOf(attempt.getCredentials()));
        } catch (IllegalArgumentException _) {
            throw new BadCredentialsException("refused");
        }
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static Authentication authenticated(Operator operator, Authentication attempt) {
        var principal = new SignedInOperator(operator.username().value(), operator.role());
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities(operator.role()));
        token.setDetails(attempt.getDetails());
        return token;
    }

    /** Each role may do what the roles before it may. */
    private static List<SimpleGrantedAuthority> authorities(Role role) {
        return Arrays.stream(Role.values())
                .filter(held -> held.compareTo(role) <= 0)
                .map(held -> new SimpleGrantedAuthority("ROLE_" + held))
                .toList();
    }
}
