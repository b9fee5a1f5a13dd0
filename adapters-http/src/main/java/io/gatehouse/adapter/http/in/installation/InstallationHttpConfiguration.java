package io.gatehouse.adapter.http.in.installation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.http.in.shared.Answers;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;

/** The callback URL. */
@Configuration(proxyBeanMethods = false)
public class InstallationHttpConfiguration {

    @Bean
    CallbackController callbackController(
            RegisterInstallationUseCase register, RemoveInstallationUseCase remove, Answers answers) {
        return new CallbackController(register, remove, answers);
    }
}
