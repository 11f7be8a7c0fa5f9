package org.daybook.portfolio.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseFile;

/**
 * What of a diary a portfolio does not print. Incidents and exhibits are given by their numbers, which leave gaps that
 * a reader
 * sees anyway. Other records are counted together and no more: their kind alone could tell what they are.
 *
 * @param incidents those that are not printed
 * @param exhibits those that are not listed
 * @param records how many other records are not printed
 * @param ofRecords how many other records the diary has
 */
public record WithheldRecords(WithheldNumbers incidents, WithheldNumbers exhibits, int records, int ofRecords) {
    /**
     * Some of those that the diary has.
     *
     * @param missing their numbers, in order
     * @param of how many the diary has
     */
    public record WithheldNumbers(List<Integer> missing, int of) {
        public WithheldNumbers {
            missing = missing.stream().sorted().toList();
        }
    }

    /** Compares the diary with what is printed. */
    public static WithheldRecords of(CaseFile caseFile, CaseSheets printed) {
        Set<Integer> incidents =
                printed.incidents().stream().map(IncidentSheet::number).collect(Collectors.toSet());
        Set<Integer> exhibits =
                printed.exhibits().stream().map(ExhibitSheet::number).collect(Collectors.toSet());
        int records = caseFile.caseRecords().all().size();
        return new WithheldRecords(
                new WithheldNumbers(
                        caseFile.incidents().all().stream()
                                .map(history -> history.current().number())
                                .filter(number -> !incidents.contains(number))
                                .toList(),
                        caseFile.incidents().all().size()),
                new WithheldNumbers(
                        caseFile.exhibits().all().stream()
                                .map(history -> history.current().number())
                                .filter(number -> !exhibits.contains(number))
                                .toList(),
                        caseFile.exhibits().all().size()),
                records - printed.caseRecords().size(),
                records);
    }

    /** Whether every record of the diary is printed. */
    public boolean isNothing() {
        return incidents.missing().isEmpty() && exhibits.missing().isEmpty() && records == 0;
    }
}
