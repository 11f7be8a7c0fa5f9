package org.daybook.portfolio.pdf.section;

import java.util.ArrayList;
import java.util.List;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.WithheldRecords;

/** Words for what is in the diary but not in the portfolio: incidents and exhibits by number, other records counted. */
public record WithheldFormatter(PortfolioContent content, SectionWording wording) {
    /** '4 of 76. Numbers: 19, 41, 52, 60', or that all are printed. */
    public String incidents() {
        return numbered(content.withheld().incidents());
    }

    /** The same for exhibits. */
    public String exhibits() {
        return numbered(content.withheld().exhibits());
    }

    /** How many other records, without numbers or kinds, which could reveal what they are. */
    public String records() {
        WithheldRecords withheld = content.withheld();
        return withheld.records() == 0
                ? none(withheld.ofRecords())
                : wording.get("portfolio-pdf.withheld-count", withheld.records(), withheld.ofRecords());
    }

    /** For the cover: whether the portfolio is complete and, if not, how much is left out. */
    public String inShort() {
        WithheldRecords withheld = content.withheld();
        List<String> sentences = new ArrayList<>();
        if (withheld.isNothing()) {
            sentences.add(wording.get(
                    content.ledger().isComplete() ? "portfolio-pdf.whole-note" : "portfolio-pdf.readable-note"));
        } else {
            sentences.add(wording.get(
                    "portfolio-pdf.selection-note",
                    withheld.incidents().missing().size(),
                    withheld.incidents().of(),
                    withheld.exhibits().missing().size(),
                    withheld.exhibits().of(),
                    withheld.records(),
                    withheld.ofRecords()));
            if (!content.ledger().isComplete()) {
                sentences.add(wording.get("portfolio-pdf.selection-readable"));
            }
        }
        if (content.isInPart()) {
            sentences.add(wording.get(
                    content.isWithoutParts() ? "portfolio-pdf.selection-parts" : "portfolio-pdf.selection-exhibits"));
        }
        sentences.add(wording.get(content.selection() ? "portfolio-pdf.selection-see" : "portfolio-pdf.whole-see"));
        return String.join(" ", sentences);
    }

    private String numbered(WithheldRecords.WithheldNumbers numbers) {
        return numbers.missing().isEmpty()
                ? none(numbers.of())
                : wording.get(
                        "portfolio-pdf.withheld-numbers",
                        numbers.missing().size(),
                        numbers.of(),
                        ranges(numbers.missing()));
    }

    private String none(int of) {
        if (of == 0) {
            return wording.get("portfolio-pdf.withheld-there-are-none");
        }
        return wording.get(
                content.ledger().isComplete() ? "portfolio-pdf.withheld-none" : "portfolio-pdf.withheld-none-readable",
                of);
    }

    /** Numbers in order, three or more consecutive ones as a range. */
    public static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean goesOn = i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1;
            if (goesOn) {
                continue;
            }
            int count = i - first + 1;
            ranges.add(String.valueOf(numbers.get(first)));
            if (count > 2) {
                ranges.set(ranges.size() - 1, numbers.get(first) + "\u2013" + numbers.get(i));
            } else if (count == 2) {
                ranges.add(String.valueOf(numbers.get(i)));
            }
            first = i + 1;
        }
        return String.join(", ", ranges);
    }
}
