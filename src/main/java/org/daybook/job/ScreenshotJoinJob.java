package org.daybook.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.screenshot.RowFingerprints;
import org.daybook.evidence.screenshot.ScreenshotJoinPainter;
import org.daybook.evidence.screenshot.ScreenshotJoinPlan;
import org.daybook.evidence.screenshot.ScreenshotJoinPlan.ScreenshotPiece;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PixelRowSpan;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Joins screenshots of one conversation into one long picture, a new exhibit that names for each row the screenshot it
 * is from. Blocking; neither for the vault thread nor the interface thread.
 */
public final class ScreenshotJoinJob {
    /** The most screenshots that are joined at once. */
    public static final int MOST = 20;

    private static final long MOST_PIXELS = 36_000_000;

    private final Session session;
    private final Messages messages;
    private final BooleanSupplier cancelled;

    /** @param cancelled polled, on any thread; true stops the work, and nothing is added */
    public ScreenshotJoinJob(Session session, Messages messages, BooleanSupplier cancelled) {
        this.session = session;
        this.messages = messages;
        this.cancelled = cancelled;
    }

    /**
     * Joins them, in whatever order they are.
     *
     * @return the exhibit with the long picture; empty if no two of them overlap, so that none is made
     * @throws PictureFailure if one of them cannot be shown, or all of them together are too large
     * @throws IOException if the file of one is damaged in the diary
     */
    public Optional<ExhibitHistory> run(List<ExhibitHistory> screenshots)
            throws EvidenceFailure, PictureFailure, VaultFailure, IOException {
        session.requireWritable();
        List<RowFingerprints> prints = new ArrayList<>();
        for (ExhibitHistory screenshot : screenshots) {
            Picture picture = picture(screenshot);
            prints.add(RowFingerprints.of(picture));
            Arrays.fill(picture.argb(), 0);
        }
        ScreenshotJoinPlan plan = ScreenshotJoinPlan.of(prints);
        if (plan.joins() == 0) {
            return Optional.empty();
        }
        int width = prints.stream().mapToInt(RowFingerprints::width).max().orElseThrow();
        int height = height(plan);
        if ((long) width * height > MOST_PIXELS) {
            throw new PictureFailure.TooLarge(width, height);
        }
        ScreenshotJoinPainter painter = new ScreenshotJoinPainter(width, height);
        try {
            Derivation derivation = new Derivation(
                    Derivation.Method.JOINED_SCREENSHOTS, painted(plan, screenshots, painter), List.of());
            return Optional.of(add(painter.picture(), screenshots, derivation));
        } finally {
            Arrays.fill(painter.picture().argb(), 0);
        }
    }

    private Picture picture(ExhibitHistory screenshot) throws EvidenceFailure, PictureFailure, IOException {
        Picture picture = session.files().picture(screenshot, PictureBounds.COPY, cancelled);
        if (picture.isReduced()) {
            throw new PictureFailure.TooLarge(picture.originalWidth(), picture.originalHeight());
        }
        return picture;
    }

    private static int height(ScreenshotJoinPlan plan) {
        int rows = 0;
        for (ScreenshotPiece piece : plan.pieces()) {
            int between = piece.isJoined() ? ScreenshotJoinPainter.JOIN : ScreenshotJoinPainter.GAP;
            rows += piece.end() - piece.first() + (rows == 0 ? 0 : between);
        }
        return rows;
    }

    private List<DerivedPart> painted(
            ScreenshotJoinPlan plan, List<ExhibitHistory> screenshots, ScreenshotJoinPainter painter)
            throws EvidenceFailure, PictureFailure, IOException {
        List<DerivedPart> parts = new ArrayList<>();
        for (ScreenshotPiece piece : plan.pieces()) {
            if (painter.at() > 0) {
                painter.between(piece.isJoined());
            }
            ExhibitHistory screenshot = screenshots.get(piece.picture());
            boolean afterGap = painter.at() > 0 && !piece.isJoined();
            PixelRowSpan rows = new PixelRowSpan(piece.first(), piece.end() - piece.first(), painter.at(), afterGap);
            parts.add(new DerivedPart(screenshot.id(), 0, null, rows));
            Picture picture = picture(screenshot);
            painter.add(picture, piece.first(), piece.end());
            Arrays.fill(picture.argb(), 0);
        }
        return parts;
    }

    private ExhibitHistory add(Picture joined, List<ExhibitHistory> screenshots, Derivation derivation)
            throws EvidenceFailure, VaultFailure {
        byte[] png = new PictureEncoder().png(joined.width(), joined.height(), joined.argb());
        String numbers = screenshots.stream()
                .map(screenshot -> String.valueOf(screenshot.current().number()))
                .collect(Collectors.joining(", "));
        return session.intake()
                .beginDerived(
                        png,
                        messages.get("join-screenshots.file-name") + ".png",
                        copy -> described(copy, screenshots)
                                .with(derivation)
                                .with(new ExhibitDescription(
                                        messages.get("join-screenshots.name", numbers), "", "", "")))
                .finish()
                .exhibit();
    }

    private static Exhibit described(Exhibit copy, List<ExhibitHistory> screenshots) {
        Set<Id<Incident>> incidents = new LinkedHashSet<>();
        boolean inPortfolio = true;
        boolean covered = false;
        for (ExhibitHistory screenshot : screenshots) {
            Exhibit one = screenshot.current();
            incidents.addAll(one.links().incidents());
            inPortfolio &= one.handling().inPortfolio();
            covered |= one.handling().covered();
        }
        return copy.with(new ExhibitLinks(List.copyOf(incidents), List.of()))
                .with(new ExhibitHandling(inPortfolio, covered, ""));
    }
}
