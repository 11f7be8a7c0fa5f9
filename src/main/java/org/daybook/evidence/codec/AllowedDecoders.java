package org.daybook.evidence.codec;

import java.util.List;

/**
 * Which of FFmpeg's decoders may read a stranger's recording. FFmpeg has hundreds, most for files that nobody has seen
 * in years, and a fault in any of them is a way in; so only those are opened that read what phones, cameras and
 * recorders write.
 */
public enum AllowedDecoders {
    /** For a process that could open what its user can: only what phones record today, and AV1, as for pictures. */
    APART("h264 hevc libaom-av1 aac amrnb amrwb mp3float opus pcm_s16le"),

    /** For a process that the system has closed off. */
    CLOSED_OFF("h264 hevc libaom-av1 mpeg4 h263 mjpeg vp8 vp9 aac amrnb amrwb mp3float opus vorbis flac alac "
            + "adpcm_ima_wav adpcm_ima_qt adpcm_ms pcm_alaw pcm_mulaw pcm_u8 pcm_s8 pcm_s16le pcm_s16be pcm_s24le "
            + "pcm_s24be pcm_s32le pcm_s32be pcm_f32le pcm_f32be");

    private final List<String> names;

    AllowedDecoders(String names) {
        this.names = List.of(names.split(" "));
    }

    /** Their names in FFmpeg; there is one for each way of coding. */
    List<String> names() {
        return names;
    }
}
