package org.daybook.portfolio.redaction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.Supporter;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.incident.Witness;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ServedContents;
import org.daybook.record.CaseHeading;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;

/**
 * Decides what is redacted from a diary's text by the options chosen, and what replaces it. All records are
 * considered, printed or not, so that a letter means the same person in every portfolio until another is named.
 */
public final class RedactionPlan {
    /** The times that say when what is in a file was made, and not when it was copied. */
    private static final Set<FileTimestamp.TimestampSource> MADE = EnumSet.of(
            FileTimestamp.TimestampSource.TAKEN,
            FileTimestamp.TimestampSource.RECORDED,
            FileTimestamp.TimestampSource.SENT);

    private final CaseFile caseFile;
    private final DisclosureOptions discretion;
    private final ServedContents served;
    private final Messages messages;
    private final StruckNames struck;
    private final Map<String, String> letters;
    private final Map<String, String> initials;
    private final Mask mask;
    private final Redaction usual;

    /** @param messages has the text of the marks */
    public RedactionPlan(CaseFile caseFile, PortfolioRequest request, Messages messages) {
        this.caseFile = caseFile;
        this.discretion = request.discretion();
        this.served = request.served();
        this.messages = messages;
        this.struck = new StruckNames(
                Stream.of(unwillingInIncidents(), unwillingByRecord(), supporters())
                        .flatMap(names -> names)
                        .toList(),
                messages);
        this.letters = discretion.witnesses()
                ? Map.of()
                : WitnessMask.marks(witnesses(), letter -> messages.get("portfolio-pdf.witness-letter", letter));
        this.initials = discretion.witnesses() ? Map.of() : neutralInitials();
        this.mask = mask();
        this.usual = redaction(mask);
    }

    /** The redaction to apply to records. */
    public Redaction redaction() {
        return usual;
    }

    /** The same, and without the names of those who, as recorded, would not speak about this incident, if it is served. */
    public Redaction redaction(IncidentHistory history) {
        Map<String, String> unwilling =
                served.applies() && letters.isEmpty() ? struck.of(unwilling(history)) : Map.of();
        return unwilling.isEmpty() ? usual : redaction(mask.and(new NameMask(kept(caseFile.heading())).of(unwilling)));
    }

    private Redaction redaction(Mask mask) {
        return new Redaction(
                discretion,
                served,
                mask,
                people(mask),
                new TermPlaces(
                        all(CaseRecordKind.ORDER).map(CaseRecordHistory.RecordVersion::record), mask::of, openNames()),
                messages.get("portfolio-pdf.mark-routines"),
                struck.common());
    }

    /** The redaction to apply to imported messages. */
    public MessageRedaction messages() {
        return new MessageRedaction(redaction(), openNames(), struck.common());
    }

    /** The redaction to apply to numbers and accounts. */
    public IdentityRedaction identities() {
        return new IdentityRedaction(redaction(), messages(), messages.get("portfolio-pdf.mark-words"));
    }

    /** The mark for each witness, by the name as written; empty if witnesses are named. */
    public Map<String, String> letters() {
        return letters;
    }

    /**
     * The initials printed before the number of an exhibit: its own or, if witnesses are not named, a letter in place
     * of anybody's except hers.
     */
    public String initials(ExhibitHistory exhibit) {
        return initials.getOrDefault(exhibit.label(), exhibit.label());
    }

    /**
     * The exhibit; if it has no title and the name of its file is struck out, its title is what it is, of which day,
     * and the incidents that it is about.
     *
     * @param about finds the numbers of its printed incidents; asked only where they are needed
     */
    public Exhibit titled(Exhibit printed, Supplier<List<String>> about) {
        FileMetadata file = printed.file();
        ExhibitDescription naming = printed.naming();
        if (!served.applies() || file == null || !naming.title().isBlank()) {
            return printed;
        }
        FileKind kind = FileKind.of(file);
        LocalDate picked = printed.dating().when().date();
        String day = Stream.concat(
                        Stream.ofNullable(picked),
                        file.times().stream()
                                .filter(time -> MADE.contains(time.source()))
                                .map(time -> time.at().toLocalDate()))
                .findFirst()
                .map(date -> messages.formats().date(date, DateStyle.IN_WORDS))
                .orElse("");
        String what = messages.get("portfolio-pdf.untitled-"
                + (kind.isPhoto() ? "photo" : kind.group().code()));
        String dated = day.isEmpty() ? what : messages.get("portfolio-pdf.untitled-day", what, day);
        List<String> incidents = about.get();
        return printed.with(new ExhibitDescription(
                incidents.isEmpty()
                        ? dated
                        : messages.get("portfolio-pdf.untitled-about", dated, String.join(", ", incidents)),
                naming.description(),
                naming.transcript(),
                naming.producer()));
    }

    /** Whether the owner of the diary will produce it, whatever is printed of names. */
    public boolean isOwners(ExhibitHistory exhibit) {
        String producer = exhibit.current().naming().producer().strip();
        return producer.isEmpty() || producer.equals(ownInitials());
    }

