package dev.glossary.report;

import dev.glossary.finding.Excerpt;
import dev.glossary.finding.FindingStatus;
import dev.glossary.finding.ReportedFinding;
import dev.glossary.finding.Severity;
import dev.glossary.model.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, which CI servers show as tests: each payload is a test case, which fails by what makes the run fail.
 *
 * <p>Several failures of one case confuse those who show them, so they are one, and what does not fail stands in
 * {@code system-out}. A suite begins with its numbers: after some cases it is written, and another one begun.
 */
final class JUnitReport implements ReportWriter {
    private static final int MOST_CASES = 1_000;

    /** Not shared: nobody promises that threads may. */
    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    private final Appendable out;
    private final ReportSettings settings;
    private boolean isBegun;
    private int suites;

    private StringWriter cases = new StringWriter();
    private int tests;
    private int failures;
    private int errors;

    JUnitReport(Appendable out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    @Override
    public void page(PageReport page) throws IOException {
        begin();
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(cases);
            testcase(page, xml);
            xml.flush();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
        if (tests == MOST_CASES) {
            endSuite();
        }
    }

    @Override
    public void finish(ReportSummary summary) throws IOException {
        begin();
        if (tests > 0 || suites == 0) {
            endSuite();
        }
        out.append("</testsuites>\n");
    }

    private void begin() throws IOException {
        if (!isBegun) {
            isBegun = true;
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        }
    }

    private void endSuite() throws IOException {
        suites++;
        StringWriter head = new StringWriter();
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(head);
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", visible("glossary " + settings.runName() + (suites == 1 ? "" : " " + suites)));
            xml.writeAttribute("tests", Integer.toString(tests));
            xml.writeAttribute("failures", Integer.toString(failures));
            xml.writeAttribute("errors", Integer.toString(errors));
            xml.writeAttribute("skipped", "0");
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
        out.append(head.getBuffer()).append(cases.getBuffer()).append("</testsuite>\n");
        cases = new StringWriter();
        tests = 0;
        failures = 0;
        errors = 0;
    }

    private void testcase(PageReport page, XMLStreamWriter xml) throws XMLStreamException {
        List<ReportedFinding> failing = new ArrayList<>();
        List<ReportedFinding> others = new ArrayList<>();
        for (ReportedFinding finding : page.findings()) {
            if (settings.fails(finding)) {
                failing.add(finding);
            } else if (settings.shows(finding)) {
                others.add(finding);
            }
        }
        tests++;
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", visible(className(page)));
        xml.writeAttribute("name", visible(name(page)));
        if (page.source() != null) {
            xml.writeAttribute("file", visible(page.source()));
        }
        if (!failing.isEmpty()) {
            fail(page, failing, xml);
        }
        if (!others.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(lines(others));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** A payload that could not be read is an error of the case, and not a failure. */
    private void fail(PageReport page, List<ReportedFinding> failing, XMLStreamWriter xml) throws XMLStreamException {
        ReportedFinding worst = failing.get(0);
        for (ReportedFinding finding : failing) {
            worst = finding.severity().isAtLeast(worst.severity()) && finding.severity() != worst.severity()
                    ? finding
                    : worst;
        }
        boolean isUnreadable = page.terms().isEmpty()
                && worst.severity() == Severity.ERROR
                && worst.finding().path() == null;
        failures += isUnreadable ? 0 : 1;
        errors += isUnreadable ? 1 : 0;
        String more = failing.size() == 1 ? "" : " (and " + (failing.size() - 1) + " more)";
        xml.writeStartElement(isUnreadable ? "error" : "failure");
        xml.writeAttribute("type", visible(worst.finding().rule()));
        xml.writeAttribute("message", visible(Headline.of(worst.finding())) + more);
        xml.writeCharacters(lines(failing));
        xml.writeEndElement();
    }

    private static String lines(List<ReportedFinding> findings) {
        StringBuilder lines = new StringBuilder("\n");
        for (ReportedFinding finding : findings) {
            lines.append(visible(finding.toString()));
            lines.append(finding.status() == FindingStatus.NEW ? "\n" : " (" + finding.status() + ")\n");
        }
        return lines.toString();
    }

    /** The category, which GitLab and Jenkins group by; else the folder. */
    private static String className(PageReport page) {
        String category = page.terms().isEmpty() ? null : page.terms().get(0).category();
        if (category != null && !category.isBlank()) {
            return category;
        }
        String source = Objects.requireNonNullElse(page.source(), "");
        int slash = source.lastIndexOf('/');
        return slash <= 0 ? "glossary" : source.substring(0, slash);
    }

    private static String name(PageReport page) {
        List<Term> terms = page.terms();
        if (terms.size() == 1) {
            return terms.get(0).slug();
        }
        String source = Objects.requireNonNullElse(page.source(), "payload");
        return page.payload() < 0 ? source : source + ", payload " + page.payload();
    }

    /** XML has no place for most controls, nor for noncharacters. */
    private static String visible(String text) {
        return Excerpt.whole(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff");
    }
}
