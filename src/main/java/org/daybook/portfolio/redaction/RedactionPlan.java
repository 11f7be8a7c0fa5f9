package org.daybook.portfolio.redaction;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Person;
import org.daybook.caserecord.Supporter;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Witness;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.DisclosureOptions;
import org.daybook.portfolio.content.IncidentScope;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;
import org.daybook.text.Messages;

/**
 * What is struck out of one diary's words at somebody's discretion, and what stands in its place. All that was ever
 * recorded is looked at, printed or not, so that a letter means the same person in every portfolio until another is
 * named.
 */
public final class RedactionPlan {
    private final CaseFile caseFile;
    private final DisclosureOptions discretion;
    private final Messages messages;
    private final String struckName;
    private final Map<String, String> letters;
    private final Map<String, String> initials;

    /** @param messages has the words for what is struck out */
    public RedactionPlan(CaseFile caseFile, DisclosureOptions discretion, Messages messages) {
        this.caseFile = caseFile;
        this.discretion = discretion;
        this.messages = messages;
        struckName = messages.get("portfolio-pdf.mark-name");
        this.letters = discretion.witnesses()
                ? Map.of()
                : WitnessMask.marks(witnesses(), letter -> messages.get("portfolio-pdf.witness-letter", letter));
        this.initials = discretion.witnesses() ? Map.of() : neutralInitials();
    }

    /** Takes out of records what is not to be shown. */
    public Redaction redaction() {
        Mask mask = mask();
        return new Redaction(discretion, mask, people(mask));
    }

    /** What stands for each witness, by the name as it is written; empty where they are named. */
    public Map<String, String> letters() {
        return letters;
    }

    /**
     * The initials under which an exhibit is printed; with letters for witnesses, a letter for those of anybody but
     * her.
     */
    public String initials(ExhibitHistory exhibit) {
        return initials.getOrDefault(exhibit.label(), exhibit.label());
    }

    /**
     * The exhibits of records that are not printed, and of incidents that she keeps back; only where it may not be read
     * how she keeps safe.
     */
    public Set<Id<Exhibit>> hidden(Collection<CaseRecordSheet> printed, IncidentScope scope) {
        if (discretion.safekeeping()) {
            return Set.of();
        }
        Set<Id<CaseRecord>> shown = printed.stream().map(CaseRecordSheet::id).collect(Collectors.toSet());
        List<CaseRecordHistory> notPrinted = caseFile.caseRecords().all().stream()
                .filter(history -> !shown.contains(history.id()))
                .toList();
        return scope.hidden(caseFile.incidents(), caseFile.exhibits().all(), notPrinted);
    }

    /** The words of her own name and of those of the people responsible, in small letters. */
    public Set<String> openNames() {
        return new NameMask(kept(caseFile.heading())).kept();
    }

    private Mask mask() {
        CaseHeading heading = caseFile.heading();
        NameMask names = new NameMask(kept(heading));
        Mask address =
                discretion.address() ? Mask.NONE : AddressMask.of(heading, messages.get("portfolio-pdf.mark-address"));
        return address.and(labels())
                .and(discretion.safekeeping() ? Mask.NONE : supporters(names))
                .and(names.of(letters))
                .and(AddressMask.ofWords(discretion.masked(), messages.get("portfolio-pdf.mark-words")));
    }

    /**
     * Whoever wrote something down or had something is called as a witness is; not named at all where no witness is.
     */
    private UnaryOperator<String> people(Mask mask) {
        Set<String> hers =
                words(caseFile.heading().detail(PersonDetailKind.NAME).text()).collect(Collectors.toSet());
        return name -> {
            String standIn = mask.standIn(name);
            boolean told = discretion.witnesses() || name.isBlank() || !standIn.equals(name);
            return told || words(name).allMatch(hers::contains) ? standIn : struckName;
        };
    }

    private List<String> kept(CaseHeading heading) {
        return Stream.concat(
                        Stream.of(heading.detail(PersonDetailKind.NAME).text(), heading.responsible()),
                        all(CaseRecordKind.PERSON)
                                .flatMap(version -> Stream.concat(
                                        Stream.of(version.caseRecord().text(Person.NAME)),
                                        version.caseRecord().texts(Person.ALIASES).stream())))
                .toList();
    }

    private List<String> witnesses() {
        return Stream.concat(
                        caseFile.incidents().stream()
                                .flatMap(history -> history.versions().stream())
                                .flatMap(version -> version.incident().presence().witnesses().stream())
                                .map(Witness::name),
                        all(CaseRecordKind.WITNESS)
                                .map(version -> version.caseRecord().text(CaseWitness.NAME)))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Their names, and the names of their organisations as a whole: the words of these are ordinary ones. */
    private Mask supporters(NameMask names) {
        Map<String, String> people = new LinkedHashMap<>();
        Set<String> organisations = new HashSet<>();
        all(CaseRecordKind.SUPPORTER).map(CaseRecordHistory.Version::caseRecord).forEach(supporter -> {
            people.put(supporter.text(Supporter.NAME).strip(), struckName);
            organisations.add(supporter.text(Supporter.ORGANISATION));
        });
        people.remove("");
        return AddressMask.ofWords(organisations, struckName).and(names.of(people));
    }

    private Stream<CaseRecordHistory.Version> all(CaseRecordKind kind) {
        return caseFile.caseRecords().all().stream()
                .filter(history -> history.kind() == kind)
                .flatMap(history -> history.versions().stream());
    }

    /** Letters in the order of the exhibits' numbers, printed or not. */
    private Map<String, String> neutralInitials() {
        String own = caseFile.heading().detail(PersonDetailKind.INITIALS).text().strip();
        Map<String, String> neutral = new LinkedHashMap<>();
        byNumber()
                .map(ExhibitHistory::label)
                .filter(label -> !label.isBlank() && !label.equals(own))
                .forEach(label -> neutral.computeIfAbsent(
                        label, _ -> messages.get("portfolio-pdf.producer-letter", WitnessMask.letter(neutral.size()))));
        return neutral;
    }

    /** Labels that are named in texts. */
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
