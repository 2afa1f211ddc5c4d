// @ts-check
/**
 * `npm run hosts`: serves the built page by the web servers that are installed here (nginx, Apache, Caddy), each with its
 * recipe of docs/hosting, and tries it: every header of the table once on every kind of path, and a live run in Chromium
 * at the top of a tab and in a plain page of another site.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, installedBrowsers } from './browser.mjs';
import { headersFor } from './headers.mjs';
import { RECIPES } from './host-recipes.mjs';
import { ROOT, runMain, SetupError } from './ready.mjs';

const DIST = join(ROOT, 'dist');
const PATHS = ['/', '/index.html', '/embed.html', '/lock-step.js', '/nothing-here.js'];
const START_MS_MOST = 10_000;

/** @param {string} text @param {string} root @param {number} port */
const placed = (text, root, port) => text.replaceAll('/srv/lockstep', root).replace(/\b8080\b/, String(port));

/**
 * A server: its program, and how to start it in the foreground with its files in `folder`.
 * @typedef {{ name: string, program: string, prepare(folder: string, port: number): string[] }} Host
 */

/** @type {Host[]} */
const HOSTS = [
  {
    name: 'nginx',
    program: 'nginx',
    prepare(folder, port) {
      const config = [
        'daemon off;',
        `pid ${folder}/nginx.pid;`,
        'error_log stderr;',
        'events {}',
        'http {',
        'access_log off;',
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
          (name) => `${name}_temp_path ${folder}/${name};`,
        ),
        placed(RECIPES['nginx.conf'], DIST, port),
        '}',
      ];
      writeFileSync(join(folder, 'nginx.conf'), config.join('\n'));
      return ['-p', folder, '-c', join(folder, 'nginx.conf')];
    },
  },
  {
    name: 'Apache',
    program: 'apache2',
    prepare(folder, port) {
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
      const config = [
        ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        `ServerRoot ${folder}`,
        'ServerName localhost',
        `PidFile ${folder}/apache.pid`,
        `Listen 127.0.0.1:${port}`,
        `ErrorLog ${folder}/error.log`,
        'TypesConfig /etc/mime.types',
        'DirectoryIndex index.html',
        `DocumentRoot ${DIST}`,
        `<Directory ${DIST}>`,
        'Require all granted',
        RECIPES['apache.htaccess'],
        '</Directory>',
      ];
      writeFileSync(join(folder, 'apache.conf'), config.join('\n'));
      return ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'];
    },
  },
  {
    name: 'Caddy',
    program: 'caddy',
    prepare(folder, port) {
      const config = `{\n\tadmin off\n\tauto_https off\n}\n${placed(RECIPES.Caddyfile, DIST, port)}`;
      writeFileSync(join(folder, 'Caddyfile'), config);
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    },
  },
];

/** @param {string} program */
const isInstalled = (program) => spawnSync('which', [program]).status === 0;

/** @param {string} address */
async function answers(address) {
  const until = performance.now() + START_MS_MOST;
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** @param {string} address @returns {Promise<string[]>} what is wrong */
async function headerFaults(address) {
  const faults = [];
  for (const path of PATHS) {
    const { headers, status } = await fetch(new URL(path, address));
    if ((status === 404) !== (path === '/nothing-here.js')) faults.push(`${path} answers ${status}`);
    const expected = headersFor(path, { csp: true });
    for (const name of Object.keys(headersFor('/', { csp: true }))) {
      const got = headers.get(name);
      // A header that came twice reads "a, a".
      if (got !== (expected[name] ?? null)) faults.push(`${name} of ${path} is ${JSON.stringify(got)}`);
    }
    const type = headers.get('content-type') ?? '';
    if (path.endsWith('.js') && status === 200 && !type.includes('javascript'))
      faults.push(`${path} is of the type ${JSON.stringify(type)}`);
  }
  return faults;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the page or frame that plays; @param {string} [around] of the page around it
 * @returns {Promise<string[]>} what is wrong
 */
async function runFaults(browser, address, around) {
  const page = await browser.newPage();
  await page.goto(around ?? address);
  const place = around === undefined ? page : page.frameLocator('iframe');
  await place.getByRole('button', { name: 'Run' }).click();
  await place.getByRole('status').filter({ hasText: 'finished in' }).waitFor({ timeout: 60_000 });
  const live = await place.getByText('Live', { exact: true }).isVisible();
  await page.close();
  return live ? [] : [`a run ${around === undefined ? 'in a tab' : 'in a frame'} is not live`];
}

/** A plain page of another site. @param {string} address of the frame in it */
async function course(address) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Course</title><iframe width="900" height="600" src="${address}"></iframe>`,
    );
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the course page has no port');
  return { address: `http://localhost:${place.port}/`, close: () => server.close() };
}

/** @param {Host} host @param {number} port @param {import('@playwright/test').Browser} browser */
async function tryHost(host, port, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-host-'));
  mkdirSync(join(folder, 'logs'));
  const server = spawn(host.program, host.prepare(folder, port), { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  const address = `http://127.0.0.1:${port}/`;
  try {
    await answers(address);
    const embed = `${address}embed.html?lang=en&scenario=ticket-lock&engine=live`;
    const around = await course(embed);
    const faults = [
      ...(await headerFaults(address)),
      ...(await runFaults(browser, embed)),
      ...(await runFaults(browser, embed, around.address)),
    ];
    around.close();
    return faults;
  } catch (error) {
    return [`${error instanceof Error ? error.message : error}\n${said}`];
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(async () => {
  if (!existsSync(join(DIST, 'embed.html')))
    throw new SetupError('There is no built page; npm run build makes it.');
  const { chromium } = await import('@playwright/test');
  const [installed] = await installedBrowsers();
  const browser = await chromium.launch({ executablePath: installed?.path, args: browserFlags() });
  let port = 18_080;
  let failed = false;
  for (const host of HOSTS) {
    if (!isInstalled(host.program)) {
      console.log(`${host.name}: not installed here (Debian: apt-get install ${host.program})`);
      continue;
    }
    const faults = await tryHost(host, port++, browser);
    failed ||= faults.length > 0;
    console.log(faults.length === 0 ? `${host.name}: as the table says; runs are live` : `${host.name}:`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  await browser.close();
  process.exitCode = failed ? 1 : 0;
});
