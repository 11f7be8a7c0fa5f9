package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as an incident, and as what. */
class CountableIncidentTest {
    private static final Id<Incident> ID = new Id<>("%032x".formatted(1));
    private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2026-11-24T12:00:00Z");

    private static Incident incident(IncidentType... types) {
        return Incident.of(
                ID,
                1,
                EventTime.unknown(ZoneId.of("Europe/London")),
                IncidentDescription.of(List.of(types), "It happened", ""));
    }

    @SafeVarargs
    private static Incident broken(Incident incident, YesNoAnswer answer, Id<OrderTerm>... terms) {
        return incident.with(new IncidentContext(answer, "", List.of(terms), List.of(), RecordOrigin.HERE));
    }

    private static CountableIncident countable(Incident incident, boolean withdrawn) {
        return new CountableIncident(incident, withdrawn, WRITTEN, false, false);
    }

    @ParameterizedTest
    @EnumSource(IncidentType.class)
    void everyKindCountsButTheOneThatSaysNothing(IncidentType type) {
        CountableIncident countable = countable(incident(type), false);
        assertThat(countable.isCounted()).isEqualTo(type != IncidentType.SOMETHING_ELSE);
        assertThat(countable.isUnclassified()).isEqualTo(type == IncidentType.SOMETHING_ELSE);
    }

    @ParameterizedTest
    @EnumSource(IncidentType.class)
    void whatIsWithdrawnIsNeitherCountedNorOpen(IncidentType type) {
        CountableIncident countable = countable(incident(type), true);
        assertThat(countable.isCounted()).isFalse();
        assertThat(countable.isUnclassified()).isFalse();
    }

    @Test
    void ofNoKindAtAllItCounts() {
        assertThat(countable(incident(), false).isCounted()).isTrue();
    }

    @Test
    void withAnotherKindBesideItCounts() {
        assertThat(countable(incident(IncidentType.CALLS, IncidentType.SOMETHING_ELSE), false)
                        .isCounted())
                .isTrue();
    }

    @Test
    void somethingElseThatBrokeAnOrderIsClassified() {
        Incident breach = broken(incident(IncidentType.SOMETHING_ELSE), YesNoAnswer.YES);
        assertThat(countable(breach, false).isCounted()).isTrue();
        assertThat(CountableIncident.kinds(breach))
                .containsExactly(IncidentType.ORDER_BREACHED, IncidentType.SOMETHING_ELSE);
    }

    @Test
    void aBreachIsWhatSaysSoInAnyWay() {
        assertThat(CountableIncident.isBreach(incident(IncidentType.ORDER_BREACHED)))
                .isTrue();
        assertThat(CountableIncident.isBreach(broken(incident(IncidentType.CALLS), YesNoAnswer.YES)))
                .isTrue();
        assertThat(CountableIncident.isBreach(broken(incident(IncidentType.CALLS), YesNoAnswer.NOT_SAID, ID.as())))
                .isTrue();
        assertThat(CountableIncident.isBreach(broken(incident(IncidentType.CALLS), YesNoAnswer.NO)))
                .isFalse();
    }

    @Test
    void aBreachCountsUnderItsKindHoweverItIsSaid() {
        Incident named = broken(incident(IncidentType.WEAPON), YesNoAnswer.NOT_SAID, ID.as());
        assertThat(CountableIncident.kinds(named)).containsExactly(IncidentType.WEAPON, IncidentType.ORDER_BREACHED);
        assertThat(CountableIncident.kinds(incident(IncidentType.WEAPON))).containsExactly(IncidentType.WEAPON);
    }

    @Test
    void aConversationAboutItOutweighsThatItWasNotReported() {
        CountableIncident spokenOf = new CountableIncident(incident(), false, WRITTEN, true, false);
        assertThat(spokenOf.isReported()).isTrue();
        assertThat(spokenOf.isNotReported()).isFalse();
        assertThat(countable(incident(), false).isReportingNotSaid()).isTrue();
    }
}
