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
    JPEG(Group.PICTURE, "image/jpeg", "jpg jpeg jpe jfif"),
    PNG(Group.PICTURE, "image/png", "png"),
    GIF(Group.PICTURE, "image/gif", "gif"),
    WEBP(Group.PICTURE, "image/webp", "webp"),
    TIFF(Group.PICTURE, "image/tiff", "tif tiff dng nef cr2 arw"),
    BMP(Group.PICTURE, "image/bmp", "bmp dib"),
    HEIC(Group.PICTURE, "image/heic", "heic heif hif"),
    AVIF(Group.PICTURE, "image/avif", "avif"),
    /** No library here decodes it, so nothing is done with it as with a picture. */
    JPEG_XL(Group.OTHER, "image/jxl", "jxl"),
    MP4(Group.VIDEO, "video/mp4", "mp4 m4v"),
    MOV(Group.VIDEO, "video/quicktime", "mov qt"),
    THREE_GP(Group.VIDEO, "video/3gpp", "3gp 3gpp 3g2"),
    AVI(Group.VIDEO, "video/x-msvideo", "avi"),
    MATROSKA(Group.VIDEO, "video/x-matroska", "mkv webm mka"),
    WAV(Group.SOUND, "audio/wav", "wav wave"),
    MP3(Group.SOUND, "audio/mpeg", "mp3"),
    M4A(Group.SOUND, "audio/mp4", "m4a m4b"),
    AAC(Group.SOUND, "audio/aac", "aac"),
    OGG(Group.SOUND, "audio/ogg", "ogg oga opus ogv"),
    FLAC(Group.SOUND, "audio/flac", "flac"),
    AMR(Group.SOUND, "audio/amr", "amr"),
    CAF(Group.SOUND, "audio/x-caf", "caf"),
    PDF(Group.DOCUMENT, "application/pdf", "pdf"),
    DOCX(Group.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx docm dotx"),
    XLSX(Group.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx xlsm"),
    PPTX(Group.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx pptm"),
    OPEN_DOCUMENT(Group.DOCUMENT, "application/vnd.oasis.opendocument", "odt ods odp odg"),
    OLE(Group.DOCUMENT, "application/x-ole-storage", "doc xls ppt msg pub"),
    RTF(Group.DOCUMENT, "application/rtf", "rtf"),
    ZIP(Group.ARCHIVE, "application/zip", "zip"),
    GZIP(Group.ARCHIVE, "application/gzip", "gz tgz"),
    SEVEN_ZIP(Group.ARCHIVE, "application/x-7z-compressed", "7z"),
    RAR(Group.ARCHIVE, "application/vnd.rar", "rar"),
    SQLITE(Group.OTHER, "application/vnd.sqlite3", "sqlite db sqlite3"),
    MAIL(Group.TEXT, "message/rfc822", "eml"),
    MBOX(Group.TEXT, "application/mbox", "mbox"),
    HTML(Group.TEXT, "text/html", "html htm xhtml"),
    SVG(Group.TEXT, "image/svg+xml", "svg"),
    XML(Group.TEXT, "application/xml", "xml kml gpx"),
    JSON(Group.TEXT, "application/json", "json"),
    CSV(Group.TEXT, "text/csv", "csv tsv"),
    VCARD(Group.TEXT, "text/vcard", "vcf"),
    CALENDAR(Group.TEXT, "text/calendar", "ics"),
    TEXT(Group.TEXT, "text/plain", "txt log md text"),
    WINDOWS_PROGRAM(Group.PROGRAM, "application/vnd.microsoft.portable-executable", "exe dll scr com sys cpl ocx pif"),
    ELF_PROGRAM(Group.PROGRAM, "application/x-elf", "so elf appimage"),
    MAC_PROGRAM(Group.PROGRAM, "application/x-mach-binary", "dylib"),
    SCRIPT(Group.PROGRAM, "text/x-script", "sh bash bat cmd ps1 vbs vbe js jse wsf hta py pl rb command applescript"),
    SHORTCUT(Group.PROGRAM, "application/x-ms-shortcut", "lnk url desktop webloc scf"),
    INSTALLER(Group.PROGRAM, "application/x-msi", "msi msp"),
    JAVA_PROGRAM(Group.PROGRAM, "application/java-archive", "jar class jnlp war"),
    ANDROID_PROGRAM(Group.PROGRAM, "application/vnd.android.package-archive", "apk xapk apkm"),
    UNKNOWN(Group.OTHER, "application/octet-stream", "");

    /** What can be done with files of a kind. */
    public enum Group implements Coded {
        PICTURE,
        VIDEO,
        SOUND,
        TEXT,
        DOCUMENT,
        ARCHIVE,
        PROGRAM,
        OTHER
    }

    private final Group group;
    private final String mediaType;
    private final List<String> extensions;

    FileKind(Group group, String mediaType, String extensions) {
        this.group = group;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions.split(" "));
    }

    /** What can be done with it. */
    public Group group() {
        return group;
    }

    /**
     * Whether a copy can be made here that has its pixels and nothing else. Photos in HEIC and AVIF are as a rule too
     * large to be written again in memory.
     */
    public boolean isCopiedWithoutMetadata() {
        return group == Group.PICTURE && this != HEIC && this != AVIF;
    }

    /** Whether its pixels are those of a photo, from which coding has taken something already. */
    public boolean isPhoto() {
        return this == JPEG || this == HEIC || this == AVIF;
    }

    /** Whether it is played: a recording of sound, or of moving pictures. */
    public boolean isRecording() {
        return group == Group.SOUND || group == Group.VIDEO;
    }

    /** Whether parts of it can be covered: it is a picture, a document that is shown in pages, or a recording. */
    public boolean isCoverable() {
        return group == Group.PICTURE || this == PDF || isRecording();
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
