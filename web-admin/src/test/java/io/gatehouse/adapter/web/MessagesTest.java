package io.gatehouse.adapter.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates, code and {@code messages.properties} stay in step. */
class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]*)");
    private static final Pattern IN_CODE = Pattern.compile("say\\(\\s*\"([a-z][a-zA-Z0-9.-]*[a-zA-Z0-9])\"");
    /** Keys whose end is a code of the model; each family is covered by the tests of its page. */
    private static final Pattern FAMILY = Pattern.compile(
            "(alarm\\.(silence|lag|dead|refusals|secret)|error|confirm|effect|replay\\.problem|portal\\.notice|theme|role|permission|refusal|filter|period|sweep\\.(explain|outcome)|gap\\.state|kyc\\.word|call\\.(kind|state)|time\\.(ago|in))\\..*");

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        assertThat(words().stringPropertyNames()).containsAll(keys(TEMPLATES, IN_TEMPLATE));
    }

    @Test
    void everyKeyOfTheCodeExists() throws IOException {
        assertThat(words().stringPropertyNames()).containsAll(keys(CODE, IN_CODE));
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        var used = keys(TEMPLATES, IN_TEMPLATE);
        used.addAll(keys(CODE, Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"")));

        assertThat(words().stringPropertyNames().stream().filter(key -> !FAMILY.matcher(key).matches()))
                .allMatch(used::contains);
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() throws IOException {
        var text = Pattern.compile(">([^<]*[\\p{L}][^<]*)<");

        assertThat(keys(TEMPLATES, text)).isEmpty();
    }

    @Test
    void templatesHoldNothingInlineOrUnescaped() throws IOException {
        var forbidden = Pattern.compile(
                "(th:utext|\\[\\(|T\\(|\\$\\{@| style=| th:style| on[a-z]+=| th:on[a-z]+|<style|<script(?![^>]*th:src)|hx-on)");

        assertThat(keys(TEMPLATES, forbidden)).isEmpty();
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/messages.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }

    private static Set<String> keys(Path folder, Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().map(match -> match.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
