/**
 * The page around a payload: Nuxt's two carriers, {@code _payload.json} and the {@code __NUXT_DATA__} script of an HTML
 * page, and what Nuxt puts into them.
 *
 * <p>Nothing here knows of glossaries. Facts about Nuxt were taken from pages that Nuxt 3.4 to 4.5 wrote.
 */
@NullMarked
package dev.glossary.nuxt;

import org.jspecify.annotations.NullMarked;
