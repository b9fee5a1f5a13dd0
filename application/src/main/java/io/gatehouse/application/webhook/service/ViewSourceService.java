package io.gatehouse.application.webhook.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceDetail.SecretLine;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.domain.webhook.SourceSlug;

/** Shows sources from the read model, together with the secrets that the environment adds to the default one. */
public final class ViewSourceService implements ViewSourceUseCase {

    private final UnitOfWork unitOfWork;
    private final SourceReadModel readModel;
    private final List<SourceSecret> environmentSecrets;

    /** @param environmentSecrets accepted by the default source, besides those stored with it */
    public ViewSourceService(
            UnitOfWork unitOfWork, SourceReadModel readModel, List<SourceSecret> environmentSecrets) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.environmentSecrets = List.copyOf(environmentSecrets);
    }

    @Override
    public Optional<SourceDetail> view(Query query) {
        return unitOfWork.read(() -> readModel.detail(query.source())).map(this::withEnvironment);
    }

    private SourceDetail withEnvironment(SourceDetail source) {
        if (!source.source().slug().equals(SourceSlug.DEFAULT)) {
            return source;
        }
        var added = environmentSecrets.stream().map(secret -> new SecretLine(secret.id(), Optional.empty(), true));
        return new SourceDetail(
                source.source(), source.instance(), source.enabled(),
                Stream.concat(added, source.secrets().stream()).toList(), source.expectedHeaders(), source.version());
    }
}
