package io.gatehouse.archrules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.gatehouse.archrules.HtmlToken.CloseTag;
import io.gatehouse.archrules.HtmlToken.Comment;
import io.gatehouse.archrules.HtmlToken.OpenTag;
import io.gatehouse.archrules.HtmlToken.Text;

/**
 * One template file.
 *
 * @param name its path below the folder of templates
 * @param tokens what it consists of
 */
record Template(String name, List<HtmlToken> tokens) {

    private static final Pattern INLINED = Pattern.compile("\\[\\[(.*?)]]|\\[\\((.*?)\\)]", Pattern.DOTALL);

    /** An expression and where it stands; {@code attribute} is empty for one that is inlined in text. */
    record PlacedExpression(String attribute, Expression expression, int line) {}

    /** The templates of a folder in the order of their names; none if there is no such folder. */
    static List<Template> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().map(file -> read(folder, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every expression of the template, from attributes and from text. */
    List<PlacedExpression> expressions() {
        var expressions = new ArrayList<PlacedExpression>();
        for (HtmlToken token : tokens) {
            switch (token) {
                case Text(String text, int line) -> expressions.addAll(inlined(text, line));
                case Comment(String text, int line) -> expressions.addAll(inlined(text, line));
                case OpenTag tag -> tag.attributes().stream().filter(HtmlToken.Attribute::isExpression)
                        .forEach(attribute -> expressions.add(new PlacedExpression(attribute.name(),
                                new Expression(attribute.value()), attribute.line())));
                case CloseTag _ -> {
                }
            }
        }
        return expressions;
    }

    String at(int line, String problem) {
        return name + ":" + line + " " + problem;
    }

    static String withoutInlined(String text) {
        return INLINED.matcher(text).replaceAll(" ");
    }

    private static List<PlacedExpression> inlined(String text, int line) {
        return INLINED.matcher(text).results()
                .map(match -> new PlacedExpression("",
                        new Expression(match.group(1) == null ? match.group(2) : match.group(1)), line))
                .toList();
    }

    private static Template read(Path folder, Path file) {
        try {
            String name = folder.relativize(file).toString().replace('\\', '/');
            return new Template(name, HtmlTokenizer.tokens(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
