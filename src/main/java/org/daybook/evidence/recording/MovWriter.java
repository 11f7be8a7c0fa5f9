package org.daybook.evidence.recording;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a film of our own making as a QuickTime file of JPEG pictures and plain samples, from its beginning to its end
 * and with no date, place or name in it. What is written says where everything is only at its end, so nothing has to be
 * kept or changed. Times are in samples of one channel. For one thread.
 */
public final class MovWriter {
    private static final int BLOCK = 4 << 20;
    private static final int DPI_72 = 72 << 16;
    private static final int PHOTO_QUALITY = 512;
    private static final int VIDEO = 1;
    private static final int SOUND = 2;

    private final OutputStream out;
    private final int width;
    private final int height;
    private final int channels;
    private final ByteArrayOutputStream soundBlock = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pictureBlock = new ByteArrayOutputStream();
    private final List<Long> times = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<MovChunk> sounds = new ArrayList<>();
    private final List<MovChunk> pictures = new ArrayList<>();
    private long at;
    private long soundLength;
    private int picturesInBlock;

    /**
     * What was written together.
     *
     * @param offset from the beginning of the file
     * @param count of pictures, or of samples of one channel
     */
    private record MovChunk(long offset, int count) {}

    /**
     * Writes the beginning.
     *
     * @param out not closed
     * @param channels of its sound; 0 for none
     */
    public MovWriter(OutputStream out, int width, int height, int channels) throws IOException {
        this.out = out;
        this.width = width;
        this.height = height;
        this.channels = channels;
        write(MovBoxWriter.of("ftyp", to -> {
            to.writeBytes("qt  ");
            to.writeInt(0);
            to.writeBytes("qt  ");
        }));
    }

    /**
     * Writes a picture.
     *
     * @param time when it is seen first; after that of the picture before
     * @throws IOException if it cannot be written
     */
    public void picture(long time, byte[] jpeg) throws IOException {
        times.add(time);
        sizes.add(jpeg.length);
        pictureBlock.write(jpeg);
        picturesInBlock++;
        flush(BLOCK);
    }

    /**
     * Writes samples of 16 bits, the channels taking turns.
     *
     * @throws IOException if they cannot be written
     */
    public void sound(short[] samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        soundBlock.write(bytes.array());
        soundLength += samples.length / channels;
        flush(BLOCK);
    }

    /** How many bytes were written so far, with those that are still to be written. */
    public long length() {
        return at + soundBlock.size() + pictureBlock.size();
    }

    /**
     * Writes the end.
     *
     * @param end when the last picture is no longer seen
     * @throws IOException if it cannot be written
     */
    public void finish(long end) throws IOException {
        flush(1);
        long length = Math.max(Math.max(end, times.getLast() + 1), soundLength);
        write(MovBoxWriter.of("moov", to -> {
            to.write(head(length));
            to.write(track(VIDEO, length, this::pictureTable));
            if (soundLength > 0) {
                to.write(track(SOUND, soundLength, this::soundTable));
            }
        }));
    }

