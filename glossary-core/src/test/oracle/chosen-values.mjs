import { Custom } from './custom.mjs';
import {
  BIGINTS, INSTANTS, KEYS, NOT_FINITE, NUMBERS, PATTERNS, QUERIES, TEMPORAL, TEXTS, URLS, VIEW_TAGS,
  elementSize,
} from './ingredients.mjs';
import { Temporal } from './temporal.mjs';

/**
 * Hand-chosen values, one question each: `[name, value]`. When one of them fails, its name says
 * what is wrong, which a random value cannot.
 */
export function* chosenValues() {
  yield* primitives();
  yield* objects();
  yield* arrays();
  yield* collections();
  yield* texts();
  yield* binary();
  yield* custom();
  yield* sharing();
  yield* rings();
}

function* primitives() {
  yield ['undefined', undefined];
  yield ['null', null];
  yield ['true', true];
  yield ['false', false];
  for (const number of [...NUMBERS, ...NOT_FINITE]) {
    yield [`number ${Object.is(number, -0) ? '-0' : number}`, number];
  }
  // Whole lists too: there a number is a member, and its slot is shared or a sentinel.
  yield ['all numbers', [...NUMBERS, ...NOT_FINITE]];
  yield ['all texts', TEXTS];
  for (const [index, text] of TEXTS.entries()) yield [`text ${index}`, text];
  for (const bigint of BIGINTS) yield [`bigint ${bigint}`, bigint];
  yield ['equal bigints share a slot', [5n, 5n, 5, '5']];
  for (const value of [0, -0, 1, NaN, Infinity, -Infinity, '', 'text', '"<', true, false, 7n, -1]) {
    yield [`boxed ${typeof value} ${Object.is(value, -0) ? '-0' : value}`, Object(value)];
  }
}

function* objects() {
  yield ['object, empty', {}];
  yield ['object, null-prototype, empty', Object.create(null)];
  yield ['object, odd keys', Object.fromEntries(KEYS.map((key, index) => [key, index]))];
  yield ['object, null-prototype, odd keys', bare(KEYS.map((key, index) => [key, index]))];
  yield ['object, integer-like keys move to the front', { b: 1, 10: 2, a: 3, 9: 4, '-1': 5, '01': 6 }];
  yield ['object, null-prototype, integer-like keys', bare([['b', 1], ['10', 2], ['a', 3], ['9', 4]])];
  yield ['object, undefined and not-finite members', { u: undefined, n: NaN, p: Infinity, m: -Infinity, z: -0 }];
  yield ['object, null-prototype, the same members', bare([['u', undefined], ['n', NaN], ['z', -0], ['x', null]])];
  yield ['object, negative numbers are no references', { a: -1, b: -2, c: -7, d: [-1, -2, -7] }];
}

function* arrays() {
  const holes = (length, ...entries) => {
    const array = [];
    array.length = length;
    for (const [index, value] of entries) array[index] = value;
    return array;
  };
  yield ['array, empty', []];
  yield ['array, nested', [[], [[]], [[[1]]]]];
  yield ['array, one hole', holes(1)];
  yield ['array, hole first', [, 1, 2]];
  yield ['array, hole in the middle', [1, , 2]];
  yield ['array, hole last', holes(3, [0, 'a'], [1, 'b'])];
  yield ['array, holes beside undefined', [undefined, , undefined, null]];
  // Around the length where the writer changes from -2 for each hole to the sparse form.
  for (const length of [2, 3, 4, 5, 9, 10, 11, 100]) {
    yield [`array, ${length} holes`, holes(length)];
    yield [`array, ${length} long, last set`, holes(length, [length - 1, 'end'])];
    yield [`array, ${length} long, first two set`, holes(length, [0, 'a'], [1, 'b'])];
  }
  yield ['array, longest possible', holes(2 ** 32 - 1, [2 ** 32 - 2, 'end'], [0, 'start'])];
  yield ['array, a million long', holes(1e6, [999, NaN], [999_998, undefined], [5, [1]])];
  yield ['array, strings first', ['Date', 'Set', 'null']];
}

function* collections() {
  const key = { id: 1 };
  yield ['set, empty', new Set()];
  yield ['set, mixed', new Set([1, '1', 1n, null, undefined, NaN, true, key, [], new Set()])];
  yield ['set, zero', new Set([-0])];
  yield ['map, empty', new Map()];
  yield ['map, primitive keys', new Map([[1, 'n'], ['1', 's'], [1n, 'b'], [null, 0], [undefined, 1], [true, 2]])];
  yield ['map, not-a-number and zero as keys', new Map([[NaN, 'nan'], [-0, 'zero'], [Infinity, 'inf']])];
  yield ['map, objects as keys', new Map([[key, key], [{ id: 1 }, 'equal but other'], [new Set([1]), []]])];
  yield ['map, values undefined and minus zero', new Map([['a', undefined], ['b', -0], ['c', -0]])];
  yield ['map, in a map', new Map([[new Map([['in', 1]]), new Map()]])];
}

