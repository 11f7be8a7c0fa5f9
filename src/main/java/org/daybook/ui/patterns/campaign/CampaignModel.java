package org.daybook.ui.patterns.campaign;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.campaign.IdentityRegister;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.index.IncidentSelection;
import org.daybook.pattern.Figure;
import org.daybook.record.Id;
import org.daybook.ui.patterns.UnfoldedSections;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.CountedMessages;
import org.jspecify.annotations.Nullable;

/** All contact from one person, counted in the background. JavaFX thread; call {@link #open} once. */
public final class CampaignModel {
    private final DiaryContext context;
    private final Id<CaseRecord> person;
    final CampaignLoader work;
    final UnfoldedSections unfolded = new UnfoldedSections();
    /** The content of the page; null until it is counted. */
    final ReadOnlyObjectWrapper<@Nullable CountedCampaign> shown = new ReadOnlyObjectWrapper<>(null);

    /**
     * The content of the page.
     *
     * @param figures the figures of the campaign by key
     */
    record CountedCampaign(IdentityRegister register, Campaign campaign, Map<String, ContactFigure> figures) {}

    public CampaignModel(Id<CaseRecord> person, DiaryContext context) {
        this.person = person;
        this.context = context;
        this.work = new CampaignLoader(context);
    }

    /** Counts the contacts; leads to all identities if the person has no record any more. */
    public void open(Destination.Campaign place) {
        unfolded.restore(place.unfolded());
        work.read(
                register -> find(register, person),
                found -> found.ifPresentOrElse(now -> show(now, place.counted()), this::back));
    }

    /** Opens incidents. */
    void show(Figure figure, String words) {
        context.go(new Destination.Timeline("", new IncidentSelection(words, figure.ids()), null, here(null)));
    }

    void list(ContactFigure figure, CountedMessages counted) {
        work.list(figure.messages(), counted);
    }

    /** Opens a listed message in its conversation. */
    void open(IdentifiedMessage message) {
        work.open(message, this::here);
    }

    void openPerson() {
        context.go(new Destination.ShowCaseRecord(person, CaseRecordKind.PERSON));
    }

    /** Leads to all identities, where more can be linked. */
    void back() {
        context.go(new Destination.Identities());
    }

    void drop() {
        work.drop();
        shown.set(null);
    }

    private Destination.Campaign here(@Nullable CountedMessages counted) {
        return new Destination.Campaign(person, counted, unfolded.keys());
    }

    private void show(CountedCampaign now, @Nullable CountedMessages counted) {
        shown.set(now);
        ContactFigure figure = counted == null ? null : now.figures().get(counted.key());
        if (counted != null && figure != null) {
            list(figure, counted);
        }
    }

    private static Optional<CountedCampaign> find(IdentityRegister register, Id<CaseRecord> person) {
        return register.people().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .map(register::campaign)
                .map(campaign -> new CountedCampaign(register, campaign, CampaignFigures.of(campaign)));
    }
}
