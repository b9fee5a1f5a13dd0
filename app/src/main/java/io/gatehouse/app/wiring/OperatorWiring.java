package io.gatehouse.app.wiring;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.app.settings.GatehouseSettings;
import io.gatehouse.app.settings.GatehouseSettings.FirstOperator;
import io.gatehouse.application.operator.port.in.CreateFirstOperatorUseCase;
import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.operator.service.CreateFirstOperatorService;
import io.gatehouse.application.operator.service.SignInService;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** The use cases of the operator feature, and the first operator. */
@Configuration(proxyBeanMethods = false)
class OperatorWiring {

    private static final Logger log = LoggerFactory.getLogger(OperatorWiring.class);

    @Bean
    SignInUseCase signIn(
            UnitOfWork unitOfWork, Operators operators, PasswordHashes hashes, SignInAttempts attempts,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new SignInService(unitOfWork, operators, hashes, attempts, auditTrail, ids, clock);
    }

    @Bean
    CreateFirstOperatorUseCase createFirstOperator(
            UnitOfWork unitOfWork, Operators operators, PasswordHashes hashes, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        return new CreateFirstOperatorService(unitOfWork, operators, hashes, auditTrail, ids, clock);
    }

    @Bean
    ApplicationRunner firstOperator(CreateFirstOperatorUseCase useCase, GatehouseSettings settings) {
        return _ -> settings.firstOperator().ifPresent(operator -> create(useCase, operator));
    }

    private static void create(CreateFirstOperatorUseCase useCase, FirstOperator operator) {
        var outcome = useCase.create(
                new CreateFirstOperatorUseCase.Command(operator.username(), operator.password()));
        switch (outcome) {
            case CreateFirstOperatorUseCase.Outcome.Created _ ->
                log.info("Created the first operator, {}", operator.username());
            case CreateFirstOperatorUseCase.Outcome.NotNeeded _ -> log.debug("There are operators already");
            case CreateFirstOperatorUseCase.Outcome.TooShort _ ->
                log.warn("There is no operator yet, and GATEHOUSE_ADMIN_PASSWORD is too short to create one");
        }
    }
}
