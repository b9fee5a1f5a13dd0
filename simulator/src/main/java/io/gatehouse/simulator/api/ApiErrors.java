package io.gatehouse.simulator.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.gatehouse.simulator.ledger.LedgerRefusal;
import io.gatehouse.simulator.wire.GoJson;

/** Cloud's refusals as {@code {"error"}}, Core's with its code beside it. */
@RestControllerAdvice(assignableTypes = {DataController.class, ProxyController.class, AlertsController.class})
final class ApiErrors {

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ApiRefusal refusal) {
        return Replies.error(refusal.status(), refusal.message());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refusedByCore(LedgerRefusal refusal) {
        var body = GoJson.object().put("error", refusal.message());
        body.putObject("error_detail").put("code", refusal.code()).put("message", refusal.message());
        return Replies.json(refusal.status(), body);
    }
}