    /** The words of the user's name and of those of the people responsible, in lower case. */
    public Set<String> openNames() {
        return new NameMask(kept(caseFile.heading())).kept();
    }

    private Mask mask() {
        CaseHeading heading = caseFile.heading();
        NameMask names = new NameMask(kept(heading));
        Mask address = discretion.address()
                ? Mask.NONE
                : AddressMask.of(
                        heading,
                        messages.get("portfolio-pdf.mark-address"),
                        messages.get("portfolio-pdf.mark-routines"));
        return address.and(labels())
                .and(discretion.safekeeping() ? Mask.NONE : supporters(names))
                .and(names.of(letters))
                .and(served.applies() && letters.isEmpty() ? names.of(struck.of(unwillingByRecord())) : Mask.NONE)
                .and(AddressMask.ofWords(discretion.masked(), messages.get("portfolio-pdf.mark-words")));
    }

    /** Redacts authors and keepers like witnesses, and does not name them at all if no witness is named. */
    private UnaryOperator<String> people(Mask mask) {
        Set<String> hers =
                words(caseFile.heading().detail(PersonDetailKind.NAME).text()).collect(Collectors.toSet());
        return name -> {
            String standIn = mask.standIn(name);
            boolean told = discretion.witnesses() || name.isBlank() || !standIn.equals(name);
            return told || words(name).allMatch(hers::contains) ? standIn : struck.common();
        };
    }

    private Stream<String> unwillingInIncidents() {
        return caseFile.incidents().all().stream().flatMap(RedactionPlan::unwilling);
    }

    private static Stream<String> unwilling(IncidentHistory history) {
        return history.versions().stream()
                .flatMap(version -> version.record().presence().witnesses().stream())
                .filter(witness -> witness.willing() == YesNoAnswer.NO)
                .map(Witness::name);
    }

    private Stream<String> unwillingByRecord() {
        return all(CaseRecordKind.WITNESS)
                .map(CaseRecordHistory.RecordVersion::record)
                .filter(witness -> witness.code(CaseWitness.WILLING).equals(YesNoAnswer.NO.code()))
                .map(witness -> witness.text(CaseWitness.NAME));
    }

    private Stream<String> supporters() {
        return all(CaseRecordKind.SUPPORTER).map(version -> version.record().text(Supporter.NAME));
    }

    private List<String> kept(CaseHeading heading) {
        return Stream.concat(
                        Stream.of(heading.detail(PersonDetailKind.NAME).text(), heading.responsible()),
                        all(CaseRecordKind.PERSON)
                                .flatMap(version -> Stream.concat(
                                        Stream.of(version.record().text(PersonResponsible.NAME)),
                                        version.record().texts(PersonResponsible.ALIASES).stream())))
                .toList();
    }

    private List<String> witnesses() {
        return Stream.concat(
                        caseFile.incidents().all().stream()
                                .flatMap(history -> history.versions().stream())
                                .flatMap(version -> version.record().presence().witnesses().stream())
                                .map(Witness::name),
                        all(CaseRecordKind.WITNESS)
                                .map(version -> version.record().text(CaseWitness.NAME)))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /**
     * Redacts the names of supporters, and those of their organisations only as a whole, since they consist of
     * ordinary words.
     */
    private Mask supporters(NameMask names) {
        Set<String> organisations = all(CaseRecordKind.SUPPORTER)
                .map(version -> version.record().text(Supporter.ORGANISATION))
                .collect(Collectors.toSet());
        return AddressMask.ofWords(organisations, struck.common()).and(names.of(struck.of(supporters())));
    }

    private Stream<CaseRecordHistory.RecordVersion<CaseRecord>> all(CaseRecordKind kind) {
        return caseFile.caseRecords().all().stream()
                .filter(history -> history.kind() == kind)
                .flatMap(history -> history.versions().stream());
    }

    /** Letters in place of initials, in the order of the exhibits' numbers, printed or not. */
    private Map<String, String> neutralInitials() {
        String own = ownInitials();
        Map<String, String> neutral = new LinkedHashMap<>();
        byNumber()
                .map(ExhibitHistory::label)
                .filter(label -> !label.isBlank() && !label.equals(own))
                .forEach(label -> neutral.computeIfAbsent(
                        label, _ -> messages.get("portfolio-pdf.producer-letter", WitnessMask.letter(neutral.size()))));
        return neutral;
    }

    private String ownInitials() {
        return caseFile.heading().detail(PersonDetailKind.INITIALS).text().strip();
    }

    /** Redacts exhibit labels in texts. */
    private Mask labels() {
        return new Mask(byNumber()
                .filter(exhibit -> initials.containsKey(exhibit.label()))
                .map(exhibit -> new Mask.Strike(
                        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(exhibit.label()) + "[\\s/]?"
                                + exhibit.current().number() + "(?![\\p{L}\\p{N}])"),
                        initials(exhibit) + exhibit.current().number()))
                .toList());
    }

    private Stream<ExhibitHistory> byNumber() {
        return caseFile.exhibits().all().stream()
                .sorted(Comparator.comparing(exhibit -> exhibit.current().number()));
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.strip().split("\\s+"));
    }
}
