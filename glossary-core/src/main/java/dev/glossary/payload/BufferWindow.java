package dev.glossary.payload;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Objects;

/**
 * A stretch of an ArrayBuffer seen as elements of a size: what a typed array or a DataView shows.
 *
 * @param buffer the ArrayBuffer
 * @param byteOffset where the stretch begins in it, from 0
 * @param byteLength how long it is, in bytes
 * @param elementSize in bytes
 */
record BufferWindow(PayloadTagged buffer, int byteOffset, int byteLength, int elementSize) {
    /** The bytes of an element of each kind of view. */
    static final Map<String, Integer> ELEMENT_SIZES = Map.ofEntries(
            Map.entry("Int8Array", 1),
            Map.entry("Uint8Array", 1),
            Map.entry("Uint8ClampedArray", 1),
            Map.entry("DataView", 1),
            Map.entry("Int16Array", 2),
            Map.entry("Uint16Array", 2),
            Map.entry("Float16Array", 2),
            Map.entry("Int32Array", 4),
            Map.entry("Uint32Array", 4),
            Map.entry("Float32Array", 4),
            Map.entry("Float64Array", 8),
            Map.entry("BigInt64Array", 8),
            Map.entry("BigUint64Array", 8));

    /** The bytes of an element of a kind of view. */
    static int elementSize(String tag) {
        return Objects.requireNonNull(ELEMENT_SIZES.get(tag));
    }

    /**
     * Reads what a view says, and checks it against the buffer before anybody uses it.
     *
     * @param view {@code [tag,ref]} or {@code [tag,ref,byteOffset,length]}; in the old dialect {@code [tag,ref,start,end]}
     *     or {@code [tag,"base64"]}
     * @throws PayloadException when it is none of these, or does not lie in its buffer
     */
    static BufferWindow of(PayloadTagged view) {
        int size = elementSize(view.tag());
        int[] parts = view.parts();
        boolean old = view.payload().options().dialect().isOld();
        if (old && parts.length == 2 && view.isString(1)) {
            return rest(view, new PayloadTagged(view), 0, size);
        }
        if (parts.length < 2 || parts.length > 4) {
            throw view.malformed();
        }
        PayloadTagged buffer = bufferAt(view, parts[1]);
        if (parts.length == 2) {
            return rest(view, buffer, 0, size);
        }
        long first = integer(view, parts[2]);
        if (parts.length == 3) {
            return rest(view, buffer, old ? first * size : first, size);
        }
        long second = integer(view, parts[3]);
        return old
                ? part(view, buffer, first * size, (second - first) * size, size)
                : part(view, buffer, first, second * size, size);
    }

    /** An element as a view of a kind shows it; buffers are little-endian. */
    Number number(String tag, int index) {
        ByteBuffer bytes = ByteBuffer.wrap(buffer.content()).order(ByteOrder.LITTLE_ENDIAN);
        int at = byteOffset + index * elementSize;
        return switch (tag) {
            case "Int8Array" -> (long) bytes.get(at);
            case "Int16Array" -> (long) bytes.getShort(at);
            case "Uint16Array" -> (long) Short.toUnsignedInt(bytes.getShort(at));
            case "Float16Array" -> binary16(bytes.getShort(at));
            case "Int32Array" -> (long) bytes.getInt(at);
            case "Uint32Array" -> Integer.toUnsignedLong(bytes.getInt(at));
            case "Float32Array" -> (double) bytes.getFloat(at);
            case "Float64Array" -> bytes.getDouble(at);
            case "BigInt64Array" -> BigInteger.valueOf(bytes.getLong(at));
            case "BigUint64Array" -> new BigInteger(Long.toUnsignedString(bytes.getLong(at)));
            default -> (long) Byte.toUnsignedInt(bytes.get(at));
        };
    }

    /** A number of half precision: IEEE 754, binary16. */
    private static double binary16(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size = switch (exponent) {
            case 0 -> Math.scalb((double) fraction, -24);
            case 0x1f -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb((double) (fraction | 0x400), exponent - 25);
        };
        return bits < 0 ? -size : size;
    }

    private static BufferWindow rest(PayloadTagged view, PayloadTagged buffer, long byteOffset, int size) {
        return part(view, buffer, byteOffset, buffer.content().length - byteOffset, size);
    }

    private static BufferWindow part(
            PayloadTagged view, PayloadTagged buffer, long byteOffset, long byteLength, int size) {
        boolean inside = byteOffset >= 0 && byteLength >= 0 && byteOffset + byteLength <= buffer.content().length;
        if (!inside || byteOffset % size != 0 || byteLength % size != 0) {
            throw view.malformed();
        }
        return new BufferWindow(buffer, (int) byteOffset, (int) byteLength, size);
    }

    /** The tag is looked at before the slot is opened, since a view that refers to views has no end. */
    private static PayloadTagged bufferAt(PayloadTagged view, int reference) {
        Payload payload = view.payload();
        int target = Reference.read(payload.bytes(), reference);
        if (!"ArrayBuffer".equals(payload.tag(target))
                || !(payload.slot(target) instanceof PayloadTagged buffer)
                || buffer.type() != PayloadTagged.Type.ARRAY_BUFFER) {
            throw view.malformed();
        }
        return buffer;
    }

    /** An offset or a length; neither is ever as much as an {@code int} can hold. */
    private static long integer(PayloadTagged view, int at) {
        int value = Reference.read(view.payload().bytes(), at);
        if (value < 0) {
            throw view.malformed();
        }
        return value;
    }
}
