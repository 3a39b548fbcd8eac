import { Custom } from './custom.mjs';
import { TYPED_ARRAYS, elementSize } from './ingredients.mjs';

/**
 * Values whose text meant something else in older versions: `[name, value]`.
 *
 * @param {('views' | 'inline' | 'boxed')[]} topics `views` are windows on a buffer, `inline` views
 *     of a whole buffer, `boxed` what could be boxed before 5.7
 */
export function* chosenLegacyValues(topics) {
  if (topics.includes('views')) yield* windows();
  if (topics.includes('inline')) yield* wholes();
  if (topics.includes('boxed')) yield* boxed();
}

const bytes = (count) => Uint8Array.from({ length: count }, (_, index) => (index * 41 + 17) & 255).buffer;

function* windows() {
  for (const tag of TYPED_ARRAYS) {
    const View = globalThis[tag];
    const size = elementSize(tag);
    yield [`${tag}, whole`, new View(bytes(4 * size))];
    yield [`${tag}, the middle`, new View(bytes(4 * size), size, 2)];
    yield [`${tag}, from the start`, new View(bytes(4 * size), 0, 3)];
    yield [`${tag}, to the end`, new View(bytes(4 * size), 2 * size)];
    yield [`${tag}, nothing of it`, new View(bytes(4 * size), 2 * size, 0)];
  }
  const shared = bytes(16);
  yield ['views share a buffer', [new Uint8Array(shared, 1, 5), new Int32Array(shared, 4, 2), shared]];
  yield ['view in custom', { state: new Custom('Ref', new Uint16Array(bytes(8), 2, 3)) }];
}

function* wholes() {
  for (const tag of TYPED_ARRAYS) {
    const View = globalThis[tag];
    yield [`${tag}, empty`, new View(new ArrayBuffer(0))];
    yield [`${tag}, three elements`, new View(bytes(3 * elementSize(tag)))];
  }
  for (const count of [0, 1, 2, 3, 20]) yield [`buffer of ${count}`, bytes(count)];
  const view = new Uint8Array(bytes(3));
  yield ['one view twice', [view, view]];
  yield ['view in custom', { state: new Custom('Ref', new Uint16Array(bytes(8))) }];
}

function* boxed() {
  for (const value of [0, 1, -1, -2, 2.5, 1e21, '', 'text', '"<\\\n', '1', true, false]) {
    yield [`boxed ${typeof value} ${JSON.stringify(value)}`, Object(value)];
  }
  const one = Object(1);
  yield ['boxed, shared', [one, one, Object(1), 1]];
}
