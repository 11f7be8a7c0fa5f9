package org.daybook.portfolio.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;

/**
 * What a portfolio discloses and withholds.
 *
 * @param leftOutParts parts of an incident that are not printed
 * @param address whether her address, telephone and e-mail may be printed; if not, they are redacted wherever they
 * occur
 * @param safekeeping whether to print where originals, items and devices are kept, who had them, and who supports the
 * user
 * @param routines whether to print the words about how the user's days have changed, and the places of her relatives;
 *     if not, a mark is left in their place
 * @param witnesses whether witnesses are named; if not, they are 'Witness A', 'Witness B' wherever they are named
 * @param masked words redacted wherever they occur, because they could reveal where the user is
 */
public record DisclosureOptions(
        Set<PortfolioPart> leftOutParts,
        boolean address,
        boolean safekeeping,
        boolean routines,
        boolean witnesses,
        Set<String> masked) {
    /** Withholds nothing except what no portfolio shows. */
    public static final DisclosureOptions OPEN = new DisclosureOptions(Set.of(), true, true, true, true, Set.of());

    /**
     * For a reader from whom the other side may get it: neither the address nor how the user keeps things and herself
     * safe, nor how her days go now.
     */
    public static final DisclosureOptions GUARDED =
            OPEN.withAddress(false).withSafekeeping(false).withRoutines(false);

    /** The code by which it is noted in the diary that her address was left out. */
    public static final String NO_ADDRESS = "about-address";

    /** The code by which it is noted in the diary that where things are kept was left out. */
    public static final String NO_SAFEKEEPING = "safekeeping";

    /** The code by which it is noted in the diary that the user's present routines were left out. */
    public static final String NO_ROUTINES = "routines";

    /** The code by which it is noted in the diary that witnesses were not named. */
    public static final String NO_WITNESS_NAMES = "witness-names";

    /** The code by which it is noted in the diary that words were struck out. */
    public static final String MASKED_WORDS = "masked-words";

    /** Agencies to which the user speaks in confidence; the prosecution also says how she is to give evidence. */
    private static final Set<String> SUPPORT = Set.of("advocate", "solicitor", "prosecution");

    public DisclosureOptions {
        leftOutParts = Set.copyOf(leftOutParts);
        masked = Set.copyOf(masked);
    }

    /**
     * Whether a whole record is left out, because its part is or because it says who supports the user and that is
     * withheld.
     */
    public boolean leavesOut(CaseRecord caseRecord) {
        boolean support =
                caseRecord.kind() == CaseRecordKind.CONTACT && SUPPORT.contains(caseRecord.code(AgencyContact.AGENCY));
        return !safekeeping && support || leftOutParts.stream().anyMatch(part -> part.leavesOut(caseRecord));
    }

    /** The codes of the marks used for redactions, so that each can be explained to the reader. */
    public List<String> marks() {
        List<String> marks = new ArrayList<>();
        if (!address) {
            marks.add("address");
        }
        if (!safekeeping || !witnesses) {
            marks.add("name");
        }
        if (!routines) {
            marks.add("routines");
        }
        if (!masked.isEmpty()) {
            marks.add("words");
        }
        return marks;
    }

    /** A copy without these parts. */
    public DisclosureOptions without(Set<PortfolioPart> parts) {
        return new DisclosureOptions(parts, address, safekeeping, routines, witnesses, masked);
    }

    /** A copy with or without her address. */
    public DisclosureOptions withAddress(boolean printed) {
        return new DisclosureOptions(leftOutParts, printed, safekeeping, routines, witnesses, masked);
    }

    /** A copy with or without where things are kept. */
    public DisclosureOptions withSafekeeping(boolean printed) {
        return new DisclosureOptions(leftOutParts, address, printed, routines, witnesses, masked);
    }

    /** A copy with or without the words about how her days have changed, and the places of her relatives. */
    public DisclosureOptions withRoutines(boolean printed) {
        return new DisclosureOptions(leftOutParts, address, safekeeping, printed, witnesses, masked);
    }

    /** A copy with or without the names of witnesses. */
    public DisclosureOptions withWitnesses(boolean named) {
        return new DisclosureOptions(leftOutParts, address, safekeeping, routines, named, masked);
    }

    /** A copy with these words redacted. */
    public DisclosureOptions masking(Set<String> words) {
        return new DisclosureOptions(leftOutParts, address, safekeeping, routines, witnesses, words);
    }
}
