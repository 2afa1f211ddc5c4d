/**
 * Firefox as far as the journeys need it: opens a page and evaluates in it, over WebDriver BiDi, which Debian's Firefox
 * speaks. (Playwright's own Firefox is a patched one that closed networks do not have.)
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Node 20 has no WebSocket of its own; Playwright brings one along. */
const { ws: WebSocket } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as {
  ws: new (address: string) => Socket;
};

interface Socket {
  send(text: string): void;
  close(): void;
  on(type: 'open' | 'message' | 'error', heard: (data: unknown) => void): void;
}

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

interface Context {
  context: string;
  children: Context[] | null;
}

/** What Firefox would ask its maker for when it starts; nothing of that is for a test. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/** Where it is installed; undefined where it is not. */
export function firefoxPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['firefox-esr', 'firefox']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #count = 0;
  #page = '';

  private constructor(process: ChildProcess, profile: string, socket: Socket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  static async open(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'lockstep-firefox-'));
    const lines = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const options = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile];
    const child = spawn(path, options, { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await addressOf(child);
    const socket = new WebSocket(`${address}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => resolve());
      socket.on('error', reject);
    });
    const firefox = new Firefox(child, profile, socket);
    await firefox.#ask('session.new', { capabilities: {} });
    const { context } = await firefox.#ask('browsingContext.create', { type: 'tab' });
    firefox.#page = String(context);
    return firefox;
  }

  async goto(url: string): Promise<void> {
    await this.#ask('browsingContext.navigate', { context: this.#page, url, wait: 'complete' });
  }

  /**
   * What an expression of JavaScript, or the promise it is, gives in the page; it must be JSON.
   * @param frame its number in the page; undefined for the page itself
   */
  async evaluate<T>(expression: string, frame?: number): Promise<T> {
    const context = frame === undefined ? this.#page : await this.#frame(frame);
    const answer = await this.#ask('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
      target: { context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = answer as {
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (result?.value === undefined) throw new Error(`in Firefox: ${exceptionDetails?.text ?? 'no value'}`);
    return JSON.parse(result.value) as T;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#socket.close();
    this.#process.kill();
    await ended;
    rmSync(this.#profile, { recursive: true, force: true });
  }

  async #frame(at: number): Promise<string> {
    const { contexts } = (await this.#ask('browsingContext.getTree', { root: this.#page })) as {
      contexts: Context[];
    };
    const frame = contexts[0].children?.[at];
    if (frame === undefined) throw new Error(`the page has no frame ${at}`);
    return frame.context;
  }

  #ask(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error, message }) => {
        this.#waiting.delete(id);
        if (result !== undefined) resolve(result);
        else reject(new Error(`Firefox, ${method}: ${error} ${message}`));
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

/** Firefox says on stderr where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said}`)));
  });
}
