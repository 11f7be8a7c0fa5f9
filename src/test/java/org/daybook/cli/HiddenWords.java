package org.daybook.cli;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.Witness;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;

/** A word that occurs nowhere else in each place of a diary that is hidden, and what was found of them. */
final class HiddenWords {
    /** The kinds of what is hidden. */
    enum Kind {
        /** Therapy notes and safety plans, also earlier versions and the reason for a change. */
        KEPT_APART,
        /** Private notes of all kinds of records, and why something is left out. */
        PRIVATE_NOTE,
        /** How to reach witnesses and others. */
        CONTACT,
        /** Details of her that may not be printed. */
        NOT_TO_BE_PRINTED,
        /** Why a consent was given or not, and how long the case is kept. */
        GROUNDS,
        /** What is not recorded yet. */
        DRAFT
    }

    private final Map<Kind, Set<String>> planted = new EnumMap<>(Kind.class);

    /** A word that occurs nowhere else, too short to be divided at the end of a line. */
    private String plant(Kind what) {
        int before = planted.values().stream().mapToInt(Set::size).sum();
        String word = "zq%c%cqz".formatted('a' + before / 26, 'a' + before % 26);
        planted.computeIfAbsent(what, _ -> new LinkedHashSet<>()).add(word);
        return word;
    }

    /** Plants the words in a new diary. */
    void plantIn(OnThread open) throws Exception {
        heading(open);
        Incident told = incident(open, true);
        incident(open, false);
        exhibit(open, told);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            caseRecord(open, kind);
        }
        open.saveDraft(new Draft(
                open.newId(), "incident", null, Map.of("words", plant(Kind.DRAFT)), OffsetDateTime.now(Diary.CLOCK)));
    }

    private void heading(OnThread open) throws Exception {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        for (PersonDetailKind kind : PersonDetailKind.values()) {
            about.put(kind, new PersonDetail(plant(Kind.NOT_TO_BE_PRINTED), false));
        }
        // There is no choice about these: they are part of each exhibit's label.
        about.put(PersonDetailKind.INITIALS, new PersonDetail("SB", false));
        open.run(() -> {
            Opened.of(open.session())
                    .recordHeading(
                            new CaseHeading(about, "Alex Reed", Jurisdiction.NOT_SAID, UnknownFields.NONE), null);
            return true;
        });
    }

    private IncidentHandling handling(boolean inPortfolio) {
        return new IncidentHandling(inPortfolio, plant(Kind.PRIVATE_NOTE), plant(Kind.PRIVATE_NOTE));
    }

    private PeoplePresent presence() {
        return new PeoplePresent(
                List.of(new Witness("Jo", "saw it", YesNoAnswer.YES, plant(Kind.CONTACT))), YesNoAnswer.NOT_SAID, "");
    }

    private Incident incident(OnThread open, boolean inPortfolio) throws Exception {
        Incident first = Diary.incident("plain").with(presence()).with(handling(inPortfolio));
        Incident recorded = open.record(first, null).current();
        return open.amend(recorded.with(presence()).with(handling(inPortfolio)), "better", null)
                .current();
    }

    private void exhibit(OnThread open, Incident incident) throws Exception {
        ExhibitAddition.AddedExhibit added = open.session()
                .intake()
                .begin(new byte[] {1, 2, 3}, "file.dat", incident.id())
                .finish();
        open.run(() -> Opened.of(open.session())
                .exhibits()
                .amend(
                        added.exhibit().current().with(new ExhibitHandling(true, false, plant(Kind.PRIVATE_NOTE))),
                        "",
                        Authorship.OWNER,
                        null));
    }

    private void caseRecord(OnThread open, CaseRecordKind kind) throws Exception {
        CaseRecord first = FilledCaseRecord.of(kind, path -> said(kind, path));
        CaseRecord recorded = open.run(
                        () -> Opened.of(open.session()).caseRecords().record(answered(first), Authorship.OWNER, null))
                .current();
        String reason = kind.isKeptApart() ? plant(Kind.KEPT_APART) : "better";
        CaseRecord again = recorded.with(
                FilledCaseRecord.of(kind, path -> said(kind, path)).values());
        open.run(() -> Opened.of(open.session())
                .caseRecords()
                .amend(answered(again).with(handling(kind.isPrintedAtFirst())), reason, Authorship.OWNER, null));
    }

    private static CaseRecord answered(CaseRecord caseRecord) {
        CaseRecord shown = caseRecord.with(new IncidentHandling(
                caseRecord.kind().isPrintedAtFirst(),
                caseRecord.handling().leaveOutReason(),
                caseRecord.handling().privateNote()));
        return shown.kind() == CaseRecordKind.CONSENT
                ? shown.with(Consent.ANSWER, new FieldValue.Code("refused"))
                : shown;
    }

    private String said(CaseRecordKind kind, String path) {
        if (path.endsWith(".private") || path.endsWith(".leaveout")) {
            return plant(Kind.PRIVATE_NOTE);
        }
        if (kind.isKeptApart()) {
            return plant(Kind.KEPT_APART);
        }
        return switch (path) {
            case "witness.contact", "affected.contact" -> plant(Kind.CONTACT);
            case "consent.reason", "retention.reason", "retention.whose" -> plant(Kind.GROUNDS);
            case "consent.recipient" -> HiddenWordsTest.RECIPIENT;
            default -> "filled";
        };
    }

    /** Those of which a word is found. */
    Set<Kind> in(UnaryOperator<Collection<String>> search) {
        return planted.entrySet().stream()
                .filter(words -> !search.apply(words.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }
}
