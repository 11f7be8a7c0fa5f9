package org.daybook.importing.mail;

/**
 * Who sent an e-mail, by the first address in a header field.
 *
 * @param name the name beside the address, decoded; may be empty
 * @param address the e-mail address as it is written; may be empty
 */
record MailAddress(String name, String address) {
    static final MailAddress NONE = new MailAddress("", "");

    /**
     * Reads the first address: {@code Name <a@example.org>}, {@code a@example.org (Name)} or one of a group. What is
     * not an address is taken to be a name.
     */
    static MailAddress of(String value) {
        return new Scan(value).first();
    }

    /** One walk over a field. */
    private static final class Scan {
        private final String value;
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder comment = new StringBuilder();
        private int at;

        Scan(String value) {
            this.value = value;
        }

        MailAddress first() {
            while (at < value.length()) {
                char c = value.charAt(at++);
                switch (c) {
                    case '"' -> quoted();
                    case '(' -> comment();
                    case '<' -> {
                        int end = value.indexOf('>', at);
                        String address = value.substring(at, end < 0 ? value.length() : end);
                        return new MailAddress(name(words), address.strip());
                    }
                    case ',', ';' -> {
                        if (!words.toString().isBlank()) {
                            return bare();
                        }
                    }
                    case ':' -> words.setLength(0);
                    default -> words.append(c);
                }
            }
            return bare();
        }

        private MailAddress bare() {
            String word = words.toString().strip();
            return word.contains("@") && word.indexOf(' ') < 0
                    ? new MailAddress(name(comment), word)
                    : new MailAddress(name(words), "");
        }

        private static String name(StringBuilder text) {
            return MailHeaderField.decoded(text.toString().strip());
        }

        private void quoted() {
            while (at < value.length()) {
                char c = value.charAt(at++);
                if (c == '"') {
                    return;
                }
                words.append(c == '\\' && at < value.length() ? value.charAt(at++) : c);
            }
        }

        private void comment() {
            for (int depth = 1; at < value.length(); ) {
                char c = value.charAt(at++);
                depth += c == '(' ? 1 : 0;
                depth -= c == ')' ? 1 : 0;
                if (depth == 0) {
                    return;
                }
                comment.append(c == '\\' && at < value.length() ? value.charAt(at++) : c);
            }
        }
    }
}
