package io.gatehouse.adapter.evidence;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.kyc.port.out.EvidencePacks;

/** Evidence packs, written and checked. */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {

    @Bean
    EvidencePacks evidencePacks() {
        return new ZipEvidencePacks();
    }

    /**
     * Checks a pack for whoever asks on a command line; needs neither Spring nor a database.
     *
     * @param arguments the pack, and optionally {@code --key} with a file of public keys or a fingerprint
     * @param lines     is told each finding, and the verdict last
     * @return what the process ends with: 0 if all holds and a given key signed it, 1 if something does not hold, 2 if it
     *         is not known, as no key was given, the file cannot be read or the arguments make no sense
     */
    public static int verify(List<String> arguments, Consumer<String> lines) {
        return new VerifyCommand(lines).run(arguments);
    }
}
