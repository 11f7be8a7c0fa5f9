package org.daybook.index.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.dates.DayRange;
import org.daybook.incident.IncidentType;
import org.daybook.index.IncidentSelection;
import org.daybook.index.InterpretedSearchPart;
import org.daybook.index.ItemKind;
import org.daybook.index.SearchCondition;
import org.daybook.index.SearchQuery;
import org.daybook.index.text.FoldedWords;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.junit.jupiter.api.Test;

class MessageIndexTest {
    private static final SourceLocation PLACE = SourceLocation.lines("", 1, 1);

    private final MessageIndex index = new MessageIndex();

    @Property
    void findsTheRowsThatAPlainLoopFindsTheNewestFirst(
            @ForAll @Size(max = 12) List<@From("words") String> first,
            @ForAll @Size(max = 12) List<@From("words") String> second,
            @ForAll @From("words") String typed,
            @ForAll boolean quoted,
            @ForAll @IntRange(min = 1, max = 8) int limit) {
        index.keepOnly(_ -> false);
        Id<MessageImport> one = add(1, rows(first, 0));
        Id<MessageImport> other = add(2, rows(second, first.size()));
        String words = quoted ? '"' + typed + '"' : typed;
        List<String> expected = new ArrayList<>();
        for (int i = second.size() - 1; i >= 0; i--) {
            if (fits(second.get(i), typed, quoted)) {
                expected.add(other + " " + (i + 1));
            }
        }
        for (int i = first.size() - 1; i >= 0; i--) {
            if (fits(first.get(i), typed, quoted)) {
                expected.add(one + " " + (i + 1));
            }
        }
        MessageResult result = index.search(SearchQuery.words(words, limit));
        assertThat(result.total()).isEqualTo(expected.size());
        assertThat(result.hits())
                .extracting(hit -> hit.messages() + " " + hit.number())
                .containsExactlyElementsOf(expected.subList(0, Math.min(limit, expected.size())));
    }

    private static boolean fits(String text, String typed, boolean quoted) {
        List<String> has = FoldedWords.of(text);
        List<String> wanted = FoldedWords.of(typed);
        return quoted
                ? Collections.indexOfSubList(has, wanted) >= 0
                : wanted.stream()
                        .allMatch(word -> has.stream()
                                .anyMatch(own -> word.length() >= 3 ? own.contains(word) : own.startsWith(word)));
    }

