package io.gatehouse.adapter.web.admin.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.outbox.port.in.BrowseOutboxUseCase;
import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.application.shared.view.BoundedCount;

/** Calls to other systems that are not made. */
@Controller
final class OutboxPageController {
    static final String PATH = "/admin/outbox";

    private final BrowseOutboxUseCase browse;
    private final Words words;
    private final Moments moments;

    OutboxPageController(BrowseOutboxUseCase browse, Words words, Moments moments) {
        this.browse = browse;
        this.words = words;
        this.moments = moments;
    }

    /**
     * What the page shows.
     *
     * @param dead whether it shows those that are dead
     * @param more whether there are more of them than it shows
     * @param most how many it shows at the most
     */
    record OutboxPage(
            List<Tab> tabs, List<CallRow> rows, boolean dead, boolean more, int most, boolean retried,
            boolean gone) {}

    @GetMapping(PATH)
    String list(
            @RequestParam Optional<String> state, @RequestParam Optional<String> retried,
            @RequestParam Optional<String> gone, Model model) {
        var chosen = Arrays.stream(CallState.values()).filter(one -> state.equals(Optional.of(code(one)))).findFirst()
                .orElse(CallState.DEAD);
        var found = browse.browse(new BrowseOutboxUseCase.Query(chosen));
        model.addAttribute("page", new OutboxPage(
                Arrays.stream(CallState.values()).map(one -> tab(one, found, chosen)).toList().reversed(),
                found.calls().stream().map(call -> CallRow.of(call, words, moments)).toList(),
                chosen == CallState.DEAD, count(chosen, found).value() > found.calls().size(),
                BrowseOutboxUseCase.MOST, retried.isPresent(), gone.isPresent()));
        return "admin/outbox";
    }

    private Tab tab(CallState state, OutboxList found, CallState chosen) {
        return new Tab(
                words.say("call.state." + code(state)), words.count(count(state, found)),
                Address.of(PATH).with("state", code(state)).text(), state == chosen);
    }

    private static BoundedCount count(CallState state, OutboxList found) {
        return switch (state) {
            case WAITING -> found.waiting();
            case RETRYING -> found.retrying();
            case DEAD -> found.dead();
        };
    }

    private static String code(CallState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
