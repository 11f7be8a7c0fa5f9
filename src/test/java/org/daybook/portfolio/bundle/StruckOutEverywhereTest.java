package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.Provenance;
import org.daybook.field.FieldValue;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.Reporting;
import org.daybook.job.importing.ImportedChat;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.companion.CompanionWriter;
import org.daybook.portfolio.companion.Companions;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.statement.StatementForm;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.Runs;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random cases with a word of its own in every field, struck out in every way that she can choose: none of the words is
 * in any byte of the bundle that the other side is served.
 */
class StruckOutEverywhereTest {
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

    /** The beginnings of the paths of each part of an incident. */
    private static final Map<PortfolioPart, String> PARTS = Map.ofEntries(
            Map.entry(PortfolioPart.EXACT_WORDS, "what.exactWords"),
            Map.entry(PortfolioPart.WHERE, "where."),
            Map.entry(PortfolioPart.CHANNEL, "what.channel."),
            Map.entry(PortfolioPart.WHO, "who."),
            Map.entry(PortfolioPart.RECEIVED, "what.received."),
            Map.entry(PortfolioPart.WITNESSES, "presence.witnesses."),
            Map.entry(PortfolioPart.CHILDREN, "presence.children"),
            Map.entry(PortfolioPart.RESPONSE, "response.(did|askedToStop)"),
            Map.entry(PortfolioPart.FEELINGS, "effect.feelings"),
            Map.entry(PortfolioPart.HARM, "effect.harm."),
            Map.entry(PortfolioPart.REPORTS, "response.reporting."));

    /** In nothing that is served unless she chooses the kind, and in nothing at all. */
    private static final Set<CaseRecordKind> CHOSEN = EnumSet.of(
            CaseRecordKind.STEP,
            CaseRecordKind.DEVICE,
            CaseRecordKind.SUPPORTER,
            CaseRecordKind.CHECKLIST,
            CaseRecordKind.HEALTH);

    private static final Set<CaseRecordKind> NEVER = EnumSet.of(
            CaseRecordKind.SAFETY_PLAN,
            CaseRecordKind.THERAPY,
            CaseRecordKind.CONSENT,
            CaseRecordKind.SHARING,
            CaseRecordKind.RETENTION);

    @TempDir
    Path folder;

    /** One case, what she struck out of it, and the words that must not be found. */
    private static final class Planted {
        private final Random random;
        private final Map<String, String> fields = new TreeMap<>();
        private final Set<String> secret = new TreeSet<>();
        private final Set<String> open = new TreeSet<>();
        private final Set<PortfolioPart> parts = EnumSet.noneOf(PortfolioPart.class);
        private final Set<CaseRecordKind> kinds = EnumSet.noneOf(CaseRecordKind.class);
        private final Set<String> struck = new TreeSet<>();
        private final Set<Id<CaseRecord>> single = new HashSet<>();
        private final boolean health;
        private final boolean named;
        private final PortfolioPreset preset;

        Planted(long seed) {
            random = new Random(seed);
            preset = List.of(PortfolioPreset.COURT, PortfolioPreset.PROTECTION_ORDER, PortfolioPreset.PETITION)
                    .get(random.nextInt(3));
            PARTS.keySet().stream().filter(_ -> random.nextInt(3) == 0).forEach(parts::add);
            kinds.addAll(CHOSEN);
            for (int i = 0; i < 3; i++) {
                struck.add(word("struck out wherever it is", true));
            }
            named = random.nextBoolean();
            health = random.nextBoolean();
            if (health) {
                kinds.remove(CaseRecordKind.HEALTH);
            }
            Arrays.stream(CaseRecordKind.values())
                    .filter(kind -> kind != CaseRecordKind.HEALTH && random.nextInt(5) == 0)
                    .forEach(kinds::add);
        }

        /** A new word for a field, now and then with one that is struck out wherever it is. */
        String words(String path, boolean hidden) {
            String word = word(path, hidden);
            return random.nextInt(4) > 0
                    ? word
                    : word + " " + List.copyOf(struck).get(random.nextInt(struck.size()));
        }

        private String word(String path, boolean hidden) {
            String word = random.ints(10, 0, LETTERS.length())
                    .mapToObj(at -> LETTERS.substring(at, at + 1))
                    .collect(Collectors.joining());
            fields.put(word, path);
            (hidden ? secret : open).add(word);
            return word;
        }

        private boolean isHidden(String path, boolean home) {
            boolean part = parts.stream().anyMatch(one -> path.matches(PARTS.getOrDefault(one, "-") + ".*"));
            return part
                    || path.endsWith(".contact")
                    || !named && path.matches("presence.witnesses.*name")
                    || path.equals("what.received.keptAt")
                    || path.equals("effect.dayToDay")
                    || path.startsWith("handling.")
                    || !health && path.equals("effect.harm.treatment")
                    || home && path.equals("where.place");
        }

