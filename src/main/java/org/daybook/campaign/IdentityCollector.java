package org.daybook.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.ImportHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.DeviceOrAccount;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.Figure;
import org.daybook.text.Excerpt;

/**
 * Collects the register of identities: the records when it is made, and the rows of messages as they are passed to it,
 * of which it keeps no words. Not thread-safe.
 */
public final class IdentityCollector {
    private static final int MOST_SPELLINGS = 5;

    /** The sender of a row that names none. */
    private static final Identity NOBODY = new Identity(IdentityKind.NAME, "", "");

    /** In these tables the other side of a call or payment is named, whichever way it went. */
    private static final Set<String> TABLES = Set.of("table", "ofx", "qif");

    /** Owners of devices and accounts that are not his. */
    private static final Set<String> OWN = Set.of("mine", "child", "shared");

    private final CampaignInput input;
    private final Map<Identity, CollectedIdentity> found = new LinkedHashMap<>();
    private final Map<SenderText, Optional<Identity>> senders = new HashMap<>();
    private final List<ImportHistory> unread = new ArrayList<>();
    private final Map<String, Long> imports;

    /** The keys that rows of formats that were imported once have in common. */
    private final Map<MessageMatchKey, MessageMatchKey> only = new HashMap<>();

    private final List<IdentifiedMessage> unnamed = new ArrayList<>();

    /** A sender as a source writes it, so that each is read once. */
    private record SenderText(String format, MessageType type, String sender, String address) {}

    private static final class CollectedIdentity {
        private final Set<String> spellings = new LinkedHashSet<>();
        private final List<IdentifiedMessage> messages = new ArrayList<>();
        private final List<Incident> incidents = new ArrayList<>();
        private final List<CaseRecord> records = new ArrayList<>();

        void spelled(String text) {
            if (!text.isBlank() && spellings.size() < MOST_SPELLINGS) {
                String shown = text.strip();
                spellings.add(shown.length() <= Identity.KEPT ? shown : Excerpt.cut(shown, Identity.KEPT) + "…");
            }
        }
    }

    public IdentityCollector(CampaignInput input) {
        this.input = input;
        imports = input.imports().stream()
                .collect(Collectors.groupingBy(history -> history.messages().format(), Collectors.counting()));
        CountInput records = input.records();
        records.caseRecords().forEach(this::add);
        records.incidents().forEach(counted -> add(counted.incident()));
        records.unclassified().incidents().forEach(this::add);
    }

    /** Takes the next row of an import; imports come in their order, and each in the order of its rows. */
    public void add(ImportHistory of, MessageRow row) {
        Message message = row.message();
        String format = of.messages().format();
        Optional<ContactMethod> way = ContactMethod.of(message.type());
        if (way.isEmpty() || !isFromOthers(of, message)) {
            return;
        }
        List<ConversationSummary> conversations = of.messages().conversations();
        String title = row.conversation() < conversations.size()
                ? conversations.get(row.conversation()).title()
                : "";
        Optional<Identity> sender = senders.computeIfAbsent(
                new SenderText(format, message.type(), message.sender(), message.address()),
                _ -> SenderIdentity.of(format, message));
        IdentifiedMessage identified = new IdentifiedMessage(
                of.id(),
                row.conversation(),
                row.number(),
                sender.orElse(NOBODY),
                way.get(),
                message.time(),
                imports.getOrDefault(format, 0L) == 1
                        ? only.computeIfAbsent(MessageMatchKey.ofOnlyImport(format, message.type()), key -> key)
                        : MessageMatchKey.of(format, title, message));
        if (sender.isEmpty()) {
            unnamed.add(identified);
            return;
        }
        CollectedIdentity into = found(sender.get());
        into.spelled(message.address());
        into.spelled(message.sender());
        into.messages.add(identified);
    }

    /** Notes that the rows of an import cannot be read, or not all of them. */
    public void cannotRead(ImportHistory of) {
        unread.add(of);
    }

    public IdentityRegister register() {
        CountInput records = input.records();
        // What one record names must not depend on the others, so that none is added before all are read.
        Map<CaseRecord, Identity> named = new LinkedHashMap<>();
        records.of(CaseRecordKind.IDENTITY)
                .forEach(record -> named(record).ifPresent(identity -> named.put(record, identity)));
        named.forEach((record, identity) -> {
            found(identity).records.add(record);
            found(identity).spelled(record.text(LinkedIdentity.IDENTITY));
        });
        List<IdentityLink> links = IdentityLink.of(named, records.of(CaseRecordKind.PERSON));
        Map<Identity, List<IdentityLink>> byIdentity =
                links.stream().collect(Collectors.groupingBy(IdentityLink::identity));
        List<RegisteredIdentity> all = new ArrayList<>();
        Map<Identity, List<IdentifiedMessage>> rows = new HashMap<>();
        found.forEach((identity, one) -> {
            rows.put(identity, one.messages);
            all.add(new RegisteredIdentity(
                    identity,
                    List.copyOf(one.spellings),
                    new ContactFigure(RepeatedRowFilter.without(one.messages), Figure.of(one.incidents)),
                    one.records,
                    byIdentity.getOrDefault(identity, List.of())));
        });
        return new IdentityRegister(
                input,
                all,
                rows,
                links,
                unread,
                RepeatedRowFilter.without(unnamed).size());
    }

