package org.daybook.ui.exhibits;

import org.daybook.evidence.format.TextPreview;
import org.daybook.importing.mail.MailContent;
import org.daybook.ui.player.RecordingModel;

/** What the preview of an exhibit shows. */
sealed interface PreviewState {
    /** Covered until the user asks to see it. */
    record CoveredPreview() implements PreviewState {}

    record LoadingPreview() implements PreviewState {}

    /**
     * A picture, or a page of a document.
     *
     * @param argb not premultiplied; owned by the model and zeroed when released
     * @param fullWidth the width of the whole picture
     * @param page the page, or which picture of an animated one, from 1; 0 for any other picture
     * @param pages the number of them; 0 for any other picture
     * @param time when this one of an animated picture is shown first, in milliseconds; -1 for anything else
     * @param isComing whether the whole picture is still being read, and this is the small one that the file brings
     * @param isWhole false if a GIF or WebP is damaged or ends before its pictures do
     */
    @SuppressWarnings("ArrayRecordComponent") // shown and wiped, never compared
    record PicturePreview(
            int width,
            int height,
            int[] argb,
            int fullWidth,
            int fullHeight,
            int page,
            int pages,
            long time,
            boolean isComing,
            boolean isWhole)
            implements PreviewState {}

    /** A recording, opened to be played. */
    record RecordingPreview(RecordingModel player) implements PreviewState {}

    /**
     * Words.
     *
     * @param isTable whether their columns stand under each other
     * @param isWhole whether all of the file could be read
     */
    record WordsPreview(TextPreview text, boolean isTable, boolean isWhole) implements PreviewState {}

    /**
     * An e-mail.
     *
     * @param text its words, made safe to show
     */
    record MailPreview(MailContent mail, TextPreview text) implements PreviewState {}

    /** Not showable, and why. */
    record NoPreview(String why) implements PreviewState {}
}
