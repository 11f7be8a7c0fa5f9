package org.daybook.portfolio.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;

/**
 * What a portfolio keeps to itself.
 *
 * @param leftOutParts parts of an incident that are printed on no sheet
 * @param address whether her address, telephone and e-mail may be printed; if not, they are struck out wherever they
 * stand
 * @param safekeeping whether it may be read where originals, things and devices are kept, who had them, and who
 * supports her
 * @param witnesses whether witnesses are named; if not, they are 'Witness A', 'Witness B' wherever they are named
 * @param masked words that are struck out wherever they stand, because they could lead to her
 */
public record DisclosureOptions(
        Set<PortfolioPart> leftOutParts, boolean address, boolean safekeeping, boolean witnesses, Set<String> masked) {
    /** Nothing kept back but what no portfolio shows. */
    public static final DisclosureOptions OPEN = new DisclosureOptions(Set.of(), true, true, true, Set.of());

    /**
     * For a reader from whom the other side may get it: neither where she lives nor how she keeps things and herself
     * safe.
     */
    public static final DisclosureOptions GUARDED = OPEN.withAddress(false).withSafekeeping(false);

    /** The code by which it is noted in the diary that her address was left out. */
    public static final String NO_ADDRESS = "about-address";

    /** The code by which it is noted in the diary that where things are kept was left out. */
    public static final String NO_SAFEKEEPING = "safekeeping";

    /** The code by which it is noted in the diary that witnesses were not named. */
    public static final String NO_WITNESS_NAMES = "witness-names";

    /** The code by which it is noted in the diary that words were struck out. */
    public static final String MASKED_WORDS = "masked-words";

    /** Agencies to whom she speaks in confidence. */
    private static final Set<String> SUPPORT = Set.of("advocate", "solicitor");

    public DisclosureOptions {
        leftOutParts = Set.copyOf(leftOutParts);
        masked = Set.copyOf(masked);
    }

    /** Whether all of a record is left out: its part is, or it says who supports her and that may not be read. */
    public boolean leavesOut(CaseRecord caseRecord) {
        boolean support =
                caseRecord.kind() == CaseRecordKind.CONTACT && SUPPORT.contains(caseRecord.code(AgencyContact.AGENCY));
        return !safekeeping && support || leftOutParts.stream().anyMatch(part -> part.leavesOut(caseRecord));
    }

    /** The codes of the marks that stand where something was struck out, so that a reader is told what each is for. */
    public List<String> marks() {
        List<String> marks = new ArrayList<>();
        if (!address) {
            marks.add("address");
        }
        if (!safekeeping || !witnesses) {
            marks.add("name");
        }
        if (!masked.isEmpty()) {
            marks.add("words");
        }
        return marks;
    }

    /** A copy without these parts. */
    public DisclosureOptions without(Set<PortfolioPart> parts) {
        return new DisclosureOptions(parts, address, safekeeping, witnesses, masked);
    }

    /** A copy with or without her address. */
    public DisclosureOptions withAddress(boolean printed) {
        return new DisclosureOptions(leftOutParts, printed, safekeeping, witnesses, masked);
    }

    /** A copy with or without where things are kept. */
    public DisclosureOptions withSafekeeping(boolean printed) {
        return new DisclosureOptions(leftOutParts, address, printed, witnesses, masked);
    }

    /** A copy with or without the names of witnesses. */
    public DisclosureOptions withWitnesses(boolean named) {
        return new DisclosureOptions(leftOutParts, address, safekeeping, named, masked);
    }

    /** A copy with these words struck out. */
    public DisclosureOptions masking(Set<String> words) {
        return new DisclosureOptions(leftOutParts, address, safekeeping, witnesses, words);
    }
}
