package dev.glossary.payload;

import java.util.function.Supplier;

/**
 * A plain or small input that would cost a careless reader its memory, its stack or its time.
 *
 * @param name what is tried
 * @param expected what comes of it: what the attack gives, or the rule and the problem of its exception
 * @param attack tries it; makes its input only then
 */
record HostileInput(String name, String expected, Supplier<String> attack) {
    String outcome() {
        try {
            return attack.get();
        } catch (PayloadException refusal) {
            return refusal.rule() + ": " + refusal.problem();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
