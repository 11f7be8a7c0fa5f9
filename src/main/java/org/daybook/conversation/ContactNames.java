package org.daybook.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that contacts files give to numbers and addresses, for showing beside them. No row is changed by them.
 * Immutable.
 */
public final class ContactNames {
    /** The code of the format whose rows are contacts: each has a name as its sender, and a number or address. */
    public static final String FORMAT = "contacts";

    /** Without contacts. */
    public static final ContactNames NONE = new ContactNames(List.of());

    private static final Pattern PHONE = Pattern.compile("\\+?[\\p{Nd}\\s()./\\-]{3,40}");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\P{Nd}");
    private static final String INTERNATIONAL = "00";

    /** How many digits at the end two numbers must share to be the same. */
    private static final int TAIL = 8;

    /** The maximum length of a country code. */
    private static final int LONGEST_CODE = 3;

    private final Map<String, List<Contact>> contacts;

    /** @param contacts rows of contacts files; those without a name are left out */
    public ContactNames(Collection<Message> contacts) {
        this.contacts = contacts.stream()
                .filter(row -> !row.sender().isBlank() && !row.address().isBlank())
                .map(row -> new Contact(row.sender(), Address.of(row.address())))
                .collect(Collectors.groupingBy(contact -> contact.address().key(), HashMap::new, Collectors.toList()));
    }

    private record Contact(String name, Address address) {}

    /**
     * A number or address.
     *
     * @param digits the digits of a number without the sign of an international one; all of any other address
     * @param isInternational whether a number begins with a country code
     */
    private record Address(String digits, boolean isPhone, boolean isInternational) {
        static Address of(String written) {
            String whole = written.strip();
            // The zero in brackets is dialled only without the country code.
            String text = whole.startsWith("+") ? whole.replace("(0)", "") : whole;
            if (!PHONE.matcher(text).matches()) {
                return new Address(text.toLowerCase(Locale.ROOT), false, false);
            }
            String digits = NOT_DIGITS
                    .matcher(text)
                    .replaceAll("")
                    .codePoints()
                    .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                    .collect(Collectors.joining());
            return digits.startsWith(INTERNATIONAL)
                    ? new Address(digits.substring(INTERNATIONAL.length()), true, true)
                    : new Address(digits, true, text.startsWith("+"));
        }

        String key() {
            return isPhone ? digits.substring(Math.max(0, digits.length() - TAIL)) : digits;
        }

        /** Numbers are the same if their digits are, or if one has a country code where the other has a zero. */
        boolean isSame(Address other) {
            return isPhone == other.isPhone
                    && (digits.equals(other.digits) || isNationalOf(other) || other.isNationalOf(this));
        }

        private boolean isNationalOf(Address other) {
            String national = digits.startsWith("0") ? digits.substring(1) : digits;
            int code = other.digits.length() - national.length();
            return isPhone
                    && !isInternational
                    && other.isInternational
                    && digits.startsWith("0")
                    && national.length() >= TAIL
                    && code >= 1
                    && code <= LONGEST_CODE
                    && other.digits.endsWith(national);
        }
    }

    /** The name of a number or address; all names if contacts files give it several, empty if they give it none. */
    public Optional<String> of(String numberOrAddress) {
        if (contacts.isEmpty() || numberOrAddress.isBlank()) {
            return Optional.empty();
        }
        Address wanted = Address.of(numberOrAddress);
        Set<String> names = contacts.getOrDefault(wanted.key(), List.of()).stream()
                .filter(contact -> contact.address().isSame(wanted))
                .map(Contact::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
