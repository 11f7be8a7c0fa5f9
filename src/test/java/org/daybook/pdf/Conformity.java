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

    /** What is wrong by the flavour ({@code 3a}, {@code ua1}), one line a rule; empty if nothing is. */
    public static List<String> faults(byte[] pdf, String flavourId) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourId);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = new ArrayList<>();
            result.getFailedChecks().forEach((rule, count) -> faults.add(rule + " x" + count));
            if (faults.isEmpty() && !result.isCompliant()) {
                faults.add("not compliant");
            }
            return faults;
        }
    }
}
