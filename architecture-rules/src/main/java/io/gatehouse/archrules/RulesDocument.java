package io.gatehouse.archrules;

import java.util.List;
import java.util.Locale;

/** Writes the rules down for people: the text of {@code docs/rules.md}. */
public final class RulesDocument {

    private static final String INTRODUCTION = """
        # Rules

        These rules are checked by every build (`ArchitectureTest` in `app`). This page is made from them: edit the rule \
        in `architecture-rules`, not the page. How to take them to another application: \
        [copy the rules](how-to/copy-the-rules.md).

        """;

    private RulesDocument() {}

    /** The page in Markdown; the same rules give the same text. */
    public static String of(List<ArchitectureRule> rules) {
        var page = new StringBuilder(INTRODUCTION);
        page.append("| rule | in short | decided in |\n|---|---|---|\n");
        rules.forEach(rule -> page.append("| [%s](#%s) | %s | %s |\n".formatted(rule.id(), anchor(rule), rule.title(),
                decision(rule))));
        rules.forEach(rule -> page.append("""

            ## %s
            **%s.** %s

            *Why:* %s

            Decided in %s.
            """.formatted(rule.id(), rule.title(), rule.statement(), rule.because(), decision(rule))));
        return page.toString();
    }

    private static String anchor(ArchitectureRule rule) {
        return rule.id().toLowerCase(Locale.ROOT);
    }

    private static String decision(ArchitectureRule rule) {
        String fileName = rule.decision().fileName();
        return "[%s](adr/%s)".formatted(fileName.replace(".md", ""), fileName);
    }
}
