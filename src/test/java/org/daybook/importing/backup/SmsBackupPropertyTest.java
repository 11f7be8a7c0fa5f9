package org.daybook.importing.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.importing.ReadRows;
import org.w3c.dom.NodeList;

/** Any conversation that is written as a backup is read back the same, and as the parser of the platform reads it. */
class SmsBackupPropertyTest {
    private static final long FIRST = 700_000_000_000L;

    /** A message as it is written and as it is to be read. */
    record Sms(String address, String body, boolean isSent, long date, boolean asReferences) {
        String xml() {
            StringBuilder xml = new StringBuilder("<sms address=\"");
            xml.append(address)
                    .append("\" date='")
                    .append(date)
                    .append("' type = \"")
                    .append(isSent ? 2 : 1);
            xml.append("\"\n body=\"");
            body.codePoints().forEach(c -> {
                if (asReferences || c < ' ' || c == '<' || c == '&' || c == '"') {
                    xml.append("&#").append(c).append(';');
                } else {
                    xml.appendCodePoint(c);
                }
            });
            return xml.append("\"/>\n").toString();
        }
    }

    @Provide
    Arbitrary<List<Sms>> conversations() {
        Arbitrary<String> bodies = Arbitraries.strings()
                .withChars("\n\tab <&>\"';#x1null é中‏ ")
                .withCharRange('\u00a0', '\ud7ff')
                .ofMaxLength(30)
                .map(text -> text + "😠".repeat(text.length() % 3))
                .filter(text -> !"null".equals(text));
        return Combinators.combine(
                        Arbitraries.of("+447700900123", "07700900456", "SHOP"),
                        bodies,
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(FIRST, 2 * FIRST),
                        Arbitraries.of(true, false))
                .as(Sms::new)
                .list()
                .ofMaxSize(20);
    }

    @Property
    void aConversationIsReadAsItWasWritten(@ForAll("conversations") List<Sms> conversation) throws Exception {
        StringBuilder xml = new StringBuilder("<smses count=\"" + conversation.size() + "\"><!-- <sms/> -->");
        conversation.forEach(sms -> xml.append(sms.xml()));
        byte[] file = xml.append("</smses>").toString().getBytes(StandardCharsets.UTF_8);

        ReadRows read = ReadRows.of(new SmsBackupImporter(), file);

        NodeList platform = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getElementsByTagName("sms");
        assertThat(read.warnings()).isEmpty();
        assertThat(read.messages()).hasSameSizeAs(conversation);
        for (int i = 0; i < conversation.size(); i++) {
            Message row = read.messages().get(i);
            Sms sms = conversation.get(i);
            assertThat(row.text())
                    .isEqualTo(sms.body())
                    .isEqualTo(platform.item(i)
                            .getAttributes()
                            .getNamedItem("body")
                            .getNodeValue());
            assertThat(row.time().written()).isEqualTo(Long.toString(sms.date()));
            assertThat(row.direction()).isEqualTo(sms.isSent() ? MessageDirection.SENT : MessageDirection.RECEIVED);
            assertThat(row.address()).isEqualTo(sms.isSent() ? "" : sms.address());
            assertThat(row.location().value()).isEqualTo("/smses/*[" + (i + 1) + "]");
        }
    }
}
