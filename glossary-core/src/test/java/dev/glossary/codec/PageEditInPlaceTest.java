package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PageEditInPlaceTest {
    private static final String PAGE = """
            [ {"data":1}, {"k":2},
              {"slug":3,"term":4,"seoTitle":4,"relatedTerms":5,"faq":8},
              "bm25", "BM25", [6], {"name":7,"slug":3}, "Old",
              [9], {"question":7,"answer":10}, "Yes.", "orphan" ]
            """;

    private static String edited(String page, UnaryOperator<Term.Builder> change) {
        PageEdit edit = GlossaryWriter.create().edit(NuxtPage.of(page.getBytes(UTF_8)));
        Term before = edit.glossary().terms().get(0);
        edit.replace(before, change.apply(Term.builder().from(before)).build());
        return new String(edit.toFilesInPlace().get(0).bytes(), UTF_8);
    }

    @Test
    void changes_a_text_and_no_other_byte() {
        assertThat(edited(PAGE, term -> term.faq(List.of(Faq.of("Old", "No.")))))
                .isEqualTo(PAGE.replace("\"Yes.\"", "\"No.\""));
    }

    @Test
    void leaves_what_is_shared_to_the_others() {
        assertThat(edited(PAGE, term -> term.relatedTerms(List.of(RelatedTerm.of("bm25", "New")))))
                .isEqualTo(PAGE.replace("\"name\":7", "\"name\":12").replace("\"orphan\" ]", "\"orphan\",\"New\" ]"));
    }

    @Test
    void writes_the_page_anew_when_more_than_texts_differ() {
        String page = edited(PAGE, term -> term.relatedTerms(List.of()));

        assertThat(page).startsWith("[{\"data\":1},").doesNotContain("orphan");
        assertThat(GlossaryReader.create()
                        .read(page.getBytes(UTF_8))
                        .terms()
                        .get(0)
                        .relatedTerms())
                .isEmpty();
    }

    @Test
    void writes_the_page_anew_when_what_holds_the_text_is_shared() {
        String page = "[{\"a\":1,\"b\":2},{\"slug\":3,\"term\":3,\"faq\":4},{\"slug\":6,\"term\":6,\"faq\":4},"
                + "\"x\",[5],{\"question\":3},\"y\"]";

        String edited = edited(page, term -> term.faq(List.of(Faq.of("z", null))));

        List<Term> terms = GlossaryReader.create().read(edited.getBytes(UTF_8)).terms();
        assertThat(terms.get(0).faq().get(0).question()).isEqualTo("z");
        assertThat(terms.get(1).faq().get(0).question()).isEqualTo("x");
    }
}
