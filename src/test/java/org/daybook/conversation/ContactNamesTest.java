package org.daybook.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A number is named by a contacts file only if it is the same number. */
class ContactNamesTest {
    private final ContactNames names = new ContactNames(List.of(
            contact("Sam", "+44 7700 900123"),
            contact("Mum", "020 7946 0000"),
            contact("Work", "60777"),
            contact("Rob", "rob@Example.org"),
            contact("", "07700 900999"),
            contact("Nobody", " ")));

    private static Message contact(String name, String address) {
        return Message.of(SourceLocation.lines("", 1, 3), MessageType.OTHER, MessageTime.NONE)
                .from(name, address);
    }

    @Test
    void theSameNumberIsKnownHoweverItIsWritten() {
        for (String written : List.of(
                "+447700900123",
                "00447700900123",
                "07700 900123",
                "(07700) 900-123",
                "447700900123",
                "+44 (0)7700 900123",
                "٠٧٧٠٠٩٠٠١٢٣")) {
            assertThat(names.of(written)).as(written).contains("Sam");
        }
        assertThat(names.of("+44 20 7946 0000")).contains("Mum");
        assertThat(names.of("60777")).contains("Work");
        assertThat(names.of("ROB@example.org")).contains("Rob");
    }

    @Test
    void numbersThatOnlyEndAlikeAreNotTheSame() {
        for (String other : List.of(
                "+33 7700 900123",
                "7700900123",
                "900123",
                "+441237700900123",
                "0447700900123",
                "160777",
                "0160777",
                "07700 900999",
                "rob@example.com",
                "Sam",
                "",
                " ",
                "+")) {
            assertThat(names.of(other)).as(other).isEmpty();
        }
    }

    /** Which country a number without its code is in is not known, so that nobody is left out. */
    @Test
    void allNamesOfANumberAreSaid() {
        ContactNames two = new ContactNames(List.of(
                contact("Ann", "+44 7700 900123"), contact("Bea", "+33 7700 900123"), contact("Ann", "07700 900123")));
        assertThat(two.of("07700 900123")).contains("Ann, Bea");
        assertThat(two.of("+33 7700 900123")).contains("Bea, Ann");
        assertThat(ContactNames.NONE.of("07700 900123")).isEmpty();
    }

    @Property
    void aNumberWithItsCountryIsThatWithoutIt(
            @ForAll @LongRange(min = 100_000_000L, max = 9_999_999_999L) long number) {
        ContactNames one = new ContactNames(List.of(contact("Sam", "+44" + number)));
        assertThat(one.of("0" + number)).contains("Sam");
        assertThat(one.of("0" + (number + 1))).isEmpty();
    }

    @Property
    void anythingMayBeAskedFor(@ForAll String name, @ForAll String address) {
        ContactNames one = new ContactNames(List.of(contact(name, address)));
        assertThat(one.of(address).isPresent()).isEqualTo(!name.isBlank() && !address.isBlank());
        assertThat(one.of(name))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found).contains(name));
    }
}
