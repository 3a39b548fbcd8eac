package dev.glossary.nuxt;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references in attribute values: numeric ones, and the five names that serializers write. */
final class CharacterReferences {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private CharacterReferences() {}

    static String resolve(String value) {
        return value.indexOf('&') < 0
                ? value
                : REFERENCE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(java.util.regex.MatchResult reference) {
        String name = reference.group(3);
        if (name != null) {
            return Objects.requireNonNull(NAMED.get(name));
        }
        String decimal = reference.group(1);
        int point = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(reference.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "\ufffd";
    }
}
