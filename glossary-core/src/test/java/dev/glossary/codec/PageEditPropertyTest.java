package dev.glossary.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossary.model.Faq;
import dev.glossary.model.RelatedTerm;
import dev.glossary.model.Term;
import dev.glossary.nuxt.CarrierFile;
import dev.glossary.nuxt.NuxtPage;
import dev.glossary.payload.Payload;
import dev.glossary.payload.PayloadWriter;
import dev.glossary.payload.WriteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every edit of every page: pages of Nuxt, and random ones whose seed is in the name of the test. */
class PageEditPropertyTest {
    private static final int SEEDS = 250;

    private final GlossaryWriter writer = GlossaryWriter.create();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_terms_of_an_edited_page_are_those_that_were_asked_for(int seed) {
        Random random = new Random(seed);
        NuxtPage page = NuxtPage.of(new RandomPage(random, WriteOptions.standard()).bytes());
        PageEdit edit = writer.edit(page);
        Set<Term> expected = new LinkedHashSet<>();

        for (Term term : edit.glossary()) {
            switch (random.nextInt(4)) {
                case 0 -> edit.remove(term);
                case 1 -> {
                    Term changed = RandomPage.changed(term, random);
                    edit.replace(term, changed);
                    expected.add(changed);
                }
                default -> expected.add(term);
            }
        }
        Term added = RandomPage.term(random);
        edit.add("a new key", added);
        expected.add(added);

        assertThat(GlossaryReader.create().read(edit.toBytes())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_edit_and_the_edit_back_leave_every_byte_as_it_was(int seed) {
        Random random = new Random(seed);
        WriteOptions options = WriteOptions.standard().withEscapedSlashes(random.nextBoolean());
        byte[] page = new RandomPage(random, options).bytes();

        byte[] back = thereAndBack(NuxtPage.of(page), random);

        assertThat(back).asString(UTF_8).isEqualTo(new String(page, UTF_8));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "3.4.3, kept/_payload.json",
        "3.4.3, cached/index.html",
        "3.8.2, kept/_payload.json",
        "3.8.2, live/index.html",
        "3.21.9, kept/_payload.json",
        "3.21.9, kept/index.html",
        "3.21.9, live/index.html",
        "4.3.1, kept/_payload.json",
        "4.3.1, live/index.html",
        "4.5.2, kept/_payload.json",
        "4.5.2, kept/index.html",
        "4.5.2, live/index.html"
    })
    void an_edit_of_a_real_page_and_the_edit_back_leave_every_byte_as_it_was(String version, String file)
            throws IOException {
        Path path = NuxtFixturesTest.fixture(version, file);
        NuxtPage page = NuxtPage.readAlone(path, NuxtFixturesTest.payloadOptions(version));

        byte[] back = thereAndBack(page, new Random(1));

        assertThat(back).asString(UTF_8).isEqualTo(java.nio.file.Files.readString(path));
    }

    /** Changes the texts of all terms, looks at what comes of it, and changes them back. */
    private byte[] thereAndBack(NuxtPage page, Random random) {
        PageEdit edit = writer.edit(page);
        Map<Term, Term> changes = new HashMap<>();
        for (Term term : edit.glossary()) {
            Term changed = RandomPage.withOtherTexts(term, random);
            edit.replace(term, changed);
            changes.put(changed, term);
        }
        byte[] edited = edit.toBytes();

        CarrierFile before = page.files().get(0);
        NuxtPage again =
                NuxtPage.of(edited, before.source(), page.payloads().get(0).options());
        assertThat(writtenAgain(again)).as("canonical").isEqualTo(edited);
        assertThat(surroundings(again)).isEqualTo(surroundings(page));
        PageEdit editBack = writer.edit(again);
        assertThat(editBack.glossary()).containsExactlyInAnyOrderElementsOf(changes.keySet());
        changes.forEach(editBack::replace);
        return editBack.toBytes();
    }

    private static byte[] writtenAgain(NuxtPage page) {
        CarrierFile file = page.files().get(0);
        WriteOptions options = page.writeOptions(WriteOptions.standard().withEscapedSlashes(true));
        Map<Payload, byte[]> texts = new HashMap<>();
        for (Payload payload : file.payloads()) {
            texts.put(payload, PayloadWriter.rewrite(payload, WriteOptions.of(payload, options)));
        }
        return file.with(texts);
    }

    /** The file without the texts of its payloads. */
    private static String surroundings(NuxtPage page) {
        CarrierFile file = page.files().get(0);
        Map<Payload, byte[]> nothing = new HashMap<>();
        file.payloads().forEach(payload -> nothing.put(payload, new byte[0]));
        return new String(file.with(nothing), UTF_8);
    }

    /** A page that holds terms in every way that a page can, among other things. */
    private static final class RandomPage {
        private final Random random;
        private final PayloadWriter out;
        private final GlossaryWriter writer = GlossaryWriter.create();
        private final List<Integer> made = new ArrayList<>();

        RandomPage(Random random, WriteOptions options) {
            this.random = random;
            this.out = PayloadWriter.of(options);
        }

        byte[] bytes() {
            int data = out.object();
            out.put(data, "slash", out.text("a/b")); // shows how slashes are written
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                out.put(data, "$f" + i, value(0));
            }
            int root = out.object();
            out.put(root, "data", out.custom("ShallowReactive", data));
            out.put(root, "state", out.custom("Reactive", value(0)));
            out.put(root, "prerenderedAt", out.number(1_700_000_000_000L));
            return out.toBytes(root);
        }

        private int value(int depth) {
            int kind = random.nextInt(depth > 3 ? 4 : 10);
            int value = switch (kind) {
                case 0 -> out.text(text(random));
                case 1 -> made.isEmpty() ? out.number(7) : made.get(random.nextInt(made.size()));
                case 2 -> out.date(Instant.ofEpochMilli(random.nextInt()));
                case 3, 4 -> termWithMore();
                case 5 -> out.custom(random.nextBoolean() ? "Ref" : "ShallowReactive", value(depth + 1));
                case 6 -> {
                    int set = out.set();
                    fill(depth, () -> out.add(set, value(depth + 1)));
                    yield set;
                }
                case 7 -> {
                    int map = out.map();
                    fill(depth, () -> out.putEntry(map, out.text(text(random)), value(depth + 1)));
                    yield map;
                }
                case 8 -> {
                    int object = random.nextBoolean() ? out.object() : out.objectWithoutPrototype();
                    fill(depth, () -> out.put(object, "m" + random.nextInt(20), value(depth + 1)));
                    out.put(object, "ring", object);
                    yield object;
                }
                default -> {
                    int array = out.array();
                    fill(depth, () -> out.set(array, random.nextInt(40), value(depth + 1)));
                    yield array;
                }
            };
            made.add(value);
            return value;
        }

        private void fill(int depth, Runnable add) {
            for (int i = random.nextInt(5 - depth); i >= 0; i--) {
                add.run();
            }
        }

        /** A term, perhaps with members that the model has no place for, or wrappers around some that it has. */
        private int termWithMore() {
            Term term = term(random);
            int object = writer.value(term, out);
            if (random.nextInt(3) == 0) {
                out.put(object, "seen", out.date(Instant.EPOCH));
                out.put(object, "self", object);
                out.put(object, "more", out.custom("Ref", out.number(random.nextInt())));
            }
            if (random.nextInt(3) == 0) {
                out.put(object, "term", out.custom("Ref", out.text(term.term())));
            }
            return object;
        }

        static Term term(Random random) {
            Term.Builder term = Term.builder()
                    .slug("slug-" + random.nextInt(1_000_000))
                    .term(text(random))
                    .explanation(text(random));
            for (int i = random.nextInt(3); i > 0; i--) {
                term.addRelatedTerm(RelatedTerm.of(text(random), text(random)));
                term.addFaq(Faq.of(text(random), text(random)));
            }
            return term.build();
        }

        /** The same term with other values in some members, or none. */
        static Term changed(Term term, Random random) {
            List<Faq> faq = new ArrayList<>(term.faq());
            if (!faq.isEmpty() && random.nextBoolean()) {
                faq.remove(0);
            } else {
                faq.add(random.nextInt(faq.size() + 1), Faq.of(text(random), text(random)));
            }
            return Term.builder()
                    .from(term)
                    .explanation(nullable(random))
                    .seoTitle(nullable(random))
                    .category(text(random))
                    .faq(faq)
                    .build();
        }

        private static @Nullable String nullable(Random random) {
            return random.nextBoolean() ? null : text(random);
        }

        /** The same term, in which each text that is there is another one. */
        static Term withOtherTexts(Term term, Random random) {
            List<RelatedTerm> relations = term.relatedTerms().stream()
                    .map(to -> RelatedTerm.builder()
                            .from(to)
                            .name("other " + to.name())
                            .build())
                    .toList();
            List<Faq> faq = term.faq().stream()
                    .map(entry -> Faq.builder()
                            .from(entry)
                            .answer(entry.answer() + text(random) + "!")
                            .build())
                    .toList();
            return Term.builder()
                    .from(term)
                    .term("other " + term.term())
                    .explanation(term.explanation() + text(random) + "!")
                    .relatedTerms(relations)
                    .faq(faq)
                    .build();
        }

        private static String text(Random random) {
            return Stream.of("a", "/", "<", "é", "\ud83d\ude00", "\n", "text ")
                    .filter(piece -> random.nextBoolean())
                    .reduce("", String::concat);
        }
    }
}
