package org.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, mailboxes and accounts in the one spelling in which they are compared. */
class IdentityTest {

    private static String value(IdentityKind kind, String text) {
        return Identity.of(kind, text, "").map(Identity::value).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700900123",
                "07700 900123",
                "+447700900123",
                "+44 7700 900123",
                "+44 (0)7700 900 123",
                "0044 7700 900123",
                "(07700) 900-123",
                "tel:+44-7700-900123",
                "447700900123",
                "07700 900123 (since May)",
                "his new one: +44 7700 900123, since May",
                "\u202a+44\u00a07700\u00a0900123\u202c",
                "07700\u2011900\u2011123",
                "\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663"
            })
    void aNumberIsOneHoweverItIsWritten(String written) {
        assertThat(value(IdentityKind.NUMBER, written)).isEqualTo("07700900123");
    }

    @ParameterizedTest
    @CsvSource({
        "+12025550123,02025550123",
        "60777,60777",
        "+4420 7946 0999,02079460999",
        "085 555 0143,0855550143",
        "+353 85 555 0143,0855550143",
        "00353 (0)85 555 0143,0855550143",
        "+33 6 12 34 56 78,0612345678",
        "06 12 34 56 78,0612345678",
        "+39 06 6982 1234,0669821234",
        "+4412,+4412",
        "141 07700 900123,14107700900123"
    })
    void aNumberOfAnyCountryIsAsItIsDialledThere(String written, String compared) {
        assertThat(value(IdentityKind.NUMBER, written)).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,Dan@Example.ORG,dan@example.org",
        "EMAIL,Dan <DAN@example.org>,dan@example.org",
        "EMAIL,dan@example.org (the old one),dan@example.org",
        "HANDLE,@Dan_Watches,dan_watches",
        "HANDLE,dan_watches,dan_watches",
        "ACCOUNT,12-34-56 12345678,12345612345678",
        "VEHICLE,ab12 cde,AB12CDE",
        "VEHICLE,A grey hatchback AB12 CDE,AB12CDE",
        "VEHICLE,'Hatchback, grey, ab-12 cde',AB12CDE",
        "VEHICLE,191 G 99417,191G99417",
        "VEHICLE,'Škoda estate, silver, 191-G-99417',191G99417",
        "VEHICLE,Red van AIZ 1234 with a rack,AIZ1234",
        "VEHICLE,M-XY 99,MXY99",
        "VEHICLE,DL 12 CAB 1234,DL12CAB1234",
        "VEHICLE,'BMW 320d, black','BMW320D,BLACK'",
        "VEHICLE,'Kia 2019, red','KIA2019,RED'",
        "NAME,  Dan   W. ,dan w.",
        "PAYEE,MR D WATCHES,mr d watches"
    })
    void everyKindHasOneSpelling(IdentityKind kind, String written, String compared) {
        assertThat(value(kind, written)).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,Withheld",
        "NUMBER,12",
        "EMAIL,my own address",
        "VEHICLE,a grey hatchback",
        "HANDLE,@",
        "NAME,'?!'"
    })
    void wordsInPlaceOfOneAreNone(IdentityKind kind, String written) {
        assertThat(Identity.of(kind, written, "")).isEmpty();
    }

    @Test
    void aRegistrationIsWrittenWithoutTheWordsBesideIt() {
        assertThat(List.of("Škoda estate, silver, 191-G-99417", "the 191-G-99417", "191-G-99417"))
                .allSatisfy(text ->
                        assertThat(Identity.written(IdentityKind.VEHICLE, text)).isEqualTo("191-G-99417"));
    }

    @Test
    void onlyTheServiceTellsTwoAccountsOfOneNameApart() {
        assertThat(Identity.of(IdentityKind.HANDLE, "dan", "Instagram"))
                .isEqualTo(Identity.of(IdentityKind.HANDLE, "@Dan", " instagram "))
                .isNotEqualTo(Identity.of(IdentityKind.HANDLE, "dan", "Snapchat"));
        assertThat(Identity.of(IdentityKind.NUMBER, "07700 900123", "WhatsApp"))
                .isEqualTo(Identity.of(IdentityKind.NUMBER, "07700 900123", "phone"));
    }

    @Test
    void dotsInAMailboxAreNotGuessedAway() {
        assertThat(value(IdentityKind.EMAIL, "d.an@example.org"))
                .isNotEqualTo(value(IdentityKind.EMAIL, "dan@example.org"));
    }

    @Test
    void aNameOfAMegabyteIsBoundedAndStaysApartFromOneThatDiffersAtItsEnd() {
        String name = "a".repeat(1_000_000);
        assertThat(value(IdentityKind.NAME, name)).hasSizeLessThan(300);
        assertThat(value(IdentityKind.NAME, name + "b")).isNotEqualTo(value(IdentityKind.NAME, name + "c"));
        assertThat(SenderIdentity.kind("a@" + ".".repeat(1_000_000) + "@")).isNotNull();
    }

    @Test
    void aNumberInTheNameOfASenderIsTheNumber() {
        assertThat(List.of("+44 7700 900555", "Unknown +44 7700 900555", "~ Sam 07700 900555"))
                .allSatisfy(name -> assertThat(SenderIdentity.kind(name)).isEqualTo(IdentityKind.NUMBER))
                .allSatisfy(name -> assertThat(value(IdentityKind.NUMBER, name)).isEqualTo("07700900555"));
        assertThat(List.of("Sam 1", "Class of 2012", "Order 1234567", "Flat 12, 20260312"))
                .allSatisfy(name -> assertThat(SenderIdentity.kind(name)).isEqualTo(IdentityKind.NAME));
        assertThat(SenderIdentity.kind("@sam07700900555")).isEqualTo(IdentityKind.HANDLE);
    }

    @Test
    void aCapitalOfSeveralCharactersIsComposed() {
        for (IdentityKind kind : List.of(IdentityKind.ACCOUNT, IdentityKind.VEHICLE)) {
            Identity once = Identity.of(kind, "\u0390 1", "").orElseThrow();
            assertThat(Identity.of(kind, once.value(), "")).contains(once);
        }
    }

    @Test
    void noNumberIsReadInTheDigestOfALongText() {
        Identity ofLongText = Identity.of(IdentityKind.NUMBER, "withheld 123 " + "x".repeat(290), "")
                .orElseThrow();
        assertThat(Identity.of(IdentityKind.NUMBER, ofLongText.value(), "")).contains(ofLongText);
    }

    @Test
    void aLineOfThePersonsRecordMayNameTheService() {
        Optional<Identity> onInstagram = Identity.of(IdentityKind.HANDLE, "kelly", "instagram");
        assertThat(List.of(
                        "kelly, Instagram",
                        "@Kelly (Instagram)",
                        "kelly,Instagram",
                        "Instagram: kelly",
                        "Kelly, Instagram, I believe",
                        "kelly (Instagram), since March, I believe"))
                .allSatisfy(line -> assertThat(SenderIdentity.handle(line)).isEqualTo(onInstagram));
        assertThat(SenderIdentity.handle("kelly")).isEqualTo(Identity.of(IdentityKind.HANDLE, "kelly", ""));
    }

    @Property
    void aValueIsItsOwnSpelling(@ForAll IdentityKind kind, @ForAll @StringLength(max = 300) String text) {
        Identity.of(kind, text, "")
                .ifPresent(one -> assertThat(Identity.of(kind, one.value(), "")).contains(one));
    }

    @Property
    void digitsAreTheSameNumberHoweverTheyAreGrouped(
            @ForAll @From("numbers") String digits, @ForAll @Size(11) List<@From("gaps") String> gaps) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            written.append(digits.charAt(i)).append(gaps.get(i));
        }
        assertThat(value(IdentityKind.NUMBER, written.toString()))
                .isEqualTo(value(IdentityKind.NUMBER, digits))
                .isEqualTo(digits);
    }

    @Property
    void capitalsAndInvisibleCharactersDoNotMakeAnother(@ForAll @From("names") String name) {
        String disguised = "\u202e" + name.toUpperCase(Locale.ROOT).replace("A", "A\u200b") + "\ufeff";
        for (IdentityKind kind : List.of(IdentityKind.HANDLE, IdentityKind.NAME, IdentityKind.PAYEE)) {
            assertThat(Identity.of(kind, disguised, "")).isEqualTo(Identity.of(kind, name, ""));
        }
    }

    @Property
    void anyTextIsReadWithoutAFailure(@ForAll IdentityKind kind, @ForAll String text, @ForAll String service) {
        assertThatCode(() -> {
                    Identity.of(kind, text, service)
                            .ifPresent(
                                    one -> assertThat(one.value()).isNotBlank().hasSizeLessThan(300));
                    SenderIdentity.kind(text);
                    SenderIdentity.handle(text);
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(10)
                .filter(digits -> digits.charAt(0) != '0')
                .map(digits -> "0" + digits);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", "\u00a0", "\u2011", ".", "\u200b");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(30);
    }
}
