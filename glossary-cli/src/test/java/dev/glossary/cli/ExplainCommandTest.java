package dev.glossary.cli;

import static dev.glossary.cli.Run.glossary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.validate.Rule;
import dev.glossary.validate.RuleGuide;
import dev.glossary.validate.Rules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path spoilt() {
        return Terms.write(
                folder, Terms.clean("slip-knot", "Slip Knot").seoTitle("Slip knot: How to to tie a slip knot"));
    }

    @Test
    void tells_what_must_be_true_and_why() {
        Run run = glossary("explain", "seo-repeated-phrase");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("seo-repeated-phrase\nwarning · term · fix: none\n\n");
        assertThat(run.lines())
                .containsSubsequence("Parameters:", "  minWords", "  maxInDescription", "Wrong:", "Right:")
                .contains("    Takes a number from 0 on. Default: 2")
                .anyMatch(line -> line.startsWith("Source: "));
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leaves_out_nothing_of_the_documentation(Rule rule) {
        RuleGuide guide = RuleGuide.of(rule);

        String text = glossary("explain", rule.id()).out();

        String flowing = text.replaceAll("\\s+", " ");
        assertThat(flowing).contains(rule.summary(), guide.explanation().replaceAll("\\s+", " "));
        rule.parameters().forEach(parameter -> assertThat(flowing).contains(parameter.name(), parameter.description()));
        guide.examples()
                .forEach(example ->
                        assertThat(text).contains("\n" + example.text().indent(4)));
    }

    @Test
    void breaks_paragraphs_to_the_width_of_the_terminal() {
        assertThat(glossary("explain", "json-syntax").lines().stream()
                        .filter(line -> !line.startsWith(" "))
                        .mapToInt(String::length))
                .allMatch(length -> length <= Terminal.width());
    }

    @Test
    void lists_the_words_that_can_be_chosen() {
        assertThat(glossary("explain", "wrapper-shape").out())
                .contains("Takes one of any, one, many, none. Default: \"any\"");
        assertThat(glossary("explain", "empty-list").out()).contains("Takes some of relatedTerms, faq.");
        assertThat(glossary("explain", "category-format").out()).contains("Default: none");
    }

    @Test
    void knows_the_nearest_name() {
        Run run = glossary("explain", "slug-fromat");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("glossary: there is no rule slug-fromat; did you mean slug-format?");
        assertThat(glossary("explain").code()).isEqualTo(2);
        assertThat(glossary("explain", "slug-format", "slug-format").code()).isEqualTo(2);
    }

    @Test
    void shows_what_the_rule_finds_and_nothing_else() {
        Path page = spoilt();
        String explanation = glossary("explain", "doubled-word").out();

        Run run = glossary("explain", "doubled-word", "--on", page);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(explanation + "\n"
                        + glossary("check", "--only", "doubled-word", page).out())
                .contains("info[doubled-word]")
                .doesNotContain("[seo-repeated-phrase]");
    }

    @Test
    void ends_as_the_check_does() {
        Path page = Pages.write(folder, "_payload.json", Pages.poorTerm("a"));

        assertThat(glossary("explain", "required-field", "--on", page).code()).isEqualTo(1);
        assertThat(glossary("explain", "required-field", "--on", folder.resolve("none")))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("none: cannot be read"));
    }

    @Test
    void takes_several_files_and_names_that_look_like_options() {
        Path page = spoilt();
        Path other = Terms.write(folder, Terms.clean("granny", "Granny Knot"));

        assertThat(glossary("explain", "doubled-word", "--on", page, other).out())
                .contains("2 files · 2 terms · 0 errors, 0 warnings, 1 info");
        assertThat(glossary("explain", "doubled-word", "--on=--fix").err()).contains("--fix: cannot be read");
    }
}