    /** The identities that an incident names, each as it is written there. */
    static Map<Identity, String> of(Incident incident) {
        Map<Identity, String> named = new LinkedHashMap<>();
        Channel channel = incident.what().channel();
        put(named, IdentityKind.NUMBER, channel.number(), "");
        put(named, IdentityKind.EMAIL, channel.email(), "");
        put(named, IdentityKind.HANDLE, channel.handle(), channel.platform());
        put(named, IdentityKind.VEHICLE, incident.who().sighting().vehicle().registration(), "");
        return named;
    }

    private static void put(Map<Identity, String> named, IdentityKind kind, String text, String service) {
        Identity.of(kind, text, service).ifPresent(identity -> named.put(identity, text));
    }

    /** Whether somebody else sent it, as far as the source and she say. */
    private static boolean isFromOthers(ImportHistory of, Message message) {
        boolean isMine =
                of.messages().basis().isMine(message) || message.marks().contains(MessageRemark.DRAFT);
        boolean mayBeMine = message.direction() == MessageDirection.NOT_SAID
                && message.type() != MessageType.MESSAGE
                && TABLES.contains(of.messages().format());
        return !isMine && !mayBeMine;
    }

    private void add(Incident incident) {
        of(incident).forEach((identity, text) -> {
            found(identity).incidents.add(incident);
            found(identity).spelled(text);
        });
    }

    private void add(CaseRecord record) {
        switch (record.kind()) {
            case PERSON ->
                IdentityLink.listed(record).forEach((identity, line) -> {
                    found(identity).records.add(record);
                    if (identity.kind() == IdentityKind.NUMBER || identity.kind() == IdentityKind.VEHICLE) {
                        found(identity).spelled(Identity.written(identity.kind(), line));
                    }
                });
            case DEVICE ->
                device(record).ifPresent(identity -> {
                    found(identity).records.add(record);
                    found(identity).spelled(record.text(DeviceOrAccount.IDENTIFIER));
                });
            default -> {
                // Names no identity.
            }
        }
    }

    /**
     * The identity that a record is about. If she did not say what it is, it is the one that is written so, if there is
     * one alone; or else what it looks like.
     */
    private Optional<Identity> named(CaseRecord record) {
        Optional<Identity> named = IdentityLink.named(record);
        if (!record.code(LinkedIdentity.TYPE).isEmpty()
                || named.filter(found::containsKey).isPresent()) {
            return named;
        }
        Map<IdentityKind, String> spellings = new EnumMap<>(IdentityKind.class);
        for (IdentityKind kind : IdentityKind.values()) {
            Identity.of(kind, record.text(LinkedIdentity.IDENTITY), "")
                    .ifPresent(identity -> spellings.put(kind, identity.value()));
        }
        String service = Identity.service(record.text(LinkedIdentity.SERVICE));
        List<Identity> alike = found.keySet().stream()
                .filter(one -> one.value().equals(spellings.get(one.kind())))
                .filter(one -> service.isEmpty() || one.service().equals(service))
                .limit(2)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : named;
    }

    /** What a device, an account or a number is known by, unless it is hers. */
    private static Optional<Identity> device(CaseRecord device) {
        return OWN.contains(device.code(DeviceOrAccount.OWNER))
                ? Optional.empty()
                : kind(device)
                        .flatMap(kind -> Identity.of(
                                kind, device.text(DeviceOrAccount.IDENTIFIER), device.text(DeviceOrAccount.PROVIDER)));
    }

    private static Optional<IdentityKind> kind(CaseRecord device) {
        return switch (device.code(DeviceOrAccount.TYPE)) {
            case "vehicle" -> Optional.of(IdentityKind.VEHICLE);
            case "tracker" -> Optional.of(IdentityKind.TRACKER);
            case "social-account" -> Optional.of(IdentityKind.HANDLE);
            case "email-account" -> Optional.of(IdentityKind.EMAIL);
            case "number", "telephone" -> Optional.of(IdentityKind.NUMBER);
            case "other-account" -> Optional.of(SenderIdentity.kind(device.text(DeviceOrAccount.IDENTIFIER)));
            default -> Optional.empty();
        };
    }

    private CollectedIdentity found(Identity identity) {
        return found.computeIfAbsent(identity, _ -> new CollectedIdentity());
    }
}
