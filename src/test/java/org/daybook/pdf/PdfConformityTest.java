package org.daybook.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfConformityTest {
    @ParameterizedTest
    @ValueSource(strings = {"3a", "3u", "ua1"})
    void aDocumentOfEverythingKeepsToTheStandard(String flavour) throws Exception {
        byte[] pdf = Samples.write(Samples::everything);

        assertThat(Conformity.faults(pdf, flavour)).isEmpty();
    }

    @Test
    void aDocumentOfAwkwardTextInEveryPlaceKeepsToTheStandard() throws Exception {
        String awkward = Samples.HOSTILE + Samples.SCRIPTS;
        byte[] pdf = Samples.write(flow -> {
            flow.title(awkward, "title");
            flow.facts(List.of(LabelledFact.of(awkward, awkward)));
            flow.note(Text.of(awkward).bold(awkward).link(awkward, "title"));
            flow.figure(60, awkward, pencil -> pencil.words(awkward, TextStyle.SMALL, 0, 10, 300));
            flow.table(
                    List.of(TableColumn.of(awkward, 90), TableColumn.of("", 0)),
                    TextStyle.SMALL,
                    table -> table.row(awkward, ""));
            flow.table(List.of(TableColumn.of("no rows", 90)), TextStyle.SMALL, table -> {});
        });

        assertThat(Conformity.faults(pdf)).isEmpty();
    }

    @Test
    void aDocumentOfOneWordKeepsToTheStandard() throws Exception {
        byte[] pdf = Samples.write(flow -> flow.title("One", "one"));

        assertThat(Conformity.faults(pdf)).isEmpty();
    }

    @Test
    void aPlainFileIsSaidToKeepToNeither() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertThat(Conformity.faults(plain.toByteArray()))
                .anyMatch(fault -> fault.startsWith("3a: "))
                .anyMatch(fault -> fault.startsWith("ua1: "));
    }
}
