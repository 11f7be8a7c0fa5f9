package org.daybook.portfolio.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.incident.DailyChange;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.PersonDetailKind;
import org.junit.jupiter.api.Test;

class ServedContentsTest {
    private static final ServedContents SERVED = new ServedContents(true, false);

    /** Every section, kind of record and field that a portfolio can print. */
    private static Stream<String> everything() {
        return Stream.of(
                        Stream.of(PortfolioSection.values()).map(section -> "section " + section.code()),
                        Stream.of(PersonDetailKind.values()).map(detail -> "heading " + detail.code()),
                        Stream.of(IncidentField.values())
                                .map(IncidentField::field)
                                .flatMap(field -> Stream.concat(
                                        Stream.of(field.name()),
                                        field.columns().stream().map(column -> field.name() + "." + column.name())))
                                .map(name -> "incident " + name),
                        Stream.of(DailyChange.values()).map(change -> "change " + change.code()),
                        Stream.of(CaseRecordKind.values()).map(kind -> "kind " + kind.code()),
                        Stream.of(CaseRecordKind.values())
                                .filter(kind -> !ServedContents.kinds('!').contains(kind))
                                .flatMap(kind ->
                                        kind.fields().stream().map(Field::name).map(name -> kind.code() + " " + name)))
                .flatMap(names -> names);
    }

    @Test
    void theListSaysOfEverySectionKindAndFieldWhatBecomesOfIt() {
        assertThat(everything()
                        .filter(one -> ServedContents.mark(one.split(" ")[0], one.split(" ")[1])
                                .isEmpty()))
                .as("name these in the list of ServedContents, with '!' if the other side may never see them")
                .isEmpty();
    }

    @Test
    void whatTheListDoesNotNameIsClosed() {
        assertThat(ServedContents.mark("section", "new-one")).isEmpty();
        assertThat(SERVED.withholds(ServedContents.SECTION, "new-one")).isTrue();
        assertThat(SERVED.withholds(ServedContents.INCIDENT, "new-one")).isTrue();
        assertThat(SERVED.withholds("order", "new-one")).isTrue();
        assertThat(SERVED.withholds("new-kind", "words")).isTrue();
        assertThat(ServedContents.EVERYTHING.withholds("new-kind", "words")).isFalse();
    }

    @Test
    void noTickSaysThatSheMovedOutOrGoesAnotherWayOrWhatSheWasToldOfTheRespondentsCharacter() {
        for (String tick : Set.of("moved-home", "routes", "work-pattern", "children-collected")) {
            assertThat(SERVED.withholds(ServedContents.CHANGE, tick)).as(tick).isTrue();
        }
        assertThat(SERVED.withholds(ServedContents.CHANGE, "mental-health")).isFalse();
        for (String field : Set.of("finds-me", "concerns", "earlier-victims", "earlier-orders")) {
            assertThat(SERVED.withholds("person", field)).as(field).isTrue();
        }
    }

    @Test
    void treatmentGoesWithHealthAndAnInjuryStays() {
        assertThat(SERVED.withholds(ServedContents.INCIDENT, "treatment")).isTrue();
        assertThat(new ServedContents(true, true).withholds(ServedContents.INCIDENT, "treatment"))
                .isFalse();
        assertThat(SERVED.withholds(ServedContents.INCIDENT, "injury")).isFalse();
    }

    @Test
    void noPresetThatMayBeServedHasHealthUnlessItIsChosen() {
        for (PortfolioPreset preset : PortfolioPreset.values()) {
            PortfolioRequest request = PortfolioRequest.of(preset);
            assertThat(request.served().withholdsHealth()).as(preset.code()).isEqualTo(preset.mayBeServed());
            assertThat(request.with(request.caseOptions().without(Set.of()))
                            .served()
                            .withholdsHealth())
                    .as(preset.code())
                    .isFalse();
        }
    }
}
