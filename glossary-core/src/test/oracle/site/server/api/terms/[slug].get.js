/** One whole term. */
export default defineEventHandler((event) => {
  const slug = getRouterParam(event, 'slug');
  const term = glossary.find((candidate) => candidate.slug === slug);
  if (!term) throw createError({ statusCode: 404, message: `no term ${slug}` });
  return term;
});
