package org.daybook.conversation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.record.Coded;

/**
 * Something that was sent with a message.
 *
 * @param name its name as the source has it; may be empty
 * @param mediaType its media type as the source has it or as its name suggests, such as {@code image/jpeg}; may be
 * empty
 * @param state whether its bytes are in what was imported
 * @param location where they are; the location of the message itself if they are missing
 */
public record Attachment(String name, String mediaType, AttachmentState state, SourceLocation location) {
    private static final Pattern PICTURE_NAME =
            Pattern.compile("[.](?:jpe?g|png|webp|gif|bmp|tiff?)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern FILM_NAME =
            Pattern.compile("[.](?:mp4|m4v|mov|3gpp?|webm|mkv|avi)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOUND_NAME =
            Pattern.compile("[.](?:opus|og[ga]|m4a|aac|mp3|amr|wav|caf|flac)$", Pattern.CASE_INSENSITIVE);

    /** Whether an attachment's bytes were imported; the code is what is stored. */
    public enum AttachmentState implements Coded {
        /** They are a file of their own beside the conversation, which {@code location} names. */
        PRESENT,
        /** They are within the conversation's file, at {@code location}. */
        EMBEDDED,
        /** The source says that they were left out of the export. */
        OMITTED,
        /** The source names a file that is missing. */
        MISSING
    }

    /** Whether it is a picture, as its media type or name says, and its bytes are in what was imported. */
    public boolean isPicture() {
        return is("image/", PICTURE_NAME);
    }

    /** Whether it is a film, as its media type or name says, and its bytes are in what was imported. */
    public boolean isFilm() {
        return is("video/", FILM_NAME);
    }

    /** Whether it is sound or a film, as its media type or name says, and its bytes are in what was imported. */
    public boolean isRecording() {
        return isFilm() || is("audio/", SOUND_NAME);
    }

    private boolean is(String type, Pattern named) {
        return isThere()
                && (mediaType.isEmpty()
                        ? named.matcher(name).find()
                        : mediaType.toLowerCase(Locale.ROOT).startsWith(type));
    }

    /** Whether its bytes are in what was imported. */
    public boolean isThere() {
        return state == AttachmentState.PRESENT || state == AttachmentState.EMBEDDED;
    }
}
