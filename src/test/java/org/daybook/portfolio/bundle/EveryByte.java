package org.daybook.portfolio.bundle;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks for words in every byte of a bundle, whatever is unpacked, decoded or read as text, and in the names of its
 * files.
 */
final class EveryByte {
    private EveryByte() {}

    static Set<String> names(Path bag) throws IOException {
        try (Stream<Path> all = Files.walk(bag)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> bag.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    /** Those of {@code words} that are in a bundle that is a folder. */
    static List<String> found(Path bag, List<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : names(bag)) {
            found.addAll(found((name + "\n").getBytes(UTF_8), words));
            found.addAll(found(Files.readAllBytes(bag.resolve(name)), words));
        }
        return found;
    }

    /** Those of {@code words} that are in the bytes of one file. */
    static List<String> found(byte[] bytes, List<String> words) throws IOException {
        List<byte[]> views = new ArrayList<>(List.of(bytes));
        views.addAll(inflated(bytes));
        if (isPdf(bytes)) {
            views.add(text(bytes).getBytes(UTF_8));
        }
        List<String> found = new ArrayList<>();
        for (byte[] view : views) {
            for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
                String text = new String(view, charset).replaceAll("\\s+", " ");
                words.stream().filter(text::contains).forEach(found::add);
            }
        }
        return found;
    }

    /** All that stands in it as text: of a PDF what is drawn, of another file its bytes, and the names. */
    static List<String> matching(Path bag, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : names(bag)) {
            byte[] bytes = Files.readAllBytes(bag.resolve(name));
            boolean words = name.matches(".*\\.(csv|json|txt)");
            String text = name + "\n" + (isPdf(bytes) ? text(bytes) : words ? new String(bytes, UTF_8) : "");
            pattern.matcher(text.replaceAll("\\s+", " "))
                    .results()
                    .forEach(match -> found.add(name + ": " + match.group()));
        }
        return found;
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D';
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Everything in it that unpacks, wherever it begins: the streams of a PDF, the files of a ZIP. */
    private static List<byte[]> inflated(byte[] bytes) {
        List<byte[]> all = new ArrayList<>();
        for (int at = 0; at < bytes.length - 2; at++) {
            boolean zlib = bytes[at] == 0x78 && (((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) % 31) == 0;
            boolean zip = at > 30 && bytes[at - 30] == 'P' && bytes[at - 29] == 'K' && bytes[at - 28] == 3;
            if (zlib || zip) {
                all.add(inflated(bytes, at, !zlib));
                if (zip) {
                    int name = bytes[at - 4] & 0xff | (bytes[at - 3] & 0xff) << 8;
                    int extra = bytes[at - 2] & 0xff | (bytes[at - 1] & 0xff) << 8;
                    all.add(inflated(bytes, at + name + extra, true));
                }
            }
        }
        return all;
    }

    private static byte[] inflated(byte[] bytes, int at, boolean raw) {
        Inflater inflater = new Inflater(raw);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[65536];
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            for (int more = inflater.inflate(block); more > 0; more = inflater.inflate(block)) {
                out.write(block, 0, more);
            }
        } catch (DataFormatException e) {
            // What was unpacked until then is looked at anyway.
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }
}
