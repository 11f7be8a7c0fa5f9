package org.daybook.decoder;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.evidence.picture.AnimationReader;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.picture.PictureReader;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageRenderer;

/**
 * Decodes a small picture of each kind and a page with some of everything, so that all libraries are loaded and every
 * jar is open before the decoder gives up opening files, and so that the first file of hers does not wait for that.
 */
record DecoderWarmUp(PictureReader pictures, AnimationReader animations, RecordingRequestHandler recordings) {
    private static final List<String> PICTURES = List.of(
            "warm.jpg",
            "warm-progressive.jpg",
            "warm.png",
            "warm.gif",
            "warm.bmp",
            "warm.tif",
            "warm.webp",
            "warm-lossless.webp");
    /** Those for which libraries are needed that may be missing. */
    private static final List<String> CODED = List.of("warm.heic", "warm.avif");

    private static final List<String> ANIMATED = List.of("warm-animated.gif", "warm-animated.webp");
    /** With sound and moving pictures. */
    private static final String RECORDING = "warm.mp4";

    private static final List<String> DOCUMENTS = List.of("warm.pdf", "warm-sealed.pdf");
    private static final List<String> PACKAGES =
            List.of("decoder", "evidence", "files", "pdf", "record", "exhibit", "progress");
    private static final String CLASS = ".class";
    private static final int SIDE = 200;

    void run() {
        try {
            for (String name : PICTURES) {
                pictures.read(sample(name), PictureBounds.THUMBNAIL);
            }
            for (String name : CODED) {
                tryToRead(name);
            }
            for (String name : ANIMATED) {
                animations.read(sample(name), 2, PictureBounds.THUMBNAIL, () -> false);
            }
            recordings.warmUp(sample(RECORDING));
            for (String name : DOCUMENTS) {
                try (PageRenderer document = new PageRenderer(sample(name), () -> false)) {
                    document.renderWithin(1, SIDE);
                }
            }
            BufferedImage small = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
            new AffineTransformOp(AffineTransform.getScaleInstance(2, 2), AffineTransformOp.TYPE_BILINEAR)
                    .filter(small, null);
            loadFolders();
        } catch (PictureFailure | PdfFailure | IOException e) {
            throw new IllegalStateException(e);
        }
        // Looking for a missing resource opens every jar.
        ClassLoader.getSystemResource("nowhere");
    }

    private void tryToRead(String name) throws PictureFailure, IOException {
        try {
            pictures.read(sample(name), PictureBounds.THUMBNAIL);
        } catch (PictureFailure.NotSupported e) {
            // Pictures of hers of this kind will not be shown either, and she is told so.
        }
    }

    private static SeekableByteChannel sample(String name) throws IOException {
        try (InputStream in = DecoderWarmUp.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing");
            }
            return RemoteFileChannel.of(in.readAllBytes());
        }
    }

    /** During development the program's own classes are files in folders, which must be opened now. */
    private static void loadFolders() throws IOException {
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            for (String name : PACKAGES) {
                Path folder = Path.of(entry, "org", "daybook", name);
                if (Files.isDirectory(folder)) {
                    load(Path.of(entry), folder);
                }
            }
        }
    }

    private static void load(Path root, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(file -> file.endsWith(CLASS))
                    .map(file -> file.substring(0, file.length() - CLASS.length()))
                    .forEach(DecoderWarmUp::load);
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError e) {
            // It needs a library that the decoder does not have and does not need.
        }
    }
}
