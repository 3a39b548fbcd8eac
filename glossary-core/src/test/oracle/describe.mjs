import { Custom } from './custom.mjs';

/**
 * Describes a JavaScript value as text that shows everything the payload format can carry: kinds,
 * order, holes, sharing and rings. Two values are the same exactly if their descriptions are.
 *
 * The first line is the root. Then comes one block for each thing that has an identity, numbered
 * breadth-first in the order of first mention. The README holds the grammar: the Java side writes
 * the same text from its own values.
 *
 * @param {unknown} root
 * @returns {string} lines joined by `\n`, without one at the end
 */
export function describe(root) {
  /** @type {Map<object, number>} */
  const numbers = new Map();
  /** @type {object[]} */
  const queue = [];

  /** The inline form; whatever has an identity joins the queue when it is first mentioned. */
  const inline = (value) => {
    if (value === null || typeof value !== 'object') return primitive(value);
    if (!numbers.has(value)) {
      numbers.set(value, queue.length);
      queue.push(value);
    }
    return `#${numbers.get(value)}`;
  };

  const lines = [inline(root)];
  // The queue grows while it is walked: that is what makes the walk breadth-first.
  for (const thing of queue) {
    const { header, members = [] } = block(thing, inline);
    lines.push(`${inline(thing)} ${header}`, ...members.map((member) => `  ${member}`));
  }
  return lines.join('\n');
}

/** The things that have an identity somewhere inside `root`, `root` first. */
export function reachable(root) {
  const seen = new Set();
  const visit = (value) => {
    if (value !== null && typeof value === 'object') seen.add(value);
    return '';
  };
  visit(root);
  for (const thing of seen) block(thing, visit);
  return seen;
}

function primitive(value) {
  switch (typeof value) {
    case 'undefined':
      return 'undefined';
    case 'boolean':
      return String(value);
    case 'number':
      return `number ${Object.is(value, -0) ? '-0' : value}`;
    case 'bigint':
      return `bigint ${value}`;
    case 'string':
      return `text ${quote(value)}`;
    default:
      if (value === null) return 'null';
      throw new TypeError(`no description for a ${typeof value}`);
  }
}

/** ASCII only, so that lone surrogates survive files and terminals. */
function quote(text) {
  const escaped = text.replace(/["\\]|[^\x20-\x7e]/g, (unit) =>
    unit === '"' || unit === '\\'
      ? `\\${unit}`
      : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** What follows the number of a thing, and the lines below it. */
function block(thing, inline) {
  if (thing instanceof Custom) {
    return { header: `custom ${quote(thing.name)} ${inline(thing.value)}` };
  }
  // The tag is how devalue itself tells the kinds apart; it also names Temporal's types.
  const tag = Object.prototype.toString.call(thing).slice(8, -1);
  switch (tag) {
    case 'Object':
      return describeObject(thing, inline);
    case 'Array':
      return {
        header: `array ${thing.length}`,
        // Keys, not indices: a sparse array of four thousand million elements has few of them.
        members: Object.keys(thing).map((key) => `${key}: ${inline(thing[key])}`),
      };
    case 'Date':
      return { header: `date ${Number.isNaN(thing.getTime()) ? 'invalid' : thing.getTime()}` };
    case 'Set':
      return { header: 'set', members: [...thing].map(inline) };
    case 'Map':
      return {
        header: 'map',
        members: [...thing].map(([key, value]) => `${inline(key)} => ${inline(value)}`),
      };
    case 'RegExp':
      return { header: `regexp ${quote(thing.source)} ${quote(thing.flags)}` };
    case 'Number':
    case 'String':
    case 'Boolean':
    case 'BigInt':
      return { header: `boxed ${inline(thing.valueOf())}` };
    case 'ArrayBuffer':
      return { header: `buffer ${Buffer.from(thing).toString('hex')}` };
    case 'URL':
    case 'URLSearchParams':
      return { header: `${tag} ${quote(thing.toString())}` };
    default:
      if (ArrayBuffer.isView(thing)) {
        const length = tag === 'DataView' ? thing.byteLength : thing.length;
        return { header: `${tag} ${inline(thing.buffer)} ${thing.byteOffset} ${length}` };
      }
      if (tag.startsWith('Temporal.')) return { header: `${tag} ${quote(thing.toString())}` };
      throw new TypeError(`no description for a ${tag}`);
  }
}

function describeObject(object, inline) {
  const bare = Object.getPrototypeOf(object) === null;
  return {
    header: bare ? 'object null-prototype' : 'object',
    members: Object.keys(object).map((key) => `${quote(key)}: ${inline(object[key])}`),
  };
}
