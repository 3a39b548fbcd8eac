export default defineNuxtConfig({
  compatibilityDate: '2025-07-15',
  // One fixed name instead of a random one: a second build differs only where the time does.
  buildId: 'bookbinding',
  telemetry: false,
  devtools: { enabled: false },
  features: { inlineStyles: false },
  // `nuxt generate` follows the links from here to every page.
  nitro: { prerender: { crawlLinks: true, routes: ['/'] } },
});
