/**
 * Custom types: what devalue calls reducers (on the way out) and revivers (on the way in).
 *
 * Whatever the name, a value comes back as a `Custom`, so that a description can show the name
 * and the payload and nothing else. The names are Nuxt's, and a few that an application might use.
 */
export class Custom {
  /**
   * @param {string} name the tag
   * @param {unknown} value the payload; `stringify` can only write payloads that are truthy
   */
  constructor(name, value) {
    this.name = name;
    this.value = value;
  }
}

export const CUSTOM_NAMES = [
  'Reactive',
  'ShallowReactive',
  'Ref',
  'ShallowRef',
  'EmptyRef',
  'EmptyShallowRef',
  'NuxtError',
  'Island',
  'Point',
  'a name with spaces',
];

/** For `stringify`: the payload of a `Custom` with one of these names, or false. */
export function reducersOf(names) {
  return Object.fromEntries(
    Array.from(names, (name) => [
      name,
      (candidate) => candidate instanceof Custom && candidate.name === name && candidate.value,
    ]),
  );
}

/** For `parse`: a new `Custom` around the payload. */
export function reviversOf(names) {
  return Object.fromEntries(Array.from(names, (name) => [name, (payload) => new Custom(name, payload)]));
}

export const reducers = reducersOf(CUSTOM_NAMES);

export const revivers = reviversOf(CUSTOM_NAMES);
