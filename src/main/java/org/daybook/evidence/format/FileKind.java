package org.daybook.evidence.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.exhibit.FileMetadata;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/** The kind of a file, by its content. */
public enum FileKind {
    JPEG(FileGroup.PICTURE, "image/jpeg", "jpg jpeg jpe jfif"),
    PNG(FileGroup.PICTURE, "image/png", "png"),
    GIF(FileGroup.PICTURE, "image/gif", "gif"),
    WEBP(FileGroup.PICTURE, "image/webp", "webp"),
    TIFF(FileGroup.PICTURE, "image/tiff", "tif tiff dng nef cr2 arw"),
    BMP(FileGroup.PICTURE, "image/bmp", "bmp dib"),
    HEIC(FileGroup.PICTURE, "image/heic", "heic heif hif"),
    AVIF(FileGroup.PICTURE, "image/avif", "avif"),
    /** No library here decodes it, so nothing is done with it as with a picture. */
    JPEG_XL(FileGroup.OTHER, "image/jxl", "jxl"),
    MP4(FileGroup.VIDEO, "video/mp4", "mp4 m4v"),
    MOV(FileGroup.VIDEO, "video/quicktime", "mov qt"),
    THREE_GP(FileGroup.VIDEO, "video/3gpp", "3gp 3gpp 3g2"),
    AVI(FileGroup.VIDEO, "video/x-msvideo", "avi"),
    MATROSKA(FileGroup.VIDEO, "video/x-matroska", "mkv webm mka"),
    WAV(FileGroup.SOUND, "audio/wav", "wav wave"),
    MP3(FileGroup.SOUND, "audio/mpeg", "mp3"),
    M4A(FileGroup.SOUND, "audio/mp4", "m4a m4b"),
    AAC(FileGroup.SOUND, "audio/aac", "aac"),
    OGG(FileGroup.SOUND, "audio/ogg", "ogg oga opus ogv"),
    FLAC(FileGroup.SOUND, "audio/flac", "flac"),
    AMR(FileGroup.SOUND, "audio/amr", "amr"),
    CAF(FileGroup.SOUND, "audio/x-caf", "caf"),
    PDF(FileGroup.DOCUMENT, "application/pdf", "pdf"),
    DOCX(
            FileGroup.DOCUMENT,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx docm dotx"),
    XLSX(FileGroup.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx xlsm"),
    PPTX(FileGroup.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx pptm"),
    OPEN_DOCUMENT(FileGroup.DOCUMENT, "application/vnd.oasis.opendocument", "odt ods odp odg"),
    OLE(FileGroup.DOCUMENT, "application/x-ole-storage", "doc xls ppt msg pub"),
    RTF(FileGroup.DOCUMENT, "application/rtf", "rtf"),
    ZIP(FileGroup.ARCHIVE, "application/zip", "zip"),
    GZIP(FileGroup.ARCHIVE, "application/gzip", "gz tgz"),
    SEVEN_ZIP(FileGroup.ARCHIVE, "application/x-7z-compressed", "7z"),
    RAR(FileGroup.ARCHIVE, "application/vnd.rar", "rar"),
    SQLITE(FileGroup.OTHER, "application/vnd.sqlite3", "sqlite db sqlite3"),
    MAIL(FileGroup.TEXT, "message/rfc822", "eml"),
    MBOX(FileGroup.TEXT, "application/mbox", "mbox"),
    HTML(FileGroup.TEXT, "text/html", "html htm xhtml"),
    SVG(FileGroup.TEXT, "image/svg+xml", "svg"),
    XML(FileGroup.TEXT, "application/xml", "xml kml gpx"),
    JSON(FileGroup.TEXT, "application/json", "json"),
    CSV(FileGroup.TEXT, "text/csv", "csv tsv"),
    VCARD(FileGroup.TEXT, "text/vcard", "vcf"),
    CALENDAR(FileGroup.TEXT, "text/calendar", "ics"),
    TEXT(FileGroup.TEXT, "text/plain", "txt log md text"),
    WINDOWS_PROGRAM(
            FileGroup.PROGRAM, "application/vnd.microsoft.portable-executable", "exe dll scr com sys cpl ocx pif"),
    ELF_PROGRAM(FileGroup.PROGRAM, "application/x-elf", "so elf appimage"),
    MAC_PROGRAM(FileGroup.PROGRAM, "application/x-mach-binary", "dylib"),
    SCRIPT(
            FileGroup.PROGRAM,
            "text/x-script",
            "sh bash bat cmd ps1 vbs vbe js jse wsf hta py pl rb command applescript"),
    SHORTCUT(FileGroup.PROGRAM, "application/x-ms-shortcut", "lnk url desktop webloc scf"),
    INSTALLER(FileGroup.PROGRAM, "application/x-msi", "msi msp"),
    JAVA_PROGRAM(FileGroup.PROGRAM, "application/java-archive", "jar class jnlp war"),
    ANDROID_PROGRAM(FileGroup.PROGRAM, "application/vnd.android.package-archive", "apk xapk apkm"),
    UNKNOWN(FileGroup.OTHER, "application/octet-stream", "");

    /** What can be done with files of a kind. */
    public enum FileGroup implements Coded {
        PICTURE,
        VIDEO,
        SOUND,
        TEXT,
        DOCUMENT,
        ARCHIVE,
        PROGRAM,
        OTHER
    }

    private final FileGroup group;
    private final String mediaType;
    private final List<String> extensions;

    FileKind(FileGroup group, String mediaType, String extensions) {
        this.group = group;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions.split(" "));
    }

    /** What can be done with it. */
    public FileGroup group() {
        return group;
    }

    /**
     * Whether a copy can be made here that has its pixels and nothing else. Photos in HEIC and AVIF are as a rule too
     * large to be written again in memory.
     */
    public boolean isCopiedWithoutMetadata() {
        return group == FileGroup.PICTURE && this != HEIC && this != AVIF;
    }

    /** Whether its pixels are those of a photo, from which coding has taken something already. */
    public boolean isPhoto() {
        return this == JPEG || this == HEIC || this == AVIF;
    }

    /** Whether it is played: a recording of sound, or of moving pictures. */
    public boolean isRecording() {
        return group == FileGroup.SOUND || group == FileGroup.VIDEO;
    }

    /** Whether parts of it can be covered: it is a picture, a document that is shown in pages, or a recording. */
    public boolean isCoverable() {
        return group == FileGroup.PICTURE || this == PDF || isRecording();
    }

    /** What people call files of this kind, the same in every language, such as 'PDF'. */
    public String commonName() {
        return switch (this) {
            case WEBP -> "WebP";
            case JPEG_XL -> "JPEG XL";
            case THREE_GP -> "3GP";
            // Both are the same container, and nothing but the name says which is meant.
            case MATROSKA -> "MKV or WebM";
            case OGG -> "Ogg or Opus";
            case OPEN_DOCUMENT -> "OpenDocument";
            case OLE -> "Office";
            case SEVEN_ZIP -> "7z";
            case MAIL -> "e-mail";
            case VCARD -> "vCard";
            case CALENDAR -> "iCalendar";
            default -> name().replace('_', ' ');
        };
    }

    /** The stable text by which the kind is stored, such as {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** The kind of a stored media type; {@link #UNKNOWN} for one that is not in this list. */
    public static FileKind ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The kind of an exhibit's file; {@link #UNKNOWN} if it has none. */
    public static FileKind of(@Nullable FileMetadata file) {
        return file == null ? UNKNOWN : ofMediaType(file.kind());
    }

    /** The kind that a name's last extension stands for, whatever the content is; empty if for none in this list. */
    public static Optional<FileKind> ofName(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        return extension.isEmpty()
                ? Optional.empty()
                : Stream.of(values())
                        .filter(kind -> kind.extensions.contains(extension))
                        .findFirst();
    }
}
