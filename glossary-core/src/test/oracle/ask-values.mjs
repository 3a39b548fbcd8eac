/**
 * Lets devalue write random values for the Java side to write again:
 * `node ask-values.mjs FIRST_SEED COUNT OUT`. Each seed gives one line for each version,
 * `{name, version, text, describe}`. Where a version would leave a lone surrogate as it is, which
 * no bytes can hold, there is none.
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
    yield line(seed, '6.0.3', devalue603, randomValue(seed, ALL_LEAVES));
    yield line(seed, '5.9.4', devalue594, randomValue(seed, ALL_LEAVES, true));
    yield line(seed, '5.6.4', devalue564, randomValue(seed, LEAVES_OF_5_6, true));
  }
}

function line(seed, version, devalue, value) {
  const text = devalue.stringify(value, reducers);
  return { name: `${version} seed-${seed}`, version, text, describe: describe(value) };
}

const [firstSeed, count, out] = process.argv.slice(2);
await writeJsonLines(out, values(Number(firstSeed), Number(count)));
