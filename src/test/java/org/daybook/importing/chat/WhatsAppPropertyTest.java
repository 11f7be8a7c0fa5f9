package org.daybook.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.conversation.Message;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.Mutations;
import org.daybook.importing.RowCollector;
import org.daybook.importing.SourcePlaces;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/** Random conversations in random dialects are read back as they were, and damaged files do no harm. */
class WhatsAppPropertyTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    /** Of each of 38 chats. */
    private static final int DAMAGED = 20;

    private static final int DAMAGED_DEEP = 27_000;

    record Line(String author, String text, LocalDateTime at) {}

    record Dialect(String pattern, boolean bracket, DayOrder order) {
        String print(Line line) {
            String time = DateTimeFormatter.ofPattern(pattern, Locale.UK).format(line.at());
            return (bracket ? "[" + time + "] " : time + " - ") + line.author() + ": " + line.text() + "\n";
        }
    }

    @Property
    void aConversationIsReadBackAsItWasPrinted(
            @ForAll("conversations") List<Line> lines, @ForAll("dialects") Dialect dialect) throws Exception {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(dialect.print(line)));
        try (ImportSource source = MemorySources.file("chat.txt", text.toString())) {
            RowCollector read = RowCollector.read(
                    new WhatsAppImporter(), source, ImportSettings.in(ZONE).with(dialect.order()));
            assertThat(read.messages())
                    .extracting(Message::sender)
                    .isEqualTo(lines.stream().map(Line::author).toList());
            assertThat(read.messages())
                    .extracting(Message::text)
                    .isEqualTo(lines.stream().map(Line::text).toList());
            assertThat(read.messages().stream().map(row -> row.time().at()))
                    .isEqualTo(lines.stream()
                            .map(line -> (dialect.pattern().contains("ss")
                                            ? line.at()
                                            : line.at().withSecond(0))
                                    .atOffset(ZoneOffset.UTC))
                            .toList());
            SourcePlaces.requireTraced(source, read.rows());
        }
    }

    @Provide
    Arbitrary<List<Line>> conversations() {
        Arbitrary<String> authors =
                Arbitraries.of("Ron", "Ada Byron", "+44 7700 900123", "~ Stranger", "Zoë 🌸", "نور");
        Arbitrary<String> texts = Arbitraries.of(
                        "a", "b ", " ", ": ", "- ", "[", "] ", "<", ">", "12", "/", ".", ",", "\n", "\u200e", "\u202f",
                        "😀", "é")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts))
                .filter(text -> text.lines()
                        .skip(1)
                        .noneMatch(line -> HeaderParser.parse(line).isPresent()));
        Arbitrary<LocalDateTime> times = Arbitraries.longs()
                .between(1_300_000_000L, 1_900_000_000L)
                .map(seconds -> LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
        return Combinators.combine(authors, texts, times)
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(
                new Dialect("dd/MM/yyyy, HH:mm", false, DayOrder.DAY_FIRST),
                new Dialect("M/d/yy, h:mm a", false, DayOrder.MONTH_FIRST),
                new Dialect("dd.MM.yy, HH:mm", false, DayOrder.DAY_FIRST),
                new Dialect("yyyy-MM-dd HH:mm", false, DayOrder.DAY_FIRST),
                new Dialect("dd/MM/yyyy, HH:mm:ss", true, DayOrder.DAY_FIRST),
                new Dialect("M/d/yy, h:mm:ss\u202fa", true, DayOrder.MONTH_FIRST),
                new Dialect("d.M.yyyy 'klo' H.mm.ss", true, DayOrder.DAY_FIRST),
                new Dialect("yyyy/M/d HH:mm:ss", true, DayOrder.DAY_FIRST));
    }

    @Test
    void damagedChatsGiveRowsOrFailuresOnly() throws Exception {
        for (String phone : List.of("whatsapp-android.txt", "whatsapp-iphone.txt")) {
            for (LocaleFixtures.Chat chat : LocaleFixtures.of(phone)) {
                Mutations.requireHarmless(
                        new WhatsAppImporter(),
                        chat.name(),
                        chat.text().getBytes(StandardCharsets.UTF_8),
                        Runs.of(DAMAGED, DAMAGED_DEEP),
                        Runs.random(WhatsAppPropertyTest.class));
            }
        }
    }
}
