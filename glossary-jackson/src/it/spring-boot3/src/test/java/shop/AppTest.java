package shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.glossary.jackson.GlossaryJackson2Module;
import dev.glossary.model.RelatedTerm;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mapper of an app knows our module by a bean. */
class AppTest {
    /** The app. */
    @Configuration
    @EnableAutoConfiguration
    static class App {
        /** What Boot adds to the mapper that it makes. */
        @Bean
        GlossaryJackson2Module glossaryModule() {
            return new GlossaryJackson2Module();
        }
    }

    @Test
    void writes_terms() throws Exception {
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(App.class)
                .properties("spring.main.banner-mode=off")
                .run()) {
            ObjectMapper mapper = app.getBean(ObjectMapper.class);

            assertThat(mapper.writeValueAsString(RelatedTerm.of("a", "A")))
                    .isEqualTo("{\"slug\":\"a\",\"name\":\"A\"}");
        }
    }
}
