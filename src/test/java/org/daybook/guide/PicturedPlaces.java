package org.daybook.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.field.FieldValue;
import org.daybook.index.SearchHit;
import org.daybook.index.SearchQuery;
import org.daybook.record.Id;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.navigation.Destination;

/** Where {@link ScreenPictures} goes, each place with the name of its picture. Not for the JavaFX thread. */
final class PicturedPlaces {
    private PicturedPlaces() {}

    /** The main places of a diary that nothing was written in yet. */
    static Map<String, Destination> ofEmptyDiary() {
        Map<String, Destination> screens = new LinkedHashMap<>();
        screens.put("today", new Destination.Today());
        screens.put("diary", new Destination.Timeline());
        screens.put("exhibits", new Destination.Exhibits());
        screens.put("messages", new Destination.Conversations());
        screens.put("case", new Destination.TheCase(null));
        screens.put("contacts", new Destination.TheCase(CaseRecordKind.CONTACT));
        screens.put("patterns", new Destination.Patterns());
        screens.put("identities", new Destination.Identities());
        screens.put("portfolio", new Destination.Portfolio());
        screens.put("who-has-what", new Destination.WhoHasWhat());
        screens.put("copy", new Destination.CopyDiary());
        return screens;
    }

    /** All places of the sample diary, with two exports of one conversation. */
    static Map<String, Destination> of(Session session, ImportHistory chat, ImportHistory later) throws Exception {
        OnThread there = new OnThread(session);
        Map<String, Destination> screens = new LinkedHashMap<>();
        screens.put("today", new Destination.Today());
        screens.put("diary", new Destination.Timeline());
        screens.put("diary-search", new Destination.Timeline("van"));
        screens.put("diary-messages", new Destination.Timeline("leisure centre"));
        screens.put("diary-understood", new Destination.Timeline("Craig calls since 3 September"));
        screens.put("diary-misspelt", new Destination.Timeline("mesages from Criag"));
        screens.put("new-incident", new Destination.NewIncident(null));
        var incidents = new ArrayList<>(there.incidents());
        screens.put(
                "incident",
                new Destination.ShowIncident(incidents.get(incidents.size() / 2).id()));
        screens.put(
                "incident-first",
                new Destination.ShowIncident(incidents.getFirst().id()));
        SearchHit found = there.run(() -> Opened.of(session).search(SearchQuery.incidents("van", 1)))
                .hits()
                .getFirst();
        screens.put(
                "incident-found",
                new Destination.ShowIncident(found.item().id().as(), new Destination.Timeline("van three times")));
        screens.put("amend", new Destination.AmendIncident(incidents.getFirst().id(), null));
        screens.put("several", new Destination.WriteUpMany(null));
        screens.put("exhibits", new Destination.Exhibits());
        var exhibits = there.run(Opened.of(session).exhibits()::all);
        screens.put(
                "exhibit",
                new Destination.ShowExhibit(exhibits.getFirst().current().id(), null));
        screens.put("physical", new Destination.NewPhysicalItem(null, null));
        screens.put("messages", new Destination.Conversations());
        screens.put("conversation", new Destination.ShowConversation(chat.id(), 0, 0));
        screens.put(
                "compare",
                new Destination.CompareConversations(
                        new Destination.ShowConversation(chat.id(), 0, 0),
                        new Destination.ShowConversation(later.id(), 0, 0)));
        screens.put("import", new Destination.ImportMessages());
        screens.put("people", new Destination.People(null));
        screens.put("case", new Destination.TheCase(null));
        screens.put("orders", new Destination.TheCase(CaseRecordKind.ORDER));
        screens.put("contacts", new Destination.TheCase(CaseRecordKind.CONTACT));
        for (CaseRecordKind kind : List.of(CaseRecordKind.ORDER, CaseRecordKind.CONTACT)) {
            CaseRecord first = there.run(
                    () -> Opened.of(session).caseRecords().of(kind).getFirst().current());
            screens.put(kind.code(), new Destination.ShowCaseRecord(first.id(), kind));
        }
        screens.put("new-contact", new Destination.NewCaseRecord(CaseRecordKind.CONTACT));
        for (CaseRecordKind kind : List.of(CaseRecordKind.CONSENT, CaseRecordKind.SAFETY_PLAN)) {
            screens.put("new-" + kind.code(), new Destination.NewCaseRecord(kind));
        }
        screens.put("consents", new Destination.TheCase(CaseRecordKind.CONSENT));
        screens.put("patterns", new Destination.Patterns());
        screens.put("identities", new Destination.Identities());
        CaseRecord person = there.run(() -> Opened.of(session)
                .caseRecords()
                .of(CaseRecordKind.PERSON)
                .getFirst()
                .current());
        screens.put("person", new Destination.ShowCaseRecord(person.id(), CaseRecordKind.PERSON));
        CaseRecord link = CaseRecord.of(new Id<>("7".repeat(32)), CaseRecordKind.IDENTITY)
                .with(LinkedIdentity.IDENTITY, new FieldValue.Text("Craig Mullen"))
                .with(LinkedIdentity.TYPE, new FieldValue.Code("name"))
                .with(LinkedIdentity.SERVICE, new FieldValue.Text("whatsapp"))
                .with(LinkedIdentity.PERSON, new FieldValue.Links(List.of(person.id())))
                .with(LinkedIdentity.CERTAINTY, new FieldValue.Code("believed"))
                .with(LinkedIdentity.REASON, new FieldValue.Text("It shows his photo, and he signs with CJ."));
        there.run(() -> Opened.of(session).caseRecords().record(link, Authorship.OWNER, null));
        for (String part : List.of("identities", "ways", "around", "silences", "by-day")) {
            screens.put("contacts-" + part, new Destination.Campaign(person.id(), null, Set.of("campaign." + part)));
        }
        screens.put(
                "counted-messages",
                new Destination.Campaign(person.id(), new Destination.CountedMessages("all", "All contact"), Set.of()));
        screens.put("missing", new Destination.Patterns(Destination.Patterns.PatternsPart.MISSING));
        screens.put("portfolio", new Destination.Portfolio());
        screens.put("check", new Destination.CheckPortfolio());
        screens.put("retention", new Destination.RetentionReview());
        screens.put("sheets", new Destination.SupportSheets());
        screens.put("copy", new Destination.CopyDiary());
        screens.put("settings", new Destination.Settings());
        screens.put("settings-hiding", new Destination.Settings(Destination.Settings.Topic.HIDING));
        screens.put("passphrase", new Destination.ChangePassphrase());
        screens.put("help", new Destination.Help());
        return screens;
    }
}
