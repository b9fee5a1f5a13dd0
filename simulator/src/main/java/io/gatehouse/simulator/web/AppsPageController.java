package io.gatehouse.simulator.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.simulator.cloud.AppManifest;
import io.gatehouse.simulator.cloud.CallbackResult;
import io.gatehouse.simulator.cloud.Cloud;
import io.gatehouse.simulator.cloud.InstallOptions;
import io.gatehouse.simulator.cloud.Installation;
import io.gatehouse.simulator.cloud.UninstallOptions;
import io.gatehouse.simulator.web.Notices.Tone;
import io.gatehouse.simulator.wire.Connection;

/** The Apps library: the app's manifest, its installation, and what can be done with its installations. */
@Controller
final class AppsPageController {

    private static final String PAGE = "/apps";

    private final Cloud cloud;
    private final Connection connection;
    private final Notices notices;

    AppsPageController(Cloud cloud, Connection connection, Notices notices) {
        this.cloud = cloud;
        this.connection = connection;
        this.notices = notices;
    }

    /** One installation as the table shows it. */
    record Row(
            String id,
            String instance,
            String organization,
            List<String> permissions,
            String keyPrefix,
            boolean keyValid,
            String state,
            boolean active) {}

    @GetMapping("/")
    String home() {
        return "redirect:" + PAGE;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        var endpoints = connection.endpoints();
        model.addAttribute("app", AppManifest.GATEHOUSE);
        model.addAttribute("appId", endpoints.appId());
        model.addAttribute("callbackUrl", endpoints.maskedCallbackUrl());
        model.addAttribute("portalUrl", endpoints.maskedPortalUrl());
        model.addAttribute("instances", cloud.instances());
        model.addAttribute("installations", cloud.installations().stream().map(this::row).toList());
        return "apps";
    }

    /** Whether a later one is active in the same instance, which the app then takes for the only one. */
    private boolean isSuperseded(Installation installation) {
        return installation.state() == Installation.State.ACTIVE && cloud.installations().stream()
                .anyMatch(other -> other.state() == Installation.State.ACTIVE
                        && other.instance().equals(installation.instance())
                        && other.since().isAfter(installation.since()));
    }

    private Row row(Installation installation) {
        return new Row(installation.installedAppId(), installation.instance().name(),
                installation.instance().organizationName(), installation.permissions(), installation.keyPrefix(),
                cloud.keys().isValid(installation.installedAppId()),
                isSuperseded(installation) ? "superseded" : installation.state().name().toLowerCase(Locale.ROOT),
                installation.state() == Installation.State.ACTIVE);
    }

    @PostMapping("/apps/install")
    String install(@RequestParam String instance, @RequestParam(required = false) Set<String> permissions,
            @RequestParam(defaultValue = "current") String variant,
            @RequestParam(defaultValue = "during") String keyValid) {
        var options = InstallOptions.current();
        options = "old".equals(variant) ? options.withOldPayload() : options;
        options = "after".equals(keyValid) ? options.withKeyValidAfterAnswer() : options;
        var granted = permissions == null ? Set.<String>of() : permissions;
        var result = cloud.install(instance, granted, options);
        return notices.redirect(PAGE, tone(result), result.accepted() ? "apps.installed" : "apps.install-cancelled",
                result.answer().inWords());
    }

    @PostMapping("/apps/{id}/uninstall")
    String uninstall(@PathVariable String id, @RequestParam(defaultValue = "current") String variant) {
        var options = UninstallOptions.current();
        var result = cloud.uninstall(id,
                "old".equals(variant) ? options.withOldPayload().withKeyRevokedBefore() : options);
        return notices.redirect(PAGE, tone(result), result.accepted() ? "apps.uninstalled" : "apps.uninstall-refused",
                result.answer().inWords());
    }

    @PostMapping("/apps/{id}/reissue")
    String reissue(@PathVariable String id) {
        var result = cloud.reissue(id, InstallOptions.current());
        return notices.redirect(PAGE, tone(result), result.accepted() ? "apps.reissued" : "apps.reissue-refused",
                result.answer().inWords());
    }

    @PostMapping("/apps/{id}/repeat")
    String repeat(@PathVariable String id) {
        var result = cloud.repeat(id);
        return notices.redirect(PAGE, tone(result), "apps.repeated", result.answer().inWords());
    }

    private static Tone tone(CallbackResult result) {
        return result.accepted() ? Tone.GOOD : Tone.BAD;
    }
}
