package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.pdf.Conformity;
import org.daybook.pdf.ReadPages;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A portfolio of 30 incidents, in a deep run of 2,000, in twenty scripts with emoji and every text of the big list of
 * awkward ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePortfolioTest {
    private static final int INCIDENTS = Runs.of(30, 2000);
    private static final Pattern NAMED_PAGE = Pattern.compile("(?:.*\\bpage )?(\\d+)", Pattern.DOTALL);

    private byte[] pdf = new byte[0];
    private ReadPages pages;

    @BeforeAll
    void writeAndRead() throws IOException {
        pdf = MadeUpContent.write(MadeUpContent.of(HostileSheets.of(INCIDENTS)));
        pages = new ReadPages(pdf);
    }

    @Test
    void keepsToTheStandard() throws Exception {
        assertThat(Conformity.faults(pdf)).isEmpty();
    }

    @Test
    void drawsNothingOutsideTheRoomForText() {
        assertThat(pages.outside()).isEmpty();
    }

    @Test
    void endsNoPageInAHeading() {
        assertThat(pages.endingInAHeading()).isEmpty();
    }

    @Test
    void leadsToThePageThatItNames() {
        List<ReadPages.Lead> named = new ArrayList<>();
        for (ReadPages.Lead link : pages.links()) {
            Matcher page = NAMED_PAGE.matcher(link.words());
            if (page.matches()) {
                named.add(link);
                int number = Integer.parseInt(page.group(1));
                // A number alone is a page's, or an incident's where a table lists those.
                assertThat(link.page())
                        .as(link.words())
                        .isIn(link.words().contains("page") ? List.of(number) : List.of(number, pageOf(number)));
            }
        }
        assertThat(named).hasSizeGreaterThan(INCIDENTS);
    }

    private int pageOf(int incident) {
        String words = "Incident " + incident;
        return pages.bookmarks().stream()
                .filter(lead -> lead.words().matches(words + "\\b(?s:.*)"))
                .map(ReadPages.Lead::page)
                .findFirst()
                .orElse(0);
    }

    @Test
    void hasABookmarkForEveryIncident() {
        for (int number = 1; number <= INCIDENTS; number++) {
            String words = "Incident " + number;
            assertThat(pages.bookmarks().stream().map(ReadPages.Lead::words))
                    .anyMatch(title ->
                            title.equals(words) || title.startsWith(words + ":") || title.startsWith(words + " "));
        }
    }
}
