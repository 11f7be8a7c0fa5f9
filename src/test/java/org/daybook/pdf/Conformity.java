package org.daybook.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF, the reference validator, whether a file keeps to a standard. */
public final class Conformity {
    private Conformity() {}

    /**
     * What is wrong by PDF/A-3a and by PDF/UA-1, one line a rule; empty if nothing is. The file is taken apart once for
     * both, which takes little more than half the time.
     */
    public static List<String> faults(byte[] pdf) throws Exception {
        return faults(pdf, List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1));
    }

    /** What is wrong by one flavour ({@code 3a}, {@code ua1}), one line a rule; empty if nothing is. */
    public static List<String> faults(byte[] pdf, String flavourId) throws Exception {
        return faults(pdf, List.of(PDFAFlavour.byFlavourId(flavourId)));
    }

    private static List<String> faults(byte[] pdf, List<PDFAFlavour> flavours) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavours.getFirst());
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavours)) {
            List<ValidationResult> results = validator.validateAll(parser);
            if (results.size() != flavours.size()) {
                return List.of("validated by " + results.size() + " of " + flavours.size());
            }
            List<String> faults = new ArrayList<>();
            for (ValidationResult result : results) {
                String flavour = result.getPDFAFlavour().getId();
                result.getFailedChecks().forEach((rule, count) -> faults.add(flavour + ": " + rule + " x" + count));
                if (result.getFailedChecks().isEmpty() && !result.isCompliant()) {
                    faults.add(flavour + ": not compliant");
                }
            }
            return faults;
        }
    }
}
