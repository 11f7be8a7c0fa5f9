package org.daybook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.Field;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRecordFormOrderTest {
    private static final int FEW = 7;

    private final Messages messages = new Messages(Locale.UK);

    @ParameterizedTest
    @EnumSource
    void everyFieldIsAskedOnceAndFewAreAskedOpenly(CaseRecordKind kind) {
        CaseRecordFormOrder order = CaseRecordFormOrder.of(kind, messages);
        List<Field> asked = new ArrayList<>(order.first());
        order.parts().forEach(part -> asked.addAll(part.fields()));
        assertThat(asked).containsExactlyInAnyOrderElementsOf(kind.fields());
        assertThat(order.first()).isNotEmpty().hasSizeLessThanOrEqualTo(FEW);
        assertThat(order.parts()).allSatisfy(part -> assertThat(part.fields()).isNotEmpty());
    }

    @Test
    void aContactAsksFirstWithWhomWhenAndHowThenWhatWasSaidPromisedAndTold() {
        assertThat(CaseRecordFormOrder.of(CaseRecordKind.CONTACT, messages).first())
                .containsExactly(
                        AgencyContact.AGENCY,
                        AgencyContact.WHEN,
                        AgencyContact.WAY,
                        AgencyContact.THEY_SAID,
                        AgencyContact.PROMISED,
                        AgencyContact.PROMISED_BY,
                        AgencyContact.ABOUT);
    }

    @Test
    void anOrderAsksFirstWhatItIsFromWhenAndItsTerms() {
        assertThat(CaseRecordFormOrder.of(CaseRecordKind.ORDER, messages).first())
                .containsExactly(
                        CourtOrder.TYPE, CourtOrder.NAME, CourtOrder.MADE, CourtOrder.EXPIRES, CourtOrder.TERMS);
    }
}
