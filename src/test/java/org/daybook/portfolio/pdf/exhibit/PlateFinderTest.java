package org.daybook.portfolio.pdf.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.daybook.evidence.PlateFiles;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.WritingProgress;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.MadeUpExhibits;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.PlateOutcome.NotShownReason;
import org.daybook.portfolio.pdf.section.PlateOutcome.PlateNotShown;
import org.daybook.portfolio.pdf.section.PlateOutcome.ShownPlate;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of each exhibit on its sheet: shown as it is, or the one true reason why not. */
class PlateFinderTest {
    private static final ExhibitHandling COVERED = new ExhibitHandling(true, true, "");
    private static final byte[] WORDS = "I will wait".getBytes(StandardCharsets.US_ASCII);

    private static byte[] jpeg() {
        return picture("baseline.jpg");
    }

    private static byte[] picture(String name) {
        return Objects.requireNonNull(PlateFiles.ofEveryKind().get(name));
    }

    /** What becomes of the first exhibit of a portfolio. */
    private static PlateOutcome first(PortfolioContent content) throws Exception {
        return Objects.requireNonNull(new PlateFinder(content, new WritingProgress(content, Progress.UNWATCHED))
                .find()
                .get(content.exhibits().getFirst().id()));
    }

    private static PlateOutcome of(String name, byte[] bytes) throws Exception {
        return first(MadeUpExhibits.none().file(name, bytes).content());
    }

    private static PlateOutcome with(ExhibitChoice choice, ExhibitHandling handling) throws Exception {
        return first(MadeUpExhibits.none()
                .file("photo.jpg", jpeg(), FileCondition.WHOLE, handling)
                .content(choice));
    }

    private static PlateNotShown because(NotShownReason reason) {
        return new PlateNotShown(reason);
    }

    private static ShownPlate shown(PlateOutcome outcome) {
        assertThat(outcome).isInstanceOf(ShownPlate.class);
        return (ShownPlate) outcome;
    }

    @Test
    void everyExhibitHasAnOutcome() throws Exception {
        PortfolioContent content = MadeUpExhibits.none()
                .file("photo.jpg", jpeg())
                .file("words.txt", WORDS)
                .physicalItem()
                .content();
        Map<?, PlateOutcome> found = new PlateFinder(content, new WritingProgress(content, Progress.UNWATCHED)).find();
        assertThat(found).hasSize(3);
        assertThat(found.get(MadeUpExhibits.id(2))).isEqualTo(because(NotShownReason.TEXT));
        assertThat(found.get(MadeUpExhibits.id(3))).isEqualTo(because(NotShownReason.THING));
    }

    @Test
    void aPhotographIsShownInItsOwnSizeAndKnownToBeWhole() throws Exception {
        ShownPlate shown = shown(of("photo.jpg", jpeg()));
        assertThat(shown.whole()).isTrue();
        assertThat(shown.picture().width()).isEqualTo(800);
        assertThat(shown.picture().height()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({"through.png, 700, 500", "palette.gif, 300, 200", "plain.bmp, 300, 200", "scan.tif, 300, 200"})
    void anyOtherPictureIsToo(String name, int width, int height) throws Exception {
        ShownPlate shown = shown(of(name, picture(name)));
        assertThat(shown.whole()).isTrue();
        assertThat(shown.picture().width()).isEqualTo(width);
        assertThat(shown.picture().height()).isEqualTo(height);
    }

    @Test
    void aPictureOfWhichPartIsMissingIsShownAndNotCalledWhole() throws Exception {
        assertThat(shown(of("cut.jpg", PlateFiles.cutInPicture())).whole()).isFalse();
    }

    @Test
    void aPictureThatCannotBeReadIsCalledBroken() throws Exception {
        assertThat(of("cut.jpg", PlateFiles.cutInHeader())).isEqualTo(because(NotShownReason.BROKEN));
    }

    @Test
    void whatIsCalledAPictureByItsNameAloneIsJudgedByWhatItIs() throws Exception {
        assertThat(of("photo.jpg", WORDS)).isEqualTo(because(NotShownReason.TEXT));
        assertThat(of("words.txt", jpeg())).isInstanceOf(ShownPlate.class);
    }

    @Test
    void aFileOfNothingThatIsKnownIsSimplyAnother() throws Exception {
        assertThat(of("data.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7})).isEqualTo(because(NotShownReason.OTHER));
    }

    @Test
    void aDamagedFileIsNotShownWhateverItWas() throws Exception {
        PortfolioContent content = MadeUpExhibits.none()
                .file("photo.jpg", jpeg(), FileCondition.DAMAGED, ExhibitHandling.ORDINARY)
                .content();
        assertThat(first(content)).isEqualTo(because(NotShownReason.DAMAGED));
    }

    @Test
    void withoutPicturesNoneIsShownAndThatWasHerChoice() throws Exception {
        assertThat(with(ExhibitChoice.USUAL.with(Plates.NONE), ExhibitHandling.ORDINARY))
                .isEqualTo(because(NotShownReason.NOT_CHOSEN));
        assertThat(with(ExhibitChoice.USUAL.with(Plates.NONE), COVERED)).isEqualTo(because(NotShownReason.NOT_CHOSEN));
    }

    @Test
    void aDistressingPictureIsShownOnlyIfThatWasChosen() throws Exception {
        assertThat(with(ExhibitChoice.USUAL, COVERED)).isEqualTo(because(NotShownReason.COVERED));
        assertThat(with(Sheets.withCovered(ExhibitChoice.USUAL), COVERED)).isInstanceOf(ShownPlate.class);
        assertThat(with(ExhibitChoice.USUAL, ExhibitHandling.ORDINARY)).isInstanceOf(ShownPlate.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "SMALLER"})
    void aSmallPictureIsShownInItsOwnSizeEitherWay(Plates plates) throws Exception {
        assertThat(shown(with(ExhibitChoice.USUAL.with(plates), ExhibitHandling.ORDINARY))
                        .picture()
                        .width())
                .isEqualTo(800);
    }

    @Test
    void onlyPicturesAreLeftOutByThatChoice() throws Exception {
        assertThat(first(MadeUpExhibits.none()
                        .file("words.txt", WORDS, FileCondition.WHOLE, COVERED)
                        .content(ExhibitChoice.USUAL.with(Plates.NONE))))
                .isEqualTo(because(NotShownReason.TEXT));
    }

    /** The first exhibit of the made-up ones is the 51st entry. */
    @ParameterizedTest
    @CsvSource({"50, true", "51, false", "52, false"})
    void whatWasInThePortfolioBeforeIsNotShownAgain(long since, boolean isShown) throws Exception {
        PortfolioRequest usual = PortfolioRequest.of(PortfolioPreset.SINCE_LAST);
        IncidentScope scope = usual.scope();
        PortfolioRequest request = usual.with(scope.since(since)).with(ExhibitChoice.USUAL);
        PlateOutcome outcome =
                first(MadeUpExhibits.none().file("photo.jpg", jpeg()).content(request));
        assertThat(outcome instanceof ShownPlate).isEqualTo(isShown);
        if (!isShown) {
            assertThat(outcome).isEqualTo(because(NotShownReason.EARLIER));
        }
    }

    @Test
    void itStopsWhenItIsToldToAndSaysSo() throws Exception {
        PortfolioContent content =
                MadeUpExhibits.none().file("photo.jpg", jpeg()).content();
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        PlateFinder finder = new PlateFinder(content, new WritingProgress(content, stopped));
        assertThatThrownBy(finder::find).isInstanceOf(PortfolioFailure.Cancelled.class);
    }
}
