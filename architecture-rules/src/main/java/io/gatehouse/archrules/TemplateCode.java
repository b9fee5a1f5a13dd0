package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                    tagProblems(tag).forEach(problem -> violations.add(template.at(tag.line(), problem)));
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

    private static List<String> tagProblems(OpenTag tag) {
        var problems = new ArrayList<String>();
        if (tag.name().equals("style")) {
            problems.add("<style> is inline style; put it in a file");
        }
        for (Attribute attribute : tag.attributes()) {
            String name = attribute.name();
            if (name.equals("th:utext")) {
                problems.add("th:utext writes unescaped text; use th:text");
            } else if (HIDDEN_ATTRIBUTES.contains(name)) {
                problems.add(name + " hides which attribute it sets; use th:<attribute>");
            } else if (STYLES.contains(name)) {
                problems.add(name + "= is inline style; use a class");
            } else if (HANDLER.matcher(name).matches()) {
                problems.add(name + "= is an inline handler; bind it in a script file");
            }
            if (attribute.value().strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                problems.add(name + "= runs a javascript: address");
            }
        }
        return problems;
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
