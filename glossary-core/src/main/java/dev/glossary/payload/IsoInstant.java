package dev.glossary.payload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date-time format of JavaScript (ECMA-262, Date Time String Format), as far as it names one instant. */
final class IsoInstant {
    private static final Pattern FORM = Pattern.compile("([+-]\\d{6}|\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?"
            + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?(?:Z|([+-])(\\d\\d):(\\d\\d)))?");
    private static final int MAX_LENGTH = 40;

    /** The last millisecond of JavaScript's dates, before and after 1970. */
    private static final long MAX_MILLIS = 8_640_000_000_000_000L;

    /** The invalid date. */
    static final long INVALID = Long.MIN_VALUE;

    /** Text that is kept and not guessed at. */
    static final long OTHER = Long.MAX_VALUE;

    private IsoInstant() {}

    /**
     * The milliseconds since 1970 that a text names, {@link #INVALID} when every engine makes the invalid date of it, or
     * {@link #OTHER} when it is not in this format, or names a day that its month does not have: there engines differ.
     */
    static long millis(String text) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return INVALID;
        }
        Matcher form = FORM.matcher(text);
        if (text.length() > MAX_LENGTH || !form.matches()) {
            return OTHER;
        }
        int hour = number(form, 4, 0);
        int minute = number(form, 5, 0);
        int second = number(form, 6, 0);
        int fraction = fraction(form);
        int zoneHour = number(form, 9, 0);
        int zoneMinute = number(form, 10, 0);
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && isZero(form.group(7));
        int month = number(form, 2, 1);
        int day = number(form, 3, 1);
        if ((hour > 23 && !endOfDay)
                || minute > 59
                || second > 59
                || zoneHour > 23
                || zoneMinute > 59
                || month < 1
                || month > 12
                || day < 1
                || day > 31
                || form.group(1).equals("-000000")) {
            return INVALID;
        }
        int year = number(form, 1, 0);
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return OTHER;
        }
        long zone = (zoneHour * 60L + zoneMinute) * ("-".equals(form.group(8)) ? -1 : 1);
        long minutes = (LocalDate.of(year, month, day).toEpochDay() * 24 + hour) * 60 + minute - zone;
        long millis = (minutes * 60 + second) * 1000 + fraction;
        return Math.abs(millis) > MAX_MILLIS ? INVALID : millis;
    }

    /** The text of {@code Date.prototype.toISOString}: {@code 2024-05-01T00:00:00.000Z}, {@code -000001-01-01T…}. */
    static String text(long millis) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, 1000), 1_000_000 * Math.floorMod(millis, 1000), ZoneOffset.UTC);
        int year = time.getYear();
        String sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return sign
                + padded(Math.abs(year), sign.isEmpty() ? 4 : 6)
                + "-" + padded(time.getMonthValue(), 2)
                + "-" + padded(time.getDayOfMonth(), 2)
                + "T" + padded(time.getHour(), 2)
                + ":" + padded(time.getMinute(), 2)
                + ":" + padded(time.getSecond(), 2)
                + "." + padded(Math.floorMod(millis, 1000), 3)
                + "Z";
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }

    private static int number(Matcher form, int group, int otherwise) {
        String digits = form.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static boolean isZero(@Nullable String fraction) {
        return fraction == null || fraction.chars().allMatch(digit -> digit == '0');
    }

    private static int fraction(Matcher form) {
        String fraction = form.group(7);
        return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
    }
}
