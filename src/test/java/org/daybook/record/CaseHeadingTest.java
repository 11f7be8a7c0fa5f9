package org.daybook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What every record stands on: the heading of the case, ids, codes and sizes. */
class CaseHeadingTest {
    private static CaseHeading heading(boolean mayPrint) {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        for (PersonDetailKind kind : PersonDetailKind.values()) {
            about.put(kind, new PersonDetail("text of " + kind.code(), mayPrint));
        }
        return new CaseHeading(about, "Craig", Jurisdiction.SCOTLAND, new UnknownFields(Map.of("later", "1")));
    }

    @Example
    void whatMayNotBePrintedIsNotPrintedAndWhatANewerVersionWroteIsNotEither() {
        CaseHeading printed = heading(false).printable();
        assertThat(printed.about()).isEmpty();
        assertThat(printed.unknown().isEmpty()).isTrue();
        assertThat(printed.responsible()).isEqualTo("Craig");
        assertThat(printed.jurisdiction()).isEqualTo(Jurisdiction.SCOTLAND);
        assertThat(heading(true).printable().about()).isEqualTo(heading(true).about());
    }

    @Example
    void eachDetailIsPrintedOrNotForItself() {
        for (PersonDetailKind open : PersonDetailKind.values()) {
            Map<PersonDetailKind, PersonDetail> about =
                    new EnumMap<>(heading(false).about());
            about.put(open, new PersonDetail("open", true));
            CaseHeading printed = new CaseHeading(about, "", Jurisdiction.NOT_SAID, UnknownFields.NONE).printable();
            assertThat(printed.about()).containsOnlyKeys(open);
        }
    }

    @Example
    void aBlankDetailIsNone() {
        CaseHeading blank = new CaseHeading(
                Map.of(PersonDetailKind.NAME, new PersonDetail(" \t", true)),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
        assertThat(blank).isEqualTo(CaseHeading.NOT_SAID);
        assertThat(blank.detail(PersonDetailKind.NAME)).isEqualTo(PersonDetail.NOT_SAID);
    }

    @Example
    void everyDetailHasACodeOfItsOwn() {
        for (PersonDetailKind kind : PersonDetailKind.values()) {
            assertThat(Coded.find(PersonDetailKind.class, kind.code())).contains(kind);
        }
        assertThat(Coded.find(PersonDetailKind.class, "shoe-size")).isEmpty();
        assertThat(Coded.find(PersonDetailKind.class, "")).isEmpty();
    }

    @Property(tries = 50)
    void anIdIsItsSixteenBytes(@ForAll @Size(16) byte[] bytes) {
        Id<?> id = Id.of(bytes);
        assertThat(Arrays.equals(id.bytes(), bytes)).isTrue();
        assertThat(new Id<>(id.hex())).isEqualTo(id);
    }

    @Example
    void whatIsNotThirtyTwoSmallHexadecimalDigitsIsNoId() {
        for (String none : List.of(
                "",
                "a".repeat(31),
                "a".repeat(33),
                "A".repeat(32),
                "g".repeat(32),
                "/".repeat(32),
                ":".repeat(32),
                "`".repeat(32),
                "a".repeat(31) + " ",
                "٠".repeat(32))) {
            assertThatThrownBy(() -> new Id<>(none)).as(none).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Id<>("0123456789abcdef".repeat(2)).hex()).hasSize(32);
        for (int length : new int[] {0, 15, 17}) {
            assertThatThrownBy(() -> Id.of(new byte[length])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void noTwoRandomIdsAreTheSame() {
        SecureRandom random = new SecureRandom();
        assertThat(Id.random(random)).isNotEqualTo(Id.random(random));
    }

    @Example
    void aCodeStandsForItsConstantAndAnyOtherForNothingSaid() {
        for (YesNoAnswer answer : YesNoAnswer.values()) {
            assertThat(Coded.of(answer.code(), YesNoAnswer.NOT_SAID)).isEqualTo(answer);
        }
        for (String other : List.of("", "YES", "yes ", "maybe")) {
            assertThat(Coded.of(other, YesNoAnswer.NOT_SAID)).as(other).isEqualTo(YesNoAnswer.NOT_SAID);
        }
        assertThat(Coded.codesBut(YesNoAnswer.NOT_SAID)).containsExactly("yes", "no");
    }

    @Example
    void placesAndSizesHaveTheirLimits() {
        assertThat(new Coordinates(90, -180)).isEqualTo(new Coordinates(90, -180));
        for (double wrong : new double[] {180.1, -181, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> new Coordinates(0, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Dimensions(0, 0, 8, 0).isTurned()).isTrue();
        assertThat(new Dimensions(1, 1, 5, 0).isTurned()).isTrue();
        assertThat(new Dimensions(1, 1, 4, 0).isTurned()).isFalse();
        for (int[] wrong : new int[][] {{-1, 0, 1, 0}, {0, -1, 1, 0}, {0, 0, 0, 0}, {0, 0, 9, 0}, {0, 0, 1, -1}}) {
            assertThatThrownBy(() -> new Dimensions(wrong[0], wrong[1], wrong[2], wrong[3]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void aRecordIsFromAnotherDiaryExactlyIfThatDiarySaysSomethingOfIt() {
        assertThatThrownBy(() -> new RecordOrigin(RecordOrigin.OriginKind.OTHER_DIARY, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        ImportedClaim claim = new ImportedClaim(
                "ab".repeat(16), 1, OffsetDateTime.parse("2026-11-24T21:15:00Z"), "", "", "cd".repeat(32), false);
        for (RecordOrigin.OriginKind other : List.of(RecordOrigin.OriginKind.HERE, RecordOrigin.OriginKind.PAPER_LOG)) {
            assertThatThrownBy(() -> new RecordOrigin(other, null, claim)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
