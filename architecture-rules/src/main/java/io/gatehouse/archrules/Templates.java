package io.gatehouse.archrules;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A folder of Thymeleaf templates and the message bundles that hold their words.
 *
 * @param folder where the {@code *.html} files are, searched to any depth
 * @param bundles the bundles without language and suffix: {@code resources/messages} stands for
 *         {@code resources/messages.properties}, {@code resources/messages_de.properties} and so on; read as UTF-8
 * @param keysUsedByCode message keys, or prefixes ending in a dot, that Java code looks up and no template names (such as
 *         the codes of validation errors)
 */
public record Templates(Path folder, List<Path> bundles, Set<String> keysUsedByCode) {

    /**
     * Copies its collections.
     *
     * @throws IllegalArgumentException if no bundle is named: templates hold no words, so there is one
     */
    public Templates {
        bundles = List.copyOf(bundles);
        keysUsedByCode = Set.copyOf(keysUsedByCode);
        if (bundles.isEmpty()) {
            throw new IllegalArgumentException("The templates in " + folder + " need a message bundle");
        }
    }
}
