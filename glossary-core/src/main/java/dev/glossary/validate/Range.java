package dev.glossary.validate;

/**
 * From one number to another, both included.
 *
 * @param min the least, from 0
 * @param max the most, not less than the least
 */
public record Range(int min, int max) {
    /** Refuses a range that holds nothing. */
    public Range {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException(
                    "a range goes from a number to one that is not less, not from " + min + " to " + max);
        }
    }

    /** {@return whether the number is one of them} */
    public boolean contains(int number) {
        return min <= number && number <= max;
    }

    /** {@return both, as a configuration has them: {@code [10, 90]}} */
    @Override
    public String toString() {
        return "[" + min + ", " + max + "]";
    }
}
