package dev.glossary.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The term that tests spoil. */
class CheckedTest {
    @Test
    void no_rule_finds_anything_in_the_clean_term() {
        assertThat(Checked.said(Checked.clean())).isEmpty();
    }
}
