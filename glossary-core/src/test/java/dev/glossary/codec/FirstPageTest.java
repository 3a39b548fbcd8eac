package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.finding.Finding;
import dev.glossary.finding.Location;
import dev.glossary.model.Glossary;
import dev.glossary.payload.ChildJvm;
import dev.glossary.payload.PayloadObject;
import dev.glossary.payload.PayloadScalar;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.PayloadWriter;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.StringConcatFactory;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A new JVM takes longer to load the library's classes than to read its first page: so what only other work needs is
 * left to that. The verifier, too, makes a JVM load classes: whatever a method throws, catches, or returns as something more
 * general.
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

    /** Asked of classes: a name that nobody bears any more would never be found. */
    private static List<String> names(Class<?>... classes) {
        return Stream.of(classes).map(Class::getName).toList();
    }

    @Test
    void loads_nothing_that_makes_views_writes_or_tells_of_findings() throws Exception {
        List<String> loaded = classesLoaded();

        assertThat(loaded).containsAll(names(GlossaryReader.class, Glossary.class));
        assertThat(loaded)
                .as("views, which an object would be made of for each value")
                .doesNotContainAnyElementsOf(names(PayloadValue.class, PayloadObject.class, PayloadScalar.class));
        assertThat(loaded)
                .as("what writes")
                .doesNotContainAnyElementsOf(names(PayloadWriter.class, MemberChange.class));
        assertThat(loaded)
                .as("what tells of findings")
                .doesNotContainAnyElementsOf(names(Finding.class, Location.class, InvalidGlossaryException.class));
        assertThat(loaded)
                .as("what the JDK takes long to begin with")
                .doesNotContainAnyElementsOf(names(
                        Class.forName("dev.glossary.payload.Swar$Words"),
                        LambdaMetafactory.class,
                        StringConcatFactory.class,
                        DateTimeFormatter.class,
                        Pattern.class));
    }
}
