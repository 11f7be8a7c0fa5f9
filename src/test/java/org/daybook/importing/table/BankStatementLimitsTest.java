package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.importing.ReadRows;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank statements as banks get them wrong: no payment is lost without a word, and nothing is read that is not there. */
class BankStatementLimitsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static ReadRows ofx(String payments) throws Exception {
        return ReadRows.of(
                new OfxImporter(),
                ("OFXHEADER:100\n\n<OFX><ACCTID>1<BANKTRANLIST>" + payments + "</BANKTRANLIST></OFX>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ReadRows qif(String lines) throws Exception {
        return ReadRows.of(new QifImporter(), lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String payment(String name, String... fields) {
        return "<STMTTRN><DTPOSTED>20260301<TRNAMT>0.01<NAME>" + name + String.join("", fields) + "</STMTTRN>";
    }

    private static List<String> senders(ReadRows read) {
        return read.messages().stream().map(Message::sender).toList();
    }

    @Nested
    class Ofx {
        @Test
        void aPaymentThatIsNotEndedEndsWhereTheNextBegins() throws Exception {
            String open = payment("ONE").replace("</STMTTRN>", "");
            ReadRows read = ofx(open + payment("TWO"));
            assertThat(senders(read)).containsExactly("ONE", "TWO");
            assertThat(read.warnings()).isEmpty();
        }

        @Test
        void aLastPaymentThatIsNotEndedEndsWithTheList() throws Exception {
            ReadRows read = ofx(payment("ONE") + payment("TWO").replace("</STMTTRN>", ""));
            assertThat(senders(read)).containsExactly("ONE", "TWO");
            assertThat(read.warnings()).isEmpty();
        }

        @Test
        void anEndWithoutABeginningIsNoPayment() throws Exception {
            assertThat(ofx("</STMTTRN>" + payment("ONE") + "</STMTTRN>").messages())
                    .hasSize(1);
        }

        @Test
        void aValueOfOnePaymentIsNotThatOfTheNext() throws Exception {
            ReadRows read = ofx(payment("ONE", "<MEMO>look outside") + payment("TWO"));
            assertThat(read.messages()).extracting(Message::text).containsExactly("look outside", "");
        }

        @Test
        void theFirstOfTwoValuesOfOneNameIsTaken() throws Exception {
            assertThat(ofx(payment("ONE", "<MEMO>first<MEMO>second"))
                            .messages()
                            .getFirst()
                            .text())
                    .isEqualTo("first");
        }

        @Test
        void aValueThatIsTooLongIsCutAndSaysSo() throws Exception {
            ReadRows read = ofx(payment("ONE", "<MEMO>" + "x".repeat(70_000)) + payment("TWO"));
            Message cut = read.messages().getFirst();
            assertThat(cut.text()).hasSize(64 * 1024).matches("x+");
            assertThat(cut.marks()).containsExactly(MessageRemark.CUT);
            assertThat(read.warnings()).containsExactly("too-long " + cut.location());
            assertThat(read.messages().getLast().marks())
                    .as("the next one is whole")
                    .isEmpty();
        }

        @Test
        void aPaymentOfVeryManyValuesIsCutAndSaysSo() throws Exception {
            String many = IntStream.range(0, 200).mapToObj(i -> "<X" + i + ">y").collect(Collectors.joining());
            ReadRows read = ofx(payment("ONE", many, "<MEMO>too late"));
            assertThat(read.messages().getFirst().text()).isEmpty();
            assertThat(read.messages().getFirst().marks()).containsExactly(MessageRemark.CUT);
            assertThat(read.warnings()).hasSize(1);
        }

        @Test
        void abracketThatBeginsNoTagIsPartOfTheWords() throws Exception {
            assertThat(ofx(payment("ONE", "<MEMO>1 < 2 &lt;b&gt; <3 a&amp;lt;b <é>"))
                            .messages()
                            .getFirst()
                            .text())
                    .isEqualTo("1 < 2 <b> <3 a&lt;b <é>");
        }

        @ParameterizedTest
        @CsvSource({
            "20260301, 2026-03-01T00:00Z, DAY",
            "20260301120000, 2026-03-01T00:00Z, DAY",
            "20260301000000, 2026-03-01T00:00Z, DAY",
            "20260301120001, 2026-03-01T12:00:01Z, SECOND",
            "20260701103000, 2026-07-01T11:30+01:00, SECOND",
            "20260301101112.500, 2026-03-01T10:11:12.500Z, MILLISECOND",
            "20260301103000[-5:EST], 2026-03-01T15:30Z, SECOND",
            "20260301103000[+5.30:IST], 2026-03-01T05:00Z, SECOND",
            "20260301103000[5.5], 2026-03-01T05:00Z, SECOND",
            "20260301103000[-3.5:NST], 2026-03-01T14:00Z, SECOND",
            "20260301103000[0:gmt], 2026-03-01T10:30Z, SECOND",
            "20240229101500, 2024-02-29T10:15Z, SECOND"
        })
        void aDateIsReadWithItsOffsetAndOnlyAsExactAsItIs(
                String written, String at, MessageTime.MessageTimePrecision precision) {
            MessageTime time = OfxImporter.time(written, LONDON);
            assertThat(time.at()).hasToString(at);
            assertThat(time.precision()).isEqualTo(precision);
            assertThat(time.written()).isEqualTo(written);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "soon",
                    "2026030",
                    "20261301",
                    "20260230",
                    "20250229",
                    "20260301250000",
                    "20260301106000",
                    "20260301103000[+19:X]",
                    "20260301103000[5.99]",
                    "99991231",
                    "00010101",
                    "20260301 103000"
                })
        void aDateThatCannotBeStaysAsItIsWritten(String written) {
            MessageTime time = OfxImporter.time(written, LONDON);
            assertThat(time.at()).isNull();
            assertThat(time.written()).isEqualTo(written);
        }
    }

    @Nested
    class Qif {
        @Test
        void linesThatAreIndentedLoseNothing() throws Exception {
            ReadRows read = qif("!Type:Bank\n  D25/03/2026\n\tT0.01\n  PM ELDER\n MLook outside\n  ^\n");
            Message payment = read.messages().getFirst();
            assertThat(payment.time().at()).hasToString("2026-03-25T00:00Z");
            assertThat(payment.sender()).isEqualTo("M ELDER");
            assertThat(payment.text()).isEqualTo("Look outside");
            assertThat(payment.direction()).isEqualTo(MessageDirection.RECEIVED);
        }

        @Test
        void aLastPaymentWithoutItsEndIsRead() throws Exception {
            assertThat(senders(qif("!Type:Bank\nD25/03/2026\nT1\nPONE\n^\nD26/03/2026\nT1\nPTWO")))
                    .containsExactly("ONE", "TWO");
        }

        @Test
        void investmentsAreNotReadAsPaymentsAndThatIsSaid() throws Exception {
            ReadRows read = qif("!Type:Invst\nD25/03/2026\nNBuy\nYShares\n^\n!Type:Bank\nD25/03/2026\nT1\nPONE\n^\n");
            assertThat(senders(read)).containsExactly("ONE");
            assertThat(read.warnings()).containsExactly("kind-unknown line=2-5");
        }

        @Test
        void eachAccountIsAConversationOfItsOwn() throws Exception {
            ReadRows read = qif("""
                    !Account
                    NCurrent
                    ^
                    !Type:Bank
                    D25/03/2026
                    T1
                    PONE
                    ^
                    !Account
                    NSavings
                    ^
                    !Type:Bank
                    D25/03/2026
                    T1
                    PTWO
                    ^
                    """);
            assertThat(read.headings()).extracting(heading -> heading.title()).containsExactly("Current", "Savings");
        }

        @Test
        void aPaymentThatIsTooLongIsCutAndSaysSoAndTheNextIsWhole() throws Exception {
            ReadRows read = qif("!Type:Bank\nD25/03/2026\nT1\nPONE\nM" + "x".repeat(300_000)
                    + "\nLtoo late\n^\nD26/03/2026\nT1\nPTWO\n^\n");
            assertThat(senders(read)).containsExactly("ONE", "TWO");
            assertThat(read.messages().getFirst().marks()).containsExactly(MessageRemark.CUT);
            assertThat(read.messages().getLast().marks()).isEmpty();
            assertThat(read.warnings()).containsExactly("too-long line=2-7");
        }

        @Test
        void theAmountIsTakenFromTheOtherFieldIfItIsNotInItsOwn() throws Exception {
            ReadRows read = qif("!Type:Cash\nD25/03/2026\nU-1,250.00\nPONE\n^\n");
            assertThat(read.messages().getFirst().direction()).isEqualTo(MessageDirection.SENT);
        }

        @Test
        void aListOfCategoriesHasNoPayments() throws Exception {
            assertThat(qif("!Type:Cat\nNFood\nDwhat we eat\n^\n!Type:Bank\nD25/03/2026\nT1\nPONE\n^\n")
                            .messages())
                    .hasSize(1);
        }
    }

    @Nested
    class Amounts {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0.01",
                    "+5",
                    "1.250,00",
                    "1 250,00",
                    "1'250.00",
                    "£5.00",
                    "5,00 €",
                    "GBP 5.00",
                    "5 CR",
                    "5.00 H"
                })
        void withoutAMinusCameIn(String amount) {
            assertThat(AmountSign.of(amount)).isEqualTo(AmountSign.IN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"-0.01", "\u22125", "5-", "(5.00)", "-£5.00", "£-5.00", "5,00 S", "5.00DR", "5 DB", "EUR -5"
                })
        void withAMinusHoweverItIsWrittenWentOut(String amount) {
            assertThat(AmountSign.of(amount)).isEqualTo(AmountSign.OUT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "0.00", "-0,00", "£0.00"})
        void ofNothingAreNeither(String amount) {
            assertThat(AmountSign.of(amount)).isEqualTo(AmountSign.ZERO);
            assertThat(AmountSign.of(amount).isMoney()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "-", "five", "£", "5 apples", "1-2-3", "01/03/2026"})
        void areNotReadFromOtherWords(String text) {
            assertThat(AmountSign.of(text)).isEqualTo(AmountSign.NONE);
        }

        @Test
        void areNotReadFromAVeryLongNumber() {
            assertThat(AmountSign.of("1".repeat(41))).isEqualTo(AmountSign.NONE);
            assertThat(AmountSign.of("1".repeat(40))).isEqualTo(AmountSign.IN);
        }
    }
}
