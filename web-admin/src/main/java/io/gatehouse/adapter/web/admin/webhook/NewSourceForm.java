package io.gatehouse.adapter.web.admin.webhook;

import java.util.ArrayList;
import java.util.List;

import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * The form that adds a source, as typed.
 *
 * @param problems of its fields: {@code name}, {@code slug}, {@code slug-taken}, {@code instance}
 */
record NewSourceForm(String name, String slug, String instance, List<String> problems) {
    NewSourceForm {
        problems = List.copyOf(problems);
    }

    static NewSourceForm checked(String name, String slug, String instance) {
        var problems = new ArrayList<String>();
        if (!SourceFields.isName(name)) {
            problems.add("name");
        }
        if (SourceFields.slug(slug).isEmpty()) {
            problems.add("slug");
        }
        if (!SourceFields.isInstanceOrEmpty(instance)) {
            problems.add("instance");
        }
        return new NewSourceForm(name, slug, instance, problems);
    }

    NewSourceForm with(String problem) {
        return new NewSourceForm(name, slug, instance, List.of(problem));
    }

    public boolean has(String problem) {
        return problems.contains(problem);
    }

    /** To be called only without problems. */
    CreateSourceUseCase.Command command(Username operator) {
        return new CreateSourceUseCase.Command(
                name, new SourceSlug(slug), SourceFields.instance(instance), operator);
    }
}
