package io.gatehouse.simulator.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.gatehouse.simulator.core.Fault;
import io.gatehouse.simulator.core.RetryPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]+)");
    private static final Pattern TEXT = Pattern.compile(">[^<>]*[A-Za-z]{2}[^<>]*<");

    @Test
    void hasEveryTextThatTheTemplatesName() throws IOException {
        var named = new TreeSet<String>();
        TEMPLATE_KEY.matcher(templates()).results().forEach(found -> named.add(found.group(1)));

        assertThat(named).hasSizeGreaterThan(50).isSubsetOf(messages().keySet());
    }

    @Test
    void hasAWordForEveryFaultAndPolicy() {
        assertThat(Set.of(Fault.values())).allMatch(fault -> messages().containsKey("core.fault." + fault));
        assertThat(Set.of(RetryPolicy.values())).allMatch(policy -> messages().containsKey("core.retry." + policy));
    }

    @Test
    void leavesNoTextInTheTemplates() throws IOException {
        assertThat(TEXT.matcher(templates()).results().map(found -> found.group())).isEmpty();
    }

    private static ResourceBundle messages() {
        return ResourceBundle.getBundle("simulator.messages");
    }

    private static String templates() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/resources/simulator/templates"))) {
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
