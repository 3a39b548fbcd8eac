/**
 * Lets devalue write random values for the Java side to write again:
 * `node ask-values.mjs FIRST_SEED COUNT OUT`. Each seed gives one line for each version,
 * `{name, version, text, describe}`.
 */
import './temporal.mjs';
import * as devalue603 from 'devalue';
import * as devalue564 from 'devalue-5.6.4';
import * as devalue594 from 'devalue-5.9.4';

import { reducers } from './custom.mjs';
import { describe } from './describe.mjs';
import { writeJsonLines } from './jsonl.mjs';
import { ALL_LEAVES, LEAVES_OF_5_6, randomValue } from './random-values.mjs';

function* values(firstSeed, count) {
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const value = randomValue(seed, ALL_LEAVES);
    const description = describe(value);
    for (const [version, devalue] of [['6.0.3', devalue603], ['5.9.4', devalue594]]) {
      yield line(seed, version, devalue.stringify(value, reducers), description);
    }
    const old = randomValue(seed, LEAVES_OF_5_6);
    yield line(seed, '5.6.4', devalue564.stringify(old, reducers), describe(old));
  }
}

function line(seed, version, text, description) {
  return { name: `${version} seed-${seed}`, version, text, describe: description };
}

const [firstSeed, count, out] = process.argv.slice(2);
await writeJsonLines(out, values(Number(firstSeed), Number(count)));
