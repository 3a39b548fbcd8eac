/** Summaries of all terms, or of those in `?category=`. */
export default defineEventHandler((event) => {
  const { category } = getQuery(event);
  return glossary.filter((term) => !category || term.category === category).map(summaryOf);
});
