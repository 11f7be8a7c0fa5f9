package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Participant;

/** The people, groups and owner that a Signal export lists before it refers to them by number. */
final class SignalRecipients {
    private static final Participant UNKNOWN = new Participant("", "");

    private final Map<String, Participant> byId = new HashMap<>();
    private final Map<String, Participant> byAccount = new HashMap<>();
    private final Map<String, JsonNode> groups = new HashMap<>();
    private Participant owner = UNKNOWN;

    /** Remembers the person, group or account that a line describes. */
    void note(JsonNode frame) {
        JsonNode account = frame.path("account");
        if (account.isObject()) {
            owner = new Participant(
                    joined(account, "givenName", "familyName"), JsonElement.text(account.path("username")));
        }
        JsonNode recipient = frame.path("recipient");
        String id = JsonElement.text(recipient.path("id"));
        if (recipient.path("contact").isObject()) {
            Participant contact = contact(recipient.path("contact"));
            byId.put(id, contact);
            byAccount.put(JsonElement.text(recipient.path("contact").path("aci")), contact);
        } else if (recipient.path("group").isObject()) {
            groups.put(id, recipient.path("group").path("snapshot"));
        } else if (recipient.has("self")) {
            byId.put(id, owner);
        } else if (recipient.has("releaseNotes")) {
            byId.put(id, new Participant("Signal", ""));
        }
    }

    /** The person with a number in the export; without name and address if the export lists nobody under it. */
    Participant of(String id) {
        return byId.getOrDefault(id, UNKNOWN);
    }

    /** The heading of a chat with a person or group. */
    ConversationHeading heading(String id, String item) {
        JsonNode group = groups.get(id);
        if (group == null) {
            Participant other = of(id);
            return new ConversationHeading(
                    other.name().isEmpty() ? other.address() : other.name(),
                    item,
                    other.equals(UNKNOWN) ? List.of() : List.of(other));
        }
        List<Participant> members = new ArrayList<>();
        for (JsonNode member : group.path("members")) {
            Participant known = byAccount.get(JsonElement.text(member.path("userId")));
            if (known != null) {
                members.add(known);
            }
        }
        return new ConversationHeading(JsonElement.text(group.path("title").path("title")), item, members);
    }

    /** The name that the owner gave comes before the name in the address book and the person's own. */
    private static Participant contact(JsonNode contact) {
        String name = joined(contact.path("nickname"), "given", "family");
        name = name.isEmpty() ? joined(contact, "systemGivenName", "systemFamilyName") : name;
        name = name.isEmpty() ? joined(contact, "profileGivenName", "profileFamilyName") : name;
        String number = JsonElement.text(contact.path("e164"));
        String username = JsonElement.text(contact.path("username"));
        String address = !number.isEmpty() && !number.equals("0") ? "+" + number : username;
        return new Participant(name, address.isEmpty() ? JsonElement.text(contact.path("aci")) : address);
    }

    private static String joined(JsonNode node, String first, String second) {
        return (JsonElement.text(node.path(first)) + " " + JsonElement.text(node.path(second))).strip();
    }
}
