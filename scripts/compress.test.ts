import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressedAnswers, compressFolder } from './compress.mjs';

const SCRIPT = 'console.log("lock step");\n'.repeat(200);
const PAGE = `<!doctype html><title>Lockstep</title>${'<p>lock step</p>'.repeat(200)}`;

const folder = mkdtempSync(join(tmpdir(), 'lockstep-compress-'));
const site = join(folder, 'site');
const server = createServer((request, response) =>
  compressedAnswers(site)(request as never, response, () => {
    response.statusCode = 204;
    response.end();
  }),
);

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** By node:http: fetch would unpack the answer. */
function get(path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    ask({ port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), PAGE);
  writeFileSync(join(site, 'assets', 'main.js'), SCRIPT);
  writeFileSync(join(site, 'assets', 'small.js'), 'f();');
  writeFileSync(join(site, 'picture.png'), Buffer.alloc(5_000));
  writeFileSync(join(folder, 'secret.json'), '{}'.padEnd(5_000));
  expect(await compressFolder(site, join(folder, 'cache'))).toBe(2);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

describe('a built page', () => {
  it('has files beside its files that unpack to them', () => {
    expect(brotliDecompressSync(readFileSync(join(site, 'assets', 'main.js.br'))).toString()).toBe(SCRIPT);
    expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(PAGE);
  });

  it('takes from an earlier build what is the same', async () => {
    const cache = join(folder, 'other-cache');
    await compressFolder(site, cache);
    const marked = Buffer.from('kept from before');
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), marked);
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    writeFileSync(join(copy, 'main.js'), SCRIPT);
    await compressFolder(copy, cache);
    expect(readFileSync(join(copy, 'main.js.br'))).toEqual(marked);
  });
});

describe('a browser is sent', () => {
  it('brotli where it takes that, of the right type and length', async () => {
    const { status, headers, body } = await get('/assets/main.js?v=1', {
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
  });

  it('gzip where it takes no brotli', async () => {
    const { headers, body } = await get('/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'text/html;charset=utf-8' });
    expect(gunzipSync(body).toString()).toBe(PAGE);
  });

  it('nothing of it again while it is the same', async () => {
    const first = await get('/assets/main.js', { 'accept-encoding': 'br' });
    const tag = String(first.headers.etag);
    const again = await get('/assets/main.js', { 'accept-encoding': 'br', 'if-none-match': tag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await get('/assets/main.js', { 'accept-encoding': 'gzip', 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it('the headers alone where it asks for these', async () => {
    const { headers, body } = await get('/assets/main.js', { 'accept-encoding': 'br' }, 'HEAD');
    expect([headers['content-encoding'], body.length]).toEqual(['br', 0]);
  });

  it.each([
    ['takes no compression', '/assets/main.js', {}],
    ['asks for a part', '/assets/main.js', { 'accept-encoding': 'br', range: 'bytes=0-9' }],
    ['asks for a file that is too small', '/assets/small.js', { 'accept-encoding': 'br' }],
    ['asks for a picture', '/picture.png', { 'accept-encoding': 'br' }],
    ['asks for what is not there', '/nothing.js', { 'accept-encoding': 'br' }],
    ['asks for what is outside', '/..%2fsecret.json', { 'accept-encoding': 'br' }],
    ['asks for nonsense', '/%', { 'accept-encoding': 'br' }],
  ])('what the server has where it %s', async (_, path, headers) => {
    const answer = await get(path, headers as Record<string, string>);
    expect(answer.status).toBe(204);
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  it('a file as it is now, not as it was when it was compressed', async () => {
    const path = join(site, 'assets', 'main.js');
    const later = new Date(Date.now() + 60_000);
    utimesSync(path, later, later);
    expect((await get('/assets/main.js', { 'accept-encoding': 'br' })).status).toBe(204);
  });
});
