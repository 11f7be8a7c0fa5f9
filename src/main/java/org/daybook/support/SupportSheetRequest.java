package org.daybook.support;

/**
 * The choices for a sheet.
 *
 * @param preparedFor for whom, as its writer put it; may be empty
 * @param referrer who refers, in a referral; may be empty
 * @param organisation whose sheet it is; may be empty
 * @param withKeptApart whether therapy notes and safety plans are in it, where it can hold them
 */
public record SupportSheetRequest(
        SupportSheetKind kind, String preparedFor, String referrer, String organisation, boolean withKeptApart) {
    /** A sheet for nobody in particular, without what is kept apart. */
    public static SupportSheetRequest of(SupportSheetKind kind) {
        return new SupportSheetRequest(kind, "", "", "", false);
    }
}
