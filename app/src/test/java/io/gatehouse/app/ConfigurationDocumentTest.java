package io.gatehouse.app;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the table of settings to the settings that are read. */
class ConfigurationDocumentTest {

    private static final String DOCUMENT = "docs/reference/configuration.md";
    private static final String READER = "app/src/main/java/io/gatehouse/app/settings/SettingsReader.java";
    private static final Pattern MAIN_TABLE = Pattern.compile("^## Settings$(.*?)^## ",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `(GATEHOUSE_[A-Z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("\"(GATEHOUSE_[A-Z_]+)\"");

    @Test
    void tellsOfEverySettingThatIsRead() {
        assertThat(documented()).as("settings in the table of %s", DOCUMENT).containsAll(read());
    }

    @Test
    void tellsOfNoSettingThatNothingReads() {
        assertThat(read()).as("settings that %s reads", READER).containsAll(documented());
    }

    private static Set<String> documented() {
        var table = MAIN_TABLE.matcher(Repository.read(DOCUMENT)).results().findFirst()
                .orElseThrow(() -> new IllegalStateException(DOCUMENT + " has no chapter named Settings"));
        return names(ROW, table.group(1));
    }

    private static Set<String> read() {
        return names(LITERAL, Repository.read(READER));
    }

    private static Set<String> names(Pattern pattern, String text) {
        var names = pattern.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
        assertThat(names).as("settings found by %s", pattern).isNotEmpty();
        return names;
    }
}
