package io.gatehouse.simulator.web;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.gatehouse.simulator.ledger.LedgerRefusal;
import io.gatehouse.simulator.wire.Connection;

/** What every page shows: the app it talks to, the last action's notice, and refusals in words. */
@ControllerAdvice(assignableTypes = {AppsPageController.class, LaunchPageController.class, CorePageController.class,
    LedgerPageController.class, ExchangesPageController.class})
final class PageFrame {

    private final Notices notices;
    private final Connection connection;

    PageFrame(Notices notices, Connection connection) {
        this.notices = notices;
        this.connection = connection;
    }

    @ModelAttribute
    void frame(@RequestParam(name = "notice", defaultValue = "0") long notice, Model model) {
        notices.find(notice).ifPresent(found -> model.addAttribute("notice", found));
        model.addAttribute("gatehouse", connection.endpoints().base().toString());
    }

    @ExceptionHandler({IllegalArgumentException.class, LedgerRefusal.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(RuntimeException refusal, Model model) {
        model.addAttribute("gatehouse", connection.endpoints().base().toString());
        model.addAttribute("reason", String.valueOf(refusal.getMessage()));
        return "refused";
    }
}
