import { Custom } from './custom.mjs';
import { double } from './numbers.mjs';
import { Temporal } from './temporal.mjs';

/**
 * Makes the value that a list of steps tells of. The Java side has told the same steps to its
 * writer: what JavaScript makes of them is what the writer must mean.
 *
 * A step is `[name, reference, ...more]`. It makes a value, which is known by that reference from
 * then on, or does something with one that is known; references among `more` are known, too.
 *
 * @param {Array<[string, number, ...any]>} steps
 * @param {number} root the reference of the value that is wanted
 */
export function makeValue(steps, root) {
  const values = new Map();
  const known = (reference) => {
    if (!values.has(reference)) throw new Error(`no value is known by ${reference}`);
    return values.get(reference);
  };
  for (const [name, reference, ...more] of steps) {
    if (name in MAKE) values.set(reference, MAKE[name](more, known));
    else FILL[name](known(reference), more, known);
  }
  return known(root);
}

const MAKE = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  false: () => false,
  /** The bits of the double, as 16 hex digits. */
  number: ([bits]) => double(bits),
  text: ([text]) => text,
  bigint: ([digits]) => BigInt(digits),
  date: ([millis]) => new Date(millis),
  'invalid date': () => new Date(NaN),
  regexp: ([source, flags]) => new RegExp(source, flags),
  url: ([href]) => new URL(href),
  query: ([query]) => new URLSearchParams(query),
  temporal: ([type, text]) => Temporal[type].from(text),
  boxed: ([primitive], known) => Object(known(primitive)),
  buffer: ([hex]) => Uint8Array.from(Buffer.from(hex, 'hex')).buffer,
  view: ([tag, buffer, ...part], known) => new globalThis[tag](known(buffer), ...part),
  array: () => [],
  set: () => new Set(),
  map: () => new Map(),
  object: () => ({}),
  bare: () => Object.create(null),
  custom: ([name]) => new Custom(name, undefined),
};

const FILL = {
  push: (array, [value], known) => {
    array[array.length] = known(value);
  },
  at: (array, [index, value], known) => {
    array[index] = known(value);
  },
  extend: (array, [length]) => {
    array.length = length;
  },
  add: (set, [value], known) => set.add(known(value)),
  entry: (map, [key, value], known) => map.set(known(key), known(value)),
  put: (object, [key, value], known) => {
    object[key] = known(value);
  },
  inside: (custom, [value], known) => {
    custom.value = known(value);
  },
};
