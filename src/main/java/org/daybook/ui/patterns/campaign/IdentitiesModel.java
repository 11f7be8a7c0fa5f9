package org.daybook.ui.patterns.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.campaign.Identity;
import org.daybook.campaign.IdentityLink;
import org.daybook.campaign.IdentityRegister;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.index.IncidentSelection;
import org.daybook.pattern.Figure;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.CountedMessages;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, mailboxes, accounts and other identities that occur anywhere, and whose they are, read in the
 * background. JavaFX thread; call {@link #open} once.
 */
public final class IdentitiesModel {
    private final DiaryContext context;
    final CampaignLoader work;
    /** The register; null until it is read. */
    final ReadOnlyObjectWrapper<@Nullable IdentityRegister> register = new ReadOnlyObjectWrapper<>(null);
    /** What she says before the ticked identities are linked. */
    final IdentityLinkForm linking;
    /** Words by which the list is narrowed; empty for all. */
    final StringProperty words = new SimpleStringProperty("");
    /** Whether only those are shown that are linked to nobody. */
    final BooleanProperty onlyUnknown = new SimpleBooleanProperty(false);

    public IdentitiesModel(DiaryContext context) {
        this.context = context;
        this.work = new CampaignLoader(context);
        this.linking = new IdentityLinkForm(context);
    }

    public void open(Destination.Identities place) {
        linking.open(() -> read(place.counted()));
    }

    ObservableSet<Identity> ticked() {
        return linking.ticked;
    }

    /** Whether links can be recorded: not in a diary that is only read. */
    boolean isWritable() {
        return !context.session().opening().lookOnly();
    }

    /** The identities that fit the filter. */
    List<RegisteredIdentity> fitting() {
        String wanted = words.get().strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(one -> !onlyUnknown.get() || one.isUnknown())
                .filter(one -> has(one, wanted))
                .toList();
    }

    /** Those that are ticked, whether they fit the filter or not. */
    List<RegisteredIdentity> chosen() {
        return all().stream().filter(one -> ticked().contains(one.identity())).toList();
    }

    List<CaseRecord> people() {
        IdentityRegister all = register.get();
        return all == null ? List.of() : all.people();
    }

    /** Records, for each ticked identity, that it is believed to be one person's. */
    void link(CaseRecord person, String certainty, String reason) {
        List<RegisteredIdentity> chosen = chosen();
        linking.work.record(
                (open, draft) -> {
                    List<CaseRecord> links = chosen.stream()
                            .map(one -> CaseRecord.of(open.newId(), CaseRecordKind.IDENTITY)
                                    .with(values(one, person, certainty, reason)))
                            .toList();
                    open.caseRecords().recordAll(links, open.authorship(), draft);
                    return open.<Draft>newId();
                },
                next -> {
                    linking.work.renew(next);
                    linking.clear();
                    read(null);
                });
    }

    /** Withdraws the record that links an identity; nothing happens without a reason. */
    void unlink(IdentityLink link, String reason) {
        if (!reason.isBlank()) {
            work.diary.change(
                    open -> open.caseRecords().withdraw(link.record().id(), reason.strip(), open.authorship()),
                    _ -> read(null));
        }
    }

    /** Opens incidents. */
    void show(Figure figure, String said) {
        context.go(new Destination.Timeline(
                "", new IncidentSelection(said, figure.ids()), null, new Destination.Identities()));
    }

    void list(ContactFigure figure, CountedMessages counted) {
        work.list(figure.messages(), counted);
    }

    /** Opens a listed message in its conversation. */
    void open(IdentifiedMessage message) {
        work.open(message, Destination.Identities::new);
    }

    void go(Destination destination) {
        context.go(destination);
    }

    void drop() {
        work.drop();
        linking.work.stop();
        linking.clear();
        register.set(null);
    }

    /** The key of an identity's messages. */
    static String key(Identity identity) {
        return String.join("\n", identity.kind().code(), identity.value(), identity.service());
    }

    private void read(@Nullable CountedMessages counted) {
        work.read(found -> found, found -> {
            linking.restore(found.all(), found.people());
            register.set(found);
            if (counted != null) {
                found.all().stream()
                        .filter(one -> key(one.identity()).equals(counted.key()))
                        .findFirst()
                        .ifPresent(one -> list(one.contacts(), counted));
            }
        });
    }

    private static Map<Field, FieldValue> values(
            RegisteredIdentity one, CaseRecord person, String certainty, String reason) {
        Identity identity = one.identity();
        return Map.of(
                LinkedIdentity.IDENTITY, new FieldValue.Text(text(one)),
                LinkedIdentity.TYPE, new FieldValue.Code(identity.kind().code()),
                LinkedIdentity.SERVICE, new FieldValue.Text(identity.service()),
                LinkedIdentity.PERSON, new FieldValue.Links(List.of(person.id())),
                LinkedIdentity.CERTAINTY, new FieldValue.Code(certainty),
                LinkedIdentity.REASON, new FieldValue.Text(reason.strip()));
    }

    /** As it is written somewhere, if that alone says which identity it is. */
    private static String text(RegisteredIdentity one) {
        Identity identity = one.identity();
        return one.shownAs().stream()
                .filter(text -> Identity.of(identity.kind(), text, identity.service())
                        .filter(identity::equals)
                        .isPresent())
                .findFirst()
                .orElse(identity.value());
    }

    private List<RegisteredIdentity> all() {
        IdentityRegister known = register.get();
        return known == null ? List.of() : known.all();
    }

    private static boolean has(RegisteredIdentity one, String wanted) {
        return Stream.concat(Stream.of(one.identity().value(), one.identity().service()), one.shownAs().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
