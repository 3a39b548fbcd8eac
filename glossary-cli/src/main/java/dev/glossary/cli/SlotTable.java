package dev.glossary.cli;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Location;
import dev.glossary.payload.Payload;

/** Prints a payload as the flat array that it is: slot, byte offset, JSON text. */
final class SlotTable {
    private final Terminal terminal;
    private final boolean verbose;

    SlotTable(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    void print(Payload payload) {
        int slots = payload.slots();
        if (slots == 0) {
            terminal.line("  no slots: the payload is " + payload.root().kind() + " alone");
            return;
        }
        int slotWidth = Math.max("slot".length(), digits(slots - 1L) + 1);
        int byteWidth =
                Math.max("byte".length(), digits(payload.locate(slots - 1).byteOffset()));
        terminal.line("  " + left("slot", slotWidth) + "  " + left("byte", byteWidth) + "  JSON");
        for (int slot = 0; slot < slots; slot++) {
            Location place = payload.locate(slot);
            String json = payload.json(slot);
            terminal.line("  " + left("/" + slot, slotWidth) + "  " + left(place.byteOffset() + "", byteWidth) + "  "
                    + (verbose ? json : Excerpt.of(json)));
        }
    }

    private static int digits(long number) {
        return Long.toString(number).length();
    }

    /** A text with spaces before it, up to a width. */
    private static String left(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
