package io.gatehouse.adapter.web.admin.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.ui.Model;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Site;
import io.gatehouse.adapter.web.shared.SourceRow;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.retention.port.in.ViewLegalHoldUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceHealthUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SecretUse;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** Puts a source's page together; its forms come back to it when something is wrong with them. */
final class SourcePageView {
    private final ViewSourceUseCase viewSource;
    private final ViewLegalHoldUseCase viewHold;
    private final Words words;
    private final Moments moments;
    private final SourceRow.Rows rows;
    private final Site site;
    private final ViewSourceHealthUseCase viewHealth;
    private final HealthPanel.Panels panels;

    SourcePageView(
            ViewSourceUseCase viewSource, ViewLegalHoldUseCase viewHold, ViewSourceHealthUseCase viewHealth,
            Words words,
            Moments moments, SourceRow.Rows rows, HealthPanel.Panels panels, Site site) {
        this.viewSource = viewSource;
        this.viewHold = viewHold;
        this.words = words;
        this.moments = moments;
        this.rows = rows;
        this.site = site;
        this.viewHealth = viewHealth;
        this.panels = panels;
    }

    /** A secret without its value. */
    record SecretRow(String id, Optional<Moment> added, boolean fromEnvironment, String use) {}

    /** Why nothing of its events is removed, since when, and who said so. */
    record HoldRow(Moment since, String by, String reason) {}

    /** What the page shows besides its forms. */
    record SourcePage(
            String id, String name, String slug, boolean isDefault, String url, Badge state, boolean enabled,
            List<SecretRow> secrets, List<String> headers, String snippet, String environment, String events,
            String refused, Optional<HoldRow> hold, HealthPanel health) {}

    /**
     * What is asked before a secret goes.
     *
     * @param inUse whether deliveries were signed with it of late, so that it takes a second confirmation
     * @param last  whether the source would have none left
     */
    record RetirePage(
            String source, String name, String secret, Optional<Moment> added, String use, boolean inUse,
            boolean last, boolean refused) {}

    /** The source as it is now. */
    SourceDetail find(SourceId source) {
        return viewSource.view(new ViewSourceUseCase.Query(source)).orElseThrow(PageNotFoundException::new);
    }

    /** The page with nothing typed. */
    String show(SourceDetail source, Model model) {
        return show(source, ChangeSourceForm.of(source), Optional.empty(), model);
    }

    /** The page with a form as typed, or with what is wrong with a secret. */
    String show(SourceDetail source, ChangeSourceForm form, Optional<String> secretProblem, Model model) {
        var slug = source.source().slug();
        var vitals = vitals(source);
        model.addAttribute("form", form);
        model.addAttribute("secretProblem", secretProblem.orElse(""));
        model.addAttribute("page", new SourcePage(
                source.source().id().toString(), source.source().name(), slug.value(), slug.equals(SourceSlug.DEFAULT),
                site.webhookUrl(slug), rows.state(source.enabled()), source.enabled(),
                source.secrets().stream().map(secret -> secret(secret, vitals)).toList(), source.expectedHeaders(),
                snippet(source),
                environment(source), "/admin/events?source=" + slug, "/admin/refused?source=" + slug,
                hold(source.source().id()), panels.panel(source, vitals)));
        return "admin/source";
    }

    /** The part of {@code blnk.json} that points the Core here; secrets are placeholders. */
    String snippet(SourceDetail source) {
        var headers = source.expectedHeaders().stream()
                .map(name -> "        \"" + name + "\": \"" + words.say("source.snippet.header") + "\"")
                .collect(Collectors.joining(",\n"));
        return """
            {
              "server": {
                "secret_key": "%s"
              },
              "notification": {
                "webhook": {
                  "url": "%s",
                  "headers": {%s}
                }
              }
            }
            """.formatted(
                words.say("source.snippet.secret"), site.webhookUrl(source.source().slug()),
                headers.isEmpty() ? "" : "\n" + headers + "\n      ");
    }

    /** The environment variable in the form that Core's loader reads, which is not JSON. */
    private String environment(SourceDetail source) {
        var names = source.expectedHeaders().isEmpty() ? List.of("authorization") : source.expectedHeaders();
        return names.stream()
                .map(name -> name + ":" + words.say("source.snippet.header"))
                .collect(Collectors.joining(",", "BLNK_WEBHOOK_HEADERS=", ""));
    }

    private Optional<HoldRow> hold(SourceId source) {
        return viewHold.view(new ViewLegalHoldUseCase.Query(source)).map(hold -> new HoldRow(
                moments.at(hold.since()), hold.by().value(), hold.reason().text()));
    }

    /**
     * The page that asks whether a secret may go.
     *
     * @param refused whether it was sent without the confirmation that it takes
     */
    String askToRetire(SourceDetail source, SecretId secret, Instant now, boolean refused, Model model) {
        var line = source.secrets().stream().filter(kept -> kept.id().equals(secret) && !kept.fromEnvironment())
                .findFirst().orElseThrow(PageNotFoundException::new);
        var vitals = vitals(source);
        var row = secret(line, vitals);
        model.addAttribute("page", new RetirePage(
                source.source().id().toString(), source.source().name(), row.id(), row.added(), row.use(),
                !use(secret, vitals).isQuiet(now), source.secrets().size() == 1, refused));
        return "admin/source-retire";
    }

    private SourceVitals vitals(SourceDetail source) {
        return viewHealth.view(new ViewSourceHealthUseCase.Query(List.of(source.source().id()))).getFirst();
    }

    private SecretRow secret(SourceDetail.SecretLine secret, SourceVitals vitals) {
        return new SecretRow(
                secret.id().value(), secret.addedAt().map(moments::at), secret.fromEnvironment(),
                panels.use(use(secret.id(), vitals), vitals));
    }

    private static SecretUse use(SecretId secret, SourceVitals vitals) {
        return vitals.secrets().stream().filter(use -> use.secret().equals(secret)).findFirst()
                .orElseGet(() -> SecretUse.none(secret));
    }
}
