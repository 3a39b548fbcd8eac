import { stringify } from 'devalue';
import { Depth } from './Depth.js';
import { knots } from './knots.js';

/**
 * Puts something of every kind into each part of the payload. All calls are made before the first
 * of them is awaited: afterwards Nuxt no longer knows which app is asking.
 */
export function fillPayload() {
  fillState();
  return Promise.all([...fillData(), failOnPurpose()]);
}

/** Each wrapper Nuxt has, around values that are truthy and around those that are not. */
function fillState() {
  useState('plain', () => 'a text');
  useState('plain-zero', () => 0);
  useState('plain-undefined', () => undefined);
  useState('term', () => knots.cloveHitch);

  const falsy = { zero: 0, 'minus-zero': -0, empty: '', false: false, null: null, nan: NaN };
  // Nuxt 3.4 puts every value through JSON.stringify, which has nothing to say about these.
  if (!useNuxtApp().versions.nuxt.startsWith('3.4.')) Object.assign(falsy, { undefined: undefined, bigint: 0n });
  for (const [name, value] of Object.entries(falsy)) {
    useState(`ref-${name}`, () => ref(value));
    useState(`shallow-ref-${name}`, () => shallowRef(value));
  }

  useState('ref', () => ref('a text in a ref'));
  useState('ref-list', () => ref([1, undefined, ref('inner'), knots.bowline]));
  useState('shallow-ref', () => shallowRef({ term: knots.bowline }));
  useState('reactive', () => reactive({ deep: { deeper: reactive({ deepest: ref(1) }) }, list: reactive([1, 2]) }));
  useState('shallow-reactive', () => shallowReactive({ inner: ref(null), set: new Set(['a']) }));
  useState('reactive-map', () => reactive(new Map([['bowline', ref('a ref in a map')]])));
}

function fillData() {
  // One term, shared: under a key of its own, in a list, on a page of results, in a map by slug.
  const answers = {
    term: knots.bowline,
    list: [knots.bowline, knots.sheetBend],
    page: { items: [knots.sheetBend, knots.cloveHitch], total: 49 },
    'by-slug-map': new Map(Object.values(knots).map((knot) => [knot.slug, knot])),
    'by-slug-object': { bowline: knots.bowline, 'clove-hitch': knots.cloveHitch },
    nothing: null,
    kinds: kinds(),
  };
  return Object.entries(answers).map(([key, answer]) => useAsyncData(key, async () => answer));
}

function kinds() {
  const ring = { name: 'ring' };
  ring.self = ring;
  const buffer = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8).buffer;
  const values = {
    set: new Set([1, 'one', NaN]),
    map: new Map([[{ id: 1 }, 'object key'], [-0, 'zero']]),
    date: new Date('2024-05-01T12:30:00.000Z'),
    dateInvalid: new Date(NaN),
    bigint: 12345678901234567890n,
    regexp: /<a\/b>/gi,
    boxed: Object('boxed'),
    numbers: [0, -0, NaN, Infinity, -Infinity, 1e21, 5e-324, undefined, null],
    holes: [, 1, , 2],
    sparse: Object.assign([], { 99: 'far' }),
    nullPrototype: Object.assign(Object.create(null), { a: 1 }),
    ring,
    text: 'quotes " \\ / </script> \u2028 \u{1f600} caf\u00e9',
    buffer,
    view: new Uint8Array(buffer, 2, 3),
    url: new URL('https://example.org/knots?q=a b'),
    query: new URLSearchParams('q=a b'),
    depth: new Depth(12),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isWritable(value)));
}

function failOnPurpose() {
  return useAsyncData('error', async () => {
    throw createError({ statusCode: 418, statusMessage: 'Teapot', message: 'no coffee here', data: { short: true } });
  });
}

/** Whether the devalue of this Nuxt knows the kind; the app's own type has a reducer of its own. */
function isWritable(value) {
  try {
    stringify(value, { Depth: (candidate) => candidate instanceof Depth && candidate.metres });
    return true;
  } catch {
    return false;
  }
}
