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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Every byte of a bundle, whatever is unpacked, decoded or read as text, and the names of its files. It is unpacked
 * once, however often something is looked for.
 */
public final class EveryByte {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<String> names;
    private final List<String> views;
    private final Map<String, String> words;

    private EveryByte(Set<String> names, List<String> views, Map<String, String> words) {
        this.names = names;
        this.views = views;
        this.words = words;
    }

    /** Of a bundle that is a folder. */
    public static EveryByte of(Path bag) throws IOException {
        Set<String> names = names(bag);
        List<String> views = new ArrayList<>();
        Map<String, String> words = new TreeMap<>();
        for (String name : names) {
            byte[] bytes = Files.readAllBytes(bag.resolve(name));
            String drawn = isPdf(bytes) ? text(bytes) : "";
            views.add(name + "\n" + squeezed(drawn));
            addViews(views, bytes);
            boolean isText = name.matches(".*\\.(csv|json|txt)");
            words.put(name, squeezed(name + "\n" + (isText ? new String(bytes, UTF_8) : drawn)));
        }
        return new EveryByte(names, views, words);
    }

    /** Of one file. */
    public static EveryByte of(byte[] bytes) throws IOException {
        List<String> views = new ArrayList<>();
        if (isPdf(bytes)) {
            views.add(squeezed(text(bytes)));
        }
        addViews(views, bytes);
        return new EveryByte(Set.of(), views, Map.of());
    }

    public static Set<String> names(Path bag) throws IOException {
        try (Stream<Path> all = Files.walk(bag)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> bag.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    public Set<String> names() {
        return names;
    }

    /** Those of {@code wanted} that are in it. */
    public Set<String> found(Collection<String> wanted) {
        return wanted.stream()
                .filter(word -> views.stream().anyMatch(view -> view.contains(word)))
                .collect(Collectors.toSet());
    }

    /** All that stands in it as text: of a PDF what is drawn, of another file its bytes, and the names. */
    List<String> matching(Pattern pattern) {
        List<String> found = new ArrayList<>();
        words.forEach((name, text) ->
                pattern.matcher(text).results().forEach(match -> found.add(name + ": " + match.group())));
        return found;
    }

    private static void addViews(List<String> views, byte[] bytes) {
        List<byte[]> all = new ArrayList<>(List.of(bytes));
        all.addAll(inflated(bytes));
        for (byte[] view : all) {
            for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
                views.add(squeezed(new String(view, charset)));
            }
        }
    }

    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll(" ");
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
        if (at >= bytes.length) {
            // What looked like a header was none.
            return new byte[0];
        }
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
