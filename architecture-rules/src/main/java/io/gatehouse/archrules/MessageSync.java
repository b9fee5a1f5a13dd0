package io.gatehouse.archrules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.gatehouse.archrules.Expression.MessageUse;
import io.gatehouse.archrules.Template.PlacedExpression;

/** Compares the messages that templates name with those that the language files hold. */
final class MessageSync {

    private final Templates set;
    private final List<Template> templates;
    private final List<String> violations = new ArrayList<>();
    private final Set<String> usedKeys = new HashSet<>();
    private final Set<String> usedPrefixes = new HashSet<>();

    MessageSync(Templates set, List<Template> templates) {
        this.set = set;
        this.templates = templates;
    }

    /** Call once. */
    List<String> violations() {
        Set<String> known = new TreeSet<>();
        for (Path bundle : set.bundles()) {
            List<MessageBundle> languages = MessageBundle.languagesOf(bundle);
            if (languages.isEmpty()) {
                violations.add("No message file " + bundle + ".properties");
            }
            known.addAll(compareLanguages(languages));
        }
        templates.forEach(template -> template.expressions().forEach(placed -> checkUses(template, placed, known)));
        for (String key : set.keysUsedByCode()) {
            (key.endsWith(".") ? usedPrefixes : usedKeys).add(key);
        }
        set.bundles().forEach(bundle -> MessageBundle.languagesOf(bundle).forEach(this::findUnused));
        return violations;
    }

    private Set<String> compareLanguages(List<MessageBundle> languages) {
        var keys = new TreeSet<String>();
        languages.forEach(language -> keys.addAll(language.messages().keySet()));
        for (MessageBundle language : languages) {
            for (String key : keys) {
                String message = language.messages().get(key);
                if (message == null) {
                    violations.add(language.file().getFileName() + " lacks the key " + key
                            + " that another language has");
                } else if (message.isBlank()) {
                    violations.add(at(language, key) + " has no text for " + key);
                }
            }
        }
        return keys;
    }

    private void checkUses(Template template, PlacedExpression placed, Set<String> known) {
        for (MessageUse use : placed.expression().messageUses()) {
            switch (use) {
                case MessageUse.Key(String key) -> {
                    usedKeys.add(key);
                    if (!known.contains(key)) {
                        violations.add(template.at(placed.line(), "uses the message " + key + ", which no file has"));
                    }
                }
                case MessageUse.Prefix(String prefix) -> {
                    usedPrefixes.add(prefix);
                    if (known.stream().noneMatch(key -> key.startsWith(prefix))) {
                        violations.add(
                                template.at(placed.line(), "uses messages " + prefix + "*, of which no file has any"));
                    }
                }
                case MessageUse.Unknown(String expression) -> violations.add(template.at(placed.line(),
                        expression + " tells no prefix; write #{'prefix.' + ${...}}"));
            }
        }
    }

    private void findUnused(MessageBundle language) {
        language.messages().keySet().stream().filter(key -> !usedKeys.contains(key))
                .filter(key -> usedPrefixes.stream().noneMatch(key::startsWith))
                .forEach(key -> violations.add(at(language, key) + " has the message " + key + ", which nothing uses"));
    }

    private static String at(MessageBundle language, String key) {
        return language.file().getFileName() + ":" + language.lineOf(key);
    }
}
