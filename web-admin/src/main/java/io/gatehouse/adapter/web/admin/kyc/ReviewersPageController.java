package io.gatehouse.adapter.web.admin.kyc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.PathIds;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.kyc.port.in.BrowseReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase.Outcome.Invalid;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase.Outcome.Managed;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase.Outcome.NameTaken;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase.Outcome.NotFound;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.shared.Reason;

/** Keeps the lists of those who may decide on cases, one for each instance. */
@Controller
final class ReviewersPageController {
    private static final String OF_INSTALLATION = "/admin/installations/{id}/reviewers";
    private static final String LIST = "admin/reviewers";
    private static final String ONE = "admin/reviewer";

    private final BrowseInstallationsUseCase browseInstallations;
    private final ViewInstallationUseCase viewInstallation;
    private final BrowseReviewersUseCase browse;
    private final ManageReviewersUseCase manage;
    private final Words words;

    ReviewersPageController(
            BrowseInstallationsUseCase browseInstallations, ViewInstallationUseCase viewInstallation,
            BrowseReviewersUseCase browse, ManageReviewersUseCase manage, Words words) {
        this.browseInstallations = browseInstallations;
        this.viewInstallation = viewInstallation;
        this.browse = browse;
        this.manage = manage;
        this.words = words;
    }

    /** An installation whose reviewers can be looked at. */
    record Place(String id, String instance, String path) {}

    /** A reviewer in the list. */
    record Row(String id, String name, String role, boolean active) {
        static Row of(Reviewer one) {
            return new Row(one.id().toString(), one.name(), one.role().name(), one.isActive());
        }
    }

    /** What the choice of an installation shows. */
    record PlacesPage(List<Place> places, Pager pager) {}

    /** What the list shows. */
    record ReviewersPage(Place place, List<Row> rows, ReviewerForm form, String done) {}

    /** What the page of a reviewer shows. */
    record ReviewerPage(Place place, Row row, ReviewerForm form) {}

    @GetMapping("/admin/reviewers")
    String places(@RequestParam Optional<String> older, @RequestParam Optional<String> newer, Model model) {
        var found = browseInstallations.browse(new BrowseInstallationsUseCase.Query(
                InstallationStatus.ACTIVE, Optional.empty(), PageRequest.between(older, newer))).page();
        model.addAttribute("page", new PlacesPage(
                found.rows().stream().map(ReviewersPageController::place).toList(),
                Address.of("/admin/reviewers").pager(found)));
        return "admin/reviewer-places";
    }

    @GetMapping(OF_INSTALLATION)
    String list(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        return list(installation(id), ReviewerForm.empty(), done, model);
    }

    @PostMapping(OF_INSTALLATION)
    String add(
            @PathVariable String id, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String pin,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var installation = installation(id);
        var form = new ReviewerForm(name.strip(), role, true, "", Optional.empty());
        var secret = ReviewerForm.pin(pin);
        if (secret.isEmpty()) {
            return refuse(installation, form.refused(words.say("reviewers.refused.pin")), response, model);
        }
        var command = new ManageReviewersUseCase.Command.Add(
                installation.instance(), form.name(), form.wanted(), secret.get(), operator.username());
        return switch (manage.manage(command)) {
            case Managed _ -> "redirect:" + place(installation).path() + "?done=added";
            case NotFound _ -> throw new PageNotFoundException();
            case Invalid(var why) ->
                refuse(installation, form.refused(words.say("reviewers.refused.invalid", why)), response, model);
            case NameTaken _ ->
                refuse(installation, form.refused(words.say("reviewers.refused.name-taken")), response, model);
        };
    }

    @GetMapping(OF_INSTALLATION + "/{reviewer}")
    String ask(@PathVariable String id, @PathVariable UUID reviewer, Model model) {
        var installation = installation(id);
        var one = reviewer(installation, reviewer);
        return one(installation, one, new ReviewerForm(
                one.name(), one.role().name(), one.isActive(), "", Optional.empty()), model);
    }

    @PostMapping(OF_INSTALLATION + "/{reviewer}")
    String change(
            @PathVariable String id, @PathVariable UUID reviewer, @RequestParam(defaultValue = "") String role,
            @RequestParam Optional<String> active, @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal SignedInOperator operator,
            HttpServletResponse response, Model model) {
        var installation = installation(id);
        var one = reviewer(installation, reviewer);
        var form = new ReviewerForm(one.name(), role, active.isPresent(), why, Optional.empty());
        Optional<Password> secret = pin.isEmpty() ? Optional.empty() : ReviewerForm.pin(pin);
        if (!pin.isEmpty() && secret.isEmpty()) {
            return refuse(installation, one, form.refused(words.say("reviewers.refused.pin")), response, model);
        }
        var reason = reason(why);
        if (reason.isEmpty()) {
            return refuse(installation, one, form.refused(words.say("reviewers.refused.why")), response, model);
        }
        var command = new ManageReviewersUseCase.Command.Change(
                one.id(), form.wanted(), form.active(), secret, reason.get(), operator.username());
        return switch (manage.manage(command)) {
            case Managed _ -> "redirect:" + place(installation).path() + "?done=changed";
            case NotFound _ -> throw new PageNotFoundException();
            case Invalid(var problem) ->
                refuse(installation, one, form.refused(words.say("reviewers.refused.invalid", problem)), response,
                        model);
            case NameTaken _ ->
                refuse(installation, one, form.refused(words.say("reviewers.refused.name-taken")), response, model);
        };
    }

    private String refuse(
            InstallationSummary installation, ReviewerForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return list(installation, form, "", model);
    }

    private String refuse(
            InstallationSummary installation, Reviewer one, ReviewerForm form, HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return one(installation, one, form, model);
    }

    private String list(InstallationSummary installation, ReviewerForm form, String done, Model model) {
        var rows = browse.browse(installation.instance()).stream().map(Row::of).toList();
        model.addAttribute("page", new ReviewersPage(
                place(installation), rows, form, words.find("kyc.word.reviewers." + done).orElse("")));
        return LIST;
    }

    private static String one(InstallationSummary installation, Reviewer one, ReviewerForm form, Model model) {
        model.addAttribute("page", new ReviewerPage(place(installation), Row.of(one), form));
        return ONE;
    }

    /** The installation that a path names. */
    private InstallationSummary installation(String part) {
        try {
            return PathIds.read(part).map(InstallationId::new)
                    .flatMap(id -> viewInstallation.view(new ViewInstallationUseCase.Query(id)))
                    .map(detail -> detail.summary())
                    .orElseThrow(PageNotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new PageNotFoundException();
        }
    }

    /** A reviewer of that installation's instance; those of others are not found here. */
    private Reviewer reviewer(InstallationSummary installation, UUID id) {
        return browse.browse(installation.instance()).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(PageNotFoundException::new);
    }

    private static Place place(InstallationSummary one) {
        var path = "/admin/installations/" + PathIds.write(one.id().value());
        return new Place(one.id().value(), one.instance().value(), path + "/reviewers");
    }

    private static Optional<Reason> reason(String why) {
        try {
            return Optional.of(new Reason(why));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
