package org.daybook.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.record.Coded;
import org.junit.jupiter.api.Test;

class IncidentTypeTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.daybook.i18n.types");

    /** The taxonomy with the letters of section 2A(3), in order; stored codes are for ever. */
    private static final String TAXONOMY = "A1=b A2=b A3=b A4=b A5=b A6=b A7=b A8=b A9=b B1=b B2=b B3=b"
            + " C1=a C2=e C3=e C4=e C5=e C6=b C7=f D1=g D2=g D3=dg D4=d D5= D6= E1=c E2=c E3=c E4=bc E5="
            + " F1=f F2=f F3=f F4=f G1=b G2=b G3=b G4=b G5= G6= G7=b H1= H2= H3=b H4= H5= X=";

    @Test
    void codesAndLettersAreThoseOfTheTaxonomyInItsOrder() {
        String actual = Arrays.stream(IncidentType.values())
                .map(type -> type.code() + "=" + type.statuteLetters())
                .collect(Collectors.joining(" "));
        assertThat(actual).isEqualTo(TAXONOMY);
    }

    /**
     * (c) is of what is published about her or as if it were hers: a call from a withheld number is none of it. (d) is
     * of the internet, e-mail and other electronic communication, which a tracker in a car does not monitor.
     */
    @Test
    void onlyWhatIsPublishedIsLikePublishingAndOnlyWhatMonitorsCommunicationIsLikeMonitoring() {
        assertThat(withLetter("c")).containsExactly("E1", "E2", "E3", "E4");
        assertThat(withLetter("d")).containsExactly("D3", "D4");
        assertThat(withLetter("f")).containsExactly("C7", "F1", "F2", "F3", "F4");
    }

    /** Whoever turns up and says nothing does not contact her; one who speaks to her is C6 as well. */
    @Test
    void turningUpIsContactOnlyIfSheWasSpokenTo() {
        assertThat(withLetter("b")).contains("C6").doesNotContain("C2", "C3", "C4", "C5");
    }

    /** Whoever asks or tells others has not contacted her; one who got in was not seen to loiter. */
    @Test
    void whatIsAskedOrToldElsewhereIsNotContactAndEnteringIsNotLoitering() {
        assertThat(withLetter("b")).doesNotContain("D6", "E5", "H1");
        assertThat(withLetter("e")).containsExactly("C2", "C3", "C4", "C5");
    }

    private static List<String> withLetter(String letter) {
        return Arrays.stream(IncidentType.values())
                .filter(type -> type.statuteLetters().contains(letter))
                .map(IncidentType::code)
                .toList();
    }

    @Test
    void eachCodeIsFoundAndBeginsWithItsGroup() {
        for (IncidentType type : IncidentType.values()) {
            assertThat(Coded.find(IncidentType.class, type.code())).contains(type);
            assertThat(type.code()).startsWith(type.group().code());
        }
        assertThat(Coded.find(IncidentType.class, "Z9")).isEmpty();
        assertThat(Coded.find(IncidentType.class, "a1")).isEmpty();
    }

    @Test
    void eachTypeAndGroupHasATextOfItsOwn() {
        assertOwnTexts(IncidentType.values(), type -> "types." + type.code());
        assertOwnTexts(IncidentType.IncidentGroup.values(), group -> "types.group." + group.code());
    }

    private static <T> void assertOwnTexts(T[] values, Function<T, String> key) {
        assertThat(Arrays.stream(values).map(key).map(TEXTS::getString).toList())
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }
}
