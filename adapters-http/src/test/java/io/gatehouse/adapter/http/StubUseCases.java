package io.gatehouse.adapter.http;

import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;

/** The use cases behind the routes. */
public record StubUseCases(
        Stub<RegisterInstallationUseCase.Command, RegisterInstallationUseCase.Outcome> register,
        Stub<RemoveInstallationUseCase.Command, RemoveInstallationUseCase.Outcome> remove,
        Stub<LaunchPortalUseCase.Command, LaunchPortalUseCase.Outcome> launch,
        Stub<ReceiveWebhookUseCase.Command, ReceiveWebhookUseCase.Outcome> receive) {}
