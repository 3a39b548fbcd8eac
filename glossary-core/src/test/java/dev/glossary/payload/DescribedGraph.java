package dev.glossary.payload;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the value that a description tells of, by a writer; the grammar stands in {@code src/test/oracle/README.md}.
 *
 * <p>Everything is made in the order of the description, which mentions things breadth-first, and then filled in that
 * order; only a view waits for its buffer.
 */
final class DescribedGraph {
    private final PayloadWriter out;

    /** References of the things that have an identity, by their numbers. */
    private final Map<Integer, Integer> made = new HashMap<>();

    private DescribedGraph(PayloadWriter out) {
        this.out = out;
    }

    /** {@return the reference of the root} */
    static int make(PayloadWriter out, String description) {
        return new DescribedGraph(out).root(description.lines().toList());
    }

    /** The header of a thing, and the lines below it without their indentation. */
    private record Block(int number, String header, List<String> members) {
        String kind() {
            return header.split(" ", 2)[0];
        }

        /** What follows the kind. */
        String rest() {
            return header.contains(" ") ? header.split(" ", 2)[1] : "";
        }
    }

    private int root(List<String> lines) {
        List<Block> blocks = blocks(lines.subList(1, lines.size()));
        blocks.stream().filter(block -> !isView(block)).forEach(block -> made.put(block.number, make(block)));
        blocks.stream().filter(DescribedGraph::isView).forEach(block -> made.put(block.number, view(block)));
        blocks.forEach(this::fill);
        return new Inline(lines.get(0)).next();
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("  ")) {
                blocks.get(blocks.size() - 1).members.add(line.substring(2));
            } else {
                String[] parts = line.split(" ", 2);
                blocks.add(new Block(Integer.parseInt(parts[0].substring(1)), parts[1], new ArrayList<>()));
            }
        }
        return blocks;
    }

    private static boolean isView(Block block) {
        return BufferWindow.ELEMENT_SIZES.containsKey(block.kind());
    }

    private int view(Block block) {
        String[] parts = block.rest().split(" ", 3);
        int buffer = new Inline(parts[0]).next();
        return out.view(block.kind(), buffer, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private int make(Block block) {
        Inline rest = new Inline(block.rest());
        return switch (block.kind()) {
            case "object" -> block.rest().isEmpty() ? out.object() : out.objectWithoutPrototype();
            case "array" -> out.array();
            case "set" -> out.set();
            case "map" -> out.map();
            case "custom" -> out.custom(rest.quoted());
            case "date" ->
                block.rest().equals("invalid")
                        ? out.invalidDate()
                        : out.date(Instant.ofEpochMilli(Long.parseLong(block.rest())));
            case "regexp" -> out.regExp(rest.quoted(), rest.quoted());
            case "boxed" -> out.boxed(rest.next());
            case "buffer" -> out.arrayBuffer(HexFormat.of().parseHex(block.rest()));
            case "URL" -> out.url(rest.quoted());
            case "URLSearchParams" -> out.urlSearchParams(rest.quoted());
            default -> out.temporal(block.kind(), rest.quoted());
        };
    }

    private void fill(Block block) {
        int thing = Objects.requireNonNull(made.get(block.number));
        switch (block.kind()) {
            case "array" -> {
                for (String member : block.members) {
                    String[] parts = member.split(": ", 2);
                    out.set(thing, Long.parseLong(parts[0]), new Inline(parts[1]).next());
                }
                out.extend(thing, Long.parseLong(block.rest()));
            }
            case "object" -> {
                for (String member : block.members) {
                    Inline parts = new Inline(member);
                    out.put(thing, parts.quoted(), parts.next());
                }
            }
            case "set" -> block.members.forEach(member -> out.add(thing, new Inline(member).next()));
            case "map" -> {
                for (String member : block.members) {
                    Inline parts = new Inline(member);
                    out.putEntry(thing, parts.next(), parts.next());
                }
            }
            case "custom" -> {
                Inline parts = new Inline(block.rest());
                parts.quoted();
                out.setInside(thing, parts.next());
            }
            default -> {}
        }
    }

    /** The inline values of a line, one after the other. */
    private final class Inline {
        private final String line;
        private int at;

        Inline(String line) {
            this.line = line;
        }

        int next() {
            String word = word();
            if (word.startsWith("#")) {
                return Objects.requireNonNull(made.get(Integer.parseInt(word.substring(1))));
            }
            return switch (word) {
                case "undefined" -> out.undefined();
                case "null" -> out.nullValue();
                case "true" -> out.bool(true);
                case "false" -> out.bool(false);
                case "number" -> out.number(Double.parseDouble(word()));
                case "bigint" -> out.bigInteger(new BigInteger(word()));
                case "text" -> out.text(quoted());
                default -> throw new IllegalArgumentException(line);
            };
        }

        private String word() {
            skipSeparators();
            int end = line.indexOf(' ', at);
            String word = line.substring(at, end < 0 ? line.length() : end);
            at += word.length();
            return word;
        }

        String quoted() {
            skipSeparators();
            StringBuilder text = new StringBuilder();
            for (at++; line.charAt(at) != '"'; at++) {
                char unit = line.charAt(at);
                if (unit == '\\') {
                    unit = line.charAt(++at);
                    if (unit == 'u') {
                        unit = (char) HexFormat.fromHexDigits(line, at + 1, at + 5);
                        at += 4;
                    }
                }
                text.append(unit);
            }
            at++;
            return text.toString();
        }

        private void skipSeparators() {
            while (at < line.length() && " :=>".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
