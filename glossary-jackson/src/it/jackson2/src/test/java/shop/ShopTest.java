package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.glossary.finding.Finding;
import dev.glossary.jackson.GlossaryJackson2Module;
import dev.glossary.model.Faq;
import dev.glossary.model.Glossary;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.payload.Payload;
import dev.glossary.validate.RuleSet;
import dev.glossary.validate.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs on the module path and on the class path, with several versions of Jackson. */
class ShopTest {
    private static final Term TERM = Term.builder()
            .slug("bm25")
            .term("BM25")
            .explanation("Ranks “texts”.")
            .addRelatedTerm(RelatedTerm.of("tf-idf", "TF-IDF"))
            .addFaq(Faq.of("Why 25?", null))
            .additionalField("year", 1994)
            .additionalField("tags", List.of("a", Map.of("b", 0.5)))
            .build();

    private static final String JSON = "{\"slug\":\"bm25\",\"term\":\"BM25\",\"explanation\":\"Ranks “texts”.\","
            + "\"relatedTerms\":[{\"slug\":\"tf-idf\",\"name\":\"TF-IDF\"}],\"faq\":[{\"question\":\"Why 25?\"}],"
            + "\"year\":1994,\"tags\":[\"a\",{\"b\":0.5}]}";

    private static final byte[] PAGE = """
            [{"data":1},["ShallowReactive",2],{"product":3},{"sku":4,"price":5,"added":6,"tags":7,"stock":9,"maker":12,"note":-1},
            "bowl-2",34.5,["Date","2026-02-11T08:30:00.000Z"],["Set",8],"clay",["Map",10,11],"lisbon",4,{"name":10}]""".getBytes(StandardCharsets.UTF_8);

    private final Shop shop = new Shop(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new GlossaryJackson2Module())
            .build());

    @Test
    void runs_with_the_version_that_was_asked_for() {
        String asked = System.getProperty("jackson.version");

        assertThat(asked).isEqualTo(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString());
    }

    @Test
    void writes_terms_and_reads_them_back() throws Exception {
        assertThat(shop.json(Glossary.of(TERM))).isEqualTo("[" + JSON + "]");
        assertThat(shop.glossary("[" + JSON + "]")).isEqualTo(Glossary.of(TERM));
    }

    @Test
    void tells_where_a_term_is_broken() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> shop.glossary("[{\"slug\":\"a\",\"term\":[]}]"))
                .satisfies(thrown -> assertThat(thrown.getPathReference()).contains("[0]"));
    }

    @Test
    void binds_a_page_of_its_own() {
        assertThat(shop.product(PAGE))
                .isEqualTo(new Product(
                        "bowl-2",
                        34.5,
                        Instant.parse("2026-02-11T08:30:00Z"),
                        Set.of("clay"),
                        Map.of("lisbon", 4),
                        new Product.Maker("lisbon")));
    }

    @Test
    void refuses_a_ring_with_its_path() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> shop.json(Payload.of("[{\"a\":0}]").root()))
                .satisfies(thrown -> assertThat(thrown.getPathReference()).contains("[\"a\"]"));
    }

    @Test
    void takes_a_payload_out_of_a_document() throws Exception {
        Payload payload = shop.payload("{\"data\":[[\"Set\",1,-3],\"half \\ud83d\"]}", "/data");

        assertThat(payload.root().asTagged().elements().get(0).asText()).isEqualTo("half \ud83d");
        assertThat(shop.json(payload.root().asTagged().elements().get(1))).isEqualTo("\"NaN\"");
        assertThat(shop.json(Payload.of("[[\"Set\",1],0.5]"))).isEqualTo("[[\"Set\",1],0.5]");
    }

    @Test
    void writes_findings() throws Exception {
        List<Finding> findings = Validator.of(RuleSet.recommended()).check(Glossary.of(TERM));

        assertThat(shop.json(findings)).startsWith("[{\"v\":1,\"rule\":\"");
    }

    @Test
    void finds_the_module_by_itself_on_the_class_path() throws Exception {
        assumeFalse(ShopTest.class.getModule().isNamed(), "on the module path it is added by hand");

        Shop found = new Shop(new ObjectMapper().findAndRegisterModules());

        assertThat(found.json(RelatedTerm.of("a", "A"))).isEqualTo("{\"slug\":\"a\",\"name\":\"A\"}");
    }
}
