package org.daybook.support;

/** The form in which a sheet is written. */
public enum SheetFormat {
    PDF("pdf"),
    TEXT("txt"),
    CSV("csv");

    private final String extension;

    SheetFormat(String extension) {
        this.extension = extension;
    }

    /** The extension of its files, without the dot; also how it is typed. */
    public String extension() {
        return extension;
    }
}
