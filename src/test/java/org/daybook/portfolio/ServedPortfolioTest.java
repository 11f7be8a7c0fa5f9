package org.daybook.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.SafetyStep;
import org.daybook.caserecord.Supporter;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.exhibit.Provenance;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.Witness;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.content.AuthenticationCode;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MediaSource;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PrintedEntries;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;

/**
 * Words planted in each kind of record where nothing may come before the other side: whatever the words are, none is in
 * what a writer is given. A writer sees nothing else, so that none can be in any file.
 */
class ServedPortfolioTest {
    /** Each try collects a case of every kind of record; a deep run makes ten times as many. */
    private static final int TRIES = 40;

    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

    private static final Set<CaseRecordKind> NEVER =
            EnumSet.of(CaseRecordKind.STEP, CaseRecordKind.DEVICE, CaseRecordKind.SUPPORTER, CaseRecordKind.CHECKLIST);

    /** One case, with the words that were planted in it. */
    private static final class Planted {
        private final Random random;
        private final PortfolioPreset preset;
        private final boolean letters;
        private final CaseFile caseFile = new CaseFile();
        private final Set<String> secret = new HashSet<>();
        private final Set<String> open = new HashSet<>();
        private final String witness;
        private final String surname;
        private final String street;
        private final String supporter;
        private final List<MessageRow> rows = new ArrayList<>();
        private long seq;

        Planted(long seed, PortfolioPreset preset, boolean letters) {
            this.random = new Random(seed);
            this.preset = preset;
            this.letters = letters;
            this.witness = name();
            this.surname = name();
            this.street = name();
            this.supporter = name();
        }

        private String word() {
            StringBuilder word = new StringBuilder();
            int length = 7 + random.nextInt(6);
            for (int i = 0; i < length; i++) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return word.toString();
        }

        private String name() {
            String word = word();
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }

        private String hidden() {
            String word = word();
            secret.add(word);
            return word;
        }

        /** Words that are printed, with what is struck out of them in between. */
        private String told() {
            String word = word();
            open.add(word);
            secret.add(street);
            secret.add(supporter);
            if (letters) {
                secret.add(witness);
                secret.add(surname);
            }
            return word + " by 12 " + street + " Road, said " + witness + ", " + surname.toUpperCase(Locale.ROOT)
                    + " and " + supporter + "’s friend";
        }

        private <T> Id<T> id(int number) {
            return new Id<>("%032x".formatted(number));
        }

        private void add(Entry entry, String author) {
            caseFile.apply(new LedgerEntry(
                    ++seq,
                    new EntryMetadata(
                            OffsetDateTime.now(Diary.CLOCK),
                            Diary.ZONE,
                            author,
                            author.isEmpty() ? "" : "Robin Open",
                            "test"),
                    entry,
                    HASH,
                    HASH));
        }

        Planted fill() {
            add(new Entry.DiaryStarted(HASH, HASH), "");
            Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
            about.put(PersonDetailKind.NAME, new PersonDetail("Robin Open", true));
            about.put(PersonDetailKind.INITIALS, new PersonDetail("RO", true));
            about.put(PersonDetailKind.ADDRESS, new PersonDetail("12 " + street + " Road\n" + "Leeds", true));
            about.put(PersonDetailKind.SAFE_CONTACT, new PersonDetail(hidden(), true));
            add(
                    new Entry.HeadingRecorded(
                            new CaseHeading(about, "Sam Sample", Jurisdiction.ENGLAND_AND_WALES, UnknownFields.NONE)),
                    "");
            Incident incident = incident(1, true);
            add(new Entry.IncidentRecorded(incident), witness + " " + surname + ", her " + word(letters));
            add(new Entry.IncidentAmended(incident, told()), supporter + ", who helps");
            add(new Entry.IncidentRecorded(incident(2, false)), "");
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                caseRecord(kind, true);
                caseRecord(kind, false);
            }
            support();
            exhibits();
            messages();
            return this;
        }

