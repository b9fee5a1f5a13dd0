package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

/** The raw bytes of a request's body, as far as a limit allows; never decompressed, never parsed as a form. */
public sealed interface RequestBody {

    /** All of it. The array belongs to whoever reads it. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once and compared by nobody; a copy would cost time.
    record Whole(byte[] bytes) implements RequestBody {}

    /** More than the limit; nothing of it is kept, and what was announced as larger is not even read. */
    record TooLarge() implements RequestBody {}

    /** Up to here memory is taken for what is announced, as a sender may have as much for nothing in any other way. */
    int AT_ONCE = 16 * 1024;

    /**
     * Reads the body. Memory grows with what arrives, not with what a sender announces.
     *
     * @param limit the most bytes to take
     */
    static RequestBody read(HttpServletRequest request, int limit) {
        var announced = request.getContentLengthLong();
        if (announced > limit) {
            return new TooLarge();
        }
        var bytes = bytes(request, announced >= 0 && announced <= AT_ONCE ? (int) announced : limit + 1);
        if (bytes.length > limit) {
            return new TooLarge();
        }
        if (bytes.length < announced) {
            throw new BodyCutOffException();
        }
        return new Whole(bytes);
    }

    private static byte[] bytes(HttpServletRequest request, int most) {
        try {
            var input = request.getInputStream();
            if (most > AT_ONCE) {
                return input.readNBytes(most);
            }
            var bytes = new byte[most];
            var read = input.readNBytes(bytes, 0, most);
            return read == most ? bytes : Arrays.copyOf(bytes, read);
        } catch (IOException cutOff) {
            throw new BodyCutOffException(cutOff);
        }
    }
}
