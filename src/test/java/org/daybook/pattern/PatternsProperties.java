package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.EntryMetadata;
import org.daybook.casefile.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.sample.SampleCase;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** The figures agree with another count of the same case, which is written otherwise. */
class PatternsProperties {
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);

    @Property(tries = 100)
    void anyCaseIsCountedAsByHand(@ForAll long seed) {
        agrees(new RandomCase(seed).make(), CaseMaker.TODAY);
    }

    @Test
    void theSampleCaseIsCountedAsByHand() {
        CaseFile caseFile = new CaseFile();
        long seq = 0;
        for (SampleCase.Step step : SampleCase.endingBefore(CaseMaker.TODAY).steps()) {
            OffsetDateTime at = step.at().atZone(Diary.ZONE).toOffsetDateTime();
            caseFile.apply(new LedgerEntry(
                    ++seq, new EntryMetadata(at, Diary.ZONE, "", "", "test"), step.entry(), HASH, HASH));
        }
        assertThat(caseFile.incidents()).hasSizeGreaterThan(60);
        agrees(caseFile, CaseMaker.TODAY);
    }

    private static void agrees(CaseFile caseFile, LocalDate today) {
        Patterns patterns = Patterns.of(CaseSnapshot.of(caseFile, today).countInput());
        assertThat(Flattened.of(patterns)).isEqualTo(new Recount(caseFile, today).lines());
    }
}
