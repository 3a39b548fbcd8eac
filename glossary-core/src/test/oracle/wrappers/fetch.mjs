/**
 * Starts the built server, saves what it serves and stops it: `node fetch.mjs OUTDIR`, in the
 * folder that holds `.output`. Bytes go to disk as they came.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PORT = 34567;
// Error objects name the address that was asked for: it must not depend on this machine.
const HOST = 'glossary.example';
// `kept` was rendered by `nuxt build`, `cached` and `live` are on request, `missing` nobody made.
const PAGES = ['kept', 'cached', 'live', 'missing'];

const [folder] = process.argv.slice(2);
const server = spawn(process.execPath, ['.output/server/index.mjs'], {
  env: { ...process.env, HOST: '127.0.0.1', PORT: String(PORT) },
  stdio: 'inherit',
});
try {
  await untilItAnswers();
  for (const page of PAGES) {
    await save(`/${page}`, 'text/html', `${page}/index.html`);
    await save(`/${page}/_payload.json`, '*/*', `${page}/_payload.json`);
  }
} finally {
  server.kill();
}

/** The server chooses the form of an error by what the client accepts. */
async function save(path, accept, file) {
  const { status, type, bytes } = await get(path, accept);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
  console.log(`${file}: ${status} ${type}, ${bytes.length} bytes`);
}

function get(path, accept) {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: PORT, path, headers: { host: HOST, accept } };
    request(options, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, type: response.headers['content-type'], bytes });
    })
      .on('error', reject)
      .end();
  });
}

async function untilItAnswers() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      return await get('/live', 'text/html');
    } catch {
      await sleep(100);
    }
  }
  throw new Error('the server does not answer');
}
