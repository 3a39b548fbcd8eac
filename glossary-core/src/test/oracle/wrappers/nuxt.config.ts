// A store is one more place for terms. Not every Nuxt here is known to today's pinia.
const pinia = process.env.WITH_PINIA === 'true';

export default defineNuxtConfig({
  modules: pinia ? ['@pinia/nuxt'] : [],
  plugins: pinia ? ['~/pinia/fill-store.js'] : [],
  compatibilityDate: '2025-07-15',
  buildId: 'wrappers',
  telemetry: false,
  devtools: { enabled: false },
  features: { inlineStyles: false },
  experimental: {
    // Nuxt 3.4 has both, but only on request; later versions have them by default.
    renderJsonPayloads: true,
    payloadExtraction: true,
  },
  // One page is rendered while building, one on the first request and kept for a while; the others
  // are rendered for each request.
  routeRules: { '/cached': { swr: 600 } },
  nitro: { prerender: { crawlLinks: false, routes: ['/kept'] } },
});
