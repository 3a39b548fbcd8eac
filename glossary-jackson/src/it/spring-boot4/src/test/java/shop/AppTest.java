package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.RelatedTerm;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The mapper of an app knows our module without a word. */
class AppTest {
    /** The app. */
    @Configuration
    @EnableAutoConfiguration
    static class App {}

    @Test
    void writes_terms() {
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(App.class)
                .properties("spring.main.banner-mode=off")
                .run()) {
            JsonMapper mapper = app.getBean(JsonMapper.class);

            assertThat(mapper.writeValueAsString(RelatedTerm.of("a", "A")))
                    .isEqualTo("{\"slug\":\"a\",\"name\":\"A\"}");
        }
    }
}
