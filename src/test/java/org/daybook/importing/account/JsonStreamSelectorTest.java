package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.ImportWarning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonStreamSelectorTest {
    private final List<String> picked = new ArrayList<>();

    private String read(String json, String... patterns) throws Exception {
        return read(json.getBytes(StandardCharsets.UTF_8), patterns);
    }

    /** Notes what is picked, and says what is wrong with the file. */
    private String read(byte[] json, String... patterns) throws Exception {
        picked.clear();
        @Nullable
        ImportWarning wrong = new JsonStreamSelector(patterns)
                .read(
                        "a.json",
                        new ByteArrayInputStream(json),
                        element -> picked.add(element.location().value() + "=" + element.value()));
        return wrong == null ? "" : wrong.kind().code() + " " + wrong.location();
    }

    @Test
    void whatMatchesIsPickedInTheOrderOfTheFileWithItsPointer() throws Exception {
        String json = "{\"x\":{\"deep\":[1]},\"a/b\":[{\"k\":1},[2]],\"~\":[\"s\"],\"name\":1.50}";
        assertThat(read(json, "/*/*", "/name")).isEmpty();
        assertThat(picked)
                .containsExactly(
                        "/x/deep=[\"1\"]", "/a~1b/0={\"k\":\"1\"}", "/a~1b/1=[\"2\"]", "/~0/0=\"s\"", "/name=\"1.50\"");
    }

    @Test
    void onlyAsMuchIsReadAsIsNeededForTheNextValue() throws Exception {
        String row = "{\"text\":\"" + "x".repeat(100) + "\"},";
        byte[] json = ("[" + row.repeat(50_000) + "0]").getBytes(StandardCharsets.UTF_8);
        CountingInputStream in = new CountingInputStream(new ByteArrayInputStream(json));
        List<Long> read = new ArrayList<>();
        assertThat(new JsonStreamSelector("/*").read("", in, element -> read.add(in.count())))
                .isNull();
        assertThat(read).hasSize(50_001);
        assertThat(read.getFirst()).isLessThan(200_000);
        assertThat(read.get(25_000)).isBetween(25_000L * row.length(), 25_000L * row.length() + 200_000);
    }

    @Test
    void whereAFileCannotBeReadIsSaidAndWhatIsBeforeItIsKept() throws Exception {
        assertThat(read("[1,2,[3", "/*")).isEqualTo("cut-short a.json, pointer=/2");
        assertThat(picked).containsExactly("/0=\"1\"", "/1=\"2\"");
        assertThat(read("[1,?]", "/*")).isEqualTo("rest-unreadable a.json, pointer=/1");
        assertThat(read("[1]x", "/*")).isEqualTo("rest-unreadable a.json");
        assertThat(read("", "/*")).isEqualTo("cut-short a.json");
        assertThat(read("{\"a\":[\"" + "x".repeat(JsonText.LONGEST + 1) + "\"]}", "/a/*"))
                .isEqualTo("too-long a.json, pointer=/a/0");
        assertThat(read("{\"a\":[" + "[".repeat(1_000), "/a/*")).isEqualTo("too-long a.json, pointer=/a/0");
    }

    @Test
    void aSecondValueOfTheSameNameIsNotPickedSinceNoPointerNamesIt() throws Exception {
        assertThat(read("{\"a\":[1],\"a\":[2]}", "/a/*")).isEqualTo("rest-unreadable a.json, pointer=/a");
        assertThat(picked).containsExactly("/a/0=\"1\"");
    }

    @Test
    void aFileInUtf16AndAFileWithAMarkAreRead() throws Exception {
        for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-8")) {
            byte[] json = "\ufeff[\"é\"]".getBytes(Charset.forName(charset));
            assertThat(read(json, "/*")).as(charset).isEmpty();
            assertThat(picked).containsExactly("/0=\"é\"");
        }
    }

    @Test
    void aStreamThatFailsIsAFileThatCannotBeRead() throws Exception {
        InputStream failing = InputStream.nullInputStream();
        failing.close();
        ImportWarning wrong = new JsonStreamSelector("/*").read("a.json", failing, _ -> {});
        assertThat(wrong).isNotNull().extracting("kind").isEqualTo(ImportWarning.WarningKind.ITEM_UNREADABLE);
    }
}
