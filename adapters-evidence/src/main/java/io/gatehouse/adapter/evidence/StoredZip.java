package io.gatehouse.adapter.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * ZIP files whose content is stored, not compressed, all of one date: the same files give the same bytes on every machine,
 * and what is read is never larger than the file. There is exactly one way to write a list of files down, so one that was
 * written in another way, or hides something between its parts, shows.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE: APPNOTE.TXT</a>
 */
final class StoredZip {

    /** More than a pack can sensibly be, and little enough to be kept in memory. */
    static final int LARGEST = 256 * 1024 * 1024;

    private static final int MOST_FILES = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int VERSION = 10;
    // The first of January 1980, the first day that the format knows.
    private static final int DATE = 0x0021;

    private StoredZip() {}

    /** What reading came to. */
    sealed interface Reading {

        /** The files in their order. */
        record Files(SequencedMap<String, byte[]> files) implements Reading {}

        /** It is not a file as {@link #write} writes them; {@code why} in words fit for people. */
        record Refused(String why) implements Reading {}
    }

    /** @throws IllegalArgumentException for more or larger files than can be read again, or a name that cannot */
    static byte[] write(Map<String, byte[]> files) {
        if (files.size() > MOST_FILES || files.values().stream().mapToLong(file -> file.length).sum() > LARGEST) {
            throw new IllegalArgumentException("an evidence pack cannot hold that much");
        }
        var written = assemble(files);
        if (written.length > LARGEST) {
            throw new IllegalArgumentException("an evidence pack cannot hold that much");
        }
        return written;
    }

    private static byte[] assemble(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            if (!isName(name)) {
                throw new IllegalArgumentException("a file in an evidence pack cannot have that name");
            }
            var encoded = name.getBytes(StandardCharsets.US_ASCII);
            var offset = out.size();
            out.writeBytes(header(LOCAL_LENGTH, LOCAL).putShort((short) VERSION).put(common(encoded, content)).array());
            out.writeBytes(encoded);
            out.writeBytes(content);
            directory.writeBytes(header(CENTRAL_LENGTH, CENTRAL).putShort((short) VERSION).putShort((short) VERSION)
                    .put(common(encoded, content)).putInt(CENTRAL_LENGTH - 4, offset).array());
            directory.writeBytes(encoded);
        });
        var start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(header(END_LENGTH, END).putInt(0).putShort((short) files.size()).putShort((short) files.size())
                .putInt(directory.size()).putInt(start).array());
        return out.toByteArray();
    }

    /** Refuses whatever {@link #write} would not have written. */
    static Reading read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var files = new LinkedHashMap<String, byte[]>();
        if (bytes.length > LARGEST) {
            return new Reading.Refused("The file is larger than a pack can be.");
        }
        if (bytes.length < END_LENGTH || in.getInt(0) != LOCAL) {
            return new Reading.Refused(
                    bytes.length == 0 ? "The file is empty." : "This is no evidence pack: no ZIP file.");
        }
        while (in.remaining() >= 4 && in.getInt(in.position()) == LOCAL) {
            var refused = readFile(in, files);
            if (!refused.isEmpty()) {
                return new Reading.Refused(refused);
            }
        }
        var written = assemble(files);
        if (Arrays.equals(written, bytes)) {
            return new Reading.Files(files);
        }
        return new Reading.Refused(
                bytes.length < written.length && Arrays.equals(written, 0, bytes.length, bytes, 0, bytes.length)
                        ? "The file is cut off at its end: its last " + (written.length - bytes.length)
                                + " bytes are missing."
                        : "The ZIP file is not as Gatehouse wrote it: its directory does not match its files, a checksum is"
                                + " wrong, or there is something beside them.");
    }

    // Returns why it was refused; empty text if it was not.
    private static String readFile(ByteBuffer in, Map<String, byte[]> files) {
        if (in.remaining() < LOCAL_LENGTH) {
            return cutOff("between two files");
        }
        var start = in.position();
        var method = in.getShort(start + 8);
        var size = Integer.toUnsignedLong(in.getInt(start + 22));
        var nameLength = Short.toUnsignedInt(in.getShort(start + 26));
        var extraLength = Short.toUnsignedInt(in.getShort(start + 28));
        if (nameLength > LONGEST_NAME || in.remaining() < LOCAL_LENGTH + nameLength) {
            return nameLength > LONGEST_NAME ? "A name in the ZIP file is too long." : cutOff("in a name");
        }
        var encoded = new byte[nameLength];
        in.get(start + LOCAL_LENGTH, encoded);
        var name = new String(encoded, StandardCharsets.US_ASCII);
        if (!isName(name)) {
            return "The ZIP file holds a name that is not allowed: a path that leads elsewhere, or strange characters.";
        }
        if (method != 0 || in.getShort(start + 6) != 0 || extraLength != 0
                || size != Integer.toUnsignedLong(in.getInt(start + 18))) {
            return "\"" + name
                    + "\" is compressed or marked in a way that Gatehouse does not use: somebody packed it anew.";
        }
        if (in.remaining() - LOCAL_LENGTH - nameLength < size) {
            return cutOff("in \"" + name + "\"");
        }
        if (files.size() == MOST_FILES) {
            return "The ZIP file holds more files than a pack can have.";
        }
        var content = new byte[(int) size];
        in.get(start + LOCAL_LENGTH + nameLength, content);
        in.position(start + LOCAL_LENGTH + nameLength + content.length);
        return files.put(name, content) == null ? "" : "\"" + name + "\" is there twice.";
    }

    private static String cutOff(String where) {
        return "The file ends " + where + ": it is cut off, or did not arrive whole.";
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    private static ByteBuffer header(int length, int signature) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
    }

    // What both headers say of a file, from its flags to the length of its extra field.
    private static byte[] common(byte[] name, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) DATE)
                .putInt((int) sum.getValue()).putInt(content.length).putInt(content.length)
                .putShort((short) name.length).putShort((short) 0).array();
    }
}
