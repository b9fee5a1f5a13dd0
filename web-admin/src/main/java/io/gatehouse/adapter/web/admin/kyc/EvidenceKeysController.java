package io.gatehouse.adapter.web.admin.kyc;

import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.gatehouse.application.kyc.port.in.BrowseEvidenceKeysUseCase;
import io.gatehouse.application.kyc.view.EvidenceKey;

/**
 * Hands operators the public keys of evidence packs, to be given to those who check packs. Each is a PEM block (RFC 7468)
 * with its fingerprint above it, which readers of PEM skip.
 */
@Controller
final class EvidenceKeysController {
    private final BrowseEvidenceKeysUseCase browse;

    EvidenceKeysController(BrowseEvidenceKeysUseCase browse) {
        this.browse = browse;
    }

    @GetMapping("/admin/evidence-keys.pem")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gatehouse-evidence-keys.pem\"")
                .body(browse.browse().stream().map(EvidenceKeysController::block).collect(Collectors.joining("\n")));
    }

    private static String block(EvidenceKey key) {
        return "fingerprint: " + key.fingerprint() + "\nmade: " + key.createdAt() + "\nin use: "
                + (key.isCurrent() ? "yes" : "no") + "\n" + key.pem();
    }
}
