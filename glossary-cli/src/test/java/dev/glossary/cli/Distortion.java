package dev.glossary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossary.finding.Source;
import dev.glossary.nuxt.CarrierFile;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes payloads in another way that means the same: slots backwards, a slot more that nothing leads to, white space
 * wherever it may stand.
 */
final class Distortion {
    /** A string, or what stands between strings. */
    private static final Pattern STRING_OR_REST = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[^\"]++");

    private static final Pattern REFERENCE = Pattern.compile("(?<![\\d.eE+-])\\d++(?![.eE])");

    private Distortion() {}

    /** {@return a file with other payloads} They hold no number of a custom type's own, and no view. */
    static byte[] of(byte[] file) {
        CarrierFile carrier = NuxtPage.of(file, Source.UNNAMED, PayloadOptions.standard())
                .files()
                .get(0);
        Map<Payload, byte[]> texts = new HashMap<>();
        carrier.payloads().forEach(payload -> texts.put(payload, of(payload).getBytes(UTF_8)));
        return carrier.with(texts);
    }

    private static String of(Payload payload) {
        int slots = payload.slots();
        StringBuilder text = new StringBuilder("\n[\t").append(spaced(slot(payload, 0)));
        for (int slot = slots - 1; slot > 0; slot--) {
            text.append(" ,\r\n").append(spaced(slot(payload, slot)));
        }
        return text.append(" , { \"nobody\" : 0 } ]\n").toString();
    }

    /** A slot whose references lead to where their slots are now. */
    private static String slot(Payload payload, int slot) {
        String json = payload.json(slot);
        boolean isContainer = json.startsWith("{") || json.startsWith("[");
        return isContainer ? betweenStrings(json, REFERENCE, found -> moved(payload, found.group())) : json;
    }

    private static String moved(Payload payload, String reference) {
        int slot = Integer.parseInt(reference);
        return String.valueOf(slot == 0 ? 0 : payload.slots() - slot);
    }

    private static String spaced(String json) {
        return betweenStrings(json, Pattern.compile("[\\[\\]{}:,]"), found -> " " + found.group() + "\t");
    }

    private static String betweenStrings(String json, Pattern pattern, Function<MatchResult, String> replacement) {
        return STRING_OR_REST
                .matcher(json)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("\"")
                                ? part.group()
                                : pattern.matcher(part.group()).replaceAll(replacement)));
    }
}
