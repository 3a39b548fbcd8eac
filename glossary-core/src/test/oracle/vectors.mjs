/**
 * Writes the vector files: `node vectors.mjs OUTDIR [FILE…]`. The README says what is in them.
 *
 * Nothing is written down unasked: every text is put to the version of devalue that its file is
 * named after, and a text that does not behave as its table claims stops the run.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Before devalue: it looks for Temporal on the global object.
import './temporal.mjs';
import * as devalue603 from 'devalue';
import * as devalue520 from 'devalue-5.2.0';
import * as devalue564 from 'devalue-5.6.4';
import * as devalue594 from 'devalue-5.9.4';

import { chosenValues } from './chosen-values.mjs';
import { reducers, revivers } from './custom.mjs';
import { describe } from './describe.mjs';
import { jsonLine } from './jsonl.mjs';
import { chosenLegacyValues } from './legacy-values.mjs';
import { chosenNumbers, double } from './numbers.mjs';
import { ALL_LEAVES, LEAVES_OF_5_6, LEGACY_LEAVES, randomValue } from './random-values.mjs';
import { ACCIDENTS } from './texts/accidents.mjs';
import { HANDMADE } from './texts/handmade.mjs';
import { KEPT } from './texts/kept.mjs';
import { MALFORMED } from './texts/malformed.mjs';
import { TOLERATED } from './texts/tolerated.mjs';

const files = {
  'values-6.0.3.jsonl': () => [
    ...values(devalue603, chosenValues()),
    ...values(devalue603, randomValues(1, 400, ALL_LEAVES)),
  ],
  'values-5.9.4.jsonl': () => values(devalue594, randomValues(10_001, 200, ALL_LEAVES)),
  'legacy-5.6.4.jsonl': () => [
    ...values(devalue564, chosenLegacyValues(['views', 'boxed'])),
    ...values(devalue564, randomValues(20_001, 60, LEAVES_OF_5_6)),
  ],
  'legacy-5.2.0.jsonl': () => [
    ...values(devalue520, chosenLegacyValues(['inline', 'boxed'])),
    // Here every view brings its own bytes: what shared a buffer comes back apart.
    ...values(devalue520, randomValues(30_001, 60, [...LEGACY_LEAVES, 'whole-typed-array']), { same: false }),
  ],
  'tolerated.jsonl': () => TOLERATED.map(([name, text]) => ({ name, text, describe: read(text) })),
  'malformed.jsonl': () => MALFORMED.map(([name, text]) => ({ name, text, error: refused(text) })),
  'accidents.jsonl': () => ACCIDENTS.map(([name, text]) => ({ name, text, reads: read(text) })),
  'kept.jsonl': () => KEPT.map(([name, text]) => ({ name, text, error: refused(text) })),
  'handmade.jsonl': () => HANDMADE.map(handmade),
  'numbers.jsonl': () => chosenNumbers().map((bits) => ({ bits, text: String(double(bits)) })),
};

/** What the given version writes for each value, and what it reads back from its own text. */
function values(devalue, namedValues, { same = true } = {}) {
  return Array.from(namedValues, ([name, value]) => {
    const text = devalue.stringify(value, reducers);
    const description = describe(devalue.parse(text, revivers));
    if (same) assert.equal(description, describe(value), `${name} comes back changed`);
    return { name, text, describe: description };
  });
}

function* randomValues(firstSeed, count, leaves) {
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    yield [`seed-${seed}`, randomValue(seed, leaves)];
  }
}

function read(text) {
  return describe(devalue603.parse(text, revivers));
}

function refused(text) {
  try {
    devalue603.parse(text, revivers);
  } catch (error) {
    return error.message;
  }
  return assert.fail(`devalue reads ${JSON.stringify(text)}`);
}

function handmade([name, text, description, check]) {
  if (check === 'float16' && 'Float16Array' in globalThis) {
    assert.equal(read(text), description, name);
  }
  if (check === 'never') assert.notEqual(read(text), description, `${name}: devalue agrees by now`);
  return { name, text, describe: description };
}

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node vectors.mjs OUTDIR [FILE…]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const file of wanted.length > 0 ? wanted : Object.keys(files)) {
  const vectors = files[file]();
  const names = new Set(vectors.map(({ name, bits }) => name ?? bits));
  assert.equal(names.size, vectors.length, `${file} uses a name twice`);
  const text = vectors.map((vector) => `${jsonLine(vector)}\n`).join('');
  writeFileSync(join(folder, file), text);
  console.log(`${file}: ${vectors.length} vectors, ${text.length} bytes`);
}
