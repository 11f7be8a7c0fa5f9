package org.daybook.portfolio.pdf.exhibit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;
import org.daybook.evidence.jpeg.JpegStripper;
import org.daybook.evidence.jpeg.JpegValidator;
import org.daybook.evidence.jpeg.NotAJpegException;
import org.daybook.evidence.picture.JpegInfo;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.drawing.PictureSamples;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.WritingProgress;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.recording.RecordingOutlineReader;
import org.daybook.portfolio.pdf.section.PlateOutcome;
import org.daybook.portfolio.pdf.section.PlateOutcome.NotShownReason;
import org.daybook.portfolio.pdf.section.PlateOutcome.PlateNotShown;
import org.daybook.portfolio.pdf.section.PlateOutcome.RecordingPlate;
import org.daybook.portfolio.pdf.section.PlateOutcome.ShownPlate;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each exhibit before layout whether it becomes a plate, of which shape, or why not. An intact JPEG of a
 * common kind is embedded as it is; any other picture is decoded once at a small size, to see whether it can be.
 */
public final class PlateFinder {
    private final PortfolioContent content;
    private final WritingProgress progress;

    /** @param progress is told of the plates' files, when they are read */
    public PlateFinder(PortfolioContent content, WritingProgress progress) {
        this.content = content;
        this.progress = progress;
    }

    /** The outcome for each exhibit. */
    public Map<Id<Exhibit>, PlateOutcome> find() throws IOException, PortfolioFailure.Cancelled {
        Map<Id<Exhibit>, PlateOutcome> found = new HashMap<>();
        for (ExhibitSheet sheet : content.exhibits()) {
            if (progress.isCancelled()) {
                throw new PortfolioFailure.Cancelled();
            }
            PlateOutcome outcome = outcome(sheet);
            if (outcome instanceof PlateNotShown) {
                progress.passedOver(sheet);
            }
            found.put(sheet.id(), outcome);
        }
        return found;
    }

    private PlateOutcome outcome(ExhibitSheet sheet) throws IOException, PortfolioFailure.Cancelled {
        ExhibitSheet.File file = sheet.file();
        if (sheet.exhibit().isPhysical()) {
            return new PlateNotShown(NotShownReason.THING);
        }
        if (sheet.isDamaged() || file == null || sheet.exhibit().file() == null) {
            return new PlateNotShown(NotShownReason.DAMAGED);
        }
        FileKind kind = FileKind.ofMediaType(sheet.exhibit().file().kind());
        if (kind.isRecording()) {
            return recording(sheet, file, kind);
        }
        if (kind.group() != FileGroup.PICTURE) {
            return new PlateNotShown(reason(kind));
        }
        if (content.request().exhibits().plates() == Plates.NONE) {
            return new PlateNotShown(NotShownReason.NOT_CHOSEN);
        }
        if (content.request().preset() == PortfolioPreset.SINCE_LAST
                && sheet.stamp().seq() <= content.request().scope().held().knowsExhibit(sheet.id())) {
            return new PlateNotShown(NotShownReason.EARLIER);
        }
        if (sheet.exhibit().handling().covered()
                && !content.request().exhibits().covered()) {
            return new PlateNotShown(NotShownReason.COVERED);
        }
        return picture(file, kind);
    }

    private static NotShownReason reason(FileKind kind) {
        return switch (kind.group()) {
            case VIDEO -> NotShownReason.VIDEO;
            case SOUND -> NotShownReason.SOUND;
            case TEXT, DOCUMENT -> NotShownReason.TEXT;
            default -> NotShownReason.OTHER;
        };
    }

    /** The sheet of a recording; a short report has none. */
    private PlateOutcome recording(ExhibitSheet sheet, ExhibitSheet.File file, FileKind kind)
            throws IOException, PortfolioFailure.Cancelled {
        if (content.request().preset().isBrief()) {
            return new PlateNotShown(reason(kind));
        }
        ExhibitChoice choice = content.request().exhibits();
        boolean seen = choice.plates() != Plates.NONE
                && (choice.covered() || !sheet.exhibit().handling().covered());
        try {
            return new RecordingPlate(new RecordingOutlineReader(seen, progress::isCancelled).read(file.source()));
        } catch (RecordingFailure.Cancelled e) {
            throw new PortfolioFailure.Cancelled();
        } catch (RecordingFailure e) {
            return new PlateNotShown(reason(kind));
        } catch (IOException e) {
            if (!(EvidenceStore.meaning(e) instanceof EvidenceFailure.Damaged)) {
                throw e;
            }
            return new PlateNotShown(NotShownReason.DAMAGED);
        }
    }

    private PlateOutcome picture(ExhibitSheet.File file, FileKind kind) throws IOException, PortfolioFailure.Cancelled {
        boolean smaller = content.request().exhibits().plates() == Plates.SMALLER;
        PlateSource source = progress.watched(file);
        try {
            JpegInfo jpeg = kind == FileKind.JPEG ? asItIs(source, smaller) : null;
            if (jpeg != null) {
                PagePicture.SamplesSource plate = new JpegPlate(progress.watched(file), jpeg);
                return new ShownPlate(new PagePicture(jpeg.width(), jpeg.height(), jpeg.orientation(), plate), true);
            }
            Picture small = source.picture(PictureBounds.THUMBNAIL, progress::isCancelled);
            PagePicture.SamplesSource plate =
                    new DecodedPlate(progress.watched(file), kind.isPhoto(), smaller, progress::isCancelled);
            return new ShownPlate(
                    new PagePicture(small.originalWidth(), small.originalHeight(), 1, plate), small.whole());
        } catch (PictureFailure.NotSupported | PictureFailure.NotClosedOff e) {
            return new PlateNotShown(NotShownReason.KIND);
        } catch (PictureFailure.TooLarge e) {
            return new PlateNotShown(NotShownReason.TOO_LARGE);
        } catch (PictureFailure.Cancelled e) {
            throw new PortfolioFailure.Cancelled();
        } catch (PictureFailure e) {
            return new PlateNotShown(NotShownReason.BROKEN);
        } catch (IOException e) {
            if (!(EvidenceStore.meaning(e) instanceof EvidenceFailure.Damaged)) {
                throw e;
            }
            return new PlateNotShown(NotShownReason.DAMAGED);
        }
    }

    /** The header of a JPEG that can be embedded as it is; null if it must be encoded again. */
    private static @Nullable JpegInfo asItIs(PlateSource source, boolean smaller) throws IOException {
        try (SeekableByteChannel channel = source.open()) {
            JpegInfo jpeg = JpegInfo.read(channel);
            boolean large = Math.max(jpeg.width(), jpeg.height()) > PictureBounds.SMALL_PLATE.longestSide();
            return jpeg.isCommon() && !(smaller && large) && JpegValidator.isWhole(channel) ? jpeg : null;
        } catch (NotAJpegException e) {
            return null;
        }
    }

    /** A JPEG that is embedded unchanged except for its metadata, in its stored orientation. */
    private record JpegPlate(PlateSource source, JpegInfo info) implements PagePicture.SamplesSource {
        @Override
        public PictureSamples open() {
            return PictureSamples.jpeg(info.width(), info.height(), info.components(), info.profile(), this::strip);
        }

        private void strip(OutputStream out) throws IOException {
            try (InputStream in = new JpegStripper(Channels.newInputStream(source.open()))) {
                in.transferTo(out);
            }
        }
    }
}
