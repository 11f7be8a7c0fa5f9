package org.daybook.ui.patterns.campaign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.field.FieldValue;
import org.daybook.importing.ImportFailure;
import org.daybook.job.importing.ImportedChat;
import org.daybook.progress.Progress;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Linking what belongs to one person, and what is counted then. */
class CampaignModelTest extends DeskFixture {
    private ImportHistory chat;
    private CaseRecord person;
    private IdentitiesModel identities;

    @BeforeEach
    void readIdentities() throws Exception {
        chat = ImportedChat.into(desk.session(), folder);
        person = desk.on(() -> Opened.of(desk.session())
                .caseRecords()
                .record(
                        CaseRecord.of(Opened.of(desk.session()).newId(), CaseRecordKind.PERSON)
                                .with(PersonResponsible.NAME, new FieldValue.Text("C. M.")),
                        Authorship.OWNER,
                        null)
                .current());
        identities = new IdentitiesModel(desk.context());
        identities.open(new Destination.Identities());
        desk.until(() -> identities.register.get() != null);
    }

    @Test
    void whatIsLinkedToAPersonIsTheirsUntilTheLinkIsWithdrawn() throws Exception {
        RegisteredIdentity sender = sender();
        assertThat(sender.isUnknown()).as("nothing is taken to be anyone’s").isTrue();
        assertThat(identities.people()).extracting(CaseRecord::id).containsExactly(person.id());

        link();
        assertThat(sender().links()).singleElement().satisfies(link -> {
            assertThat(link.person()).isEqualTo(person.id());
            assertThat(link.certainty()).isEqualTo("believed");
            assertThat(link.reason()).isEqualTo("He said so on the 13th.");
        });
        assertThat(identities.ticked()).isEmpty();

        identities.unlink(sender().links().getFirst(), " ");
        identities.unlink(sender().links().getFirst(), "It was his brother");
        desk.until(() -> sender().isUnknown());
        assertThat(desk.on(() -> Opened.of(desk.session()).caseRecords().of(CaseRecordKind.IDENTITY)))
                .as("the record stays, withdrawn")
                .singleElement()
                .satisfies(history -> assertThat(history.isWithdrawn()).isTrue());
    }

    @Test
    void whatWasSaidBeforeLinkingIsKeptWhenTheDiaryHidesAndGoneOnceLinked() throws Exception {
        identities.ticked().add(sender().identity());
        identities.linking.person.set(person);
        identities.linking.certainty.set("known");
        identities.linking.reason.set("He said so");
        Draft typed = identities.linking.work.unsaved().orElseThrow();
        desk.on(() -> {
            Opened.of(desk.session()).drafts().save(typed);
            return true;
        });
        identities.drop();

        identities = new IdentitiesModel(desk.context());
        identities.open(new Destination.Identities());
        desk.until(() -> identities.register.get() != null);
        assertThat(DraftForm.resuming(typed)).isEqualTo(new Destination.Identities());
        assertThat(identities.chosen()).containsExactly(sender());
        assertThat(identities.linking.person.get()).isNotNull();
        assertThat(identities.linking.certainty.get()).isEqualTo("known");
        assertThat(identities.linking.reason.get()).isEqualTo("He said so");
        assertThat(identities.linking.work.unsaved())
                .as("nothing is changed yet")
                .isEmpty();

        link();
        assertThat(desk.on(() -> Opened.of(desk.session()).drafts().list())).isEmpty();
        assertThat(identities.linking.reason.get()).isEmpty();
    }

    @Test
    void theListIsNarrowedToWordsAndToThoseLinkedToNobody() throws Exception {
        identities.words.set("MULLEN");
        assertThat(identities.fitting()).containsExactly(sender());
        identities.words.set("nobody of that name");
        assertThat(identities.fitting()).isEmpty();
        identities.ticked().add(sender().identity());
        assertThat(identities.chosen())
                .as("what is linked is named, whether the filter shows it or not")
                .containsExactly(sender());
        identities.ticked().clear();
        identities.words.set("");
        link();
        identities.onlyUnknown.set(true);
        assertThat(identities.fitting()).doesNotContain(sender());
    }

