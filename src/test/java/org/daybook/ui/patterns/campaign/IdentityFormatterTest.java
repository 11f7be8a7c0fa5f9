package org.daybook.ui.patterns.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.Identity;
import org.daybook.campaign.IdentityKind;
import org.daybook.campaign.IdentityLink;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentMaker;
import org.daybook.pattern.Figure;
import org.daybook.record.Id;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a number, a mailbox or an account is named on the screen. */
class IdentityFormatterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final IdentityFormatter words = new IdentityFormatter(MESSAGES);

    private static Identity identity(IdentityKind kind, String text, String service) {
        return Identity.of(kind, text, service).orElseThrow();
    }

    private static RegisteredIdentity registered(Identity identity, String... shownAs) {
        return new RegisteredIdentity(identity, List.of(shownAs), ContactFigure.NONE, List.of(), List.of());
    }

    private static String kind(IdentityKind kind) {
        return MESSAGES.get("particular.identity.type." + kind.code());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAName(IdentityKind kind) {
        assertThat(words.kind(new Identity(kind, "x1", "")))
                .isEqualTo(kind(kind))
                .isNotBlank();
    }

    @Test
    void itIsNamedAsASourceWritesItAndOtherwiseAsItIsCompared() {
        Identity number = identity(IdentityKind.NUMBER, "07700 900123", "");
        assertThat(words.name(registered(number, "07700 900 123", "+447700900123")))
                .isEqualTo("07700 900 123");
        assertThat(words.name(registered(number))).isEqualTo(number.value());
    }

    @Test
    void nothingInANameTurnsTheRestAround() {
        Identity name = identity(IdentityKind.NAME, "craig", "");
        assertThat(words.name(registered(name, "Cr\u202eaig\n"))).isEqualTo("Cr<U+202E>aig<U+000A>");
        assertThat(words.kind(registered(name, "Craig", "Mull\u202ey"))).endsWith("also: Mull<U+202E>y");
    }

    @Test
    void howElseItIsWrittenFollowsItsKind() {
        Identity number = identity(IdentityKind.NUMBER, "07700 900123", "");
        assertThat(words.kind(registered(number, "a", "b", "c")))
                .isEqualTo(kind(IdentityKind.NUMBER) + " · also: b, c");
        assertThat(words.kind(registered(number, "a"))).isEqualTo(kind(IdentityKind.NUMBER));
    }

    @Test
    void aServiceIsWrittenAsItUsuallyIs() {
        String known = new ConversationFormatter(MESSAGES).service("whatsapp");
        assertThat(words.kind(identity(IdentityKind.HANDLE, "gull_77", known)))
                .isEqualTo(kind(IdentityKind.HANDLE) + ", " + known);
        assertThat(words.kind(identity(IdentityKind.HANDLE, "gull_77", "Chatterbox")))
                .isEqualTo(kind(IdentityKind.HANDLE) + ", chatterbox");
    }

    @Test
    void theDaysOfContactsAreGivenOnceIfTheyAreOne() {
        assertThat(words.days(figure(incident(1).on(DAY), incident(2).on(DAY)))).contains("03/11/2026");
        assertThat(words.days(figure(incident(1).on(DAY), incident(2).on(DAY.plusDays(2)), incident(3))))
                .contains("03/11/2026 to 05/11/2026");
        assertThat(words.days(figure(incident(1)))).isEmpty();
        assertThat(words.days(ContactFigure.NONE)).isEmpty();
    }

    private static ContactFigure figure(IncidentMaker... incidents) {
        return new ContactFigure(
                List.of(),
                Figure.of(Stream.of(incidents).map(IncidentMaker::made).toList()));
    }

    @Test
    void itSaysHowSureSheIsAndWhy() {
        CaseRecord link = CaseRecord.of(new Id<>("%032x".formatted(1)), CaseRecordKind.IDENTITY);
        assertThat(why(link)).isEqualTo("You did not say how sure you are");
        String certainty = LinkedIdentity.CERTAINTY.options().getFirst();
        CaseRecord sure = link.with(LinkedIdentity.CERTAINTY, new FieldValue.Code(certainty));
        String said = MESSAGES.get("particular.identity.certainty." + certainty);
        assertThat(why(sure)).isEqualTo(said);
        assertThat(why(sure.with(LinkedIdentity.REASON, new FieldValue.Text("He rang from it"))))
                .isEqualTo(said + ". Why: He rang from it");
        assertThat(why(link.with(LinkedIdentity.REASON, new FieldValue.Text("He rang"))))
                .isEqualTo("You did not say how sure you are. Why: He rang");
    }

    @Test
    void oneThatStandsInTheRecordOfThePersonSaysThat() {
        CaseRecord person = CaseRecord.of(new Id<>("%032x".formatted(1)), CaseRecordKind.PERSON)
                .with(PersonResponsible.NAME, new FieldValue.Text("Craig"));
        assertThat(why(person)).isEqualTo("Listed in this person’s record.");
        assertThat(words.name(person)).isEqualTo("Craig");
    }

    private String why(CaseRecord record) {
        return words.why(
                new IdentityLink(identity(IdentityKind.NUMBER, "07700 900123", ""), new Id<>("0".repeat(32)), record));
    }
}
