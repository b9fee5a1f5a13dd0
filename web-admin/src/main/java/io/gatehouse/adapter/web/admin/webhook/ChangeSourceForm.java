package io.gatehouse.adapter.web.admin.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.SourceId;

/**
 * The form that changes a source, as typed; without the value of an added header, which is a credential.
 *
 * @param kept     names of the expected headers that stay
 * @param version  of the source that the operator saw
 * @param problems of its fields: {@code name}, {@code instance}, {@code header}, {@code headers}
 */
record ChangeSourceForm(
        String name, String instance, boolean enabled, List<String> kept, String headerName, long version,
        List<String> problems) {
    ChangeSourceForm {
        kept = List.copyOf(kept);
        problems = List.copyOf(problems);
    }

    static ChangeSourceForm of(SourceDetail source) {
        return new ChangeSourceForm(
                source.source().name(), source.instance().map(InstanceId::value).orElse(""), source.enabled(),
                source.expectedHeaders(), "", source.version(), List.of());
    }

    /** What was sent, with what is wrong with it. */
    static ChangeSourceForm checked(
            String name, String instance, boolean enabled, @Nullable List<String> kept, String headerName,
            String headerValue, long version) {
        var problems = new ArrayList<String>();
        if (!SourceFields.isName(name)) {
            problems.add("name");
        }
        if (!SourceFields.isInstanceOrEmpty(instance)) {
            problems.add("instance");
        }
        var added = !headerName.isBlank() || !headerValue.isBlank();
        if (added && header(headerName, headerValue).isEmpty()) {
            problems.add("header");
        }
        return new ChangeSourceForm(
                name, instance, enabled, kept == null ? List.of() : kept, headerName, version, problems);
    }

    ChangeSourceForm with(String problem) {
        return new ChangeSourceForm(name, instance, enabled, kept, headerName, version, List.of(problem));
    }

    public boolean has(String problem) {
        return problems.contains(problem);
    }

    public boolean keeps(String header) {
        return kept.contains(header);
    }

    /** To be called only without problems. */
    ChangeSourceUseCase.Command command(SourceId source, String headerValue, Username operator) {
        return new ChangeSourceUseCase.Command(
                source, name, SourceFields.instance(instance), enabled, kept, header(headerName, headerValue), version,
                operator);
    }

    private static Optional<ExpectedHeader> header(String name, String value) {
        try {
            return Optional.of(new ExpectedHeader(name, value));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