    @Test
    void senderAddressAndNamesOfAttachmentsAreSearchedWithTheFoldingOfTheDiary() {
        Message message = message(0, "\u5f7c\u5728\u6211\u5bb6\u95e8\u53e3 Caf\u00e9")
                .from("Craig M\u00fcller", "+44 7700 900123")
                .with(new Attachment("Gate-Photo.jpg", "image/jpeg", Attachment.AttachmentState.PRESENT, PLACE));
        Id<MessageImport> id = add(1, List.of(new MessageRow(0, 7, message), row(8, 1, "nothing of that")));
        for (String typed : List.of("muller", "900123", "PHOTO", "\u6211\u5bb6", "cafe", "\"craig muller\"")) {
            assertThat(hits(SearchQuery.words(typed, 5))).as(typed).containsExactly(7);
        }
        assertThat(index.search(SearchQuery.words("cafe", 5)).hits())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.messages()).isEqualTo(id);
                    assertThat(hit.title()).isEqualTo("Chat 1");
                    assertThat(hit.time().at()).isEqualTo(message.time().at());
                    assertThat(hit.sender()).isEqualTo("Craig M\u00fcller");
                    assertThat(hit.address()).isEqualTo("+44 7700 900123");
                    assertThat(hit.attachments()).containsExactly("Gate-Photo.jpg");
                });
        assertThat(hits(SearchQuery.words("\"cafe craig\"", 5))).isEmpty();
    }

    @Test
    void daysAndPeopleAreMeantAndEverythingElseIsOnlyWords() {
        add(
                1,
                List.of(
                        row(1, 0, "he called"),
                        row(2, 1, "Craig Mullen called"),
                        row(3, 5, "called, and Craig was there"),
                        new MessageRow(
                                0,
                                4,
                                Message.of(PLACE, MessageType.MESSAGE, MessageTime.unreadable("noon"))
                                        .saying("undated, called"))));
        SearchQuery called = SearchQuery.words("called", 9);
        assertThat(hits(called)).containsExactly(3, 2, 1, 4);
        LocalDate day = LocalDate.of(2026, 11, 1);
        assertThat(hits(called.fitting(new SearchCondition.DaysCondition(List.of(new DayRange(day, day.plusDays(1)))))))
                .containsExactly(2, 1);
        assertThat(hits(called.fitting(new SearchCondition.PersonCondition(List.of("Craig Mullen", "Nobody")))))
                .containsExactly(2);
        InterpretedSearchPart kind = new InterpretedSearchPart(
                List.of(new SearchCondition.KindCondition(Set.of(IncidentType.LOITERING))),
                List.of("there", "craig was"));
        assertThat(hits(called.fitting(List.of(kind)))).containsExactly(3);
    }

    @Test
    void whatIsAboutSomeItemsOnlyOrSaysNothingFindsNoMessage() {
        add(1, List.of(row(1, 0, "he called")));
        SearchQuery called = SearchQuery.words("called", 9);
        assertThat(hits(called)).hasSize(1);
        assertThat(hits(SearchQuery.words("?!", 9))).isEmpty();
        assertThat(hits(called.among(EnumSet.of(ItemKind.INCIDENT)))).isEmpty();
        assertThat(hits(called.picked(new IncidentSelection("", Set.of())))).isEmpty();
    }

    @Test
    void anImportThatIsDroppedTakesNoMoreRows() {
        Id<MessageImport> kept = add(1, List.of(row(1, 0, "he called")));
        Id<MessageImport> gone = id(2);
        index.begin(messages(gone), 2);
        assertThat(index.add(gone, List.of(row(1, 1, "he called again")))).isTrue();
        assertThat(index.search(SearchQuery.words("called", 9)).complete()).isFalse();
        index.keepOnly(kept::equals);
        assertThat(index.add(gone, List.of(row(2, 1, "he called again")))).isFalse();
        MessageResult result = index.search(SearchQuery.words("called", 9));
        assertThat(result.complete()).isTrue();
        assertThat(result.hits()).extracting(MessageHit::messages).containsExactly(kept);
    }

    @Test
    void aMessageOfAConversationThatWasImportedTwiceIsFoundOnceInTheLaterImport() {
        Id<MessageImport> first = id(1);
        Id<MessageImport> later = id(2);
        begin(first, 1, List.of(row(1, 0, "call me"), row(2, 1, "call me now"), row(3, 2, "call me now")));
        // The backfill reads the newest import first, and only the last of the others came twice.
        begin(later, 2, List.of(row(1, 1, "call me now"), row(2, 2, "call me now"), row(3, 2, "call me now")));

        MessageResult result = index.search(SearchQuery.words("call", 9));

        assertThat(result.total()).isEqualTo(4);
        assertThat(result.hits())
                .extracting(hit ->
                        (hit.messages().equals(first) ? "first " : "later ") + hit.number() + " " + hit.isHeldEarlier())
                .containsExactlyInAnyOrder("later 2 true", "later 3 true", "later 1 true", "first 1 false");
        index.keepOnly(first::equals);
        assertThat(hits(SearchQuery.words("call", 9)))
                .as("once the later import is withdrawn")
                .containsExactly(3, 2, 1);
    }

    @Test
    void theSameWordsInAnotherConversationAreAnotherMessage() {
        add(1, List.of(row(1, 0, "call me")));
        add(2, List.of(row(1, 0, "call me")));
        assertThat(index.search(SearchQuery.words("call", 9)).total()).isEqualTo(2);
    }

    /** An import of the conversation 'Chat'. */
    private void begin(Id<MessageImport> id, long recorded, List<MessageRow> rows) {
        index.begin(messages(id, "Chat"), recorded);
        index.add(id, rows);
        index.finish(id);
    }

    @Test
    void ofAVeryLongTextAllWordsAreSearchedAndTheBeginningIsKept() {
        add(1, List.of(row(1, 0, "\ud83d\ude00".repeat(9_000) + " the end")));
        assertThat(index.search(SearchQuery.words("end", 9)).hits())
                .singleElement()
                .satisfies(
                        hit -> assertThat(hit.text()).startsWith("\ud83d\ude00").hasSizeLessThanOrEqualTo(10_000));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("gate", "Gate", "van", "v", "ga", "caf\u00e9", "cafe", "at", "elevate", "x1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    private List<Integer> hits(SearchQuery query) {
        return index.search(query).hits().stream().map(MessageHit::number).toList();
    }

    private Id<MessageImport> add(int number, List<MessageRow> rows) {
        Id<MessageImport> id = id(number);
        index.begin(messages(id), number);
        index.add(id, rows);
        index.finish(id);
        return id;
    }

    private static Id<MessageImport> id(int number) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) number);
        return Id.of(bytes);
    }

    private static MessageImport messages(Id<MessageImport> id) {
        return messages(id, "Chat " + id.bytes()[0]);
    }

    private static MessageImport messages(Id<MessageImport> id, String title) {
        ConversationSummary summary = new ConversationSummary(title, "", List.of(), 0, 0, 0, 0, 0, 0, null, null);
        return new MessageImport(
                id,
                "lines",
                List.of(),
                new ImportBasis(ZoneOffset.UTC, "", "", "", Optional.empty()),
                List.of(summary),
                UnknownFields.NONE);
    }

    private static List<MessageRow> rows(List<String> texts, int day) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> row(i + 1, day + i, texts.get(i)))
                .toList();
    }

    private static MessageRow row(int number, int day, String text) {
        return new MessageRow(0, number, message(day, text));
    }

    private static Message message(int day, String text) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 1, 20, 0).plusDays(day);
        return Message.of(
                        PLACE,
                        MessageType.MESSAGE,
                        MessageTime.local("", at, MessageTime.MessageTimePrecision.MINUTE, ZoneOffset.ofHours(1)))
                .saying(text);
    }
}
