package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.portfolio.bundle.MetadataExposure.ExposureKind;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What she is told that a file reveals before it is shared. */
class MetadataExposureTest {
    private static final Id<Exhibit> ID = new Id<>("%032x".formatted(1));

    private static Set<ExposureKind> kinds(String mediaType, FileOrigin origin) {
        FileMetadata file = new FileMetadata("a", "", mediaType, List.of(), origin, Dimensions.NOT_SAID, List.of());
        return MetadataExposure.of(Exhibit.of(ID, 1, file)).kinds();
    }

    @Test
    void aPictureOfWhichNothingIsSaidRevealsNothing() {
        assertThat(kinds("image/jpeg", FileOrigin.NOT_SAID)).isEmpty();
    }

    @Test
    void aPictureWithAPlaceRevealsIt() {
        assertThat(kinds("image/jpeg", new FileOrigin(new Coordinates(51.5, -0.1), "", "", "")))
                .containsExactly(ExposureKind.PLACE);
    }

    @ParameterizedTest
    @CsvSource({"Canon, '', ''", "'', EOS, ''", "'', '', Paint 1.0"})
    void aDeviceOrAProgramIsRevealedByAnyOfItsNames(String make, String model, String software) {
        assertThat(kinds("image/png", new FileOrigin(null, make, model, software)))
                .containsExactly(ExposureKind.DEVICE);
    }

    @Test
    void spacesAreNoDevice() {
        assertThat(kinds("image/png", new FileOrigin(null, " ", "", " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "application/mbox"})
    void anEmailRevealsTheComputersItCameThrough(String mediaType) {
        assertThat(kinds(mediaType, FileOrigin.NOT_SAID))
                .contains(ExposureKind.NETWORK, ExposureKind.NOT_LOOKED_INSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "video/mp4", "application/octet-stream", "made/up", ""})
    void whatIsNoPictureWasNotLookedInside(String mediaType) {
        assertThat(kinds(mediaType, FileOrigin.NOT_SAID)).containsExactly(ExposureKind.NOT_LOOKED_INSIDE);
    }

    @Test
    void aPhysicalItemRevealsNothing() {
        MetadataExposure item = MetadataExposure.of(Exhibit.of(ID, 1, PhysicalItem.NOT_SAID));
        assertThat(item.kinds()).isEmpty();
        assertThat(item.isAny()).isFalse();
        assertThat(new MetadataExposure(Set.of(ExposureKind.PLACE)).isAny()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aBundleOfWhatMayBeServedHasNoOriginalsUnlessTheyAreAskedFor(PortfolioPreset preset) {
        BundleChoice usual = BundleChoice.of(PortfolioRequest.of(preset));
        assertThat(usual.originals())
                .isEqualTo(
                        preset.mayBeServed() ? BundleChoice.Originals.WITHOUT_PLACES : BundleChoice.Originals.EXTRACTS);
        assertThat(usual.hasPage()).isEqualTo(!preset.mayBeServed());
    }

    @Test
    void aBundleThatNamesNoWitnessHasNoPageThoughItHasTheAddress() {
        PortfolioRequest police =
                PortfolioRequest.of(PortfolioPreset.POLICE_FILE).with(DisclosureOptions.OPEN.withWitnesses(false));
        assertThat(BundleChoice.of(police).originals()).isEqualTo(BundleChoice.Originals.EXTRACTS);
        assertThat(BundleChoice.of(police).hasPage()).isFalse();
    }
}
