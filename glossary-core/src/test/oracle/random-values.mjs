import { bare } from './chosen-values.mjs';
import { CUSTOM_NAMES, Custom } from './custom.mjs';
import { reachable } from './describe.mjs';
import {
  BIGINTS, INSTANTS, KEYS, NOT_FINITE, NUMBERS, PATTERNS, QUERIES, TEMPORAL, TEXTS, TYPED_ARRAYS, URLS,
  VIEW_TAGS, elementSize,
} from './ingredients.mjs';
import { Choices } from './random.mjs';
import { Temporal } from './temporal.mjs';

/** What every version can write. Older versions leave kinds out by passing fewer leaves. */
export const ALL_LEAVES = ['date', 'regexp', 'boxed', 'url', 'query', 'temporal', 'buffer', 'view'];

/** What devalue 5.2 to 5.6 can write, besides bytes, which they write in two ways. */
export const LEGACY_LEAVES = ['date', 'regexp', 'boxed-plain'];

/** What devalue 5.6 can write. */
export const LEAVES_OF_5_6 = [...LEGACY_LEAVES, 'window', 'buffer'];

/**
 * A value made of everything: depth, sharing and rings included. The same seed gives the same value.
 *
 * @param {number} seed
 * @param {string[]} leaves the kinds of leaf that have an identity and may occur
 * @param {boolean} isUnicode whether lone surrogates, which may occur else, become U+FFFD
 */
export function randomValue(seed, leaves = ALL_LEAVES, isUnicode = false) {
  // A ring that can be entered at a custom value is devalue's blind spot: it revives that value
  // twice and keeps both. Such values have no truth to compare with; the next attempt has.
  for (let attempt = 0; ; attempt += 1) {
    const value = new Maker(new Choices(seed * 1000 + attempt), leaves, isUnicode).make();
    if (!holdsRingThroughCustom(value)) return value;
  }
}

function holdsRingThroughCustom(value) {
  return [...reachable(value)].some(
    (thing) => thing instanceof Custom && reachable(thing.value).has(thing),
  );
}

class Maker {
  #choices;
  #leaves;
  #isUnicode;
  #budget;
  /** Everything with an identity so far: what can be shared. */
  #made = [];
  /** Those of them that can still take a member: where rings close. */
  #containers = [];

  constructor(choices, leaves, isUnicode) {
    this.#choices = choices;
    this.#leaves = leaves;
    this.#isUnicode = isUnicode;
    this.#budget = choices.oneIn(25) ? 150 : choices.between(5, 40);
  }

  make() {
    const root = this.#value(0);
    while (this.#made.length > 0 && this.#choices.oneIn(3)) this.#closeRing();
    return root;
  }

  #value(depth) {
    this.#budget -= 1;
    // The root is a container: a leaf alone is what the chosen values are for.
    const kind = depth === 0 ? 20 : this.#choices.between(1, 20);
    if (this.#budget <= 0 || depth > 6 || kind <= 6) return this.#primitive();
    if (kind <= 8 && this.#made.length > 0) return this.#choices.of(this.#made);
    const thing = kind <= 11 ? this.#leaf() : this.#container(depth);
    if (!this.#made.includes(thing)) this.#made.push(thing);
    return thing;
  }

  #primitive() {
    switch (this.#choices.between(1, 10)) {
      case 1:
        return this.#choices.of([undefined, null, true, false]);
      case 2:
        return this.#choices.of(NOT_FINITE);
      case 3:
        return this.#choices.of(BIGINTS);
      case 4:
      case 5:
        return this.#choices.of(NUMBERS);
      case 6:
        return this.#float();
      case 7:
        return this.#choices.between(-1000, 1000);
      default:
        return this.#text();
    }
  }

  /** Any finite double: random bits, so that all magnitudes are met and not only those near one. */
  #float() {
    const number = new DataView(this.#choices.bytes(8).buffer).getFloat64(0);
    return Number.isFinite(number) ? number : 0.5;
  }

  #text() {
    const pieces = Array.from({ length: this.#choices.between(0, 3) }, () =>
      this.#choices.of(TEXTS).slice(0, 30),
    );
    return this.#allowed(pieces.join(''));
  }

  #key() {
    return this.#allowed(this.#choices.oneIn(5) ? `k${this.#text()}` : this.#choices.of(KEYS));
  }

  #allowed(primitive) {
    return this.#isUnicode && typeof primitive === 'string' ? primitive.toWellFormed() : primitive;
  }

