package org.daybook.portfolio.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioStructure;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.web.WebContent;
import org.daybook.portfolio.web.WebExhibit;
import org.daybook.portfolio.web.WebPage;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/** Pages for a browser of invented portfolios, and what is in them. */
public final class MadeUpPages {
    private static final String DATA = "<script type=\"application/json\" id=\"data\">";
    private static final ObjectMapper JSON = new ObjectMapper();

    private MadeUpPages() {}

    /** The page of a portfolio in one file, of which no exhibit’s file is there. */
    public static String of(PortfolioContent content) throws IOException, PortfolioFailure {
        return of(content, Map.of());
    }

    /** The same with some files of exhibits, by the number of the exhibit. */
    public static String of(PortfolioContent content, Map<Integer, String> paths) throws IOException, PortfolioFailure {
        PortfolioStructure structure = MadeUpContent.writer()
                .structured(content, null, false, Progress.UNWATCHED)
                .structuring()
                .structure(Progress.UNWATCHED)
                .orElseThrow();
        List<WebExhibit> exhibits = new ArrayList<>();
        for (ExhibitSheet sheet : content.exhibits()) {
            exhibits.add(new WebExhibit(sheet, paths.getOrDefault(sheet.number(), ""), 1, "The file"));
        }
        WebContent web =
                new WebContent(content, structure, List.of("data/portfolio.pdf"), exhibits, Optional.empty(), 1);
        return new String(new WebPage(new Messages(Locale.UK)).bytes(web), StandardCharsets.UTF_8);
    }

    /** Writes a bundle that has the page and these files of exhibits alone, and gives the place of the page. */
    public static Path write(PortfolioContent content, Map<String, byte[]> files, Path folder) throws Exception {
        Map<Integer, String> paths = new TreeMap<>();
        Files.createDirectories(folder.resolve("data/exhibits"));
        int number = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = "data/exhibits/SB" + ++number + "_" + file.getKey();
            Files.write(folder.resolve(path), file.getValue());
            paths.put(number, path);
        }
        ByteArrayOutputStream point = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "gif", point);
        Files.write(folder.resolve("unpacked.gif"), point.toByteArray());
        return Files.writeString(folder.resolve("index.html"), of(content, paths));
    }

    /** What the page shows. */
    public static JsonNode data(String page) throws IOException {
        int start = page.indexOf(DATA) + DATA.length();
        return JSON.readTree(page.substring(start, page.indexOf("</script>", start)));
    }

    /** All texts in it. */
    public static List<String> texts(JsonNode data) {
        List<String> texts = new ArrayList<>();
        if (data.isTextual()) {
            texts.add(data.asText());
        }
        data.forEach(each -> texts.addAll(texts(each)));
        return texts;
    }
}
