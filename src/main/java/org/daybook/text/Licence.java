package org.daybook.text;

import java.util.List;

/**
 * The licence of a third-party component of this program.
 *
 * @param name the name of the component
 * @param version the version shipped; empty if it has none
 * @param jars prefixes of the file names of its libraries; empty if it is not a library
 * @param terms the short name of the licence
 * @param files the resources that hold its full text
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
