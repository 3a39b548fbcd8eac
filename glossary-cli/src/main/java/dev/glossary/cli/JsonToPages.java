package dev.glossary.cli;

import dev.glossary.codec.GlossaryWriter;
import dev.glossary.codec.ReadOptions;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.model.Term;
import dev.glossary.payload.PayloadOptions;
import dev.glossary.payload.PayloadWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages of terms in JSON. A file is looked through before anything is made of it: nothing is, when something in it is
 * wrong.
 */
final class JsonToPages {
    private static final int MOST_PROBLEMS = ReadOptions.standard().maxFindings();

    /** Whoever reads the page, with standard options, takes no more. */
    private static final long MOST_BYTES = PayloadOptions.standard().maxBytes();

    private final PageForm form;
    private final @Nullable PageDirectory directory;
    private final Terminal terminal;
    private final Trouble trouble;
    private final GlossaryWriter writer;
    private final PayloadWriter out;

    /** The slugs of the pages that were made, where each has a directory of its own. */
    private final Set<String> slugs = new HashSet<>();

    private boolean isComplete = true;

    JsonToPages(PageForm form, Terminal terminal, Trouble trouble) {
        this.form = form;
        this.directory = form.output() == null ? null : new PageDirectory(form.output());
        this.terminal = terminal;
        this.trouble = trouble;
        this.writer = form.writer();
        this.out = PayloadWriter.of(writer.options());
    }

    /** {@return whether all files became pages, apart from those that trouble was told of} */
    boolean isComplete() {
        return isComplete;
    }

    void convert(PageFile file) {
        try {
            if (file.isStdin()) {
                try (Spool spool = Spool.of(terminal.in())) {
                    convert(file, spool.file());
                }
            } else {
                convert(file, file.path());
            }
        } catch (IOException unreadable) {
            trouble.cannotRead(file.name(), unreadable);
        } catch (UncheckedIOException unreadable) {
            trouble.cannotRead(file.name(), Objects.requireNonNull(unreadable.getCause()));
        } catch (RuntimeException defect) {
            trouble.internalError(file.name(), defect);
        }
    }

    private void convert(PageFile file, Path content) throws IOException {
        List<JsonProblem> problems = new ArrayList<>();
        Set<String> slugsOfFile = new HashSet<>();
        boolean isList = survey(content, problems, slugsOfFile);
        if (!problems.isEmpty()) {
            report(problems, file.name(), content);
            return;
        }
        slugs.addAll(slugsOfFile);
        try (JsonTerms terms = open(content, JsonToPages::changed)) {
            if (form.isPerTerm()) {
                writePages(terms);
            } else {
                writePage(terms, isList, file);
            }
        }
    }

    private static JsonTerms open(Path content, Consumer<JsonProblem> listener) throws IOException {
        return new JsonTerms(Files.newInputStream(content), listener);
    }

    /** Nothing was wrong a moment ago. */
    private static void changed(JsonProblem problem) {
        throw new UncheckedIOException(new FileSystemException("", null, "it has changed while it was read"));
    }

    /** Looks through all terms of a file, and tells whether they make a list. */
    private boolean survey(Path content, List<JsonProblem> problems, Set<String> slugsOfFile) throws IOException {
        int count = 0;
        Consumer<JsonProblem> listener = problem -> {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            }
        };
        try (JsonTerms terms = open(content, listener)) {
            while (problems.size() < MOST_PROBLEMS && terms.hasNext()) {
                JsonTerm term = terms.next();
                count++;
                if (form.isPerTerm()) {
                    surveyPage(term, listener, slugsOfFile);
                }
            }
            if (problems.size() == MOST_PROBLEMS) {
                String message = "there are " + MOST_PROBLEMS + " findings; further ones were not looked for";
                problems.add(new JsonProblem("payload-limits", message, null, 0));
            }
            return terms.isArray() || count != 1;
        }
    }

    /** Whether a term can have a page of its own. */
    private void surveyPage(JsonTerm term, Consumer<JsonProblem> listener, Set<String> slugsOfFile) {
        String slug = term.term().slug();
        if (!form.hasKeyFor(slug)) {
            listener.accept(term.slugProblem("forbidden-key", "the key of the page would be __proto__"));
        }
        if (directory == null) {
            return;
        }
        String refusal = FileName.refusal(slug);
        if (refusal != null) {
            listener.accept(term.slugProblem(
                    "unsafe-slug", "no directory can bear the name of the slug everywhere: " + refusal));
        } else if (slugs.contains(slug) || !slugsOfFile.add(slug)) {
            listener.accept(term.slugProblem(
                    "duplicate-slug", "another term has the slug, and each needs a directory of its own"));
        }
    }

    private void report(List<JsonProblem> problems, String name, Path content) throws IOException {
        isComplete = false;
        try (InputStream in = Files.newInputStream(content)) {
            for (ReportedFinding finding : JsonProblem.located(problems, in, name)) {
                terminal.note(finding.toString());
            }
        }
    }

    private void writePages(JsonTerms terms) {
        while (terms.hasNext() && !(directory == null && terminal.isGone())) {
            Term term = terms.next().term();
            out.clear();
            put(term.slug(), page(term));
        }
    }

    private void writePage(JsonTerms terms, boolean isList, PageFile file) {
        out.clear();
        put(file.stem(), isList ? page(terms) : page(terms.next().term()));
    }

    private int page(Term term) {
        return writer.page(term, form.termKey(term.slug()), form.prerenderedAt(), out);
    }

    private int page(JsonTerms terms) {
        Iterator<Term> each = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return terms.hasNext();
            }

            @Override
            public Term next() {
                return terms.next().term();
            }
        };
        return writer.page(() -> each, form.listKey(), form.prerenderedAt(), out);
    }

    /** Prints a page, or writes it to its directory. */
    private void put(String name, int page) {
        try {
            byte[] bytes = bytes(page);
            if (directory == null) {
                terminal.print(bytes);
                terminal.line("");
            } else {
                directory.write(name, bytes);
            }
        } catch (IOException failed) {
            trouble.cannotWrite(directory == null ? name : directory.nameOf(name), failed);
        }
    }

    private byte[] bytes(int page) throws IOException {
        byte[] bytes = new byte[0];
        boolean isTooLarge;
        try {
            bytes = out.toBytes(page);
            isTooLarge = bytes.length > MOST_BYTES;
        } catch (IllegalStateException beyondAnyArray) {
            isTooLarge = true;
        }
        if (isTooLarge) {
            throw new IOException("the page would have more than " + MOST_BYTES
                    + " bytes, which nobody reads; --each makes a page of each term");
        }
        return bytes;
    }
}