        /**
         * An imported conversation: the first rows belong to the incident that is printed, the next come after it, and
         * the last belong to the one that is kept back.
         */
        private void messages() {
            MessageImport imported = new MessageImport(
                    id(5000),
                    "whatsapp",
                    List.of(new MessageImport.ImportedFile("", id(3001))),
                    new ImportBasis(Diary.ZONE, "", told(), told(), Optional.empty()),
                    List.of(new ConversationSummary(
                            letters ? hidden() + " " + surname : told(), "", List.of(), 9, 0, 9, 0, 0, 0, null, null)),
                    UnknownFields.NONE);
            Entry.SealedFile sealed = new Entry.SealedFile(id(5001), HASH, 1, HASH);
            add(new Entry.MessagesImported(imported, sealed), "");
            add(new Entry.MessagesLinked(id(1), List.of(new MessageRange(imported.id(), 0, 1, 3))), "");
            add(new Entry.MessagesLinked(id(2), List.of(new MessageRange(imported.id(), 0, 6, 9))), "");
            for (int number = 1; number <= 9; number++) {
                rows.add(new MessageRow(0, number, message(number)));
            }
        }

        private Message message(int number) {
            boolean keptBack = number > 5;
            UnaryOperator<String> words = _ -> keptBack ? hidden() : told();
            SourceLocation place = new SourceLocation(
                    letters ? hidden() + "/" + surname + ".txt" : words.apply(""),
                    number % 2 == 0 ? SourceLocation.Scheme.LINE : SourceLocation.Scheme.POINTER,
                    number % 2 == 0 ? String.valueOf(number) : "/" + (letters ? hidden() : words.apply("")) + "/1");
            return new Message(
                    place,
                    MessageType.MESSAGE,
                    number % 3 == 0 ? MessageTime.unreadable(words.apply("")) : MessageTime.NONE,
                    letters ? hidden() + " " + witness : words.apply(""),
                    letters ? hidden() : words.apply(""),
                    MessageDirection.RECEIVED,
                    words.apply(""),
                    List.of(new Attachment(
                            words.apply("") + ".jpg", "image/jpeg", Attachment.AttachmentState.PRESENT, place)),
                    Set.of(),
                    List.of(new MessageDetail("subject", hidden())));
        }

        /** The rows of conversations, as a writer gets them; the neighbours of printed ones too. */
        String printedRows() throws Exception {
            PortfolioRequest request =
                    PortfolioRequest.of(preset).withoutSections(Set.of()).with(MessageContext.FEW);
            PortfolioContent content = content(request);
            List<MessageSheet> printed = new ArrayList<>();
            for (ConversationSheet sheet : content.conversations()) {
                sheet.messages().read(printed::add);
            }
            assertThat(printed).hasSize(5).filteredOn(MessageSheet::isContext).hasSize(2);
            assertThat(printed).allSatisfy(row -> assertThat(row.pictures()).isEmpty());
            return content.conversations() + printed.toString();
        }

        private String word(boolean kept) {
            return kept ? hidden() : word();
        }

        private Incident incident(int number, boolean printed) {
            UnaryOperator<String> words = path -> {
                boolean kept = path.equals("what.received.keptAt") || path.endsWith(".contact");
                return !printed || kept ? hidden() : path.startsWith("where") ? word() : told();
            };
            Incident filled = FilledIncident.of(words);
            PeoplePresent presence = new PeoplePresent(
                    List.of(
                            new Witness(
                                    witness + " " + surname + ", my " + word(letters),
                                    told(),
                                    YesNoAnswer.YES,
                                    hidden()),
                            new Witness(printed ? witness : hidden(), told(), YesNoAnswer.YES, hidden())),
                    YesNoAnswer.YES,
                    told());
            return new Incident(
                    id(number),
                    number,
                    filled.when(),
                    filled.what(),
                    filled.where(),
                    filled.who(),
                    printed ? presence : filled.presence(),
                    filled.response(),
                    filled.effect(),
                    filled.background(),
                    new IncidentHandling(printed, hidden(), hidden()),
                    new UnknownFields(Map.of("/mood", "\"" + hidden() + "\"")));
        }

