package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Glossary;
import dev.glossary.model.Term;
import org.junit.jupiter.api.Test;

/** Good texts, of which no rule should complain. */
class CleanGlossaryTest {
    private static final Glossary GLOSSARY = CleanGlossary.read();

    @Test
    void is_as_rich_as_a_real_one() {
        assertThat(GLOSSARY.size()).isGreaterThanOrEqualTo(25);
        assertThat(GLOSSARY.terms()).allSatisfy(term -> {
            assertThat(Words.of(String.valueOf(term.explanation())).count()).isGreaterThanOrEqualTo(150);
            assertThat(GLOSSARY.related(term)).hasSize(3);
            assertThat(term.faq()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void is_without_findings() {
        assertThat(Validator.of(RuleSet.recommended()).check(GLOSSARY)).isEmpty();
    }

    @Test
    void is_without_findings_where_every_info_counts() {
        for (Term term : GLOSSARY) {
            assertThat(Checked.said(RuleSet.of(RuleSet.Preset.STRICT), term)).isEmpty();
        }
    }
}
