/**
 * Reads and writes payloads with devalue when it is told to: `node turns.mjs FILE`, where FILE holds a payload a line.
 * Commands come as lines, and each is answered by a line:
 *
 *     decode 400    reads 400 payloads, one after the other; the answer is the CPU time in microseconds
 *     encode 400    writes 400 values
 *     terms         the terms of all payloads, a list a payload, as JSON; read, written and read again
 *
 * Reading begins with bytes and writing ends with bytes, as it does on the other side. The CPU time is that of the
 * whole process, with the threads that compile and collect garbage.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { stringify, unflatten } from 'devalue';

/** What Nuxt wraps the data in; here it has to be told from its content when it is written again. */
class ShallowReactive {
  constructor(inside) {
    this.inside = inside;
  }
}

const revivers = { ShallowReactive: (inside) => new ShallowReactive(inside) };
const reducers = { ShallowReactive: (value) => value instanceof ShallowReactive && value.inside };

const payloads = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map((line) => Buffer.from(line));
const values = payloads.map(decode);

function decode(payload) {
  return unflatten(JSON.parse(payload.toString('utf8')), revivers);
}

function encode(value) {
  return Buffer.from(stringify(value, reducers));
}

/** Goes on where it stopped the last time, so that all have their turn. */
function repeat(operation, operands) {
  let next = 0;
  let last;
  return (count) => {
    const before = process.cpuUsage();
    for (let i = 0; i < count; i += 1) {
      last = operation(operands[next]);
      next = next + 1 < operands.length ? next + 1 : 0;
    }
    const { user, system } = process.cpuUsage(before);
    return last === undefined ? NaN : user + system;
  };
}

function terms() {
  const again = values.map((value) => decode(encode(value)));
  return JSON.stringify(again.map(({ data }) => Object.values(data.inside).flat()));
}

const commands = { decode: repeat(decode, payloads), encode: repeat(encode, values), terms };

for await (const line of createInterface({ input: process.stdin })) {
  const [command, count] = line.split(' ');
  process.stdout.write(`${commands[command](Number(count))}\n`);
}
