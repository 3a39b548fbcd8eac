import { defineStore } from 'pinia';
import { knots } from '../utils/knots.js';

/** A store with a term in it. Only installed when pinia is. */
export default defineNuxtPlugin((nuxtApp) => {
  const useChest = defineStore('chest', {
    state: () => ({ opened: new Date('2024-05-01T12:30:00.000Z'), knots: [knots.sheetBend], chosen: null, count: 0 }),
  });
  useChest(nuxtApp.$pinia);
});
