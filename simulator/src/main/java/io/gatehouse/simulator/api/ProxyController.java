package io.gatehouse.simulator.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.gatehouse.simulator.core.Core;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.ledger.Ledgers;
import io.gatehouse.simulator.wire.GoJson;

/**
 * The Proxy API: answers are Core's, unchanged. {@code data:read} opens GET, {@code data:write} the rest, which is an
 * assumption where the documentation is silent. Events follow in the background, as Core sends them.
 */
@RestController
@RequestMapping("/proxy")
final class ProxyController {

    private static final String READ = "data:read";
    private static final String WRITE = "data:write";

    private final ApiGuard guard;
    private final Ledgers ledgers;
    private final Core core;
    private final ApiBehaviour behaviour;
    private final java.util.random.RandomGenerator random = new java.security.SecureRandom();

    ProxyController(ApiGuard guard, Ledgers ledgers, Core core, ApiBehaviour behaviour) {
        this.guard = guard;
        this.ledgers = ledgers;
        this.core = core;
        this.behaviour = behaviour;
    }

    @PostMapping("/identities")
    ResponseEntity<byte[]> createIdentity(HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        var identity = ledger(request, WRITE).createIdentity(Replies.read(body));
        var _ = core.announceLater("identity.created", identity);
        return Replies.json(201, identity);
    }

    @PutMapping("/identities/{id}")
    ResponseEntity<byte[]> updateIdentity(@PathVariable String id, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        ledger(request, WRITE).updateIdentity(id, Replies.read(body));
        return Replies.message("Identity updated successfully");
    }

    @PostMapping("/{id}/metadata")
    ResponseEntity<byte[]> mergeMetadata(@PathVariable String id, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        var ledger = ledger(request, WRITE);
        var additions = Replies.read(body);
        return Replies.ok(behaviour.losesMerge()
                ? ledger.mergeMetadataInVain(id, additions)
                : ledger.mergeMetadata(id, additions));
    }

    @GetMapping("/identities/{id}/tokenized-fields")
    ResponseEntity<byte[]> tokenizedFields(@PathVariable String id, HttpServletRequest request) {
        var answer = GoJson.object();
        var fields = answer.putArray("tokenized_fields");
        ledger(request, READ).tokenizedFields(id).forEach(fields::add);
        return Replies.ok(answer);
    }

    @PostMapping("/identities/{id}/tokenize/{field}")
    ResponseEntity<byte[]> tokenizeField(@PathVariable String id, @PathVariable String field,
            HttpServletRequest request) {
        ledger(request, WRITE).tokenize(id, java.util.List.of(field));
        return Replies.message("Field tokenized successfully");
    }

    @PostMapping("/identities/{id}/tokenize")
    ResponseEntity<byte[]> tokenize(@PathVariable String id, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        ledger(request, WRITE).tokenize(id, Replies.texts(Replies.read(body).path("fields")));
        return Replies.message("Fields tokenized successfully");
    }

    @GetMapping("/identities/{id}/detokenize/{field}")
    ResponseEntity<byte[]> detokenizeField(@PathVariable String id, @PathVariable String field,
            HttpServletRequest request) {
        var plain = ledger(request, READ).detokenize(id, java.util.List.of(field));
        return Replies.ok(GoJson.object().put("field", field).put("value", plain.get(field)));
    }

    @PostMapping("/identities/{id}/detokenize")
    ResponseEntity<byte[]> detokenize(@PathVariable String id, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        var fields = Replies.read(body).path("fields");
        var ledger = ledger(request, WRITE);
        if (!fields.isArray()) {
            throw new ApiRefusal(400, "fields is required");
        }
        var answer = GoJson.object();
        var plain = answer.putObject("fields");
        ledger.detokenize(id, Replies.texts(fields)).forEach(plain::put);
        return Replies.ok(answer);
    }

    @PostMapping("/transactions")
    ResponseEntity<byte[]> createTransaction(HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        var ledger = ledger(request, WRITE);
        var fields = Replies.read(body);
        if (!fields.has("precision")) {
            fields.put("precision", 100);
        }
        if (!fields.has("reference")) {
            fields.put("reference", io.gatehouse.simulator.wire.Identifiers.ofCore("ref_", random));
        }
        var transaction = ledger.createTransaction(fields);
        var _ = core.announceLater(Core.eventOf(transaction), transaction);
        return Replies.json(201, transaction);
    }

    @PutMapping("/transactions/inflight/{id}")
    ResponseEntity<byte[]> settle(@PathVariable String id, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        var settlement = Replies.read(body).path("status").asString("");
        var transaction = ledger(request, WRITE).settleInflight(id, settlement);
        var _ = core.announceLater(Core.eventOf(transaction), transaction);
        return Replies.ok(transaction);
    }

    @RequestMapping("/**")
    ResponseEntity<byte[]> others(HttpServletRequest request) {
        guard.admit(request, "GET".equals(request.getMethod()) ? READ : WRITE);
        return Replies.error(404, "the simulator does not proxy this call");
    }

    private Ledger ledger(HttpServletRequest request, String scope) {
        return ledgers.of(guard.admit(request, scope).instanceId());
    }
}
