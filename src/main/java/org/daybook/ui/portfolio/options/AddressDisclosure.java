package org.daybook.ui.portfolio.options;

import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.CaseHeading;
import org.daybook.record.PersonDetailKind;

/** What a portfolio, made as its preset proposes, says of where the user lives. */
public enum AddressDisclosure {
    /** It prints her address. */
    PRINTED("printed"),
    /** It has no address to print, or may not print it, and hides nothing that her own words say of it. */
    NOT_HIDDEN("not-hidden"),
    /** It leaves out her address, and who supports her. */
    LEFT_OUT("left-out");

    private final String code;

    AddressDisclosure(String code) {
        this.code = code;
    }

    /** The end of the key of its words. */
    String code() {
        return code;
    }

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