        private void caseRecord(CaseRecordKind kind, boolean meant) {
            boolean shown = meant
                    && !NEVER.contains(kind)
                    && (preset != PortfolioPreset.COURT || kind != CaseRecordKind.AFFECTED)
                    && kind != CaseRecordKind.IMPACT;
            Map<String, Field> fields = new HashMap<>();
            kind.fields().forEach(field -> fields.put(field.name(), field));
            UnaryOperator<String> words = path -> {
                Field field = fields.get(path.replaceFirst("^[^.]+\\.", "").replaceFirst("\\.(a|b|words)$", ""));
                boolean open = shown
                        && field != null
                        && field.audience() == Audience.READER
                        && !(letters && field.name().equals("relation"));
                boolean named = kind == CaseRecordKind.WITNESS && letters && path.endsWith(".name");
                return open && !named ? told() : hidden();
            };
            CaseRecord one = FilledCaseRecord.of(kind, words);
            if (kind == CaseRecordKind.PERSON && shown) {
                one = one.with(PersonResponsible.NAME, new FieldValue.Text(name() + " " + name()))
                        .with(PersonResponsible.ALIASES, new FieldValue.Texts(List.of(name() + ", " + told())));
            }
            if (kind == CaseRecordKind.CONTACT && meant) {
                one = one.with(AgencyContact.AGENCY, new FieldValue.Code("police"));
            }
            if (kind == CaseRecordKind.SUPPORTER) {
                one = one.with(Supporter.NAME, new FieldValue.Text(supporter + " " + name()))
                        .with(Supporter.ORGANISATION, new FieldValue.Text(hidden() + " " + hidden()));
            }
            add(
                    new Entry.CaseRecordRecorded(one.identified(id(1000 + kind.ordinal() * 2 + (meant ? 1 : 0)))
                            .with(new IncidentHandling(meant, hidden(), hidden()))),
                    "");
        }

        private void support() {
            for (String agency : List.of("advocate", "solicitor", "prosecution")) {
                CaseRecord one = FilledCaseRecord.of(CaseRecordKind.CONTACT, _ -> hidden())
                        .with(AgencyContact.AGENCY, new FieldValue.Code(agency));
                add(
                        new Entry.CaseRecordRecorded(
                                one.identified(id(agency.length() + 2000)).with(IncidentHandling.ORDINARY)),
                        "");
            }
        }

        private void exhibits() {
            FileMetadata file = FileMetadata.named(told() + ".txt").from(hidden());
            exhibit(Exhibit.of(id(3001), 1, file), List.of(id(1)), false);
            exhibit(Exhibit.of(id(3002), 2, physicalItem(false)), List.of(id(1)), false);
            exhibit(Exhibit.of(id(3003), 3, physicalItem(true)), List.of(), true);
            CaseRecord step = FilledCaseRecord.of(CaseRecordKind.STEP, _ -> hidden())
                    .with(SafetyStep.SHOWN_BY, new FieldValue.Links(List.of(id(3003))));
            add(new Entry.CaseRecordRecorded(step.identified(id(4000)).with(IncidentHandling.ORDINARY)), "");
        }

        private PhysicalItem physicalItem(boolean all) {
            EventTime when = EventTime.exactly(Diary.DAY, null, Diary.ZONE);
            return new PhysicalItem(
                    all ? hidden() : told(),
                    all ? hidden() : told(),
                    hidden(),
                    List.of(new CustodyTransfer(when, hidden(), hidden(), hidden())));
        }

        private void exhibit(Exhibit exhibit, List<Id<Incident>> incidents, boolean all) {
            // With a letter that no planted word has.
            String producer = "YY" + word().substring(0, 2).toUpperCase(Locale.ROOT);
            if (letters) {
                secret.add(producer);
            }
            add(
                    new Entry.ExhibitAdded(
                            exhibit.with(new ExhibitDescription(
                                            all ? hidden() : told(), all ? hidden() : told(), "", producer))
                                    .with(new Provenance(all ? hidden() : told(), all ? hidden() : told(), hidden()))
                                    .with(new ExhibitLinks(incidents, List.of()))
                                    .with(new ExhibitHandling(true, false, hidden())),
                            null),
                    "");
        }

