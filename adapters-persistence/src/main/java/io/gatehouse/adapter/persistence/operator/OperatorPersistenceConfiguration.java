package io.gatehouse.adapter.persistence.operator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.application.operator.port.out.SignInAttempts;

/** Operators, their passwords and failed sign-ins. */
@Configuration(proxyBeanMethods = false)
public class OperatorPersistenceConfiguration {

    @Bean
    Operators operators(JdbcClient jdbc, Locks locks) {
        return new JdbcOperators(jdbc, locks);
    }

    @Bean
    SignInAttempts signInAttempts(JdbcClient jdbc) {
        return new JdbcSignInAttempts(jdbc);
    }

    @Bean
    PasswordHashes passwordHashes() {
        return new Argon2PasswordHashes();
    }
}
