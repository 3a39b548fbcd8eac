package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to hurt, shown to all rules: whatever took more than linear time would be seen to hang. */
class HostileTextTest {
    private static final int LENGTH = 150_000;

    static Stream<String> parts() {
        return Stream.of(
                "-",
                "word ",
                "word",
                "a b c d e f g h ",
                "one two three four five six seven. ",
                "**a** ",
                "**",
                "[a](/",
                "<b>",
                "<a x='",
                "<",
                "&amp;",
                "&",
                "'",
                "’a",
                "\n",
                "\r\n",
                " \t",
                "  x",
                "http://",
                "://10.0.0.1",
                "{{",
                "Ã©",
                "\ufffd x ",
                "\u200b",
                "\u0007",
                "😀",
                "\ud83d",
                "e\u0301",
                "о a",
                "this this page ",
                "a good page ",
                "term name ",
                "[object ",
                "TODO ",
                "日本語",
                "A ",
                "...");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void are_judged_in_linear_time(String part) {
        String text = "x" + part.repeat(LENGTH / part.length());
        String name = "x" + part.repeat(10_000 / part.length());
        Term term = Term.builder()
                .slug(name)
                .term(name)
                .shortDefinition(text)
                .seoTitle(text)
                .seoDescription(text)
                .explanation(text)
                .addRelatedTerm(RelatedTerm.of(name, name))
                .addRelatedTerm(RelatedTerm.of("term-name", "Term Name"))
                .addFaq(Faq.of(text, text))
                .category(name)
                .build();

        assertThat(Checked.findings(RuleSet.recommended(), term)).isNotEmpty();
    }
}