        Incident incident(Id<Incident> id, boolean keptBack) {
            boolean home = random.nextBoolean();
            Incident filled = FilledIncident.of(path -> words(path, keptBack || isHidden(path, home)));
            List<IncidentReport> reports = filled.response().reporting().reports().stream()
                    .map(report -> reported(report, keptBack))
                    .toList();
            return new Incident(
                    id,
                    1,
                    filled.when(),
                    filled.what(),
                    new IncidentLocation(filled.where().place(), home ? PlaceKind.HOME : PlaceKind.STREET),
                    filled.who(),
                    filled.presence(),
                    new ActionTaken(
                            filled.response().did(),
                            filled.response().askedToStop(),
                            new Reporting(YesNoAnswer.YES, reports)),
                    filled.effect(),
                    filled.background(),
                    new IncidentHandling(!keptBack, words("handling", true), words("handling", true)),
                    UnknownFields.NONE);
        }

        /** The same to anybody; what was said to some is not for the other side. */
        private IncidentReport reported(IncidentReport report, boolean keptBack) {
            ReportRecipient to = ReportRecipient.values()[random.nextInt(ReportRecipient.values().length)];
            boolean hers = to == ReportRecipient.ADVOCATE || to == ReportRecipient.SOLICITOR;
            if (hers || to == ReportRecipient.DOCTOR && !health || keptBack) {
                FilledIncident.texts(report).values().forEach(words -> secret.add(words.split(" ")[0]));
            }
            return new IncidentReport(
                    to,
                    report.on(),
                    report.at(),
                    report.officer(),
                    report.references(),
                    report.said(),
                    report.promised(),
                    report.outcome());
        }

        CaseRecord caseRecord(CaseRecordKind kind) {
            boolean part = parts.stream().anyMatch(one -> one.kinds().contains(kind));
            boolean alone = random.nextInt(8) == 0;
            boolean hidden = NEVER.contains(kind) || kinds.contains(kind) || part || alone;
            String agency = List.of("police", "advocate", "solicitor", "prosecution", "doctor")
                    .get(random.nextInt(5));
            boolean confided =
                    kind == CaseRecordKind.CONTACT && !agency.equals("police") && !(agency.equals("doctor") && health);
            boolean effect = kind == CaseRecordKind.EFFECT;
            UnaryOperator<String> words = path -> words(
                    path,
                    hidden
                            || confided
                            || path.matches(".*\\.(contact|private|leaveout)|supporter.reach")
                            || !named && path.equals("witness.name")
                            || effect && path.equals("effect.words")
                            || path.equals("device.kept"));
            CaseRecord filled = FilledCaseRecord.of(kind, words)
                    .with(new IncidentHandling(true, words("handling", true), words("handling", true)));
            if (kind == CaseRecordKind.CONTACT) {
                filled = filled.with(AgencyContact.AGENCY, new FieldValue.Code(agency))
                        .with(AgencyContact.WAY, new FieldValue.Code("meeting"));
            }
            if (alone) {
                single.add(filled.id());
            }
            return kind == CaseRecordKind.DEVICE
                    ? filled.with(DeviceOrAccount.OWNER, new FieldValue.Code("his"))
                    : filled;
        }

        /** The choices, with some of the words that are printed struck out too, in capitals. */
        PortfolioRequest request() {
            Set<PortfolioSection> sections = EnumSet.noneOf(PortfolioSection.class);
            sections.addAll(preset.leftOut());
            Arrays.stream(PortfolioSection.values())
                    .filter(section -> section.kinds().isEmpty() && random.nextInt(6) == 0)
                    .forEach(sections::add);
            Set<String> masked = new HashSet<>(struck);
            List<String> printed = new ArrayList<>(open);
            for (int i = 0; i < 12; i++) {
                masked.add(printed.get(random.nextInt(printed.size())));
            }
            secret.addAll(masked);
            PortfolioRequest request = PortfolioRequest.of(preset);
            return request.with(MessageContext.FEW)
                    .with(IncidentScope.ALL)
                    .withoutSections(sections)
                    .with(new CaseRecordChoice(kinds, single, Set.of(), random.nextBoolean()))
                    .with(request.discretion()
                            .without(parts)
                            .withWitnesses(named)
                            .masking(masked.stream()
                                    .map(word -> word.toUpperCase(Locale.ROOT))
                                    .collect(Collectors.toSet())));
        }
    }

