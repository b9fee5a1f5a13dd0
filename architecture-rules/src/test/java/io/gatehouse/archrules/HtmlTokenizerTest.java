package io.gatehouse.archrules;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatehouse.archrules.HtmlToken.Attribute;
import io.gatehouse.archrules.HtmlToken.CloseTag;
import io.gatehouse.archrules.HtmlToken.Comment;
import io.gatehouse.archrules.HtmlToken.OpenTag;
import io.gatehouse.archrules.HtmlToken.Text;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTokenizerTest {

    @Test
    void cutsTagsTextsAndComments() {
        assertThat(HtmlTokenizer.tokens("<!DOCTYPE html><p>a<!-- b --></p>")).containsExactly(
                new OpenTag("p", List.of(), false, 1), new Text("a", 1), new Comment(" b ", 1), new CloseTag("p", 1));
    }

    @Test
    void readsAttributesHoweverTheyAreQuoted() {
        assertThat(HtmlTokenizer.tokens("<INPUT A=\"1 > 0\" b='2' c=3 d />")).containsExactly(new OpenTag("input",
                List.of(new Attribute("a", "1 > 0", 1), new Attribute("b", "2", 1), new Attribute("c", "3", 1),
                        new Attribute("d", "", 1)),
                true, 1));
    }

    @Test
    void knowsTheLineOfEachAttribute() {
        assertThat(HtmlTokenizer.tokens("\n<p\n  a='1'\n  b='2'>")).last().isEqualTo(new OpenTag("p",
                List.of(new Attribute("a", "1", 3), new Attribute("b", "2", 4)), false, 2));
    }

    @Test
    void knowsTheLineOfTheFirstWord() {
        assertThat(HtmlTokenizer.tokens("\n\n  word")).containsExactly(new Text("\n\n  word", 3));
    }

    @Test
    void namesBothSpellingsOfAnExpressionAttributeAlike() {
        assertThat(HtmlTokenizer.tokens("<p data-th-text='x'>"))
                .containsExactly(new OpenTag("p", List.of(new Attribute("th:text", "x", 1)), false, 1));
    }

    @Test
    void resolvesReferencesThatHideSyntax() {
        assertThat(HtmlTokenizer.resolved("&#84;(&#x40;&quot;&amp;&nbsp;")).isEqualTo("T(@\"& ");
    }

    @Test
    void takesAScriptAsOneText() {
        assertThat(HtmlTokenizer.tokens("<script>if (a<b) '<p>'</script>")).containsExactly(
                new OpenTag("script", List.of(), false, 1), new Text("if (a<b) '<p>'", 1), new CloseTag("script", 1));
    }

    @Test
    void doesNotMistakeAnInlinedComparisonForATag() {
        assertThat(HtmlTokenizer.tokens("[[${a<b}]]")).containsExactly(new Text("[[${a<b}]]", 1));
    }

    @Test
    void endsWithAnUnfinishedTag() {
        assertThat(HtmlTokenizer.tokens("<p a=\"1")).isNotEmpty();
    }
}
