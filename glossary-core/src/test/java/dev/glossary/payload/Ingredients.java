package dev.glossary.payload;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Random primitives, names and texts that a careless writer gets wrong.
 *
 * @param hasSurrogates whether surrogates without their partners may occur
 */
record Ingredients(Random random, boolean hasSurrogates) {
    static final FieldNames FIELDS = FieldNames.of("slug", "term", "12", "a/b", "\"quoted\"", "<", "\n", "caf\u00e9");

    private static final List<String> NAMES = words(
            "a b key slug term 0 1 2 10 007 -1 -0 1.5 1e3 4294967293 4294967294 4294967295 4294967296 99999999999 "
                    + "9007199254740993 length constructor toString hasOwnProperty __proto proto__ then toJSON null "
                    + "undefined Date Set \" \\ < / \u2028 \u00e9 \u65e5\u672c \ud83d\ude00 \ufeff a.b a/b $s",
            "",
            " ",
            "\n",
            "a b");

    private static final List<String> TEXTS = words(
            "a text \" \\ / < > </script> <!-- C:\\new \\u0041 \\u002F \\/ \\\\\" null -1 _ \u007f \u0080 \u07ff \u0800 \u200b "
                    + "\u2027 \u2028 \u2029 \u202a \ufeff \ufffd \uffff \ud7ff \ue000 cafe\u0301 \ud800\udc00 \udbff\udfff "
                    + "\ud83d\ude00 Date ArrayBuffer __proto__",
            "",
            " ",
            "\r\n",
            "x".repeat(200));

    private static final List<String> SURROGATES =
            words("\ud800 \udbff \udc00 \udfff \udc00\ud800 a\ud83d \ude00b \ud83d\ud83d\ude00 \ud83d/");

    private static final List<Double> NUMBERS = words(
                    "0 -0 1 -1 -2 -7 0.1 -0.5 0.3333333333333333 1e-6 1e-7 9.5e-9 1e20 1e21 -1e21 1e22 1e23 2e23 8.41e21 "
                            + "5e-324 -5e-324 2.2250738585072014e-308 2147483648 4294967296 9007199254740991 "
                            + "9007199254740992 9007199254740994 9223372036854775807 -9223372036854775808 "
                            + "18446744073709551616 1.7976931348623157e308 4.35")
            .stream()
            .map(Double::valueOf)
            .toList();

    private static final List<Double> NOT_FINITE =
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** JavaScript's dates end at these. */
    private static final long MAX_MILLIS = 8_640_000_000_000_000L;

    private static final List<Long> MILLIS = words(
                    "0 1 -1 -1000 951782400000 1709164800123 -62135596800000 -62167219200000 -62167219200001 "
                            + "253402300799999 253402300800000 8640000000000000 -8640000000000000")
            .stream()
            .map(Long::valueOf)
            .toList();

    /** Sources and flags, as they are given to JavaScript, which may tell of them in another way. */
    static final List<Map.Entry<String, String>> PATTERNS = List.of(
            Map.entry("a", ""),
            Map.entry("a+", "ig"),
            Map.entry("", ""),
            Map.entry("", "y"),
            Map.entry("a/b[/]\\/", "smi"),
            Map.entry("\n[\r]\u2028", ""),
            Map.entry("[\\]/]/", "g"),
            Map.entry("\"<>\"", "u"),
            Map.entry("^\\s*$", "yusmigd"),
            Map.entry("\\p{L}+", "v"),
            Map.entry("\ud83d\ude00", "u"));

    /** In JavaScript's own spelling. */
    static final List<String> URLS = words("https://example.org/ https://example.org/a/b?c=d&e=%20#f "
            + "mailto:reader@example.org data:text/plain,%22quoted%22 file:///srv/notes.txt http://[::1]/ "
            + "https://example.org/it's?a=b|c");

    /** In JavaScript's own spelling. */
    static final List<String> QUERIES = words("a=1 a=1&a=2 q=two+words q=%C3%A9&s=%5C = a=%2F", "");

    /** Types and texts, in JavaScript's own spelling. */
    static final List<Map.Entry<String, String>> TEMPORALS = List.of(
            Map.entry("PlainDate", "2024-02-29"),
            Map.entry("PlainDate", "-000001-01-01"),
            Map.entry("PlainTime", "23:59:59.999999999"),
            Map.entry("PlainDateTime", "2024-05-01T12:30:00"),
            Map.entry("PlainYearMonth", "2024-05"),
            Map.entry("PlainMonthDay", "02-29"),
            Map.entry("Duration", "P1Y2M3W4DT5H6M7.008009001S"),
            Map.entry("Instant", "2024-05-01T12:30:00.000000001Z"),
            Map.entry("ZonedDateTime", "2024-05-01T12:30:00+00:00[UTC]"));

    private static List<String> words(String words, String... others) {
        return Stream.concat(Stream.of(words.split(" ", -1)), Stream.of(others)).toList();
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double number() {
        return switch (random.nextInt(5)) {
            case 0 -> of(NUMBERS);
            case 1 -> of(NOT_FINITE);
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> between(-2000, 2000) / 100.0;
            default -> between(-20, 120);
        };
    }

    /** A number that is no reference by itself. */
    double plainNumber() {
        double number = number();
        return Double.isFinite(number) && !JsNumber.isMinusZero(number) ? number : 0.5;
    }

    BigInteger bigInteger() {
        return oneIn(2)
                ? BigInteger.valueOf(between(-3, 3))
                : new BigInteger(between(1, 300), random).multiply(BigInteger.valueOf(between(-1, 1)));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = between(0, 3); pieces > 0; pieces--) {
            text.append(piece());
        }
        return text.toString();
    }

    private String piece() {
        return switch (random.nextInt(12)) {
            case 0 -> Character.toString((char) random.nextInt(0x20));
            case 1 -> Character.toString(random.nextInt(0x800));
            case 2 -> Character.toString(0xe000 + random.nextInt(0x102000));
            case 3 -> hasSurrogates ? of(SURROGATES) : "/";
            case 4 -> oneIn(10) ? ("<" + of(TEXTS)).repeat(between(1, 100)) : "short";
            default -> of(TEXTS);
        };
    }

    String name() {
        String name = oneIn(5) ? text() : oneIn(6) ? Integer.toString(between(0, 30)) : of(NAMES);
        return name.equals(PayloadObject.PROTO) ? "proto" : name;
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    Instant instant() {
        long millis = oneIn(2) ? of(MILLIS) : (long) ((2 * random.nextDouble() - 1) * MAX_MILLIS);
        return millis < MAX_MILLIS
                ? Instant.ofEpochMilli(millis).plusNanos(random.nextInt(1_000_000))
                : Instant.ofEpochMilli(millis);
    }
}