    private void flush(int from) throws IOException {
        int size = soundBlock.size() + pictureBlock.size();
        if (size < from) {
            return;
        }
        write(MovBoxWriter.head("mdat", size));
        if (soundBlock.size() > 0) {
            sounds.add(new MovChunk(at, soundBlock.size() / channels / Short.BYTES));
            write(soundBlock.toByteArray());
        }
        if (picturesInBlock > 0) {
            pictures.add(new MovChunk(at, picturesInBlock));
            write(pictureBlock.toByteArray());
        }
        soundBlock.reset();
        pictureBlock.reset();
        picturesInBlock = 0;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    private static byte[] head(long length) throws IOException {
        return MovBoxWriter.full("mvhd", 0, to -> {
            MovBoxWriter.zeros(to, 2);
            to.writeInt(SoundSamples.RATE);
            to.writeInt((int) length);
            to.writeInt(MovBoxWriter.ONE);
            to.writeShort(0x100);
            to.write(new byte[10]);
            MovBoxWriter.matrix(to);
            MovBoxWriter.zeros(to, 6);
            to.writeInt(SOUND + 1);
        });
    }

    private byte[] track(int number, long length, MovBoxWriter.BoxBody table) throws IOException {
        boolean isVideo = number == VIDEO;
        byte[] head = MovBoxWriter.full("tkhd", 7, to -> {
            MovBoxWriter.zeros(to, 2);
            to.writeInt(number);
            to.writeInt(0);
            to.writeInt((int) length);
            MovBoxWriter.zeros(to, 3);
            to.writeShort(isVideo ? 0 : 0x100);
            to.writeShort(0);
            MovBoxWriter.matrix(to);
            to.writeInt(isVideo ? width << 16 : 0);
            to.writeInt(isVideo ? height << 16 : 0);
        });
        return MovBoxWriter.of("trak", to -> {
            to.write(head);
            if (isVideo && times.getFirst() > 0) {
                to.write(MovBoxWriter.of("edts", edits -> edits.write(laterBeginning(length))));
            }
            to.write(MovBoxWriter.of("mdia", media -> media(media, isVideo, length, table)));
        });
    }

    /** That nothing is seen before the first picture. */
    private byte[] laterBeginning(long length) throws IOException {
        long first = times.getFirst();
        return MovBoxWriter.full("elst", 0, to -> {
            to.writeInt(2);
            to.writeInt((int) first);
            to.writeInt(-1);
            to.writeInt(MovBoxWriter.ONE);
            to.writeInt((int) (length - first));
            to.writeInt(0);
            to.writeInt(MovBoxWriter.ONE);
        });
    }

    private void media(DataOutputStream to, boolean isVideo, long length, MovBoxWriter.BoxBody table)
            throws IOException {
        to.write(MovBoxWriter.full("mdhd", 0, head -> {
            MovBoxWriter.zeros(head, 2);
            head.writeInt(SoundSamples.RATE);
            head.writeInt((int) (isVideo ? length - times.getFirst() : length));
            head.writeInt(0x7fff << 16);
        }));
        to.write(MovBoxWriter.handler("mhlr", isVideo ? "vide" : "soun"));
        to.write(MovBoxWriter.of("minf", minf -> {
            minf.write(
                    isVideo
                            ? MovBoxWriter.full("vmhd", 1, head -> MovBoxWriter.zeros(head, 2))
                            : MovBoxWriter.full("smhd", 0, head -> MovBoxWriter.zeros(head, 1)));
            minf.write(MovBoxWriter.handler("dhlr", "alis"));
            // All of it is in this file.
            minf.write(MovBoxWriter.of(
                    "dinf",
                    dinf -> dinf.write(MovBoxWriter.full("dref", 0, dref -> {
                        dref.writeInt(1);
                        dref.write(MovBoxWriter.full("alis", 1, _ -> {}));
                    }))));
            minf.write(MovBoxWriter.of("stbl", isVideo ? stbl -> durations(stbl, length, table) : table));
        }));
    }

    private void durations(DataOutputStream to, long length, MovBoxWriter.BoxBody table) throws IOException {
        to.write(MovBoxWriter.full("stts", 0, stts -> {
            stts.writeInt(times.size());
            for (int i = 0; i < times.size(); i++) {
                long next = i + 1 < times.size() ? times.get(i + 1) : length;
                stts.writeInt(1);
                stts.writeInt((int) (next - times.get(i)));
            }
        }));
        table.write(to);
    }

    private void pictureTable(DataOutputStream to) throws IOException {
        to.write(described(MovBoxWriter.of("jpeg", entry -> {
            MovBoxWriter.zeros(entry, 1);
            entry.writeInt(1);
            MovBoxWriter.zeros(entry, 3);
            entry.writeInt(PHOTO_QUALITY);
            entry.writeShort(width);
            entry.writeShort(height);
            entry.writeInt(DPI_72);
            entry.writeInt(DPI_72);
            entry.writeInt(0);
            entry.writeShort(1);
            entry.write(new byte[32]);
            entry.writeShort(24);
            entry.writeShort(-1);
        })));
        to.write(MovBoxWriter.full("stsz", 0, stsz -> {
            stsz.writeInt(0);
            stsz.writeInt(sizes.size());
            for (int size : sizes) {
                stsz.writeInt(size);
            }
        }));
        places(to, pictures);
    }

    private void soundTable(DataOutputStream to) throws IOException {
        to.write(described(MovBoxWriter.of("sowt", entry -> {
            MovBoxWriter.zeros(entry, 1);
            entry.writeInt(1);
            MovBoxWriter.zeros(entry, 2);
            entry.writeShort(channels);
            entry.writeShort(Short.SIZE);
            MovBoxWriter.zeros(entry, 1);
            entry.writeInt(SoundSamples.RATE << 16);
        })));
        to.write(MovBoxWriter.full("stts", 0, stts -> {
            stts.writeInt(1);
            stts.writeInt((int) soundLength);
            stts.writeInt(1);
        }));
        to.write(MovBoxWriter.full("stsz", 0, stsz -> {
            stsz.writeInt(channels * Short.BYTES);
            stsz.writeInt((int) soundLength);
        }));
        places(to, sounds);
    }

    private static byte[] described(byte[] entry) throws IOException {
        return MovBoxWriter.full("stsd", 0, to -> {
            to.writeInt(1);
            to.write(entry);
        });
    }

    private static void places(DataOutputStream to, List<MovChunk> chunks) throws IOException {
        to.write(MovBoxWriter.full("stsc", 0, stsc -> {
            stsc.writeInt(chunks.size());
            for (int i = 0; i < chunks.size(); i++) {
                stsc.writeInt(i + 1);
                stsc.writeInt(chunks.get(i).count());
                stsc.writeInt(1);
            }
        }));
        to.write(MovBoxWriter.full("co64", 0, places -> {
            places.writeInt(chunks.size());
            for (MovChunk chunk : chunks) {
                places.writeLong(chunk.offset());
            }
        }));
    }
}
