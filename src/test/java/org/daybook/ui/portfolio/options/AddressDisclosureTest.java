package org.daybook.ui.portfolio.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressDisclosureTest {
    @ParameterizedTest
    @EnumSource(PortfolioPreset.class)
    void saysThatTheAddressIsLeftOutOfExactlyWhatMayBeServed(PortfolioPreset preset) {
        PortfolioRequest request = PortfolioRequest.of(preset);
        boolean hides = !request.discretion().address() && !request.discretion().safekeeping();

        assertThat(AddressDisclosure.of(preset, living(true)) == AddressDisclosure.LEFT_OUT)
                .isEqualTo(preset.mayBeServed())
                .isEqualTo(hides);
    }

    @ParameterizedTest
    @EnumSource(PortfolioPreset.class)
    void saysThatItIsPrintedOnlyWhereThePageAboutHerIsPrinted(PortfolioPreset preset) {
        PortfolioRequest request = PortfolioRequest.of(preset);

        assertThat(AddressDisclosure.of(preset, living(true)) == AddressDisclosure.PRINTED)
                .isEqualTo(request.discretion().address()
                        && preset.offers(PortfolioSection.ABOUT)
                        && !preset.leftOut().contains(PortfolioSection.ABOUT));
    }

    @Test
    void promisesNothingWhereTheAddressIsNotRecordedOrNotToBePrinted() {
        assertThat(AddressDisclosure.of(PortfolioPreset.POLICE_FILE, living(false)))
                .isEqualTo(AddressDisclosure.of(PortfolioPreset.POLICE_FILE, CaseHeading.NOT_SAID))
                .isEqualTo(AddressDisclosure.NOT_HIDDEN);
    }

    @Test
    void isKnownForEachPresetUnderOneHeading() {
        assertThat(Arrays.stream(PresetGroup.values()).flatMap(group -> group.presets().stream()))
                .containsExactlyInAnyOrder(PortfolioPreset.values());
    }

    private static CaseHeading living(boolean mayPrint) {
        return new CaseHeading(
                Map.of(PersonDetailKind.ADDRESS, new PersonDetail("4 Tanner Street", mayPrint)),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
    }
}
