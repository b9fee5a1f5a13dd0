package io.gatehouse.app;

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the code in the guide for handlers to code that is compiled and tested. */
class EventHandlerDocumentTest {

    private static final String DOCUMENT = "docs/how-to/add-an-event-handler.md";
    private static final String FOLDER = "testkit/src/test/java/io/gatehouse/testkit/usecase/webhook/";
    private static final Pattern HEAD = Pattern.compile("\\A(package|import|\\s).*?(?=^(/\\*\\*|class ))",
            Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"BatchFailedHandler.java", "BatchFailedHandlerTest.java"})
    void showsTheCodeOfTheSample(String file) {
        var code = HEAD.matcher(Repository.read(FOLDER + file)).replaceFirst("");

        assertThat(code).as("%s without its imports", file).contains("class ").doesNotContain("import ");
        assertThat(Repository.read(DOCUMENT)).contains("```java\n" + code + "```\n");
    }
}
