package io.gatehouse.adapter.web.admin.webhook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase.Which;
import io.gatehouse.application.webhook.port.in.BrowseGapsUseCase;
import io.gatehouse.application.webhook.port.in.DismissGapUseCase;
import io.gatehouse.application.webhook.port.in.RequestSweepUseCase;
import io.gatehouse.application.webhook.view.GapList;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.SweepOutcome;

/** Records of ledgers whose events never came, and what can be done about them. */
@Controller
final class GapsPageController {
    private static final String PATH = "/admin/gaps";
    private static final String ALL = "all";

    private final BrowseGapsUseCase browse;
    private final BackfillGapsUseCase backfill;
    private final DismissGapUseCase dismiss;
    private final RequestSweepUseCase requestSweep;
    private final Words words;
    private final GapRow.Rows rows;

    GapsPageController(
            BrowseGapsUseCase browse, BackfillGapsUseCase backfill, DismissGapUseCase dismiss,
            RequestSweepUseCase requestSweep, Words words, GapRow.Rows rows) {
        this.browse = browse;
        this.backfill = backfill;
        this.dismiss = dismiss;
        this.requestSweep = requestSweep;
        this.words = words;
        this.rows = rows;
    }

    /** What the page shows. */
    record GapsPage(
            List<Tab> tabs, List<SweepRow> sweeps, List<GapRow> rows, Pager pager, boolean anyOpen, boolean openOnes,
            List<String> done, Optional<String> problem) {}

    /** What became of a form that was sent before, as it stands in the address. */
    record Done(
            Optional<Integer> backfilled, Optional<Integer> arrived, Optional<Integer> gone, Optional<Integer> open,
            Optional<String> problem) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "open") String state, @RequestParam Optional<String> older,
            @RequestParam Optional<String> newer, @RequestParam Optional<String> dismissed,
            @RequestParam Optional<String> requested, Done done, Model model) {
        var chosen = Arrays.stream(GapState.values()).filter(one -> code(one).equals(state)).findFirst();
        var found = browse.browse(new BrowseGapsUseCase.Query(chosen, PageRequest.between(older, newer)));
        var address = Address.of(PATH).with("state", chosen.map(GapsPageController::code).orElse(ALL));
        model.addAttribute("page", new GapsPage(
                tabs(found, chosen), found.sweeps().stream().map(rows::sweep).toList(),
                found.gaps().rows().stream().map(rows::row).toList(), address.pager(found.gaps()),
                found.open().value() > 0, chosen.equals(Optional.of(GapState.OPEN)),
                said(done, dismissed.isPresent(), requested.isPresent()), problem(done)));
        return "admin/gaps";
    }

    @PostMapping(PATH + "/backfill")
    String backfillAll(@AuthenticationPrincipal SignedInOperator operator) {
        return backfill(new Which.All(), operator);
    }

    @PostMapping(PATH + "/{id}/backfill")
    String backfillOne(@PathVariable UUID id, @AuthenticationPrincipal SignedInOperator operator) {
        return backfill(new Which.One(new GapId(id)), operator);
    }

    @PostMapping(PATH + "/{id}/dismiss")
    String dismiss(@PathVariable UUID id, @AuthenticationPrincipal SignedInOperator operator) {
        return switch (dismiss.dismiss(new DismissGapUseCase.Command(new GapId(id), operator.username()))) {
            case DismissGapUseCase.Outcome.Dismissed _ -> "redirect:" + PATH + "?dismissed";
            // Somebody else was faster; the list shows how it ended.
            case DismissGapUseCase.Outcome.NotOpen _ -> "redirect:" + PATH;
        };
    }

    @PostMapping(PATH + "/sweep")
    String sweep(@AuthenticationPrincipal SignedInOperator operator) {
        requestSweep.request(operator.username());
        return "redirect:" + PATH + "?requested";
    }

    private String backfill(Which which, SignedInOperator operator) {
        var outcome = backfill.backfill(new BackfillGapsUseCase.Command(which, operator.username()));
        return "redirect:" + Address.of(PATH)
                .with("backfilled", Integer.toString(outcome.backfilled()))
                .with("arrived", Integer.toString(outcome.arrived()))
                .with("gone", Integer.toString(outcome.gone()))
                .with("open", Integer.toString(outcome.open()))
                .with("problem", outcome.problem().map(GapRow::code).orElse(""))
                .text();
    }

    private List<Tab> tabs(GapList found, Optional<GapState> chosen) {
        var states = Arrays.stream(GapState.values()).map(state -> new Tab(
                words.say("gap.state." + code(state)), state == GapState.OPEN ? words.count(found.open()) : "",
                link(code(state)), chosen.equals(Optional.of(state))));
        var all = new Tab(words.say("gaps.tab.all"), "", link(ALL), chosen.isEmpty());
        return Stream.concat(states, Stream.of(all)).toList();
    }

    private static String link(String state) {
        return Address.of(PATH).with("state", state).text();
    }

    private List<String> said(Done done, boolean dismissed, boolean requested) {
        var said = new ArrayList<String>();
        say(said, "gaps.done.backfilled", done.backfilled());
        say(said, "gaps.done.arrived", done.arrived());
        say(said, "gaps.done.gone", done.gone());
        say(said, "gaps.done.open", done.open());
        if (dismissed) {
            said.add(words.say("gaps.done.dismissed"));
        }
        if (requested) {
            said.add(words.say("gaps.done.requested"));
        }
        return said;
    }

    private void say(List<String> said, String key, Optional<Integer> number) {
        number.filter(value -> value > 0).ifPresent(value -> said.add(words.say(key, value)));
    }

    private Optional<String> problem(Done done) {
        return done.problem()
                .flatMap(code -> Arrays.stream(SweepOutcome.values()).filter(one -> GapRow.code(one).equals(code))
                        .findFirst())
                .map(rows::explanation);
    }

    private static String code(GapState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
