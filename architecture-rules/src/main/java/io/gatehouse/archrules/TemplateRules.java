package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;

/** TPL: the pages. These rules read files, not classes. */
final class TemplateRules {

    private final List<Templates> templates;

    TemplateRules(List<Templates> templates) {
        this.templates = List.copyOf(templates);
    }

    List<ArchitectureRule> rules() {
        return List.of(noCode(), noWords());
    }

    private ArchitectureRule noCode() {
        return new ArchitectureRule("TPL-01", "Templates hold no code",
                """
                    No `th:utext` and no `[(...)]`. In expressions no `T(...)`, no `new`, no `@bean` (a link `@{...}` is fine). \
                    No `th:attr` and its kin, which set an attribute the reader cannot see. No `on...=`, `th:on...`, `hx-on...` \
                    and `javascript:`, no script with a body, no `style=`, `th:style` or `<style>`. No prototype-only comment \
                    `<!--/*/`, which is a comment to the reader and markup to Thymeleaf.""",
                """
                    Unescaped text is how a stranger's name becomes a script, and a template that calls classes is a \
                    controller nobody tests. The content security policy forbids inline script and style, so they would not \
                    run anyway.""",
                Decision.TEMPLATES_WITHOUT_SURPRISES, _ -> {
                    var violations = new ArrayList<String>(missingTemplates());
                    templates().forEach(template -> violations.addAll(TemplateCode.violations(template)));
                    return violations;
                });
    }

    private ArchitectureRule noWords() {
        return new ArchitectureRule("TPL-02", "Templates hold no words", """
            Text between tags has no letter or digit, unless `th:text`, `th:replace`, `th:insert` or \
            `th:remove="all"` replaces it, or `translate="no"` says that it is a name in every language. `title`, \
            `alt`, `placeholder`, `label`, `aria-label` and their like are set by their `th:` twin, and no expression \
            shows a literal. Every `#{key}` exists in every language file, every language has the same keys with a \
            text, and every key is used. A key made at run time starts with a literal prefix that ends in a dot, \
            `#{'state.' + ${state}}` or `#{state.__${state}__}`: that uses all keys with this prefix, and there is at \
            least one. Keys that only Java code looks up are declared in `Templates.keysUsedByCode`. Tags are \
            balanced, or the rule could not tell whose text it reads.""", """
            Words in message files can be reviewed, translated and searched as words. A missing key shows up on the \
            page as `??key_de??`, and an unused one is translated for nothing.""",
                Decision.TEMPLATES_WITHOUT_SURPRISES, _ -> {
                    var violations = new ArrayList<String>(missingTemplates());
                    templates().forEach(template -> violations.addAll(TemplateWords.violations(template)));
                    templates.forEach(set -> violations
                            .addAll(new MessageSync(set, Template.in(set.folder())).violations()));
                    return violations;
                });
    }

    private List<Template> templates() {
        return templates.stream().flatMap(set -> Template.in(set.folder()).stream()).toList();
    }

    private List<String> missingTemplates() {
        return templates.stream().map(Templates::folder).filter(folder -> Template.in(folder).isEmpty())
                .map(folder -> "No template in " + folder + ": moved, renamed or not there").toList();
    }
}