        PortfolioContent content() throws Exception {
            return content(PortfolioRequest.of(preset));
        }

        private PortfolioContent content(PortfolioRequest request) throws Exception {
            return new PortfolioCollector(Diary.CLOCK, "Daybook test")
                    .collect(
                            new PortfolioCollector.Diary(
                                    caseFile,
                                    new LedgerReport(
                                            new LedgerHead(seq, HASH),
                                            List.of(),
                                            List.of(),
                                            LedgerReport.Back.NOTHING,
                                            List.of(),
                                            Set.of()),
                                    Optional.empty(),
                                    "00".repeat(16),
                                    new PortfolioCollector.Sources(
                                            _ -> {
                                                throw new AssertionError("there are no files");
                                            },
                                            (_, into) -> {
                                                for (MessageRow row : rows) {
                                                    if (!into.take(row)) {
                                                        return;
                                                    }
                                                }
                                            },
                                            (_, _) -> new MediaSource.Pictures() {
                                                @Override
                                                public MessageSheet.Thumbnail of(Message message, int index) {
                                                    throw new AssertionError("no picture may be shown");
                                                }

                                                @Override
                                                public void close() {}
                                            })),
                            request.with(request.discretion().withWitnesses(!letters)));
        }
    }

    @Property(tries = TRIES)
    void nothingThatWasPlantedInAnImportedConversationComesBeforeTheOtherSide(
            @ForAll long seed, @ForAll boolean court, @ForAll boolean letters) throws Exception {
        Planted planted =
                new Planted(seed, court ? PortfolioPreset.COURT : PortfolioPreset.PROTECTION_ORDER, letters).fill();
        String given = planted.printedRows();
        String folded = given.toLowerCase(Locale.ROOT);
        assertThat(planted.secret.stream().filter(word -> folded.contains(word.toLowerCase(Locale.ROOT))))
                .isEmpty();
        assertThat(planted.open.stream().filter(given::contains).count()).isGreaterThan(8);
    }

    @Property(tries = TRIES)
    void nothingThatWasPlantedComesBeforeTheOtherSide(@ForAll long seed, @ForAll boolean court, @ForAll boolean letters)
            throws Exception {
        Planted planted =
                new Planted(seed, court ? PortfolioPreset.COURT : PortfolioPreset.PROTECTION_ORDER, letters).fill();
        PortfolioContent content = planted.content();
        String given = content + AuthenticationCode.canonical(content) + PrintedEntries.of(content);
        List<String> leaked = new ArrayList<>();
        String folded = given.toLowerCase(Locale.ROOT);
        planted.secret.stream()
                .filter(word -> folded.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(leaked::add);
        assertThat(leaked).isEmpty();
        // The texts that they were planted in are there.
        assertThat(planted.open.stream().filter(given::contains).count()).isGreaterThan(90);
    }

    @Property(tries = TRIES)
    void wordsThatSheMasksAreGoneHoweverTheyAreWritten(@ForAll long seed) throws Exception {
        Planted planted = new Planted(seed, PortfolioPreset.COURT, true).fill();
        PortfolioContent content = planted.content();
        PortfolioRequest request = content.request();
        String word = planted.open.stream()
                .filter(content.toString()::contains)
                .findFirst()
                .orElseThrow();
        PortfolioContent masked = new PortfolioCollector(Diary.CLOCK, "Daybook test")
                .collect(
                        Sheets.diary(
                                planted.caseFile,
                                new LedgerReport(
                                        new LedgerHead(1, HASH),
                                        List.of(),
                                        List.of(),
                                        LedgerReport.Back.NOTHING,
                                        List.of(),
                                        Set.of()),
                                Optional.empty(),
                                "00".repeat(16),
                                _ -> Objects.requireNonNull(null)),
                        request.with(request.discretion().masking(Set.of(word.toUpperCase(Locale.ROOT)))));
        assertThat(masked.printed().toString() + masked.heading() + AuthenticationCode.canonical(masked))
                .doesNotContainIgnoringCase(word);
    }
}
