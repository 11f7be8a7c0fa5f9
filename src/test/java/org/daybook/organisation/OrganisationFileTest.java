package org.daybook.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.daybook.organisation.OrganisationFailure.OrganisationFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationFileTest {
    private static final String START = "organisation-settings=1\nname=Northshire Advocacy\n";

    private static final String WHOLE = START + """
            # Comments are for whoever keeps the file.
            review-months = 12
            keep-months = 84
            helplines = main
            helpline.main.name = Northshire helpline
            helpline.main.number = 01632 960123
            helpline.main.for = Anyone in Northshire.
            helpline.main.hours = Weekdays, 9 to 5.
            helpline.main.read = 2026-11-20
            helpline.main.source = northshire.example, contact
            portals = northshire
            portal.northshire.name = Northshire Police
            portal.northshire.files = 10
            portal.northshire.file-megabytes = 500
            portal.northshire.all-megabytes = 2000
            portal.northshire.read = 2026-11-20
            portal.northshire.source = letter
            """;

    @Test
    void readsWhatAnOrganisationSets(@TempDir Path folder) throws IOException, OrganisationFailure {
        Path file = folder.resolve("settings.txt");
        Files.writeString(file, "\uFEFF" + WHOLE.replace("\n", "\r\n"));
        assertThat(OrganisationFile.read(file)).isEqualTo(Organisations.northshire());
    }

    @Test
    void needsNothingButAName() throws OrganisationFailure {
        assertThat(parse(START)).isEqualTo(new Organisation("Northshire Advocacy", List.of(), 0, 0, List.of()));
    }

    @Property(tries = 100)
    void readsWhatItWrote(@ForAll @StringLength(max = 60) String words) throws OrganisationFailure {
        Organisation read = parse(START + "portals=a\nportal.a.files=1\nportal.a.file-megabytes=1\n"
                + "portal.a.all-megabytes=1\nportal.a.read=2026-01-01\nportal.a.source=letter\nportal.a.name=x"
                + words.replaceAll("[\\\\\r\n]", " "));
        String text = OrganisationFile.text(read);
        assertThat(parse(text)).isEqualTo(read);
        assertThat(OrganisationFile.text(parse(text))).isEqualTo(text);
    }

    @Property(tries = 100)
    void saysWhatIsWrongWithAnyBytes(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(fault(bytes)).isIn(OrganisationFault.EMPTY, OrganisationFault.NO_SETTINGS, OrganisationFault.NEWER);
    }

    @Test
    void namesTheFault(@TempDir Path folder) throws IOException {
        assertThat(fault(new byte[0])).isEqualTo(OrganisationFault.EMPTY);
        assertThat(fault(new byte[OrganisationFile.MOST_BYTES + 1])).isEqualTo(OrganisationFault.TOO_LARGE);
        assertThat(fault(new byte[] {(byte) 0xff, (byte) 0xfe, 0})).isEqualTo(OrganisationFault.NO_SETTINGS);
        assertThat(fault("name=\\u12")).isEqualTo(OrganisationFault.NO_SETTINGS);
        assertThat(fault("organisation-settings=2\nnew=1")).isEqualTo(OrganisationFault.NEWER);
        assertThat(fault("organisation-settings=1")).isEqualTo(OrganisationFault.WRONG_LINE);
        assertThat(fault(START + "kepe-months=2")).isEqualTo(OrganisationFault.UNKNOWN_LINES);
        assertThat(fault(folder)).isEqualTo(OrganisationFault.MISSING);
        assertThat(fault(folder.resolve("none"))).isEqualTo(OrganisationFault.MISSING);
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThat(line(WHOLE.replace("= 84", "= -1"))).isEqualTo("keep-months");
        assertThat(line(WHOLE.replace("= 10", "= 0"))).isEqualTo("portal.northshire.files");
        assertThat(line(WHOLE.replace("= letter", "="))).isEqualTo("portal.northshire.source");
        assertThat(line(WHOLE.replace("read = 2026-11-20", "read = 20/11/2026")))
                .isEqualTo("helpline.main.read");
        assertThat(line(WHOLE.replace("= main", "= a b"))).isEqualTo("helplines");
        assertThat(line(WHOLE.replace("= main", "= main,main"))).isEqualTo("helplines");
        assertThat(line(WHOLE.replace("Anyone", "x".repeat(300)))).isEqualTo("helpline.main.for");
    }

    @Test
    void hidesNothingInAValue() throws OrganisationFailure {
        assertThat(parse("organisation-settings=1\nname=North\\u202E\\u0007\\ud800shire")
                        .name())
                .isEqualTo("North shire");
    }

    private static Organisation parse(String text) throws OrganisationFailure {
        return OrganisationFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OrganisationFault fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OrganisationFault fault(byte[] bytes) {
        return catchThrowableOfType(OrganisationFailure.class, () -> OrganisationFile.parse(bytes))
                .fault();
    }

    private static OrganisationFault fault(Path file) {
        return catchThrowableOfType(OrganisationFailure.class, () -> OrganisationFile.read(file))
                .fault();
    }

    private static String line(String text) {
        return catchThrowableOfType(OrganisationFailure.class, () -> parse(text))
                .line();
    }
}
