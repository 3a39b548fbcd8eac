package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as JavaScript has them: IEEE 754 doubles, and their text. */
final class JsNumber {
    private JsNumber() {}

    /** So many digits are an integer that a double holds exactly. */
    private static final int EXACT_DIGITS = 15;

    /** The double that a JSON number of checked grammar denotes; an infinity where it is too large. */
    static double parse(byte[] text, int at) {
        long integer = 0;
        int end = at;
        while (end < text.length && end - at <= EXACT_DIGITS && JsonText.isDigit(text[end])) {
            integer = 10 * integer + text[end++] - '0';
        }
        boolean isInteger = end > at && end - at <= EXACT_DIGITS && JsonText.afterScalar(text, end) == end;
        return isInteger ? integer : parseAny(text, at);
    }

    private static double parseAny(byte[] text, int at) {
        return Double.parseDouble(new String(text, at, JsonText.afterScalar(text, at) - at, ISO_8859_1));
    }

    /** Whether a double is an integer that a {@code long} holds exactly; minus zero is not, since a long has none. */
    static boolean isLong(double value) {
        return value == (long) value && value < 0x1p63 && !isMinusZero(value);
    }

    /** Whether a double is this integer. */
    static boolean isExact(long integer) {
        double value = (double) integer;
        return (long) value == integer && value < 0x1p63;
    }

    static boolean isMinusZero(double value) {
        return Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
    }

    /**
     * The text of {@code String(value)}: ECMA-262, Number::toString. The digits are the fewest that read back to the
     * same double and, among these, the closest to it. {@code Double.toString} is no help for that: before Java 19 it
     * may give a digit too many (JDK-4511638), and its form is another one.
     */
    static String toString(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == (long) value && Math.abs(value) < 0x1p53) {
            return Long.toString((long) value); // minus zero has no sign in JavaScript's text
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        return (value < 0 ? "-" : "")
                + layOut(shortest.unscaledValue().toString(), shortest.precision() - shortest.scale());
    }

    /**
     * @param digits without zeros at either end
     * @param point how many of them stand before the decimal point; may be negative, or more than there are
     */
    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return count == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
    }

    /** Takes digits away from what {@code Double.toString} gives for as long as the rest reads back. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int precision =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().precision();
        BigDecimal best = closest(exact, value, precision);
        while (best == null) {
            best = closest(exact, value, ++precision);
        }
        while (precision > 1) {
            BigDecimal shorter = closest(exact, value, --precision);
            if (shorter == null) {
                break;
            }
            best = shorter;
        }
        return best;
    }

    /**
     * The decimal of so many digits that is closest to a double among those that read back to it; null when none does.
     * Both neighbours are tried: below a power of two the doubles stand closer, so that the nearer one may miss.
     */
    private static @Nullable BigDecimal closest(BigDecimal exact, double value, int precision) {
        BigDecimal below = exact.round(new MathContext(precision, RoundingMode.DOWN));
        BigDecimal above = exact.round(new MathContext(precision, RoundingMode.UP));
        boolean belowReads = below.doubleValue() == value;
        boolean aboveReads = above.doubleValue() == value;
        if (belowReads && aboveReads) {
            int nearer = exact.subtract(below).compareTo(above.subtract(exact));
            boolean even = !below.unscaledValue().testBit(0);
            return nearer < 0 || nearer == 0 && even ? below : above;
        }
        return belowReads ? below : aboveReads ? above : null;
    }

    /**
     * The integer that {@code BigInt(text)} makes of a text: decimal digits with a sign or none, {@code 0x}, {@code 0o}
     * and {@code 0b} without one, white space around it, and zero for nothing at all.
     */
    static @Nullable BigIntText bigInt(String text) {
        String digits = strip(text);
        int radix = 10;
        if (digits.length() > 2 && digits.charAt(0) == '0') {
            radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 10;
            };
        }
        boolean signed = radix == 10 && !digits.isEmpty() && (digits.charAt(0) == '-' || digits.charAt(0) == '+');
        boolean negative = signed && digits.charAt(0) == '-';
        digits = digits.substring(radix != 10 ? 2 : signed ? 1 : 0);
        if (digits.isEmpty() && (signed || radix != 10)) {
            return null;
        }
        int zeros = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > 'z' || Character.digit(digits.charAt(i), radix) < 0) {
                return null;
            }
            zeros += zeros == i && digits.charAt(i) == '0' ? 1 : 0;
        }
        digits = digits.substring(zeros);
        return new BigIntText(negative && !digits.isEmpty(), radix, digits);
    }

    /** White space and line ends as ECMA-262 strips them from the text of a number. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c >= '\t' && c <= '\r'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\ufeff'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /**
     * The parts of a big integer's text; the value itself costs quadratic time before Java 26.
     *
     * @param digits without leading zeros; empty for zero
     */
    record BigIntText(boolean negative, int radix, String digits) {
        /** Longer texts that are not decimal are left as they are, since nobody writes them. */
        private static final int MAX_DIGITS_MADE_DECIMAL = 1_000;

        BigInteger value() {
            BigInteger size = digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, radix);
            return negative ? size.negate() : size;
        }

        /** Whether {@link #canonical()} is the decimal form. */
        boolean isMadeDecimal() {
            return radix == 10 || digits.length() <= MAX_DIGITS_MADE_DECIMAL;
        }

        /** A text that is the same for equal integers. */
        String canonical() {
            if (radix == 10) {
                return negative ? '-' + digits : digits.isEmpty() ? "0" : digits;
            }
            return isMadeDecimal() ? value().toString() : radix + ":" + digits;
        }
    }
}
