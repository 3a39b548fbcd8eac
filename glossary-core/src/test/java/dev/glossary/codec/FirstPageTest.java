package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.payload.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A new JVM takes longer to load the library's classes than to read its first page: so reading loads only what it needs. The
 * verifier, too, makes a JVM load classes: whatever a method throws, catches, or returns as something more general.
 */
class FirstPageTest {
    /** Reads one page, as Nuxt writes it. */
    static final class Reading {
        private static final String PAGE = """
                [{"data":1,"prerenderedAt":14},["ShallowReactive",2],{"$fHash":3},\
                {"slug":4,"term":5,"explanation":6,"relatedTerms":7,"faq":10,"category":13},"tide","Tide",\
                "The sea\\nrises and falls.",[8],{"slug":9,"name":9},"moon",[11],{"question":12,"answer":13},"Why?",\
                "sea",1767225600000]""";

        private Reading() {}

        public static void main(String[] args) {
            if (GlossaryReader.create().read(PAGE.getBytes(UTF_8)).size() != 1) {
                throw new IllegalStateException("the page holds one term");
            }
        }
    }

    /** What is loaded from the first class of this test on: what a JVM begins with is its own. */
    private static List<String> classesLoaded() throws Exception {
        return ChildJvm.run(Reading.class, "-Xlog:class+load")
                .lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.replaceAll("^(\\[[^]]*] ?)*(\\S+) source: .*", "$2"))
                .dropWhile(name -> !name.equals(Reading.class.getName()))
                .toList();
    }

    @Test
    void loads_no_class_that_only_other_work_needs() throws Exception {
        List<String> loaded = classesLoaded();

        assertThat(loaded).contains("dev.glossary.codec.GlossaryReader", "dev.glossary.model.Glossary");
        assertThat(loaded)
                .as("views, which an object would be made of for each value")
                .doesNotContain(
                        "dev.glossary.payload.PayloadValue",
                        "dev.glossary.payload.PayloadObject",
                        "dev.glossary.payload.PayloadScalar");
        assertThat(loaded)
                .as("what writes, and what is wrong")
                .doesNotContain(
                        "dev.glossary.payload.PayloadWriter",
                        "dev.glossary.codec.MemberChange",
                        "dev.glossary.codec.InvalidGlossaryException",
                        "dev.glossary.finding.Finding",
                        "dev.glossary.finding.Location");
        assertThat(loaded)
                .as("what the JDK takes long to begin with")
                .doesNotContain(
                        "dev.glossary.payload.Swar$Words",
                        "java.lang.invoke.LambdaMetafactory",
                        "java.lang.invoke.StringConcatFactory",
                        "java.time.format.DateTimeFormatter",
                        "java.util.regex.Pattern");
    }
}
