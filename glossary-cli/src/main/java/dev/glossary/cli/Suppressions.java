package dev.glossary.cli;

import dev.glossary.finding.DataPath;
import dev.glossary.finding.Location;
import dev.glossary.finding.ReportedFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the configuration wants left. */
final class Suppressions {
    private final List<Configuration.Suppression> holding = new ArrayList<>();
    private final List<Configuration.Suppression> ended = new ArrayList<>();

    /**
     * @param all those of the configuration
     * @param today the day on which the run takes place
     */
    Suppressions(List<Configuration.Suppression> all, LocalDate today) {
        for (Configuration.Suppression each : all) {
            boolean isOver = each.until() != null && today.isAfter(each.until());
            (isOver ? ended : holding).add(each);
        }
    }

    /** {@return a line about each that holds no longer} */
    List<String> notes() {
        return ended.stream()
                .map(each -> each.place() + ": the suppression of " + each.rule() + " ended on " + each.until())
                .toList();
    }

    boolean cover(ReportedFinding found) {
        return reason(found) != null;
    }

    /** {@return why a finding is to be left; null when nobody wants that} */
    @Nullable
    String reason(ReportedFinding found) {
        for (Configuration.Suppression each : holding) {
            if (covers(each, found)) {
                return each.reason();
            }
        }
        return null;
    }

    private static boolean covers(Configuration.Suppression suppression, ReportedFinding found) {
        DataPath path = found.finding().path();
        Location location = found.location();
        String source = location == null ? null : location.source();
        return suppression.rule().equals(found.finding().rule())
                && isOrAny(suppression.slug(), path == null ? null : path.slug())
                && isOrAny(suppression.path(), path == null ? null : path.toString())
                && (suppression.files().isEmpty()
                        || source != null && suppression.files().stream().anyMatch(glob -> glob.matches(source)));
    }

    private static boolean isOrAny(@Nullable String wanted, @Nullable String found) {
        return wanted == null || Objects.equals(wanted, found);
    }
}