    private static void record(OnThread open, Planted planted) throws Exception {
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        about.put(PersonDetailKind.NAME, new PersonDetail("Robin Printable", true));
        for (PersonDetailKind detail : List.of(
                PersonDetailKind.ADDRESS,
                PersonDetailKind.TELEPHONE,
                PersonDetailKind.EMAIL,
                PersonDetailKind.SAFE_CONTACT,
                PersonDetailKind.ACCESS_NEEDS,
                PersonDetailKind.GIVING_EVIDENCE)) {
            about.put(detail, new PersonDetail(planted.words(detail.code(), true), true));
        }
        about.put(PersonDetailKind.BORN, new PersonDetail(planted.words("born", true), false));
        CaseHeading heading = new CaseHeading(about, "Sam Sample", Jurisdiction.ENGLAND_AND_WALES, UnknownFields.NONE);
        open.run(() -> {
            Opened.of(open.session()).recordHeading(heading, null);
            return true;
        });
        Incident told = planted.incident(open.newId(), false);
        open.record(told, null);
        open.amend(planted.incident(told.id(), false), planted.words("reason", false), null);
        open.record(planted.incident(open.newId(), true), null);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            CaseRecord one = planted.caseRecord(kind);
            open.run(() -> Opened.of(open.session()).caseRecords().record(one, Authorship.OWNER, null));
        }
    }

    /** A conversation of which three rows are near the incident, each with a word that is struck out. */
    private static void chat(OnThread open, Planted planted, Path place) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (String word : planted.struck) {
            rows.append("05/10/2026, 20:0%d - Sam Sample: He said %s. %s%n"
                    .formatted(rows.length() % 10, word, planted.words("message", false)));
        }
        ImportedChat.ofFile(
                open.session(), Files.writeString(place.resolve("WhatsApp Chat with Sam.txt"), rows.toString()));
    }

    private void exhibit(OnThread open, Planted planted, Path place, boolean meant) throws Exception {
        Path file =
                Files.writeString(place.resolve((meant ? "note" : "other") + ".txt"), planted.words("file", !meant));
        Id<Incident> incident = open.incidents().getFirst().id();
        ExhibitAddition.AddedExhibit added = open.session()
                .intake()
                .begin(file, incident, Progress.UNWATCHED)
                .finish();
        Exhibit exhibit = added.exhibit()
                .current()
                .with(new ExhibitDescription(
                        planted.words("title", !meant),
                        planted.words("description", !meant),
                        planted.words("exact words", !meant || planted.parts.contains(PortfolioPart.EXACT_WORDS)),
                        ""))
                .with(new Provenance(
                        planted.words("producer", !meant),
                        planted.words("source", !meant),
                        planted.words("kept", true)))
                .with(new ExhibitHandling(meant, false, planted.words("note", true)));
        open.run(() -> Opened.of(open.session())
                .exhibits()
                .amend(exhibit, planted.words("reason", !meant), Authorship.OWNER, null));
    }

    /** Which of the words are in a draft statement, in the notes to it or in the bundle for a court made beside it. */
    private static Set<String> ofStatement(OnThread open, PortfolioRequest request, Path place, Planted planted)
            throws Exception {
        StatementForm form = StatementForm.values()[planted.random.nextInt(StatementForm.values().length)];
        CompanionChoice choice = new CompanionChoice(false, Optional.of(form), Optional.empty(), true);
        try (Companions _ = new CompanionWriter(new Messages(Locale.UK))
                .write(choice, open.collect(request), null, new Written(open).signer(), place.resolve("notes"))) {
            return EveryByte.of(place).found(planted.secret);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void noWordThatWasStruckOutIsInAnyByteOfWhatIsServed() throws Exception {
        Map<String, Set<String>> escaped = new TreeMap<>();
        int cases = 0;
        int found = 0;
        for (int number : Runs.inputs(3, 1_000).toArray()) {
            Path place = Files.createDirectory(folder.resolve("case" + number));
            Planted planted = new Planted(number);
            OnThread open = new OnThread(new Diary(place).create());
            try {
                record(open, planted);
                exhibit(open, planted, place, true);
                exhibit(open, planted, place, false);
                chat(open, planted, place);
                PortfolioRequest request = planted.request();
                Path bag = place.resolve("bag");
                new Written(open).write(request, Written.withPage(request), bag);
                EveryByte bytes = EveryByte.of(bag);
                Set<String> all = new TreeSet<>(bytes.found(planted.secret));
                all.addAll(ofStatement(open, request, Files.createDirectory(place.resolve("beside")), planted));
                all.forEach(word -> escaped.computeIfAbsent(planted.fields.get(word), _ -> new TreeSet<>())
                        .add(number + " " + planted.preset + " without " + planted.parts));
                Set<String> printed = new TreeSet<>(planted.open);
                printed.removeAll(planted.secret);
                found += bytes.found(printed).size();
                cases++;
            } finally {
                open.close();
                delete(place);
            }
        }
        assertThat(escaped).as("fields whose words were found").isEmpty();
        // The search would find words that are there.
        assertThat(found).isGreaterThan(20 * cases);
    }
}
