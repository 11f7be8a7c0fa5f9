package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.job.ImportedChat;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioPreset;
import org.daybook.portfolio.content.PortfolioRequest;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages with the imported messages to which incidents refer. */
class MessagesSectionTest {
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final int MANY = 2_000;
    private static final String NOTE = "The messages that incidents printed here refer to";

    @TempDir
    private Path folder;

    private OnThread open;

    @BeforeEach
    void anInventedChatWithThreeIncidents() throws Exception {
        open = new OnThread(new Diary(folder).create());
        ImportedChat.into(open.session(), folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    /** The text of the section alone. */
    private static String section(PortfolioContent content) throws IOException {
        String text = PdfPortfolioWriterTest.text(MadeUpContent.write(content));
        return text.substring(text.indexOf(NOTE), text.lastIndexOf("What is not printed"));
    }

    @Test
    void printsEachMessageWithItsSourceAndItsPlaceInTheOriginal() throws Exception {
        PortfolioContent content = open.collect(POLICE);
        String label = content.exhibits().getFirst().label();
        assertThat(section(content))
                .contains(
                        "Read from WhatsApp chat",
                        "Original Exhibit " + label,
                        "It leaves out the words of deleted messages",
                        "Europe/London",
                        "Writer in it Jo",
                        "13/11/2026, 20:40",
                        "you were at the leisure centre at six, with the blue bag",
                        "line=4-5",
                        "Attached, but not in the file: IMG-",
                        "deleted",
                        "last chance");
    }

    @Test
    void printsNoWordsThatAreMasked() throws Exception {
        PortfolioRequest masked = POLICE.with(POLICE.discretion().masking(Set.of("leisure centre")));
        assertThat(section(open.collect(masked)))
                .contains("at the [left out] at six")
                .doesNotContain("leisure");
    }

    @Test
    void isLeftOutOfWhatTheOtherSideReadsUnlessItIsChosen() throws Exception {
        PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
        assertThat(PdfPortfolioWriterTest.text(MadeUpContent.write(open.collect(court))))
                .doesNotContain(NOTE);
        PortfolioRequest chosen = court.withoutSections(Set.of());
        assertThat(PdfPortfolioWriterTest.text(MadeUpContent.write(open.collect(chosen))))
                .contains(NOTE);
    }

    @Test
    void printsVeryManyMessagesThatAreReadOneByOne() throws Exception {
        PortfolioContent content = open.collect(POLICE);
        ConversationSheet few = content.conversations().getFirst();
        ConversationSheet many = new ConversationSheet(
                few.title(),
                few.source(),
                few.incidents(),
                MANY,
                into -> {
                    for (int i = 1; i <= MANY; i++) {
                        into.take(message(i, few));
                    }
                },
                false);
        byte[] pdf = MadeUpContent.write(content.withConversations(List.of(many)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(60, 160);
        }
    }

    private static MessageSheet message(int number, ConversationSheet of) {
        Message message = Message.of(
                SourceLocation.lines("", number, number),
                MessageType.MESSAGE,
                MessageTime.stated(
                        "",
                        OffsetDateTime.parse("2026-11-13T20:00:00Z").plusSeconds(number),
                        MessageTime.Precision.SECOND));
        return new MessageSheet(
                number,
                of.source().exhibits().getFirst(),
                of.incidents(),
                new Message(
                        message.location(),
                        message.type(),
                        message.time(),
                        "Craig Mullen",
                        "07700 900123",
                        message.direction(),
                        "words-" + number,
                        List.of(),
                        Set.of(),
                        List.of()));
    }

    @Test
    void saysThatMessagesCannotBeRead() throws Exception {
        PortfolioContent content = open.collect(POLICE);
        List<ConversationSheet> damaged =
                content.conversations().stream().map(ConversationSheet::damaged).toList();
        assertThat(section(content.withConversations(damaged)))
                .contains("The messages cannot be read.")
                .doesNotContain("line=4-5");
    }
}
