/**
 * The glossary model as plain JSON, with Jackson 2 and with Jackson 3.
 *
 * <p>{@link dev.glossary.jackson.GlossaryJackson2Module} and {@link dev.glossary.jackson.GlossaryJackson3Module} teach
 * a mapper the same form. Bring the Jackson you use, or both; only the module of an absent one must not be touched.
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
 * <p>The form does not depend on the mapper's naming strategy, inclusion, visibility, views or case. Values of additional
 * fields are written like those of any map: a mapper that sorts the entries of maps sorts these fields too, after the
 * members of the model. What cannot be read (a slug that is missing, a list in place of a text, a number beyond every
 * {@code double}) ends in an exception of Jackson's own, with path and place: a {@code JsonMappingException} of Jackson 2,
 * a {@code JacksonException} of Jackson 3.
 *
 * <p>This is not the Nuxt payload format, which {@code dev.glossary.core} reads by itself.
 */
@NullMarked
package dev.glossary.jackson;

import org.jspecify.annotations.NullMarked;
