/**
 * Glossaries, findings and the values of any payload as plain JSON, with Jackson 2 and with Jackson 3.
 *
 * <p>{@link dev.glossary.jackson.GlossaryJackson2Module} and {@link dev.glossary.jackson.GlossaryJackson3Module} teach
 * a mapper the same forms. Bring the Jackson you use, or both; only the module of an absent one must not be touched.
 *
 * <h2>The model</h2>
 *
 * <ul>
 *   <li>A {@link dev.glossary.model.Term} is an object of its members in the order of the model, then its additional
 *       fields, flat and in their order: {@code {"slug":"bm25","term":"BM25","readingMinutes":4}}. So are
 *       {@link dev.glossary.model.RelatedTerm}, {@link dev.glossary.model.Faq} and
 *       {@link dev.glossary.model.TermSummary}.
 *   <li>A text that is null and a list that is empty are left out. In reading, an absent member, a null and an empty
 *       list mean the same; a null among the additional fields is kept.
 *   <li>Whatever has no name in the model is read into the additional fields, whether or not the mapper fails on
 *       unknown properties; their numbers become JavaScript's, as {@link dev.glossary.model.AdditionalFields} describes.
 *       A summary has none: it ignores the rest, so a term can be read as its own summary.
 *   <li>A {@link dev.glossary.model.Glossary} is an array of terms.
 * </ul>
 *
 * <p>{@link dev.glossary.jackson.PlainSchema} has a JSON Schema of it.
 *
 * <h2>Findings</h2>
 *
 * <p>A {@link dev.glossary.finding.Finding}, a {@link dev.glossary.finding.ReportedFinding}, a
 * {@link dev.glossary.report.ReportSummary} and a {@link dev.glossary.report.Report} are written as
 * {@code glossary check --format json} prints them; {@link dev.glossary.report.FindingSchema} has the JSON Schema. They are
 * not read.
 *
 * <h2>Payloads</h2>
 *
 * <p>A {@link dev.glossary.payload.PayloadValue} is written with all that it leads to, so {@code convertValue} makes a type
 * of yours of it, {@code valueToTree} a tree:
 *
 * <table>
 * <caption>What becomes what, and binds to what</caption>
 * <tr><th>in the payload</th><th>in JSON</th><th>binds to</th></tr>
 * <tr><td>null, undefined, hole</td><td>null; an undefined member of an object is left out</td><td>null</td></tr>
 * <tr><td>boolean, text</td><td>the same</td><td>{@code boolean}, {@code String}, an enum</td></tr>
 * <tr><td>number</td><td>an integer where a {@code long} holds it, else a fraction; NaN and the infinities as the mapper
 * is set ({@code "NaN"} by default)</td><td>any number</td></tr>
 * <tr><td>big integer</td><td>an integer</td><td>{@code BigInteger}, {@code long}</td></tr>
 * <tr><td>array, Set</td><td>an array</td><td>a list, a set, an array</td></tr>
 * <tr><td>object</td><td>an object, in the order of JavaScript</td><td>a record, a bean, a {@code Map}</td></tr>
 * <tr><td>Map</td><td>an object where all keys are texts or all are numbers; else an array of arrays of a key and a
 * value</td><td>{@code Map<String, …>}, {@code Map<Integer, …>}</td></tr>
 * <tr><td>Date</td><td>its text, as {@code "2024-05-01T00:00:00.000Z"}, whatever is set for dates; null for the invalid
 * date</td><td>{@code Instant} (of Jackson 2 with its {@code JavaTimeModule}), {@code java.util.Date}</td></tr>
 * <tr><td>Temporal, URL, URLSearchParams</td><td>its text</td><td>the types of {@code java.time}, {@code URI}</td></tr>
 * <tr><td>RegExp</td><td>{@code "/a+/gi"}</td><td>{@code String}</td></tr>
 * <tr><td>ArrayBuffer, DataView, arrays of bytes</td><td>base64, as of {@code byte[]}</td><td>{@code byte[]}</td></tr>
 * <tr><td>other typed arrays</td><td>an array of numbers</td><td>{@code float[]}, {@code int[]}, a list</td></tr>
 * <tr><td>boxed primitive</td><td>the primitive</td><td>the same</td></tr>
 * <tr><td>custom type</td><td>what is inside, where the options look through it (as pages of Nuxt do); else an object of one
 * member that bears its name</td><td>what is inside; a record with that member</td></tr>
 * </table>
 *
 * <p>Shared values are written for each reference to them. What holds itself, and what leads to more than
 * {@link dev.glossary.payload.PayloadOptions#maxPlainValues()} (64 characters of a text count as another value) or
 * {@link dev.glossary.payload.PayloadOptions#maxPlainDepth()}, is refused, with the path.
 *
 * <p>A {@link dev.glossary.payload.Payload} is written as it stands, flat, and is read from wherever it stands in a document:
 * {@code treeToValue(node, Payload.class)} is what npm devalue calls {@code unflatten}. Options come as an attribute:
 * {@code reader.withAttribute(PayloadOptions.class, options)}. Names that hold half of a surrogate pair Jackson's parsers refuse.
 *
 * <h2>What the mapper's settings change</h2>
 *
 * <p>Nothing of the names, the order, the inclusion and the visibility of members: neither naming strategies nor views, case
 * or sorting. NaN and the infinities are written, and base64 is, as the mapper is set. Content never names a class; a mapper
 * with default typing writes its type ids into lists of the model, as into all lists, and reads them back. Where types
 * are told apart by names ({@code @JsonSubTypes}), those of the model are called {@code Term}, {@code RelatedTerm},
 * {@code Faq}, {@code TermSummary}, and can have no other name.
 *
 * <p>What cannot be read (a slug that is missing, a list in place of a text, a number beyond every {@code double}) or cannot
 * be written ends in an exception of Jackson's own, with path and place: a {@code JsonMappingException} of Jackson 2, a
 * {@code JacksonException} of Jackson 3. Jackson's own limits of length and depth hold; before 2.15, which has none, those of
 * {@link dev.glossary.model.AdditionalFields#MAX_DEPTH} and of payloads do. In a path through a list, Jackson 3.0 names the
 * wrong member; 3.1 does not. A term cannot be read into one that exists ({@code readerForUpdating}): it never changes.
 *
 * <p>{@code dev.glossary.core} reads and writes pages by itself; nothing of that needs Jackson.
 */
@NullMarked
package dev.glossary.jackson;

import org.jspecify.annotations.NullMarked;
