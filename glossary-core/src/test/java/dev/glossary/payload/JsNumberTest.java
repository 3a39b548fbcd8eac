package dev.glossary.payload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read and written as JavaScript does. */
class JsNumberTest {
    private static final int NUMBERS_A_SEED = 20_000;

    /** The right column is what {@code String(Number(left))} gives in Node 20.20.2. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    0                              | 0
                    -0                             | 0
                    1                              | 1
                    -1                             | -1
                    100                            | 100
                    0.1                            | 0.1
                    1e21                           | 1e+21
                    -1e21                          | -1e+21
                    999999999999999999999          | 1e+21
                    123456789012345680000          | 123456789012345680000
                    1e20                           | 100000000000000000000
                    123456789012345678901234567890 | 1.2345678901234568e+29
                    9007199254740991               | 9007199254740991
                    9007199254740992               | 9007199254740992
                    9007199254740993               | 9007199254740992
                    1e-6                           | 0.000001
                    1e-7                           | 1e-7
                    1.5e-7                         | 1.5e-7
                    0.000001234                    | 0.000001234
                    5e-324                         | 5e-324
                    -5e-324                        | -5e-324
                    1e-323                         | 1e-323
                    2.2250738585072014e-308        | 2.2250738585072014e-308
                    2.225073858507201e-308         | 2.225073858507201e-308
                    1.7976931348623157e308         | 1.7976931348623157e+308
                    5.684341886080802e-14          | 5.684341886080802e-14
                    2e23                           | 2e+23
                    1e23                           | 1e+23
                    8.41e21                        | 8.41e+21
                    2.0e-3                         | 0.002
                    4.35                           | 4.35
                    0.30000000000000004            | 0.30000000000000004
                    9.5367431640625e-7             | 9.5367431640625e-7
                    1.1125369292536007e-308        | 1.1125369292536007e-308
                    4.4501477170144023e-308        | 4.4501477170144023e-308
                    9007199254740994               | 9007199254740994
                    18014398509481984              | 18014398509481984
                    9223372036854775807            | 9223372036854776000
                    9223372036854775808            | 9223372036854776000
                    0.5                            | 0.5
                    1714521600000                  | 1714521600000
                    3.5844466002796428e+298        | 3.5844466002796428e+298
                    1.0E5                          | 100000
                    1e400                          | Infinity
                    -1e400                         | -Infinity
                    1e-400                         | 0
                    2.5e-7                         | 2.5e-7
                    100000000000000000000          | 100000000000000000000
                    1000000000000000000000         | 1e+21
                    1.2e21                         | 1.2e+21
                    9.87654321e22                  | 9.87654321e+22
                    36028797018963968              | 36028797018963970
                    2e-44                          | 2e-44
                    1.3407807929942597e154         | 1.3407807929942597e+154
                    7.2057594037927933e+16         | 72057594037927940
                    1e22                           | 1e+22
                    5e-7                           | 5e-7
                    0.000001                       | 0.000001
                    12345.678                      | 12345.678
                    """)
    void writes_a_number_as_node_does(String json, String javaScript) {
        assertThat(JsNumber.toString(parse(json))).isEqualTo(javaScript);
    }

    @Test
    void writes_numbers_that_json_does_not_have() {
        assertThat(JsNumber.toString(Double.NaN)).isEqualTo("NaN");
        assertThat(JsNumber.toString(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(JsNumber.toString(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    /** Where Java 17's own digits are not the shortest. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2e+23", "8.41e+21", "5e-324", "2e-44", "9.5367431640625e-7"})
    void writes_no_digit_too_many(String json) {
        String digits = JsNumber.toString(parse(json));

        assertThat(parse(digits)).isEqualTo(parse(json));
        assertThat(digits.length()).isLessThanOrEqualTo(json.length());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reads_back_every_number_that_it_writes(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < NUMBERS_A_SEED; i++) {
            double value = anyDouble(random);
            String text = JsNumber.toString(value);

            assertThat(Double.doubleToLongBits(parse(text)))
                    .as("%s of seed %d", text, seed)
                    .isEqualTo(Double.doubleToLongBits(value));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writes_no_more_digits_than_java_would(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < NUMBERS_A_SEED; i++) {
            double value = anyDouble(random);

            assertThat(significantDigits(JsNumber.toString(value)))
                    .as("%s of seed %d", value, seed)
                    .isLessThanOrEqualTo(significantDigits(Double.toString(value)));
        }
    }

    /** Any finite bits, decimals of a few digits, and powers of two with their neighbours; minus zero has no text. */
    private static double anyDouble(Random random) {
        double value = switch (random.nextInt(3)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> parse(random.nextInt(100_000) + "e" + (random.nextInt(60) - 30));
            default -> Math.scalb(1.0, random.nextInt(2098) - 1074) + (random.nextInt(3) - 1) * Double.MIN_VALUE;
        };
        return Double.isFinite(value) ? value + 0.0 : 0;
    }

    private static int significantDigits(String number) {
        return number.replaceFirst("[eE].*", "")
                .replaceAll("[-.]", "")
                .replaceFirst("^0+", "")
                .replaceFirst("0+$", "")
                .length();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    0,                     true
                    -0,                    false
                    1.0,                   true
                    0.5,                   false
                    9223372036854774784,   true
                    9223372036854775807,   false
                    -9223372036854775808,  true
                    -9223372036854777856,  false
                    1e300,                 false
                    1e400,                 false
                    """)
    void tells_which_numbers_a_long_holds(String json, boolean isLong) {
        assertThat(JsNumber.isLong(parse(json))).isEqualTo(isLong);
    }

    @Test
    void no_long_is_nan_or_an_infinity() {
        assertThat(JsNumber.isLong(Double.NaN)).isFalse();
        assertThat(JsNumber.isLong(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(JsNumber.isLong(Double.NEGATIVE_INFINITY)).isFalse();
    }

    /** The right column is what {@code BigInt(left)} gives in Node 20.20.2. */
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    0,          0
                    -0,         0
                    +5,         5
                    007,        7
                    -007,       -7
                    0x1F,       31
                    0X1f,       31
                    0o17,       15
                    0b101,      5
                    0b000,      0
                    ``,         0
                    `  `,       0
                    ` 12 `,     12
                    123456789012345678901234567890, 123456789012345678901234567890
                    """)
    void reads_the_integers_that_javascript_reads(String text, BigInteger value) {
        assertThat(JsNumber.bigInt(text)).extracting(JsNumber.BigIntText::value).isEqualTo(value);
    }

    @Test
    void strips_every_space_that_javascript_strips() {
        String spaces = "\t\n\u000b\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

        assertThat(JsNumber.bigInt(spaces + "1" + spaces))
                .extracting(JsNumber.BigIntText::value)
                .isEqualTo(BigInteger.ONE);
        assertThat(JsNumber.bigInt("\u200b1")).isNull();
        assertThat(JsNumber.bigInt("\u00851")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "-", "+", "--1", "1.0", "1e3", "1n", "1_000", "0x", "-0x1", "+0b1", "0b2", "0o8", "0xg", "abc", "1 2",
                "１", "٣"
            })
    void refuses_the_integers_that_javascript_refuses(String text) {
        assertThat(JsNumber.bigInt(text)).isNull();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"16, 0x10", "16, +016", "-16, -0016", "0, -0", "0, 0x0", "255, 0b11111111"})
    void gives_equal_integers_one_text(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    private static String canonical(String text) {
        return Objects.requireNonNull(JsNumber.bigInt(text)).canonical();
    }

    private static double parse(String json) {
        return JsNumber.parse(json.getBytes(US_ASCII), 0);
    }
}
