package dev.glossary.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.glossary.model.Term;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar beside one major of Jackson, the other absent: on the class path and on the module path. */
final class OneJacksonTest {
    private static Stream<Major> majors() {
        return Stream.of(
                new Major(
                        "com.fasterxml.jackson.databind.Module",
                        "dev.glossary.jackson.GlossaryJackson2Module",
                        com.fasterxml.jackson.core.JsonFactory.class,
                        com.fasterxml.jackson.databind.ObjectMapper.class),
                new Major(
                        "tools.jackson.databind.JacksonModule",
                        "dev.glossary.jackson.GlossaryJackson3Module",
                        tools.jackson.core.json.JsonFactory.class,
                        tools.jackson.databind.ObjectMapper.class));
    }

    @ParameterizedTest
    @MethodSource("majors")
    void is_found_on_the_class_path(Major major) throws IOException, ClassNotFoundException {
        // No parent: the platform's loader would answer with the modules that this test runs among.
        try (URLClassLoader classPath = new URLClassLoader(urls(major.path()), null)) {
            Class<?> service = classPath.loadClass(major.service());
            OneJacksonTest.class.getModule().addUses(service);

            ServiceLoader<?> found = ServiceLoader.load(service, classPath);

            assertThat(found).extracting(module -> module.getClass().getName()).containsExactly(major.provider());
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void resolves_on_the_module_path(Major major) {
        ModuleFinder modules =
                ModuleFinder.compose(ModuleFinder.of(major.path().toArray(Path[]::new)), ModuleFinder.ofSystem());

        Configuration resolved =
                Configuration.empty().resolve(modules, ModuleFinder.of(), Set.of("dev.glossary.jackson"));

        assertThat(resolved.findModule("dev.glossary.core")).isPresent();
    }

    @Test
    void provides_nothing_because_jdk_17_would_not_start_without_the_other() {
        ModuleDescriptor descriptor = ModuleFinder.of(home(MixIns.class))
                .find("dev.glossary.jackson")
                .orElseThrow()
                .descriptor();

        assertThat(descriptor.provides()).isEmpty();
        assertThat(descriptor.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactly("dev.glossary.jackson");
    }

    private static URL[] urls(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A major of Jackson: its service type, our provider of it, a class of each of its two jars. */
    private record Major(String service, String provider, Class<?> core, Class<?> databind) {
        /** Our jars, the annotations and this major. */
        List<Path> path() {
            return Stream.of(MixIns.class, Term.class, JsonProperty.class, core, databind)
                    .map(OneJacksonTest::home)
                    .toList();
        }

        @Override
        public String toString() {
            return service;
        }
    }
}
