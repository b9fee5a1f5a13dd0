package io.gatehouse.simulator.api;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Alerts API. Alerts belong to the key's instance; creating one answers 201. Both are assumptions. */
@RestController
@RequestMapping("/alerts")
final class AlertsController {

    private static final String READ = "alerts:read";
    private static final String WRITE = "alerts:write";

    private final ApiGuard guard;
    private final InstantSource clock;
    private final Map<String, Alerts> byInstance = new ConcurrentHashMap<>();

    AlertsController(ApiGuard guard, InstantSource clock) {
        this.guard = guard;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return Replies.ok(alerts(request, READ).list());
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> find(@PathVariable String id, HttpServletRequest request) {
        return Replies.ok(alerts(request, READ).find(id));
    }

    @PostMapping("/flag/{entityId}")
    ResponseEntity<byte[]> flag(@PathVariable String entityId, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return Replies.json(201, alerts(request, WRITE).flag(entityId, Replies.read(body)));
    }

    @PutMapping("/flag/{id}")
    ResponseEntity<byte[]> change(@PathVariable String id, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return Replies.ok(alerts(request, WRITE).change(id, Replies.read(body)));
    }

    @GetMapping("/statuses")
    ResponseEntity<byte[]> statuses(HttpServletRequest request) {
        return Replies.ok(alerts(request, READ).statuses());
    }

    @PostMapping("/statuses")
    ResponseEntity<byte[]> createStatus(HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return Replies.json(201, alerts(request, WRITE).createStatus(Replies.read(body)));
    }

    @PutMapping("/statuses/{key}")
    ResponseEntity<byte[]> changeStatus(@PathVariable String key, HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return Replies.ok(alerts(request, WRITE).changeStatus(key, Replies.read(body)));
    }

    @DeleteMapping("/statuses/{key}")
    ResponseEntity<byte[]> deleteStatus(@PathVariable String key, HttpServletRequest request) {
        alerts(request, WRITE).deleteStatus(key);
        return Replies.message("Status deleted");
    }

    private Alerts alerts(HttpServletRequest request, String scope) {
        var instance = guard.admitAnywhere(request, scope).instanceId();
        return byInstance.computeIfAbsent(instance, _ -> new Alerts(clock, new SecureRandom()));
    }
}
