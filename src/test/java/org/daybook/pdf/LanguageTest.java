package org.daybook.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.junit.jupiter.api.Test;

/** What the tags of a document say of the language of its words, and in what order they come. */
class LanguageTest {
    /** The tags that name a language, as {@code Span:ja}, in reading order. */
    private static List<String> languages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            List<String> languages = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), languages);
            return languages;
        }
    }

    private static void collect(PDStructureNode node, List<String> languages) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getLanguage() != null) {
                    languages.add(element.getStructureType() + ":" + element.getLanguage());
                }
                collect(element, languages);
            }
        }
    }

    private static List<String> languagesOf(Text text) throws IOException {
        return languages(Samples.write(flow -> flow.paragraph(text, TextStyle.BODY)));
    }

    @Test
    void ofRunsInOtherScriptsIsSaid() throws IOException {
        assertThat(languagesOf(Text.of("He wrote “ты где”, 你在哪里 and שלום.")))
                .containsExactly("Span:und-Cyrl", "Span:zh", "Span:he");
    }

    @Test
    void ofPlainWordsIsThatOfTheDocument() throws IOException {
        assertThat(languagesOf(Text.of("Zażółć “naïve” 😀 – 12 € → π").bold(" it’s")))
                .isEmpty();
    }

    @Test
    void ofManyLinesIsSaidOnce() throws IOException {
        assertThat(languagesOf(Text.of("Съешь же ещё этих мягких французских булок. ".repeat(120))))
                .containsExactly("Span:und-Cyrl");
    }

    @Test
    void thatWasGivenStays() throws IOException {
        byte[] quote = Samples.write(flow -> flow.quote(Text.of("كيف حالك؟ ok"), "ar"));

        assertThat(languages(quote)).containsExactly("P:ar");
        assertThat(languagesOf(Text.of("он сказал").within("ru"))).containsExactly("Span:ru");
    }

    @Test
    void ofALinkIsSaidOnTheLink() throws IOException {
        byte[] pdf = Samples.write(flow -> {
            flow.title("One", "one");
            flow.paragraph(Text.of("see ").link("第一頁", "one"), TextStyle.BODY);
        });

        assertThat(languages(pdf)).containsExactly("Link:zh");
    }

    @Test
    void runsFromRightToLeftComeInReadingOrder() throws IOException {
        byte[] pdf = Samples.write(flow -> flow.paragraph("אבג first דהו second זחט"));
        String read = new ReadPages(pdf)
                .glyphs().stream()
                        .filter(glyph -> glyph.page() == 1 && !glyph.tag().equals("Artifact"))
                        .map(ReadPages.Glyph::text)
                        .collect(Collectors.joining());

        assertThat(read.replaceAll("[^a-zא-ת]", "")).matches("[אבג]{3}first[דהו]{3}second[זחט]{3}");
    }
}
