package io.gatehouse.archrules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.gatehouse.archrules.HtmlToken.Attribute;
import io.gatehouse.archrules.HtmlToken.CloseTag;
import io.gatehouse.archrules.HtmlToken.Comment;
import io.gatehouse.archrules.HtmlToken.OpenTag;
import io.gatehouse.archrules.HtmlToken.Text;
import io.gatehouse.archrules.Template.PlacedExpression;

/** Finds words in a template. Not thread-safe; one per template. */
final class TemplateWords {

    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "source", "track", "wbr");
    private static final Set<String> NOT_SHOWN = Set.of("script", "style");
    private static final Set<String> SHOWN_ATTRIBUTES = Set.of("title", "alt", "placeholder", "label", "aria-label",
            "aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext", "hx-confirm",
            "hx-prompt");
    private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace", "th:insert");
    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");
    private static final Set<String> CALLING = Set.of("th:replace", "th:insert", "th:with");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** An element that is still open; {@code silent} if its text is not shown as written, or not to be translated. */
    private record Open(String name, int line, boolean silent) {}

    private final Template template;
    private final List<String> violations = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private TemplateWords(Template template) {
        this.template = template;
    }

    static List<String> violations(Template template) {
        var words = new TemplateWords(template);
        template.tokens().forEach(words::read);
        words.open.forEach(element -> words.report(element.line(), "<" + element.name() + "> is never closed"));
        template.expressions().forEach(words::readExpression);
        return words.violations;
    }

    private void read(HtmlToken token) {
        switch (token) {
            case OpenTag tag -> readTag(tag);
            case CloseTag(String name, int line) -> close(name, line);
            case Text(String text, int line) -> readText(text, line);
            case Comment _ -> {
            }
        }
    }

    private void readTag(OpenTag tag) {
        boolean silent = isSilent() || isSilent(tag);
        if (!VOID.contains(tag.name()) && !tag.selfClosing()) {
            open.push(new Open(tag.name(), tag.line(), silent));
        }
        boolean untranslated = tag.attribute("translate").filter(attribute -> attribute.value().equals("no"))
                .isPresent();
        tag.attributes().stream().filter(attribute -> isShown(tag, attribute))
                .filter(attribute -> WORD.matcher(attribute.value()).find())
                .filter(attribute -> !tag.has("th:" + attribute.name())).filter(_ -> !untranslated)
                .forEach(attribute -> report(attribute.line(),
                        attribute.name() + "=\"" + attribute.value() + "\" is literal; use th:" + attribute.name()));
    }

    private static boolean isShown(OpenTag tag, Attribute attribute) {
        boolean buttonText = tag.name().equals("input") && attribute.name().equals("value")
                && tag.attribute("type").filter(type -> BUTTONS.contains(type.value())).isPresent();
        return buttonText || SHOWN_ATTRIBUTES.contains(attribute.name());
    }

    private static boolean isSilent(OpenTag tag) {
        return NOT_SHOWN.contains(tag.name()) || REPLACING.stream().anyMatch(tag::has)
                || tag.attribute("th:remove").filter(remove -> remove.value().equals("all")).isPresent()
                || tag.attribute("translate").filter(translate -> translate.value().equals("no")).isPresent();
    }

    private void close(String name, int line) {
        Open innermost = open.peek();
        if (innermost == null || !innermost.name().equals(name)) {
            report(line, "</" + name + "> closes " + (innermost == null
                    ? "nothing"
                    : "<" + innermost.name() + "> of line " + innermost.line()));
        }
        if (open.stream().anyMatch(element -> element.name().equals(name))) {
            Open closed = open.pop();
            while (!closed.name().equals(name)) {
                closed = open.pop();
            }
        }
    }

    private void readText(String text, int line) {
        String visible = HtmlTokenizer.resolved(Template.withoutInlined(text));
        if (!isSilent() && WORD.matcher(visible).find()) {
            report(line, "literal text \"" + visible.strip().replaceAll("\\s+", " ") + "\"; use th:text=\"#{...}\"");
        }
    }

    private void readExpression(PlacedExpression placed) {
        String attribute = placed.attribute();
        if (attribute.isEmpty() || attribute.equals("th:text") || attribute.equals("th:utext")
                || SHOWN_ATTRIBUTES.contains(attribute.replaceFirst("^th:", ""))) {
            placed.expression().shownLiterals()
                    .forEach(literal -> report(placed.line(), "shows the literal '" + literal + "'; use #{...}"));
        } else if (CALLING.contains(attribute)) {
            placed.expression().phrases()
                    .forEach(phrase -> report(placed.line(), "passes the literal '" + phrase + "'; use #{...}"));
        }
    }

    private boolean isSilent() {
        Open innermost = open.peek();
        return innermost != null && innermost.silent();
    }

    private void report(int line, String problem) {
        violations.add(template.at(line, problem));
    }
}
