package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** The figures agree with another count of the same case, which is written otherwise. */
class PatternsPropertyTest {
    @Property(tries = 100)
    void anyCaseIsCountedAsByHand(@ForAll long seed) {
        agrees(new RandomCase(seed).make(), CaseMaker.TODAY);
    }

    @Test
    void theSampleCaseIsCountedAsByHand() {
        CaseFile caseFile = CaseMaker.ofTheSample();
        assertThat(caseFile.incidents().all()).hasSizeGreaterThan(60);
        agrees(caseFile, CaseMaker.TODAY);
    }

    private static void agrees(CaseFile caseFile, LocalDate today) {
        Patterns patterns = Patterns.of(CaseSnapshot.of(caseFile, today).countInput());
        assertThat(Flattened.of(patterns)).isEqualTo(new Recount(caseFile, today).lines());
    }
}
