package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.gatehouse.archrules.HtmlToken.Attribute;
import io.gatehouse.archrules.HtmlToken.CloseTag;
import io.gatehouse.archrules.HtmlToken.Comment;
import io.gatehouse.archrules.HtmlToken.OpenTag;
import io.gatehouse.archrules.HtmlToken.Text;
import io.gatehouse.archrules.Template.PlacedExpression;

/** Finds code in a template. */
final class TemplateCode {

    private static final Set<String> HIDDEN_ATTRIBUTES = Set.of("th:attr", "th:attrappend", "th:attrprepend");
    private static final Set<String> STYLES = Set.of("style", "th:style", "th:styleappend", "th:styleprepend");
    private static final Pattern HANDLER = Pattern.compile("(th:)?on[a-z]+|(th:)?hx-on[:-].*");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.#])T\\s*\\(");
    private static final Pattern CREATION = Pattern.compile("(?<![\\w.])new\\s+[\\w.]+\\s*[(\\[{]");
    private static final Pattern BEAN = Pattern.compile("&?@\\s*(?:[A-Za-z_$]|'')");

    private TemplateCode() {}

    static List<String> violations(Template template) {
        var violations = new ArrayList<String>();
        boolean inScript = false;
        for (HtmlToken token : template.tokens()) {
            switch (token) {
                case OpenTag tag -> {
                    violations.addAll(tagProblems(template, tag));
                    inScript = tag.name().equals("script") && !tag.selfClosing();
                }
                case Text(String text, int line) -> {
                    if (inScript && !text.isBlank()) {
                        violations.add(template.at(line, "script with a body; put it in a file"));
                    }
                    violations.addAll(unescaped(template, text, line));
                }
                case Comment(String text, int line) -> {
                    violations.addAll(unescaped(template, text, line));
                    if (text.startsWith("/*/")) {
                        violations.add(template.at(line, "prototype-only comment, which Thymeleaf renders"));
                    }
                }
                case CloseTag _ -> inScript = false;
            }
        }
        for (PlacedExpression placed : template.expressions()) {
            expressionProblems(placed.expression())
                    .forEach(problem -> violations.add(template.at(placed.line(), problem)));
        }
        return violations;
    }

    private static List<String> unescaped(Template template, String text, int line) {
        return text.contains("[(")
                ? List.of(template.at(line, "[(...)] writes unescaped text; use [[...]]"))
                : List.of();
    }

    private static List<String> tagProblems(Template template, OpenTag tag) {
        var problems = new ArrayList<String>();
        if (tag.name().equals("style")) {
            problems.add(template.at(tag.line(), "<style> is inline style; put it in a file"));
        }
        for (Attribute attribute : tag.attributes()) {
            nameProblem(attribute.name())
                    .ifPresent(problem -> problems.add(template.at(attribute.line(), problem)));
            if (attribute.value().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                problems.add(template.at(attribute.line(), attribute.name() + "= runs a javascript: address"));
            }
        }
        return problems;
    }

    private static Optional<String> nameProblem(String name) {
        if (name.equals("th:utext")) {
            return Optional.of("th:utext writes unescaped text; use th:text");
        }
        if (HIDDEN_ATTRIBUTES.contains(name)) {
            return Optional.of(name + " hides which attribute it sets; use th:<attribute>");
        }
        if (STYLES.contains(name)) {
            return Optional.of(name + "= is inline style; use a class");
        }
        return HANDLER.matcher(name).matches()
                ? Optional.of(name + "= is an inline handler; bind it in a script file")
                : Optional.empty();
    }

    private static List<String> expressionProblems(Expression expression) {
        String code = expression.code();
        var problems = new ArrayList<String>();
        if (TYPE.matcher(code).find()) {
            problems.add("T(...) reaches a class: " + expression.text());
        }
        if (CREATION.matcher(code).find()) {
            problems.add("new creates an object: " + expression.text());
        }
        if (BEAN.matcher(code).find()) {
            problems.add("@ reaches a bean: " + expression.text());
        }
        return problems;
    }
}
