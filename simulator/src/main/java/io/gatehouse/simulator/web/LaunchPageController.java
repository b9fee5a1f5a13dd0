package io.gatehouse.simulator.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.simulator.cloud.AppManifest;
import io.gatehouse.simulator.cloud.Cloud;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.cloud.LaunchOptions;
import io.gatehouse.simulator.cloud.LaunchResult;

/** The portal in a frame, as the dashboard shows it, or why it does not open. */
@Controller
final class LaunchPageController {

    private static final int KEPT = 50;

    private final Cloud cloud;
    private final Map<Long, Launch> launches = new LinkedHashMap<>();
    private long lastId;

    LaunchPageController(Cloud cloud) {
        this.cloud = cloud;
    }

    private record Launch(
            String installedAppId,
            LaunchResult result) {}

    @PostMapping("/apps/{id}/launch")
    String launch(@PathVariable String id, @RequestParam(defaultValue = "current") String variant) {
        var options = LaunchOptions.current();
        var result = cloud.launch(id, "old".equals(variant) ? options.withOldPayload() : options);
        return "redirect:/launch/" + keep(new Launch(id, result));
    }

    @GetMapping("/launch/{number}")
    String show(@PathVariable long number, Model model, HttpServletResponse response) {
        var launch = find(number)
                .orElseThrow(() -> new IllegalArgumentException("This launch is forgotten; launch the app again"));
        model.addAttribute("app", AppManifest.GATEHOUSE);
        model.addAttribute("installedAppId", launch.installedAppId());
        model.addAttribute("instance", cloud.find(launch.installedAppId())
                .map(installation -> installation.instance()).orElse(Instance.ALL.getFirst()));
        model.addAttribute("answer", launch.result().answer().inWords());
        switch (launch.result()) {
            case LaunchResult.Opened opened -> {
                var portal = opened.portalUrl();
                response.setHeader("Content-Security-Policy",
                        PageProtection.POLICY + "; frame-src " + portal.getScheme()
                                + "://" + portal.getRawAuthority());
                model.addAttribute("portalUrl", portal.toString());
                model.addAttribute("overPlainHttp", opened.overPlainHttp());
            }
            case LaunchResult.Refused refused -> model.addAttribute("refusal",
                    refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return "launch";
    }

    private synchronized long keep(Launch launch) {
        launches.put(++lastId, launch);
        launches.remove(lastId - KEPT);
        return lastId;
    }

    private synchronized Optional<Launch> find(long number) {
        return Optional.ofNullable(launches.get(number));
    }
}
