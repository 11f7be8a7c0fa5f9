package org.daybook.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The addresses of a source so far, each known by its first spelling: a phone often stores one number as +44 when it
 * receives and as 07 when it sends. For one thread.
 */
public final class KnownAddresses {
    private final Map<String, String> firsts = new HashMap<>();
    private final Map<String, List<KnownAddress>> known = new HashMap<>();

    /**
     * One address.
     *
     * @param address its fullest spelling so far, so that numbers of two countries do not become one through a third
     */
    private record KnownAddress(String first, ContactAddress address) {}

    /** The first spelling of an address, which is this one if it is new. */
    public String first(String written) {
        return firsts.computeIfAbsent(written, this::find);
    }

    private String find(String written) {
        ContactAddress address = ContactAddress.of(written);
        List<KnownAddress> alike = known.computeIfAbsent(address.lookup(), _ -> new ArrayList<>());
        for (int i = 0; i < alike.size(); i++) {
            KnownAddress one = alike.get(i);
            if (one.address().isSame(address)) {
                if (address.isInternational()) {
                    alike.set(i, new KnownAddress(one.first(), address));
                }
                return one.first();
            }
        }
        alike.add(new KnownAddress(written, address));
        return written;
    }
}
