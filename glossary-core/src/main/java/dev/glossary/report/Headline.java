package dev.glossary.report;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Excerpt;
import dev.glossary.finding.Finding;
import org.jspecify.annotations.Nullable;

/** What a finding says where it stands alone: which term and which value, and then the message. */
final class Headline {
    private Headline() {}

    /** {@return {@code slug path: message}, with nothing that a terminal would obey} */
    static String of(Finding finding) {
        String subject = subject(finding.path());
        return Excerpt.whole(subject.isEmpty() ? finding.message() : subject + ": " + finding.message());
    }

    /** {@return {@code slug path}; empty when there is neither} */
    static String subject(@Nullable DataPath path) {
        return path == null ? "" : path.subject();
    }
}