function* texts() {
  for (const millis of INSTANTS) yield [`date ${millis}`, new Date(millis)];
  for (const pattern of PATTERNS) yield [`regexp ${ascii(pattern)}`, new RegExp(pattern)];
  for (const url of URLS) yield [`url ${url}`, new URL(url)];
  for (const [index, query] of QUERIES.entries()) yield [`query ${index}`, new URLSearchParams(query)];
  for (const [type, text] of TEMPORAL) yield [`temporal ${type} ${text}`, Temporal[type].from(text)];
}

function* binary() {
  const bytes = (count) => Uint8Array.from({ length: count }, (_, index) => (index * 37 + 200) & 255);
  for (const count of [0, 1, 2, 3, 4, 64]) yield [`buffer of ${count}`, bytes(count).buffer];
  for (const tag of VIEW_TAGS) {
    const View = globalThis[tag];
    const size = elementSize(tag);
    yield [`${tag}, empty`, new View(new ArrayBuffer(0))];
    yield [`${tag}, whole`, new View(bytes(4 * size).buffer)];
    yield [`${tag}, a part`, new View(bytes(4 * size).buffer, size, 2)];
    yield [`${tag}, from the start`, new View(bytes(4 * size).buffer, 0, 3)];
    yield [`${tag}, to the end`, new View(bytes(4 * size).buffer, 2 * size)];
    yield [`${tag}, nothing of it`, new View(bytes(4 * size).buffer, 4 * size, 0)];
  }
  yield ['floats', new Float64Array([0, -0, NaN, Infinity, 5e-324, 0.1])];
  const shared = bytes(16).buffer;
  yield ['views share a buffer', [
    new Uint8Array(shared, 1, 5), new Int32Array(shared, 4, 2), new DataView(shared, 3), shared,
    new Uint8Array(shared, 1, 5),
  ]];
}

function* custom() {
  yield ['custom, text', new Custom('EmptyRef', '_')];
  yield ['custom, object', new Custom('Point', { x: 1, y: -0 })];
  yield ['custom, array', new Custom('Point', [1, , 2])];
  yield ['custom, true', new Custom('Ref', true)];
  yield ['custom, sentinels', [new Custom('Ref', Infinity), new Custom('Ref', -Infinity)]];
  yield ['custom, bigint', new Custom('Ref', 12n)];
  yield ['custom, in custom', new Custom('Ref', new Custom('Reactive', { a: new Custom('ShallowRef', 'b') }))];
  yield ['custom, odd name', new Custom('a name with spaces', 1)];
  yield ['custom, around a date', new Custom('Ref', new Date(0))];
  yield ['custom, as key and member', new Map([[new Custom('Ref', 1), new Set([new Custom('Ref', 1)])]])];
  const error = bare([['statusCode', 404], ['message', 'no such page'], ['data', undefined]]);
  yield ['custom, error', { _errors: new Custom('ShallowReactive', { k: new Custom('NuxtError', error) }) }];
  yield ['custom, around a set and a map', [new Custom('Reactive', new Set([1])), new Custom('Reactive', new Map())]];
}

function* sharing() {
  const shared = { shared: true };
  yield ['shared object', [shared, shared, { again: shared }]];
  yield ['shared object behind custom', { plain: shared, one: new Custom('Ref', shared), two: new Custom('Ref', shared) }];
  const wrapper = new Custom('Reactive', shared);
  yield ['shared custom', [wrapper, wrapper, shared]];
  const date = new Date(1);
  const boxed = Object(1);
  const pattern = /x/y;
  yield ['shared things without members', [date, boxed, pattern, pattern, boxed, date]];
  yield ['equal texts, other things', [new Date(1), new Date(1), /x/y, /x/y, Object('a'), Object('a'), 'a']];
  let ladder = 'bottom';
  for (let rung = 0; rung < 12; rung += 1) ladder = [ladder, ladder];
  yield ['a ladder of twelve rungs', ladder];
}

function* rings() {
  const object = { name: 'ring' };
  object.self = object;
  yield ['ring, object', object];
  const array = [];
  array.push(array, [array]);
  yield ['ring, array', array];
  const sparse = [];
  sparse[500] = sparse;
  yield ['ring, sparse array', sparse];
  const set = new Set();
  set.add(set);
  yield ['ring, set', set];
  const map = new Map();
  map.set(map, map).set('in a list', [map]);
  yield ['ring, map', map];
  const prototypeless = bare([['a', 1]]);
  prototypeless.self = prototypeless;
  yield ['ring, null-prototype', prototypeless];
  const parent = { children: [] };
  parent.children.push({ parent }, { parent });
  yield ['ring, parent and children', parent];
  const left = { right: new Map() };
  left.right.set('left', new Set([left]));
  yield ['ring, through map and set', left];
}

/** An object without a prototype. */
export function bare(entries) {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

/** Names stay readable in test reports. */
function ascii(value) {
  return String(value).replace(/[^\x20-\x7e]/gu, (char) => `\\u{${char.codePointAt(0).toString(16)}}`);
}
