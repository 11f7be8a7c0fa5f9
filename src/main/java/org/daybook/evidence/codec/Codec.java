package org.daybook.evidence.codec;

/** A way in which pictures are coded. */
public enum Codec {
    HEVC("hevc"),
    AV1("libaom-av1");

    private final String decoder;

    Codec(String decoder) {
        this.decoder = decoder;
    }

    /** The name of its decoder in FFmpeg. */
    String decoder() {
        return decoder;
    }
}