    @Test
    void everyFigureOpensWhatItCountsAndTheWayBackLeadsToIt() throws Exception {
        link();
        CampaignModel model = opened(new Destination.Campaign(person.id()));
        ContactFigure all = requireNonNull(model.shown.get().figures().get(CampaignFigures.ALL));
        assertThat(all.messages()).extracting(message -> message.number()).containsExactly(2, 4, 5, 6, 7, 8, 9);
        assertThat(all.incidents().isNone())
                .as("those that are made of these messages are not counted again")
                .isTrue();

        model.list(all, new Destination.CountedMessages(CampaignFigures.ALL, "All contact"));
        desk.until(() -> model.work.listed.get() != null);
        assertThat(model.work.listed.get().messages())
                .extracting(CountedMessage::words)
                .startsWith("where are you")
                .endsWith("last chance");

        model.open(all.messages().getFirst());
        Destination.ShowConversation opened =
                (Destination.ShowConversation) desk.gone().getLast();
        assertThat(opened.messages()).isEqualTo(chat.id());
        assertThat(opened.row()).isEqualTo(2);
        CampaignModel again = opened((Destination.Campaign) requireNonNull(opened.from()));
        desk.until(() -> again.work.listed.get() != null);
        assertThat(again.work.listed.get().messages()).hasSize(7);

        again.show(again.shown.get().campaign().ofMessages(), "words");
        assertThat(((Destination.Timeline) desk.gone().getLast()).figures())
                .isEqualTo(new Destination.Campaign(person.id(), null, Set.of("campaign.ways", "campaign.identities")));
    }

    @Test
    void aListThatNobodyWaitsForAnyMoreIsNotReadToItsEnd() throws Exception {
        link();
        CampaignModel model = opened(new Destination.Campaign(person.id()));
        ContactFigure all = requireNonNull(model.shown.get().figures().get(CampaignFigures.ALL));
        AtomicInteger asked = new AtomicInteger();
        CountedMessagesLoader loader = new CountedMessagesLoader(
                desk.session(),
                desk.context().messages(),
                Progress.UNWATCHED.cancelledToo(() -> asked.incrementAndGet() >= 2));
        assertThatThrownBy(() -> loader.read(all.messages())).isInstanceOf(ImportFailure.Stopped.class);
        assertThat(asked).as("it ends at the row after which it was cancelled").hasValueLessThanOrEqualTo(3);
    }

    @Test
    void aPersonWithoutARecordAnyMoreLeadsToAllIdentities() throws Exception {
        CampaignModel model = new CampaignModel(chat.id().as(), desk.context());
        model.open(new Destination.Campaign(chat.id().as()));
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone()).containsExactly(new Destination.Identities());
    }

    @Test
    void everyFigureOfThePageHasAKeyOfItsOwn() throws Exception {
        link();
        CampaignModel model = opened(new Destination.Campaign(person.id()));
        assertThat(model.shown.get().figures().keySet())
                .contains("all", "undated", "identity.0", "way.message", "day.2026-11-13", "day.2026-11-14");
    }

    private RegisteredIdentity sender() {
        return requireNonNull(identities.register.get()).all().stream()
                .filter(one -> one.identity().value().equals("craig mullen"))
                .findFirst()
                .orElseThrow();
    }

    private void link() throws Exception {
        identities.ticked().add(sender().identity());
        identities.link(person, "believed", " He said so on the 13th. ");
        desk.until(() -> !sender().isUnknown());
    }

    private CampaignModel opened(Destination.Campaign place) throws Exception {
        CampaignModel model = new CampaignModel(person.id(), desk.context());
        model.open(place);
        desk.until(() -> model.shown.get() != null);
        return model;
    }
}
