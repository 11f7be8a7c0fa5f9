package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LicencesTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*?)(-(?:linux|win|mac)[a-z0-9_-]*)?\\.jar");

    /** What tests alone work with, by the folder of the group in the repository. */
    private static final List<String> FOR_TESTS = List.of(
            "org/junit",
            "org/testfx",
            "org/assertj",
            "org/opentest4j",
            "org/hamcrest",
            "org/osgi",
            "org/apiguardian",
            "net/bytebuddy",
            "net/jqwik",
            "com/tngtech",
            "com/googlecode/plist",
            "org/slf4j",
            "org/verapdf",
            "org/mozilla",
            "net/sf/saxon",
            "net/java/dev/stax-utils",
            "org/xmlresolver",
            "org/apache/maven",
            "org/glassfish",
            "javax/",
            "jakarta/",
            "com/sun/",
            "org/eclipse/angus");

    private final List<Licence> all = Licences.all();

    /** A library of the program is one on the class path that is not there for tests alone. */
    private static List<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar ->
                        FOR_TESTS.stream().noneMatch(group -> slashed(jar).contains("/" + group)))
                .toList();
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private Optional<Licence> of(String jar) {
        return all.stream().filter(licence -> licence.jars().contains(jar)).findFirst();
    }

    @Test
    void eachLibraryOfTheProgramHasItsLicenceInItsVersion() {
        List<Path> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(20);
        assertThat(libraries).allSatisfy(jar -> {
            Matcher name = JAR.matcher(String.valueOf(jar.getFileName()));
            assertThat(name.matches()).isTrue();
            Optional<Licence> licence = of(name.group(1));
            assertThat(licence).as(name.group(1)).isPresent();
            // The toolkit on which tests run is another than the one that is shipped.
            if (!name.group(1).startsWith("javafx-")) {
                assertThat(licence.get().version()).as(name.group(1)).isEqualTo(name.group(2));
            }
        });
    }

    @Test
    void theToolkitsLicenceIsOfTheVersionThatIsShipped() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains(
                        "<javafx.version>" + of("javafx-controls").orElseThrow().version() + "<");
    }

    @Test
    void eachHasItsWholeText() {
        assertThat(all).allSatisfy(licence -> {
            assertThat(licence.terms()).isNotEmpty();
            assertThat(Licences.text(licence)).as(licence.name()).hasSizeGreaterThan(200);
        });
    }

    @Test
    void eachFontHasOne() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/daybook/pdf/fonts"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.startsWith("OFL")))
                    .allMatch(name ->
                            all.stream().anyMatch(licence -> licence.files().contains("../pdf/fonts/" + name)));
        }
    }
}
