package org.daybook.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.support.CollectedSheet.TODAY;
import static org.daybook.support.CollectedSheet.code;
import static org.daybook.support.CollectedSheet.day;
import static org.daybook.support.CollectedSheet.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.Supporter;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.sharing.ConsentCheck;
import org.daybook.sharing.ConsentFinding;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** What is said before something is made for a recipient: what stands against it, and nothing if nothing does. */
class ConsentFormatterTest {
    private static final String LIMITED = "Consent covers only what it was given for. Check that it covers this.";

    private final ConsentFormatter formatter = new ConsentFormatter(new Messages(Locale.UK));
    private final CollectedSheet sheet = new CollectedSheet();
    private int next = 1;

    private void consent(String answer, Map<Field, FieldValue> more) {
        Map<Field, FieldValue> values = new LinkedHashMap<>(more);
        values.put(Consent.RECIPIENT, text("Housing"));
        values.put(Consent.ANSWER, code(answer));
        sheet.record(next++, CaseRecordKind.CONSENT, values);
    }

    private ConsentCheck check(String recipient, boolean onBehalf) {
        return ConsentCheck.of(sheet.sheets().caseFile().caseRecords().all(), recipient, TODAY, onBehalf);
    }

    private List<String> notice(String recipient) {
        return formatter.notice(check(recipient, true));
    }

    private ConsentFinding only() {
        return check("Housing", true).findings().getFirst();
    }

    @Test
    void whatWasGivenForWhateverItIsNeedsNoNotice() {
        consent("given", Map.of());
        assertThat(notice("Housing")).isEmpty();
    }

    @Test
    void whatStandsAgainstItIsSaidWithItsDay() {
        consent("refused", Map.of());
        consent("given", Map.of(Consent.UNTIL, day(-1)));
        consent("given", Map.of(Consent.WITHDRAWN, day(0)));
        consent("not-asked", Map.of());
        assertThat(notice("Housing"))
                .containsExactly(
                        "Consent to share 1: refused",
                        "Consent to share 1: ended on 23/11/2026",
                        "Consent to share 1: withdrawn on 24/11/2026",
                        "Consent to share 1: not asked, because it was not safe");
    }

    @Test
    void whatWasGivenForSomethingIsSaidSoThatSheCanSeeWhetherItFits() {
        consent("given", Map.of(Consent.PURPOSE, text("a new lock")));
        assertThat(notice("Housing")).containsExactly("Consent to share 1: given. For: a new lock", LIMITED);
        assertThat(formatter.notice(check("Housing", false)))
                .as("a consent is recorded, so they are expected")
                .containsExactly("Consent to share 1: given. For: a new lock", LIMITED);
    }

    @Test
    void aLimitIsNotSaidWhereAnotherConsentHasNone() {
        consent("given", Map.of(Consent.WHAT, text("dates")));
        consent("given", Map.of());
        assertThat(notice("Housing")).isEmpty();
    }

    @Test
    void thatNothingIsRecordedIsSaidWhereConsentsAreExpected() {
        assertThat(notice("Housing")).containsExactly("No consent is recorded for Housing.");
        assertThat(formatter.notice(check("Housing", false)))
                .as("she needs none of her own")
                .isEmpty();
    }

    @Test
    void thatNobodyIsNamedIsSaidWhereConsentsAreExpected() {
        assertThat(notice(" ")).containsExactly("You have not said who this is for, so consent was not looked up.");
        assertThat(formatter.notice(check(" ", false))).isEmpty();
    }

    @Test
    void anAnswerThatIsNotThereIsNoConsent() {
        sheet.record(1, CaseRecordKind.CONSENT, Map.of(Consent.RECIPIENT, text("Housing")));
        assertThat(notice("Housing")).containsExactly("No consent is recorded for Housing.");
        assertThat(formatter.brief(only())).isEqualTo("Consent to share 1: no answer recorded");
    }

    @Test
    void everythingThatIsSaidOfAConsentIsInItsFullForm() {
        consent("given", Map.of(Consent.PURPOSE, text("a new lock"), Consent.WHAT, text("dates")));
        assertThat(formatter.full(only())).isEqualTo("Consent to share 1: given. For: a new lock. What: dates");
        assertThat(formatter.brief(only())).isEqualTo("Consent to share 1: given");
    }

    @Test
    void whatWasAgreedWithSomebodyWhoHelpsEndsOnItsOwnDay() {
        sheet.record(
                1,
                CaseRecordKind.SUPPORTER,
                Map.of(
                        Supporter.NAME, text("Housing"),
                        Supporter.MAY_SHARE, code("yes"),
                        Supporter.SHARE_UNTIL, day(-2),
                        Supporter.SHARE_WHAT, text("dates")));
        assertThat(notice("Housing")).containsExactly("Person who helps 1: ended on 22/11/2026. What: dates");
    }
}
