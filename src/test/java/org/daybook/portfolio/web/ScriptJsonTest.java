package org.daybook.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.daybook.portfolio.web.ScriptJson.Fields;
import org.daybook.portfolio.web.ScriptJson.SharedText;
import org.daybook.text.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page for a browser holds of the records: every text whole, and none that could end the script it is in. */
class ScriptJsonTest {
    private static JsonNode read(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }

    private static String of(Fields fields) {
        return ScriptJson.of(fields, "shared");
    }

    @Property(tries = 100)
    void everyTextIsReadAsItIsShownAndNothingInItIsMarkup(
            @ForAll @StringLength(min = 1, max = 40) String text, @ForAll @Size(max = 3) List<String> more)
            throws Exception {
        String json = of(new Fields().with("text", text).with("more", more));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029").doesNotContainPattern("[\\x00-\\x1f]");
        assertThat(read(json).path("text").asText()).isEqualTo(VisibleText.of(text));
        for (int i = 0; i < more.size(); i++) {
            assertThat(read(json).path("more").path(i).asText()).isEqualTo(VisibleText.of(more.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--",
                "]]>",
                "\" onload=\"x",
                "\\",
                "a\\\"b",
                "line\nline",
                "tab\there",
                "\u2028\u2029",
                "\ufffe\uffff",
                "&lt;",
                "😀"
            })
    void hostileTextsAreTexts(String text) throws Exception {
        String json = of(new Fields().with("text", text));
        assertThat(json).doesNotContainPattern("[<>&\u2028\u2029\ufffe\uffff]");
        assertThat(read(json).path("text").asText()).isEqualTo(VisibleText.of(text));
    }

    @Test
    void whatIsNothingIsLeftOut() throws Exception {
        String json = of(new Fields()
                .with("empty", "")
                .with("false", false)
                .with("zero", 0)
                .with("none", List.of())
                .with("nobody", new Fields().with("name", ""))
                .with("blank", " ")
                .with("true", true)
                .with("number", -1)
                .with("long", 5_000_000_000L));
        assertThat(json).isEqualTo("{\"blank\":\" \",\"true\":true,\"number\":-1,\"long\":5000000000,\"shared\":[]}");
    }

    @Test
    void aSharedTextStandsOnceAndIsNamedByItsNumber() throws Exception {
        JsonNode read = read(of(new Fields()
                .with(
                        "rows",
                        List.of(
                                new Fields()
                                        .with("label", new SharedText("When"))
                                        .with("text", "today"),
                                new Fields()
                                        .with("label", new SharedText("Who"))
                                        .with("text", "Craig"),
                                new Fields()
                                        .with("label", new SharedText("When"))
                                        .with("text", "now")))));
        assertThat(read.path("shared")).map(JsonNode::asText).containsExactly("When", "Who");
        assertThat(read.path("rows")).map(row -> row.path("label").asInt()).containsExactly(0, 1, 0);
    }

    @Test
    void objectsWithinObjectsAndEmptyListsWithinListsAreWellFormed() throws Exception {
        JsonNode read = read(of(new Fields()
                .with("in", new Fields().with("deep", new Fields().with("x", "y")))
                .with("lists", List.of(List.of(), List.of("a"), new Fields()))));
        assertThat(read.path("in").path("deep").path("x").asText()).isEqualTo("y");
        assertThat(read.path("lists").size()).isEqualTo(3);
    }
}
