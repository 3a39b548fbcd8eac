/**
 * A seeded source of choices. The vectors must come out the same on every machine and in every
 * year, so nothing here asks the clock or Math.random.
 */
export class Choices {
  #state;

  /** @param {number} seed any integer; equal seeds give equal choices */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** The next number in [0, 1), by mulberry32: 32 bits of state are plenty for test data. */
  #next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from `low` to `high`, both included. */
  between(low, high) {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  /** True in one of `n` cases. */
  oneIn(n) {
    return this.between(1, n) === 1;
  }

  /** One element of a non-empty list. */
  of(list) {
    return list[this.between(0, list.length - 1)];
  }

  /** `count` bytes. */
  bytes(count) {
    return Uint8Array.from({ length: count }, () => this.between(0, 255));
  }
}
