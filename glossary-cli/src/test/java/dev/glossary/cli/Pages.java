package dev.glossary.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small pages for tests, and where to put them. */
final class Pages {
    /** A payload without an opening bracket's partner. */
    static final String BROKEN = "[{\"data\":1}";

    private Pages() {}

    /** A payload of one term that has everything, rendered on the first of January 2025. */
    static String term(String slug, String name) {
        return """
                [{"data":1,"prerenderedAt":2,"path":12},{"page":3},1735689600000,{"slug":4,"term":5,"shortDefinition":6,\
                "seoTitle":6,"seoDescription":6,"explanation":6,"relatedTerms":7,"faq":10,"category":6},"%s","%s","plain",\
                [8],{"slug":9,"name":9},"other",[11],{"question":6,"answer":6},"/glossary/page"]\
                """.formatted(slug, name);
    }

    /** A payload of one term that has a slug, a name and an explanation alone: six errors. */
    static String poorTerm(String slug) {
        return "[{\"data\":1},{\"page\":2},{\"slug\":3,\"term\":3,\"explanation\":3},\"" + slug + "\"]";
    }

    /** A payload of an index page. */
    static String index() {
        return """
                [{"data":1},{"all":2},[3,5],{"slug":4,"term":4},"one",{"slug":6,"term":6},"two"]""";
    }

    /** An HTML page around a payload. */
    static String html(String payload) {
        return "<!DOCTYPE html>\n<title>x</title>\n<script type=\"application/json\" id=\"__NUXT_DATA__\">" + payload
                + "</script>\n";
    }

    /** An HTML page around a payload that has the rest in a {@code _payload.json}, and says so. */
    static String pointingHtml(String payload) {
        return html(payload).replace(" id=", " data-src=\"/_payload.json\" id=");
    }

    /** An HTML page without any payload. */
    static String plainHtml() {
        return "<!DOCTYPE html>\n<title>x</title>\n";
    }

    /** What the HTML of a page holds whose {@code _payload.json} holds the rest. */
    static String shell() {
        return "[{\"state\":1,\"serverRendered\":2},{},true]";
    }

    /** Writes a file, and the directories it is in. */
    static Path write(Path directory, String name, String content) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A path as reports print it. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
