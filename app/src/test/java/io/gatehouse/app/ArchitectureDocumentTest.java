package io.gatehouse.app;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the picture of the modules to the dependencies in the build files. */
class ArchitectureDocumentTest {

    private static final String DOCUMENT = "docs/architecture/README.md";
    private static final String MARK = "%% modules: checked by ArchitectureDocumentTest";
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("^ *([a-z-]+) (-->|-\\.->) ([a-z-]+) *$", Pattern.MULTILINE);
    private static final String GROUP = "io.gatehouse";
    private static final String ARTIFACT_PREFIX = "gatehouse-";
    private static final String SOLID = "-->";
    private static final String DOTTED = "-.->";

    @Test
    void drawsTheDependenciesThatTheModulesHave() {
        assertThat(drawn()).as("arrows in %s, compared with the poms", DOCUMENT)
                .containsExactlyInAnyOrderElementsOf(
                        modules().stream().flatMap(module -> dependencies(module)).toList());
    }

    @Test
    void drawsEveryModule() {
        var named = drawn().stream().flatMap(edge -> Arrays.stream(edge.split(" --> | -\\.-> "))).toList();
        assertThat(named).as("modules in %s", DOCUMENT).containsAll(modules());
    }

    @Test
    void drawsNothingInTheDiagramThatIsNotCompared() {
        var others = diagram().lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("flowchart") && !line.equals(MARK))
                .filter(line -> !EDGE.matcher(line).matches())
                .toList();
        assertThat(others).as("lines of the diagram that are no arrow between two modules").isEmpty();
    }

    private static List<String> drawn() {
        return EDGE.matcher(diagram()).results().map(edge -> edge.group(1) + " " + edge.group(2) + " " + edge.group(3))
                .toList();
    }

    private static String diagram() {
        return DIAGRAM.matcher(Repository.read(DOCUMENT)).results()
                .map(MatchResult::group)
                .map(block -> block.substring("```mermaid\n".length(), block.length() - "```".length()))
                .filter(block -> block.contains(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(DOCUMENT + " has no diagram with the line " + MARK));
    }

    private static List<String> modules() {
        return children(project("pom.xml"), "modules").flatMap(modules -> children(modules, "module"))
                .map(module -> module.getTextContent().strip())
                .toList();
    }

    private static Stream<String> dependencies(String module) {
        return children(project(module + "/pom.xml"), "dependencies")
                .flatMap(dependencies -> children(dependencies, "dependency"))
                .filter(dependency -> text(dependency, "groupId").orElse("").equals(GROUP))
                .map(dependency -> module + " " + arrow(dependency) + " "
                        + text(dependency, "artifactId").orElse("").replaceFirst("^" + ARTIFACT_PREFIX, ""));
    }

    private static String arrow(Element dependency) {
        return text(dependency, "scope").orElse("compile").equals("test") ? DOTTED : SOLID;
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).map(child -> child.getTextContent().strip()).findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static Element project(String path) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Repository.read(path))))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }
}
