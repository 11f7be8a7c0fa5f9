package org.daybook.incident;

/**
 * How it reached her: what the telephone or the page showed, not the name she saved it under.
 *
 * @param number the telephone number, as shown, may be empty
 * @param email the e-mail address, as shown, may be empty
 * @param handle the account's name, as shown, may be empty
 * @param platform the service or app, may be empty
 * @param url the address of the page or post, may be empty
 */
public record Channel(String number, String email, String handle, String platform, String url) {
    public static final Channel NOT_SAID = new Channel("", "", "", "", "");
}
