package org.daybook.text;

import java.util.List;

/**
 * The licence of a third-party component of this program.
 *
 * @param name what it is
 * @param version as it is shipped; empty for what has none
 * @param jars how the file names of the libraries begin that it is; empty for what is no library
 * @param terms the short name of the licence
 * @param files the resources with its whole text
 */
public record Licence(String name, String version, List<String> jars, String terms, List<String> files) {
    public Licence {
        jars = List.copyOf(jars);
        files = List.copyOf(files);
    }

    /** 'Tink 1.20.0'. */
    public String nameAndVersion() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
