package org.daybook.ui.portfolio.options;

import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.CaseHeading;
import org.daybook.record.Coded;
import org.daybook.record.PersonDetailKind;

/** What a portfolio, made as its preset proposes, says of where the user lives. */
public enum AddressDisclosure implements Coded {
    /** It prints her address. */
    PRINTED,
    /** It has no address to print, or may not print it, and hides nothing that her own words say of it. */
    NOT_HIDDEN,
    /** It leaves out her address, and who supports her. */
    LEFT_OUT;

    /** What a preset says of it, with this heading of the case. */
    public static AddressDisclosure of(PortfolioPreset preset, CaseHeading heading) {
        DisclosureOptions discloses = preset.discretion();
        if (!discloses.address() && !discloses.safekeeping()) {
            return LEFT_OUT;
        }
        boolean known =
                !heading.printable().detail(PersonDetailKind.ADDRESS).text().isBlank();
        boolean aboutHer =
                preset.offers(PortfolioSection.ABOUT) && !preset.leftOut().contains(PortfolioSection.ABOUT);
        return known && aboutHer && discloses.address() ? PRINTED : NOT_HIDDEN;
    }
}