  #leaf() {
    const choices = this.#choices;
    switch (choices.of(this.#leaves)) {
      case 'date':
        return new Date(choices.oneIn(2) ? choices.of(INSTANTS) : choices.between(-(2 ** 42), 2 ** 42));
      case 'regexp':
        return new RegExp(choices.of(PATTERNS));
      case 'boxed':
        return Object(this.#allowed(choices.of([...NUMBERS, ...NOT_FINITE, ...TEXTS, ...BIGINTS, true, false])));
      // Boxed values as devalue up to 5.6 could write them: no sentinels, no minus zero, no bigint.
      case 'boxed-plain':
        return Object(this.#allowed(choices.of([1, -1, 0, 2.5, 1e21, true, false, ...TEXTS])));
      case 'url':
        return new URL(choices.of(URLS));
      case 'query':
        return new URLSearchParams(choices.of(QUERIES));
      case 'temporal': {
        const [type, text] = choices.of(TEMPORAL);
        return Temporal[type].from(text);
      }
      case 'buffer':
        return this.#buffer();
      case 'view':
        return this.#viewOf(this.#anyBuffer(), choices.of(VIEW_TAGS));
      // devalue 5.6 first reads a view of the whole buffer: that must be possible.
      case 'window': {
        const buffer = choices.bytes(8 * choices.between(0, 3)).buffer;
        return this.#viewOf(buffer, choices.of(TYPED_ARRAYS));
      }
      // devalue 5.2 writes the whole buffer, whatever the view shows of it.
      case 'whole-typed-array': {
        const tag = choices.of(TYPED_ARRAYS);
        return new globalThis[tag](choices.bytes(elementSize(tag) * choices.between(0, 3)).buffer);
      }
      default:
        throw new Error('no such kind of leaf');
    }
  }

  #buffer() {
    const buffer = this.#choices.bytes(this.#choices.of([0, 1, 5, 8, 16, 24])).buffer;
    this.#made.push(buffer);
    return buffer;
  }

  /** An old buffer or a new one. */
  #anyBuffer() {
    const buffers = this.#made.filter((thing) => thing instanceof ArrayBuffer);
    return buffers.length > 0 && this.#choices.oneIn(2) ? this.#choices.of(buffers) : this.#buffer();
  }

  #viewOf(buffer, tag) {
    const size = elementSize(tag);
    const elements = Math.floor(buffer.byteLength / size);
    const start = this.#choices.between(0, elements);
    return new globalThis[tag](buffer, start * size, this.#choices.between(0, elements - start));
  }

  #container(depth) {
    const choices = this.#choices;
    const size = depth === 0 ? choices.between(2, 8) : choices.between(0, 5);
    const values = () => Array.from({ length: size }, () => this.#value(depth + 1));
    const entries = () => Array.from({ length: size }, () => [this.#key(), this.#value(depth + 1)]);
    switch (choices.between(1, 10)) {
      case 1:
      case 2:
      case 3:
        return this.#open(Object.fromEntries(entries()));
      case 4:
        return this.#open(bare(entries()));
      case 5:
      case 6:
        return this.#open(values());
      case 7:
        return this.#open(this.#withHoles(values()));
      case 8:
        return this.#open(new Set(values()));
      case 9:
        return this.#open(new Map(values().map((key) => [key, this.#value(depth + 1)])));
      default:
        // Only truthy payloads can be written; `true` stands in for the others.
        return new Custom(choices.of(CUSTOM_NAMES), this.#value(depth + 1) || true);
    }
  }

  #open(container) {
    this.#containers.push(container);
    return container;
  }

  /** A few holes, or so many that the writer turns to the sparse form. */
  #withHoles(values) {
    const array = [];
    for (const value of values) {
      array.length += this.#choices.oneIn(6) ? this.#choices.between(10, 400) : this.#choices.between(0, 2);
      array.push(value);
    }
    array.length += this.#choices.between(0, 2);
    return array;
  }

  #closeRing() {
    if (this.#containers.length === 0) return;
    const container = this.#choices.of(this.#containers);
    const member = this.#choices.of(this.#made);
    if (Array.isArray(container)) container.push(member);
    else if (container instanceof Set) container.add(member);
    else if (container instanceof Map) container.set(this.#choices.oneIn(2) ? member : 'ring', member);
    else container.ring = member;
  }
}
