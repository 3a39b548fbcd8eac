package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.PayloadValue;
import dev.glossary.payload.PayloadWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an edit changes in a page, and that it changes nothing else. */
class PageEditTest {
    private static final Term A = Term.builder()
            .slug("a")
            .term("A")
            .explanation("About a.")
            .addRelatedTerm(RelatedTerm.of("b", "B"))
            .addRelatedTerm(RelatedTerm.of("c", "C"))
            .addFaq(Faq.of("Why?", "Because."))
            .category("tests")
            .build();
    private static final Term B =
            Term.builder().slug("b").term("B").explanation("About b.").build();
    private static final Term C =
            Term.builder().slug("c").term("C").explanation("About c.").build();

    private final GlossaryWriter writer = GlossaryWriter.create();
    private final PayloadWriter out = PayloadWriter.create();

    private static Term.Builder like(Term term) {
        return Term.builder().from(term);
    }

    private int value(Term term) {
        return writer.value(term, out);
    }

    private int object(Object... namesAndValues) {
        int object = out.object();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.put(object, (String) namesAndValues[i], (Integer) namesAndValues[i + 1]);
        }
        return object;
    }

    private int array(int... elements) {
        int array = out.array();
        for (int element : elements) {
            out.add(array, element);
        }
        return array;
    }

    /** The page of these data. */
    private byte[] page(int data) {
        return out.toBytes(object("data", out.custom("ShallowReactive", data), "prerenderedAt", out.undefined()));
    }

    private PageEdit edit(byte[] page) {
        return writer.edit(NuxtPage.of(page));
    }

    private static String text(byte[] page) {
        return new String(page, UTF_8);
    }

    /** The page once more, with other terms in it. */
    private String rebuilt(ToIntFunction<PayloadWriter> data) {
        PayloadWriter fresh = PayloadWriter.create();
        int value = data.applyAsInt(fresh);
        int root = fresh.object();
        fresh.put(root, "data", fresh.custom("ShallowReactive", value));
        fresh.put(root, "prerenderedAt", fresh.undefined());
        return text(fresh.toBytes(root));
    }

    /** A list of these terms under the key {@code all}. */
    private String pageOf(Term... terms) {
        return rebuilt(fresh -> {
            int list = fresh.array();
            for (Term term : terms) {
                fresh.add(list, writer.value(term, fresh));
            }
            int data = fresh.object();
            fresh.put(data, "all", list);
            return data;
        });
    }

    @Nested
    class Replacing {
        @Test
        void changes_no_byte_when_the_term_is_equal() {
            byte[] page = page(object("all", array(value(A), value(B))));

            PageEdit edit = edit(page).replace(A, like(A).build());

            assertThat(edit.isChange()).isFalse();
            assertThat(edit.toBytes()).isEqualTo(page);
        }

        @Test
        void changes_no_byte_of_a_page_that_devalue_would_write_otherwise() {
            String written =
                    " [ {\"data\":1}, {\"k\":2}, {\"slug\":3,\"term\":3,\"faq\":5}, \"a\", \"orphan\" , [] ]\n";
            byte[] page = written.getBytes(UTF_8);
            PageEdit edit = edit(page);
            Term term = edit.glossary().terms().get(0);

            edit.replace(term, like(term).build());

            assertThat(edit.toBytes()).isEqualTo(page);
        }

        @Test
        void writes_the_page_that_would_hold_the_other_term() {
            Term changed =
                    like(A).explanation("More about a.").category("others").build();

            byte[] edited =
                    edit(pageOf(A, B).getBytes(UTF_8)).replace(A, changed).toBytes();

            assertThat(text(edited)).isEqualTo(pageOf(changed, B));
        }

        @Test
        void changes_every_member_of_the_model() {
            Term changed = Term.builder()
                    .slug("a2")
                    .term("A2")
                    .shortDefinition("short")
                    .seoTitle("title")
                    .seoDescription("description")
                    .explanation("explanation")
                    .addRelatedTerm(RelatedTerm.of("x", "X"))
                    .addFaq(Faq.of("How?", "So."))
                    .category("category")
                    .additionalField("year", 1994)
                    .build();

            byte[] edited =
                    edit(pageOf(A, B).getBytes(UTF_8)).replace(A, changed).toBytes();

            assertThat(GlossaryReader.create().read(edited)).containsExactly(changed, B);
            Term back = like(A).build();
            assertThat(GlossaryReader.create()
                            .read(edit(edited).replace(changed, back).toBytes()))
                    .containsExactly(A, B);
        }

        @Test
        void removes_a_member_that_becomes_null_and_puts_a_new_one_last() {
            byte[] page = page(object(
                    "k",
                    object(
                            "slug",
                            out.text("a"),
                            "term",
                            out.text("A"),
                            "seoTitle",
                            out.text("t"),
                            "faq",
                            array(),
                            "own",
                            out.number(1))));
            PageEdit edit = edit(page);
            Term term = edit.glossary().terms().get(0);

            byte[] edited = edit.replace(
                            term, like(term).seoTitle(null).category("c").build())
                    .toBytes();

            assertThat(text(edited))
                    .contains("{\"slug\":4,\"term\":5,\"faq\":6,\"own\":7,\"category\":8},\"a\",\"A\",[],1,\"c\"]");
        }

        @Test
        void keeps_what_the_model_has_no_place_for() {
            int date = out.date(Instant.EPOCH);
            int term = value(B);
            out.put(term, "updated", date);
            out.put(term, "nothing", out.undefined());
            out.put(term, "self", term);
            byte[] page = page(object("k", term, "date", date));
            PageEdit edit = edit(page);
            Term before = edit.glossary().terms().get(0);

            NuxtPage edited = NuxtPage.of(
                    edit.replace(before, like(before).explanation("Other.").build())
                            .toBytes());

            PayloadValue object = Objects.requireNonNull(edited.data("k"));
            assertThat(object.asObject().names())
                    .containsExactly(
                            "slug", "term", "explanation", "relatedTerms", "faq", "updated", "nothing", "self");
            assertThat(object.asObject().get("updated")).isEqualTo(edited.data("date"));
            assertThat(object.asObject().get("nothing")).matches(PayloadValue::isUndefined);
            assertThat(object.asObject().get("self")).isEqualTo(object);
        }

        @Test
        void leaves_a_member_that_is_null_undefined_or_absent_as_it_is_when_that_does_not_change() {
            int term = value(B);
            out.put(term, "seoTitle", out.nullValue());
            out.put(term, "category", out.undefined());
            byte[] page = page(object("k", term));

            byte[] edited = edit(page).replace(B, like(B).term("B2").build()).toBytes();

            assertThat(text(edited)).isEqualTo(text(page).replace("\"B\"", "\"B2\""));
        }

        @Test
        void changes_a_text_only_where_the_term_has_it() {
            Term same = Term.builder().slug("x").term("x").explanation("x").build();
            byte[] page = page(object("k", value(same), "x", out.text("x")));

            byte[] edited =
                    edit(page).replace(same, like(same).term("y").build()).toBytes();

            assertThat(text(edited)).isEqualTo(rebuilt(fresh -> {
                int data = fresh.object();
                fresh.put(data, "k", writer.value(like(same).term("y").build(), fresh));
                fresh.put(data, "x", fresh.text("x"));
                return data;
            }));
        }

        @Test
        void leaves_a_list_alone_that_another_term_shares() {
            int shared = array(object("question", out.text("Q"), "answer", out.text("A")));
            int a = object("slug", out.text("a"), "term", out.text("A"), "faq", shared);
            int b = object("slug", out.text("b"), "term", out.text("B"), "faq", shared);
            PageEdit edit = edit(page(object("all", array(a, b))));
            Term first = edit.glossary().terms().get(0);
            Term second = edit.glossary().terms().get(1);

            byte[] edited = edit.replace(
                            first,
                            Term.builder()
                                    .slug("a")
                                    .term("A")
                                    .addFaq(Faq.of("Q", "Another."))
                                    .build())
                    .toBytes();

            assertThat(GlossaryReader.create().read(edited).terms().get(1)).isEqualTo(second);
            assertThat(GlossaryReader.create().read(edited).terms().get(0).faq())
                    .containsExactly(Faq.of("Q", "Another."));
        }

        @Test
        void changes_a_term_that_several_values_share_everywhere() {
            int term = value(A);
            int bySlug = out.map();
            out.putEntry(bySlug, out.text("a"), term);
            byte[] page = page(object("one", term, "all", array(term, value(B)), "map", bySlug));
            Term changed = like(A).term("Å").build();

            byte[] edited = edit(page).replace(A, changed).toBytes();

            assertThat(text(edited)).isEqualTo(text(page).replace("\"A\"", "\"Å\""));
        }

        @Test
        void changes_equal_copies_of_a_term_everywhere() {
            byte[] page = page(object("one", value(A), "all", array(value(A), value(B))));
            Term changed = like(A).term("Å").build();

            byte[] edited = edit(page).replace(A, changed).toBytes();

            assertThat(text(edited)).isEqualTo(text(page).replace("\"A\"", "\"Å\""));
        }

        @Test
        void keeps_the_wrappers_around_a_term_and_around_its_members() {
            int term = value(B);
            out.put(term, "term", out.custom("Ref", out.text("B")));
            out.put(term, "category", out.custom("EmptyRef", out.text("\"\"")));
            out.put(term, "faq", out.custom("Reactive", array()));
            byte[] page = page(object("k", out.custom("ShallowRef", out.custom("Reactive", term))));
            PageEdit edit = edit(page);
            Term before = edit.glossary().terms().get(0);
            Term changed = like(before)
                    .term("B/2")
                    .category("c")
                    .addFaq(Faq.of("Q", "A"))
                    .build();

            byte[] edited = edit.replace(before, changed).toBytes();

            assertThat(GlossaryReader.create().read(edited)).containsExactly(changed);
            assertThat(text(edited))
                    .contains("[\"ShallowRef\",4],[\"Reactive\",5]")
                    .contains("[\"Ref\",8],\"B\\u002F2\"")
                    .contains("[\"EmptyRef\",")
                    .contains("\"\\\"c\\\"\"");
        }

        @Test
        void keeps_what_the_model_does_not_know_of_an_entry_that_moves() {
            int first = object("question", out.text("Q1"), "answer", out.text("A1"), "asked", out.date(Instant.EPOCH));
            int second = object("question", out.text("Q2"), "answer", out.text("A2"));
            int term = value(B);
            out.put(term, "faq", array(first, second));
            PageEdit edit = edit(page(object("k", term)));
            Term before = edit.glossary().terms().get(0);

            Term changed = like(before)
                    .faq(List.of(Faq.of("Q0", "A0"), Faq.of("Q2", "A2"), Faq.of("Q1", "A1, mended")))
                    .build();
            NuxtPage edited = NuxtPage.of(edit.replace(before, changed).toBytes());

            PayloadValue faq = Objects.requireNonNull(
                    Objects.requireNonNull(edited.data("k")).asObject().get("faq"));
            assertThat(faq.asArray().values().get(2).asObject().names()).containsExactly("question", "answer", "asked");
            assertThat(faq.asArray().values().get(0).asObject().names()).containsExactly("question", "answer");
            assertThat(GlossaryReader.create().load(edited).glossary()).containsExactly(changed);
        }

        @Test
        void writes_slashes_in_the_form_that_the_page_has() {
            Term slash = like(A).explanation("a/b").build();
            byte[] plain = GlossaryWriter.of(PayloadWriter.create().options()).toBytes(slash, "k", null);
            byte[] escaped = writer.toBytes(slash, "k", null);
            Term changed = like(slash).category("c/d").build();

            assertThat(text(edit(plain).replace(slash, changed).toBytes())).contains("\"a/b\"", "\"c/d\"");
            assertThat(text(edit(escaped).replace(slash, changed).toBytes()))
                    .contains("\"a\\u002Fb\"", "\"c\\u002Fd\"");
        }

        @Test
        void takes_the_last_word_about_a_term() {
            byte[] page = pageOf(A, B).getBytes(UTF_8);

            assertThat(edit(page).replace(A, C).replace(A, A).isChange()).isFalse();
            assertThat(text(edit(page).remove(A).replace(A, C).toBytes())).isEqualTo(pageOf(C, B));
            assertThat(text(edit(page).replace(A, C).remove(A).toBytes())).isEqualTo(pageOf(B));
        }

        @Test
        void refuses_a_term_that_the_page_has_not() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> edit(pageOf(A).getBytes(UTF_8)).replace(B, C))
                    .withMessage("the page has no such term");
        }

        @Test
        void refuses_a_page_whose_terms_cannot_be_read_as_they_are_written() {
            byte[] page =
                    page(object("k", object("slug", out.text("a"), "term", out.text("A"), "faq", out.text("none"))));

            assertThatExceptionOfType(InvalidGlossaryException.class).isThrownBy(() -> edit(page));
        }
    }

    @Nested
    class Removing {
        @Test
        void closes_the_gap_in_a_list() {
            assertThat(text(edit(pageOf(A, B, C).getBytes(UTF_8)).remove(B).toBytes()))
                    .isEqualTo(pageOf(A, C));
            assertThat(text(edit(pageOf(A, B, C).getBytes(UTF_8))
                            .remove(A)
                            .remove(B)
                            .remove(C)
                            .toBytes()))
                    .isEqualTo(pageOf());
        }

        @Test
        void removes_it_from_objects_sets_and_maps_and_with_its_wrappers() {
            int term = value(A);
            int map = out.map();
            out.putEntry(map, out.text("a"), out.custom("Ref", term));
            out.putEntry(map, out.text("b"), out.text("stays"));
            int set = out.set();
            out.add(set, term);
            out.add(set, out.text("stays"));
            byte[] page = page(object(
                    "k", out.custom("Reactive", out.custom("Ref", term)), "map", map, "set", set, "list", array(term)));

            byte[] edited = edit(page).remove(A).toBytes();

            assertThat(text(edited))
                    .isEqualTo("[{\"data\":1,\"prerenderedAt\":-1},[\"ShallowReactive\",2],"
                            + "{\"map\":3,\"set\":6,\"list\":7},[\"Map\",4,5],\"b\",\"stays\",[\"Set\",5],[]]");
        }

        @Test
        void leaves_relations_of_other_terms_alone() {
            byte[] edited = edit(pageOf(A, B).getBytes(UTF_8)).remove(B).toBytes();

            assertThat(GlossaryReader.create().read(edited)).containsExactly(A);
        }

        @Test
        void removes_it_where_a_term_that_changes_holds_it() {
            int b = value(B);
            int a = value(A);
            out.put(a, "parent", b);
            out.put(a, "relatedTerms", array(b, object("slug", out.text("c"))));
            PageEdit edit = edit(page(object("k", a, "b", b)));
            Term before = Objects.requireNonNull(edit.glossary().get("a"));
            Term after = Term.builder()
                    .from(before)
                    .relatedTerms(List.of(before.relatedTerms().get(0), RelatedTerm.of("c", "C")))
                    .build();

            NuxtPage edited = NuxtPage.of(edit.replace(before, after).remove(B).toBytes());

            assertThat(Objects.requireNonNull(edited.data("k")).asObject().names())
                    .containsExactly("slug", "term", "explanation", "relatedTerms", "faq", "category");
            assertThat(GlossaryReader.create()
                            .load(edited)
                            .glossary()
                            .terms()
                            .get(0)
                            .relatedTerms())
                    .containsExactly(RelatedTerm.of("c", "C"));
        }
    }

    @Nested
    class Adding {
        @Test
        void puts_a_term_at_the_end_of_the_list_that_holds_the_last() {
            assertThat(text(edit(pageOf(A).getBytes(UTF_8)).add(B).add(C).toBytes()))
                    .isEqualTo(pageOf(A, B, C));
        }

        @Test
        void goes_together_with_removing_and_replacing() {
            Term changed = like(A).term("Å").build();

            byte[] edited = edit(pageOf(A, B).getBytes(UTF_8))
                    .remove(B)
                    .replace(A, changed)
                    .add(C)
                    .toBytes();

            assertThat(text(edited)).isEqualTo(pageOf(changed, C));
        }

        @Test
        void puts_a_term_under_its_slug_where_the_others_are() {
            int map = out.map();
            out.putEntry(map, out.text("a"), value(A));
            byte[] inMap = page(object("map", map));
            byte[] inObject = page(object("terms", object("a", value(A))));

            assertThat(GlossaryReader.create()
                            .load(NuxtPage.of(edit(inMap).add(B).toBytes()))
                            .origin(1))
                    .hasToString("null data.map.b");
            assertThat(GlossaryReader.create()
                            .load(NuxtPage.of(edit(inObject).add(B).toBytes()))
                            .origin(1))
                    .hasToString("null data.terms.b");
        }

        @Test
        void puts_a_term_into_a_set() {
            int set = out.set();
            out.add(set, value(A));

            byte[] edited = edit(page(object("set", set))).add(B).toBytes();

            assertThat(GlossaryReader.create().read(edited)).containsExactly(A, B);
        }

        @Test
        void puts_a_term_under_a_key_of_its_own() {
            byte[] edited = edit(page(object("k", value(A)))).add("new", B).toBytes();

            assertThat(GlossaryReader.create().load(NuxtPage.of(edited)).origin(1))
                    .hasToString("null data.new");
        }

        @Test
        void refuses_a_page_that_has_no_place_for_more() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> edit(page(object("k", value(A)))).add(B))
                    .withMessage("no term of the page stands in a list, or under its slug");
            assertThatIllegalStateException()
                    .isThrownBy(() -> edit("[{}]".getBytes(UTF_8)).add("k", B))
                    .withMessage("the page has no object named data");
        }

        @Test
        void refuses_a_key_that_is_taken() {
            byte[] page = page(object("k", value(A)));
            byte[] bySlug = page(object("terms", object("a", value(A), "b", out.text("taken"))));

            assertThatIllegalArgumentException().isThrownBy(() -> edit(page).add("k", B));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> edit(page).add("new", B).add("new", C));
            assertThatIllegalArgumentException().isThrownBy(() -> edit(bySlug).add(B));
        }
    }
}
