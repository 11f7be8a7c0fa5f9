package org.daybook.importing.phone;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.conversation.ContactAddress;
import org.daybook.importing.ImportFailure;

/** Lists who is in a phone's messages, calls and voicemails, so that people can be chosen before anything is read in. */
public final class PhonePeople {
    private final Map<String, List<Counts>> found = new HashMap<>();
    private final Map<String, Counts> byWritten = new HashMap<>();

    private PhonePeople() {}

    private enum Kind {
        MESSAGE,
        CALL,
        VOICEMAIL
    }

    private static final class Counts {
        private final ContactAddress address;
        private final String written;
        private final boolean isGroup;
        private String title;
        private final int[] counts = new int[Kind.values().length];
        private Optional<Instant> first = Optional.empty();
        private Optional<Instant> last = Optional.empty();

        Counts(ContactAddress address, String written, boolean isGroup, String title) {
            this.address = address;
            this.written = written;
            this.isGroup = isGroup;
            this.title = title;
        }

        void add(Kind kind, Optional<Instant> at) {
            counts[kind.ordinal()]++;
            if (at.isPresent()) {
                first = first.filter(known -> known.isBefore(at.get())).or(() -> at);
                last = last.filter(known -> known.isAfter(at.get())).or(() -> at);
            }
        }

        PhonePerson person(ContactBook contacts) {
            String name = contacts.name(written);
            return new PhonePerson(
                    address,
                    written,
                    isGroup || name.isEmpty() ? title : name,
                    isGroup,
                    counts[Kind.MESSAGE.ordinal()],
                    counts[Kind.CALL.ordinal()],
                    counts[Kind.VOICEMAIL.ordinal()],
                    first,
                    last);
        }
    }

    /**
     * Everybody, those with the most messages first.
     *
     * @throws ImportFailure if a database is damaged
     */
    public static List<PhonePerson> in(PhoneFiles files) throws ImportFailure, IOException {
        PhoneRows rows = new DatabaseRows(files);
        PhonePeople people = new PhonePeople();
        MessageChats chats = new MessageChats(rows);
        rows.read(PhoneTable.MESSAGE, row -> {
            MessageChats.Chat chat = chats.of(row);
            people.counts(chat.address(), chat.isGroup(), chat.title())
                    .add(Kind.MESSAGE, PhoneTime.since2001(row, "date"));
        });
        rows.read(
                PhoneTable.CALL,
                row -> people.counts(CallAddress.ofCall(row), false, "")
                        .add(Kind.CALL, PhoneTime.since2001(row, "ZDATE")));
        rows.read(
                PhoneTable.VOICEMAIL,
                row -> people.counts(CallAddress.ofVoicemail(row), false, "")
                        .add(Kind.VOICEMAIL, PhoneTime.since1970(row, "date")));
        WhatsAppChats whatsApp = new WhatsAppChats(rows);
        rows.read(PhoneTable.WHATSAPP_MESSAGE, row -> {
            MessageChats.Chat chat = whatsApp.of(row);
            people.counts(chat.address(), chat.isGroup(), chat.title())
                    .add(Kind.MESSAGE, PhoneTime.since2001(row, "ZMESSAGEDATE"));
        });
        ContactBook contacts = new ContactBook(rows);
        return people.found.values().stream()
                .flatMap(List::stream)
                .map(counts -> counts.person(contacts))
                .sorted(Comparator.comparingInt(
                                (PhonePerson person) -> -person.messages() - person.calls() - person.voicemails())
                        .thenComparing(PhonePerson::written))
                .toList();
    }

    private Counts counts(String written, boolean isGroup, String title) {
        Counts known = byWritten.get(written);
        if (known == null) {
            ContactAddress address = ContactAddress.of(written);
            List<Counts> alike = found.computeIfAbsent(address.lookup(), lookup -> new ArrayList<>());
            known = alike.stream()
                    .filter(counts -> counts.address.isSame(address))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                known = new Counts(address, written, isGroup, title);
                alike.add(known);
            }
            byWritten.put(written, known);
        }
        known.title = known.title.isEmpty() ? title : known.title;
        return known;
    }
}
