package org.daybook.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Words to be set in several styles. */
class TextTest {
    @Test
    void itsRunsKeepTheirOrderAndTheirStyle() {
        Text text =
                Text.of("plain").bold("bold").italic("italic").link("link", "a").boldLink("both", "b");
        assertThat(text.words()).isEqualTo("plainbolditaliclinkboth");
        assertThat(text.runs())
                .containsExactly(
                        new Text.TextRun("plain", null, null, null),
                        new Text.TextRun("bold", FontFace.BOLD, null, null),
                        new Text.TextRun("italic", FontFace.ITALIC, null, null),
                        new Text.TextRun("link", null, "a", null),
                        new Text.TextRun("both", FontFace.BOLD, "b", null));
    }

    @Test
    void addingLeavesTheTextBeforeAsItWas() {
        Text before = Text.of("one");
        before.plain("two");
        before.then(Text.of("three"));
        assertThat(before.words()).isEqualTo("one");
        assertThat(before.then(Text.of("three").bold("!")).words()).isEqualTo("onethree!");
    }

    @Test
    void aLanguageIsGivenOnlyToRunsThatHaveNone() {
        Text mixed = Text.of("Hello ").then(Text.of("dzień dobry").within("pl"));
        assertThat(mixed.within("en").runs()).extracting(Text.TextRun::language).containsExactly("en", "pl");
    }

    @Property(tries = 50)
    void emptyTextsAreNotJoined(@ForAll @Size(max = 6) List<Boolean> filled) {
        List<Text> texts = filled.stream()
                .map(is -> is ? Text.of("x").bold("y") : Text.of(""))
                .toList();
        long many = filled.stream().filter(is -> is).count();
        String expected = String.join(", ", Collections.nCopies((int) many, "xy"));
        assertThat(Text.joined(", ", texts).words()).isEqualTo(expected);
    }
}
