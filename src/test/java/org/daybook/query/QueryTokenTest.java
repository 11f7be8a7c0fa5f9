package org.daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What was typed, cut into words and what stands between quotation marks. */
class QueryTokenTest {
    private static List<String> texts(String typed) {
        return QueryToken.of(typed).stream().map(token -> token.text(typed)).toList();
    }

    private static List<String> unquoted(String typed) {
        return QueryToken.of(typed).stream().map(token -> token.unquoted(typed)).toList();
    }

    @Test
    void wordsAreSeparatedBySpacesOfEveryKind() {
        assertThat(texts("  red\u00a0van\tat\u3000the\u2003gate ")).containsExactly("red", "van", "at", "the", "gate");
        assertThat(texts(" \u00a0 ")).isEmpty();
        assertThat(texts("")).isEmpty();
    }

    @Test
    void whatStandsBetweenQuotationMarksIsOneAlsoWithoutTheLast() {
        assertThat(texts("a \"red van\" b")).containsExactly("a", "\"red van\"", "b");
        assertThat(texts("a “red van")).containsExactly("a", "“red van");
        assertThat(texts("named\"May\"now")).containsExactly("named", "\"May\"", "now");
        assertThat(texts("\"\"\"")).containsExactly("\"\"", "\"");
        assertThat(QueryToken.of("a \"b\"")).extracting(QueryToken::quoted).containsExactly(false, true);
    }

    @Test
    void theWordsBetweenQuotationMarksAreWithoutThem() {
        assertThat(unquoted("named “ May Lin ” now")).containsExactly("named", "May Lin", "now");
    }

    @Property(tries = 100)
    void nothingThatWasTypedIsLost(@ForAll @StringLength(max = 50) String typed) {
        int at = 0;
        for (QueryToken token : QueryToken.of(typed)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(at);
            assertThat(typed.substring(at, token.start())).matches("[\\s\\p{Z}\\x1c-\\x1f]*");
            assertThat(token.end()).isGreaterThan(token.start());
            at = token.end();
        }
        assertThat(typed.substring(at)).matches("[\\s\\p{Z}\\x1c-\\x1f]*");
    }
}
