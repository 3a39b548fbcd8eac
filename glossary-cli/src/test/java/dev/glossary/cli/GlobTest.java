package dev.glossary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            content/**/_payload.json | content/_payload.json       | true
            content/**/_payload.json | content/a/b/_payload.json   | true
            content/**/_payload.json | content/a/b_payload.json    | false
            **/x                     | x                           | true
            ./**/x                   | a/x                         | true
            a/**                     | a/b/c                       | true
            a/**                     | ab/c                        | false
            a**b                     | a/x/b                       | true
            *.json                   | a.json                      | true
            *.json                   | a/b.json                    | false
            a?c                      | abc                         | true
            a?c                      | a/c                         | false
            [a-c]x                   | bx                          | true
            [a-c]x                   | dx                          | false
            [!a-c]x                  | dx                          | true
            [!a]x                    | /x                          | false
            []]x                     | ]x                          | true
            [a&&b]x                  | &x                          | true
            [^a]x                    | ^x                          | true
            [ab                      | [ab                         | true
            {a,b/c}.x                | b/c.x                       | true
            {a,{b,c}}.x              | c.x                         | true
            {a,b                     | {a,b                        | true
            a,b}*                    | a,b}                        | true
            a.c*                     | abc                         | false
            (a)+*                    | (a)+                        | true
            """)
    void matches_names(String glob, String name, boolean matches) {
        assertThat(Glob.isPattern(glob)).isTrue();
        assertThat(Glob.of(glob).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content/**/x     | content
            content/a/b*/x   | content/a
            *.json           | ''
            /*/x             | /
            ./*/x            | ''
            """)
    void looks_only_below_its_fixed_part(String glob, Path base) {
        assertThat(Glob.of(glob).base()).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"content/_payload.json", "a b.html", "'x,y'", "}"})
    void knows_a_plain_name(String name) {
        assertThat(Glob.isPattern(name)).isFalse();
    }
}
